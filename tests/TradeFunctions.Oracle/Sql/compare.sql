-- The numbers of sentences are compared on their own: a sentence may be there or not.
CREATE TABLE spoken_facts AS
SELECT * EXCLUDE (path), split_part(path, ' | ', 1) AS fact, split_part(path, ' | ', 2) AS name FROM actual WHERE contains(path, ': fact ');
DELETE FROM actual WHERE contains(path, ': fact ');

-- Of what is said of January and February together ranks, records, streaks and mirrors are not worked out here.
DELETE FROM spoken_facts WHERE frequency = 'J' AND (regexp_full_match(fact, '.*: fact (rank|top_partners|top_goods_hs[246]|contribution|mirror)') OR regexp_full_match(name, '(streak|highest|lowest).*'));

-- What an answer is of beside its rows: a series has all periods of a partner, a ranking all partners or all codes of a level.
CREATE MACRO prefix_of(path) AS CASE WHEN path LIKE '%: %' THEN split_part(path, ': ', 1) ELSE '' END;
CREATE MACRO field_of(answer, partner, t, path) AS CASE answer
    WHEN 'partner ranking' THEN t || '/' || prefix_of(path)
    WHEN 'commodity ranking' THEN t || '/' || partner || '/' || length(prefix_of(path))
    ELSE partner || '/' || prefix_of(path) END;

-- Where no row has an amount, contradicting files or a group that lacks members, there is no answer: the service refuses with no_figures.
CREATE TABLE said AS
SELECT answer, reporter, flow, frequency, measure, field_of(answer, partner, t, path) AS field,
    bool_or(kind NOT IN ('history', 'joint share') AND (path = 'amount' OR path LIKE '%: amount' OR path LIKE '%: lacking' OR text = 'conflict')) AS something
FROM expected WHERE answer IN (SELECT answer FROM requested_fields) GROUP BY ALL
UNION ALL
SELECT ranking, reporter, flow, frequency, measure, field, true FROM listed_zeros;

CREATE TABLE silent AS
SELECT url, answer, reporter, flow, frequency, measure, list(field) AS fields
FROM requested_fields LEFT JOIN said USING (answer, reporter, flow, frequency, measure, field)
GROUP BY ALL HAVING NOT coalesce(bool_or(something), false);

CREATE TABLE silent_fields AS SELECT DISTINCT answer, reporter, flow, frequency, measure, unnest(fields) AS field FROM silent;
DELETE FROM expected WHERE answer IN (SELECT answer FROM requested_fields)
    AND (answer, reporter, flow, frequency, measure, field_of(answer, partner, t, path)) IN (SELECT (answer, reporter, flow, frequency, measure, field) FROM silent_fields);
INSERT INTO expected SELECT answer, 'refusal', reporter, NULL, '', '', NULL, '', 'refused: ' || url, '404 no_figures' FROM silent;

-- Every path of every answer, expected beside actual; what only one of them has is a difference too.
CREATE TABLE compared AS
SELECT coalesce(e.kind, 'not expected') AS kind, answer, reporter, partner, flow, frequency, t, measure, path, e.text AS expected, a.text AS actual,
    e.text IS NOT DISTINCT FROM a.text AS equal
FROM (SELECT * REPLACE (coalesce(partner, -1) AS partner, coalesce(t, -1) AS t) FROM expected) e
FULL JOIN (SELECT * REPLACE (coalesce(partner, -1) AS partner, coalesce(t, -1) AS t) FROM actual) a USING (answer, reporter, partner, flow, frequency, t, measure, path);

-- Each number that is spoken is one that can be, and what a sentence has to say is in it.
INSERT INTO compared
SELECT 'fact ' || split_part(fact, ': fact ', 2), answer, reporter, partner, flow, frequency, t, measure, fact || ' ' || name, string_agg(DISTINCT s.text, ' or '), f.text,
    coalesce(bool_or(s.text = f.text), false)
FROM spoken_facts f LEFT JOIN speakable s USING (reporter, partner, flow, frequency, t, measure, fact, name)
GROUP BY answer, reporter, partner, flow, frequency, t, measure, fact, name, f.text;

INSERT INTO compared
SELECT DISTINCT 'fact ' || split_part(fact, ': fact ', 2), answer, reporter, partner, flow, frequency, t, measure, fact || ' ' || name, s.text, NULL, false
FROM (SELECT DISTINCT answer, reporter, partner, flow, frequency, t, measure, fact FROM spoken_facts) f
JOIN speakable s USING (reporter, partner, flow, frequency, t, measure, fact)
ANTI JOIN spoken_facts USING (answer, reporter, partner, flow, frequency, t, measure, fact, name)
WHERE always;

-- What an answer is of beside its rows: a series has all periods of a partner, a ranking all partners or all codes of a level.
CREATE MACRO prefix_of(path) AS CASE WHEN path LIKE '%: %' THEN split_part(path, ': ', 1) ELSE '' END;
CREATE MACRO field_of(answer, partner, t, path) AS CASE answer
    WHEN 'partner ranking' THEN t || '/' || prefix_of(path)
    WHEN 'commodity ranking' THEN t || '/' || partner || '/' || length(prefix_of(path))
    ELSE partner || '/' || prefix_of(path) END;

-- Rows without any amount are no answer: the service refuses with no_figures, and that is all it says of them.
DELETE FROM actual WHERE path = 'problem' AND text LIKE '%: 404 no_figures' AND answer IN ('series', 'goods series', 'partner ranking', 'commodity ranking');
CREATE TABLE refused AS
SELECT answer, reporter, field_of(answer, partner, t, path) AS field, flow, frequency, measure FROM expected
WHERE answer IN ('series', 'goods series', 'partner ranking', 'commodity ranking')
GROUP BY ALL HAVING NOT bool_or(path IN ('amount') OR path LIKE '%: amount' OR text = 'conflict')
EXCEPT
SELECT answer, reporter, field_of(answer, partner, t, path), flow, frequency, measure FROM actual;

-- Every path of every answer, expected beside actual; what only one of them has is a difference too.
CREATE TABLE compared AS
SELECT coalesce(e.kind, 'not expected') AS kind, answer, reporter, partner, flow, frequency, t, measure, path, e.text AS expected, a.text AS actual,
    e.text IS NOT DISTINCT FROM a.text OR coalesce(e.refused, false) AS equal
FROM (SELECT e.* REPLACE (coalesce(partner, -1) AS partner, coalesce(t, -1) AS t), r.answer IS NOT NULL AS refused
    FROM expected e LEFT JOIN refused r ON r.answer = e.answer AND r.reporter = e.reporter AND r.flow = e.flow AND r.frequency = e.frequency
        AND r.measure = e.measure AND r.field = field_of(e.answer, e.partner, e.t, e.path)) e
FULL JOIN (SELECT * REPLACE (coalesce(partner, -1) AS partner, coalesce(t, -1) AS t) FROM actual) a USING (answer, reporter, partner, flow, frequency, t, measure, path);

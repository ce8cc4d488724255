-- Quarters (Q), and January and February together (J): the sum of their months where each is known, beside that of the year before.
CREATE TABLE spans AS
SELECT id, frequency, span AS t, sum(amount) AS amount, any_value(kind) AS kind, any_value(edition) AS edition
FROM (
    SELECT id, 'Q' AS frequency, t // 3 AS span, 3 AS months, status, amount, kind, edition FROM grid WHERE frequency = 'M'
    UNION ALL SELECT id, 'J', t // 12, 2, status, amount, kind, edition FROM grid WHERE frequency = 'M' AND t % 12 < 2)
GROUP BY id, frequency, span, months
HAVING count(*) FILTER (status = 'ok') = months AND count(DISTINCT kind) <= 1 AND count(DISTINCT edition) <= 1;

-- Of what an answer looks at as a whole. Reporters are left out of whom a line could not be read that may be of any frequency: it may be a quarter's own.
CREATE TABLE span_series AS
SELECT id, reporter, partner, commodity, flow, measure FROM series
WHERE frequency = 'M' AND looked IS NULL AND partner >= 0 AND NOT (flow = 'total' AND measure = 'quantity')
    AND reporter NOT IN (SELECT r.reporter FROM (SELECT DISTINCT reporter FROM rows) r JOIN unread u ON may_be(u.reporter, r.reporter) WHERE u.frequency IS NULL);

CREATE TABLE span_questions AS
SELECT reporter, partner, commodity, flow, measure, s.frequency, min(s.t) AS first, max(s.t) AS last
FROM spans s JOIN span_series USING (id) GROUP BY ALL;

INSERT INTO expected
SELECT 'spans', 'span', reporter, partner, flow, frequency, t, measure, commodity || ': ' || e.path, e.text
FROM (SELECT s.*, x.* EXCLUDE (id), unnest([
        {'path': 'amount', 'text': num(s.amount)},
        {'path': 'year_over_year.base', 'text': CASE WHEN o.comparable THEN num(o.amount) END},
        {'path': 'year_over_year.difference', 'text': CASE WHEN o.comparable THEN num(s.amount - o.amount) END},
        {'path': 'year_over_year.ratio', 'text': CASE WHEN o.comparable AND o.amount > 0 THEN num(ratio(s.amount - o.amount, o.amount)) END}]) AS e
    FROM spans s JOIN span_series x USING (id)
    LEFT JOIN spans b ON b.id = s.id AND b.frequency = s.frequency AND b.t = s.t - step(s.frequency),
        LATERAL (SELECT b.amount, coalesce(b.amount IS NOT NULL AND coalesce(b.kind = s.kind, true) AND coalesce(b.edition = s.edition, true), false) AS comparable) o)
WHERE e.text IS NOT NULL;

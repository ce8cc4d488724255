-- Every path of every answer, expected beside actual; what only one of them has is a difference too.
CREATE TABLE compared AS
SELECT coalesce(e.kind, 'not expected') AS kind, answer, reporter, partner, flow, frequency, t, measure, path, e.text AS expected, a.text AS actual,
    e.text IS NOT DISTINCT FROM a.text AS equal
FROM (SELECT * REPLACE (coalesce(partner, -1) AS partner, coalesce(t, -1) AS t) FROM expected) e
FULL JOIN (SELECT * REPLACE (coalesce(partner, -1) AS partner, coalesce(t, -1) AS t) FROM actual) a USING (answer, reporter, partner, flow, frequency, t, measure, path);

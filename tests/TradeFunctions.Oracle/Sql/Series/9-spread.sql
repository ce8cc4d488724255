-- What is worked out from one series stands in series, of all periods between the first and the last, and of TOTAL in summaries.
INSERT INTO expected
SELECT 'series', kind, reporter, partner, flow, frequency, t, measure, path, text
FROM series_measures JOIN series USING (id) JOIN calendar USING (reporter, frequency, t)
WHERE commodity = 'TOTAL' AND partner >= 0 AND kind <> 'unit_value' AND NOT (flow = 'total' AND measure = 'quantity');

INSERT INTO expected
SELECT 'summary', kind, reporter, partner, flow, frequency, t, measure, path, text
FROM series_measures JOIN series USING (id) JOIN spoken USING (reporter, partner, flow, frequency, t, measure)
WHERE commodity = 'TOTAL' AND kind <> 'unit_value';

INSERT INTO expected
SELECT 'commodity series', CASE WHEN partner < -1 THEN 'group ' ELSE 'commodity ' END || kind, reporter, partner, flow, frequency, t, measure, commodity || ': ' || path, text
FROM series_measures JOIN series USING (id) JOIN series_questions USING (reporter, partner, commodity, flow, frequency, measure)
WHERE t BETWEEN shown AND last AND kind <> 'unit_value';

-- A unit value is said beside whatever amount is asked for, where the series has a weight up to then.
INSERT INTO expected
SELECT 'summary', kind, reporter, partner, flow, frequency, t, '', path, text
FROM series_measures JOIN series USING (id) JOIN (SELECT * EXCLUDE (measure) FROM spoken WHERE measure = 'weight') USING (reporter, partner, flow, frequency, t)
WHERE commodity = 'TOTAL' AND kind = 'unit_value';

INSERT INTO expected
SELECT 'series', u.kind, reporter, partner, flow, frequency, t, m.measure, path, text
FROM series_measures u JOIN series USING (id) JOIN calendar c USING (reporter, frequency, t)
JOIN (SELECT id, any_value(first_weight) AS first_weight FROM unit_values GROUP BY id) USING (id)
JOIN (SELECT reporter, frequency, max(t) AS last FROM calendar GROUP BY ALL) USING (reporter, frequency)
CROSS JOIN (VALUES ('value'), ('weight'), ('quantity')) m(measure)
WHERE commodity = 'TOTAL' AND partner >= 0 AND u.kind = 'unit_value' AND first_weight <= last;

INSERT INTO expected
SELECT 'commodity series', CASE WHEN partner < -1 THEN 'group ' ELSE 'commodity ' END || kind, reporter, partner, flow, frequency, t, q.measure, commodity || ': ' || path, text
FROM series_measures JOIN (SELECT * EXCLUDE (measure, looked) FROM series) s USING (id)
JOIN (SELECT id, any_value(first_weight) AS first_weight FROM unit_values GROUP BY id) USING (id)
JOIN series_questions q USING (reporter, partner, commodity, flow, frequency)
WHERE t BETWEEN shown AND last AND kind = 'unit_value' AND first_weight <= last;

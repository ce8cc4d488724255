-- Summaries that have an answer: a reported period, and a partner with a figure up to the end of its year.
CREATE TABLE requests AS
SELECT p.reporter, p.partner, r.frequency, r.t
FROM reported r JOIN partners p USING (reporter) JOIN selected_reporters USING (reporter)
WHERE p.first_year <= year_of(r.frequency, r.t);

-- A summary speaks of value always, of net weight and quantity where the series had any up to then.
CREATE TABLE spoken AS
SELECT a.reporter, a.partner, a.flow, a.frequency, a.t, a.measure
FROM amounts a
JOIN requests USING (reporter, partner, frequency, t)
LEFT JOIN (SELECT reporter, partner, flow, frequency, measure, min(t) AS first FROM amounts WHERE amount <> 0 GROUP BY ALL) f USING (reporter, partner, flow, frequency, measure)
WHERE a.measure = 'value' OR f.first <= a.t;

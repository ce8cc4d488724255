-- The latest earlier period that was at least as high (or low), or on record; periods between without a comparable figure are named.
CREATE TABLE earlier AS
SELECT a.reporter, a.partner, a.flow, a.frequency, a.measure, a.t, b.t AS other,
    b.status = 'ok' AND coalesce(a.kind = b.kind, true) AS comparable, b.amount >= a.amount AS high, b.amount <= a.amount AS low
FROM amounts a
JOIN amounts b ON b.reporter = a.reporter AND b.partner = a.partner AND b.flow = a.flow AND b.frequency = a.frequency AND b.measure = a.measure AND b.t <= a.t
WHERE a.status = 'ok';

CREATE TABLE records AS
SELECT reporter, partner, flow, frequency, measure, t, count(*) FILTER (comparable) AS periods, min(other) FILTER (comparable) AS first,
    max(other) FILTER (comparable AND high AND other < t) AS since_high, max(other) FILTER (comparable AND low AND other < t) AS since_low
FROM earlier GROUP BY ALL;

-- Runs of periods that cannot be compared, as first/last.
CREATE TABLE holes AS
SELECT reporter, partner, flow, frequency, measure, t, side, string_agg(span, ',' ORDER BY first) AS gaps
FROM (
    SELECT reporter, partner, flow, frequency, measure, t, side, min(other) AS first,
        period_text(frequency, min(other)) || '/' || period_text(frequency, max(other)) AS span
    FROM (
        SELECT reporter, partner, flow, frequency, measure, t, side, other,
            other - row_number() OVER (PARTITION BY reporter, partner, flow, frequency, measure, t, side ORDER BY other) AS run
        FROM earlier JOIN records USING (reporter, partner, flow, frequency, measure, t) CROSS JOIN (VALUES ('high'), ('low')) sides(side)
        WHERE NOT comparable AND other < t AND other > coalesce(CASE side WHEN 'high' THEN since_high ELSE since_low END, first))
    GROUP BY reporter, partner, flow, frequency, measure, t, side, run)
GROUP BY ALL;

INSERT INTO measures
SELECT 'record', reporter, partner, flow, frequency, t, measure, 'record.status', CASE WHEN a.status <> 'ok' THEN a.status WHEN periods < 3 THEN 'short_history' ELSE 'ok' END
FROM amounts a LEFT JOIN records USING (reporter, partner, flow, frequency, measure, t);

INSERT INTO measures
SELECT 'record', reporter, partner, flow, frequency, t, measure, 'record.first', period_text(frequency, first) FROM records WHERE periods >= 3;

INSERT INTO measures
SELECT 'record', reporter, partner, flow, frequency, t, measure, 'record.' || side || '.' || e.path, e.text
FROM (SELECT *, unnest([
        {'path': 'since', 'text': period_text(frequency, since)},
        {'path': 'distance', 'text': num(t - coalesce(since, first))},
        {'path': 'on_record', 'text': yes(since IS NULL)},
        {'path': 'gaps', 'text': gaps}]) AS e
    FROM (SELECT *, CASE side WHEN 'high' THEN since_high ELSE since_low END AS since FROM records CROSS JOIN (VALUES ('high'), ('low')) sides(side) WHERE periods >= 3)
    LEFT JOIN holes USING (reporter, partner, flow, frequency, measure, t, side))
WHERE e.text IS NOT NULL;

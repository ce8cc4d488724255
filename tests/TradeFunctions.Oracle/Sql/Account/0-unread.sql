-- What was not read may be any figure that agrees with what is known of it. A line of which nothing is known counts for the reporters and the
-- years, from the first to the last, of which its file has other rows; where it has none, for all: documented of the service, and taken over.
CREATE TABLE unread AS
SELECT t.* FROM traces t WHERE coalesce(reporter, partner, t, year) IS NOT NULL OR flow IS NOT NULL OR commodity IS NOT NULL OR classification IS NOT NULL
    OR frequency IS NOT NULL OR file NOT IN (SELECT file FROM rows)
UNION
SELECT file, r.reporter, NULL, NULL, t.level, NULL, NULL, NULL, y.year, NULL, false
FROM (SELECT * FROM traces WHERE coalesce(reporter, partner, t, year) IS NULL AND coalesce(flow, commodity, classification, frequency) IS NULL) t
JOIN (SELECT file, reporter, min(year_of(frequency, t)) AS first, max(year_of(frequency, t)) AS last FROM rows GROUP BY ALL) r USING (file),
    LATERAL (SELECT unnest(generate_series(r.first, r.last)) AS year) y;

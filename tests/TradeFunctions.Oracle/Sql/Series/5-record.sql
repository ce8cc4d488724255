-- The latest earlier period that was at least as high (or low), or on record; periods between without a comparable figure are named.
-- Neither is said where a period between could not be read, or for a record one before, or one before that is in conflict or may be no trade: it
-- may have been the one. Nothing is on record where earlier periods were not looked at, or are of another edition and cannot be compared.
CREATE TABLE earlier AS
SELECT a.id, a.t, b.t AS other, b.status = 'ok' AND coalesce(a.kind = b.kind, true) AND coalesce(a.edition = b.edition, true) AS comparable,
    b.amount >= a.amount AS high, b.amount <= a.amount AS low, b.amount IS NOT NULL AND a.edition <> b.edition AS other_edition, b.unread, b.unusable
FROM grid a JOIN grid b ON b.id = a.id AND b.t <= a.t
WHERE a.status = 'ok';

CREATE TABLE records AS
SELECT id, t, count(*) FILTER (comparable) AS periods, min(other) FILTER (comparable) AS first, bool_or(coalesce(other_edition, false)) AS broken,
    max(other) FILTER (comparable AND high AND other < t) AS since_high, max(other) FILTER (comparable AND low AND other < t) AS since_low,
    max(other) FILTER (unread AND other < t) AS last_unread, min(other) FILTER (unusable) AS first_unusable
FROM earlier GROUP BY ALL;

CREATE TABLE sides AS
SELECT r.*, side, CASE side WHEN 'high' THEN since_high ELSE since_low END AS since, frequency, s.looked IS NULL AND NOT broken AS whole
FROM records r JOIN series s USING (id) CROSS JOIN (VALUES ('high'), ('low')) sides(side)
WHERE periods >= 3 AND coalesce(CASE side WHEN 'high' THEN since_high ELSE since_low END > last_unread, last_unread IS NULL)
    AND (CASE side WHEN 'high' THEN since_high ELSE since_low END IS NOT NULL OR NOT coalesce(first_unusable < first, false));

-- Runs of periods that cannot be compared, as first/last.
CREATE TABLE holes AS
SELECT id, t, side, string_agg(span, ',' ORDER BY first) AS gaps, sum(length) AS gap_length
FROM (
    SELECT id, t, side, min(other) AS first, count(*) AS length, period_text(frequency, min(other)) || '/' || period_text(frequency, max(other)) AS span
    FROM (
        SELECT id, t, side, frequency, other, other - row_number() OVER (PARTITION BY id, t, side ORDER BY other) AS run
        FROM earlier JOIN sides USING (id, t)
        WHERE NOT comparable AND other < t AND other > coalesce(since, first))
    GROUP BY id, t, side, frequency, run)
GROUP BY ALL;

INSERT INTO series_measures
SELECT 'record', g.id, g.t, 'record.status', CASE WHEN g.status <> 'ok' THEN g.status WHEN periods < 3 THEN 'short_history' ELSE 'ok' END
FROM grid g LEFT JOIN records USING (id, t);

INSERT INTO series_measures
SELECT 'record', id, t, 'record.first', period_text(frequency, first) FROM records JOIN series USING (id) WHERE periods >= 3;

INSERT INTO series_measures
SELECT 'record', id, t, 'record.' || side || '.' || e.path, e.text
FROM (SELECT *, unnest([
        {'path': 'since', 'text': period_text(frequency, since)},
        {'path': 'distance', 'text': num(t - coalesce(since, first))},
        {'path': 'on_record', 'text': yes(since IS NULL AND whole)},
        {'path': 'gaps', 'text': gaps}]) AS e
    FROM sides LEFT JOIN holes USING (id, t, side))
WHERE e.text IS NOT NULL;

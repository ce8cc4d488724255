-- Rows with the same full key: equal figures collapse, different ones are a conflict and no figure is kept. Where one of them could not be
-- read, nothing says that it would have agreed.
CREATE TABLE cells AS
SELECT file, reporter, frequency, flow, commodity, partner, t, classification,
    min(converted) AS converted, any_value(sums_are_totals) AS sums_are_totals,
    CASE WHEN bool_or(rejected) THEN 'rejected' WHEN count(DISTINCT figure) = 1 THEN 'ok' ELSE 'conflict' END AS status,
    CASE WHEN NOT bool_or(rejected) AND count(DISTINCT figure) = 1 THEN any_value(value) END AS value,
    CASE WHEN NOT bool_or(rejected) AND count(DISTINCT figure) = 1 THEN any_value(weight) END AS weight,
    CASE WHEN NOT bool_or(rejected) AND count(DISTINCT figure) = 1 THEN any_value(quantity) END AS quantity,
    CASE WHEN NOT bool_or(rejected) AND count(DISTINCT figure) = 1 THEN any_value(unit) END AS unit,
    CASE WHEN NOT bool_or(rejected) AND count(DISTINCT figure) = 1 THEN any_value(currency) END AS currency,
    CASE WHEN NOT bool_or(rejected) AND count(DISTINCT figure) = 1 THEN any_value(valuation) END AS valuation,
    CASE WHEN NOT bool_or(rejected) AND count(DISTINCT figure) = 1 THEN any_value(fob) END AS fob,
    count(*) FILTER (NOT rejected) AS row_count, count(*) - 1 AS repeated
FROM (SELECT *, concat_ws('|', coalesce(CAST(value AS VARCHAR), '-'), coalesce(CAST(weight AS VARCHAR), '-'), coalesce(CAST(quantity AS VARCHAR), '-'),
    coalesce(CAST(unit AS VARCHAR), '-'), coalesce(currency, '-'), coalesce(CAST(fob AS VARCHAR), '-')) AS figure FROM rows)
GROUP BY file, reporter, frequency, flow, commodity, partner, t, classification;

-- One classification is published for each reporter and period: the one reported in (not converted), of those the Harmonized System's,
-- of those the newest. TOTAL is the same sum in all of them.
CREATE TABLE editions AS
SELECT reporter, frequency, t, arg_max(classification, (NOT converted, is_harmonized(classification), classification)) AS classification
FROM (
    SELECT reporter, frequency, t, classification, min(converted) AS converted FROM (
        SELECT reporter, frequency, t, classification, converted FROM cells WHERE commodity <> 'TOTAL'
        -- Rows that could not be read say theirs too, so that the choice does not depend on what could.
        UNION ALL SELECT r.reporter, u.frequency, u.t, u.classification, u.converted FROM unread u JOIN (SELECT DISTINCT reporter FROM rows) r ON may_be(u.reporter, r.reporter)
            WHERE u.t IS NOT NULL AND u.classification IS NOT NULL AND coalesce(u.level, 6) <> 0)
    GROUP BY ALL)
GROUP BY reporter, frequency, t;

-- The newest file that has a key gives its figure, a conflict too.
CREATE TABLE newest AS
SELECT * FROM (
    SELECT cells.*, row_number() OVER (
        PARTITION BY reporter, frequency, flow, commodity, partner, t
        ORDER BY file DESC, converted, is_harmonized(cells.classification) DESC, cells.classification DESC) AS preference
    FROM cells
    LEFT JOIN editions USING (reporter, frequency, t)
    WHERE commodity = 'TOTAL' OR cells.classification = editions.classification)
WHERE preference = 1;

-- Where a later file has a row that could not be read and may be of the same figure, the earlier one would pass for a current one. A line of
-- which nothing is known may replace only what its file has other rows of, the same flow and period: documented of the service, and taken over.
CREATE TABLE later AS
SELECT n.reporter, n.frequency, n.flow, n.commodity, n.partner, n.t, max(u.file) AS file
FROM newest n JOIN unread u ON u.file > n.file AND may_be_in(u.reporter, u.flow, u.frequency, u.t, u.year, n.reporter, n.flow, n.frequency, n.t)
    AND may_be(u.partner, n.partner) AND may_be(u.commodity, n.commodity) AND may_be(u.level, level_of(n.commodity))
LEFT JOIN (SELECT DISTINCT file, reporter, flow, frequency, t FROM rows) s ON s.file = u.file AND s.reporter = n.reporter AND s.flow = n.flow AND s.frequency = n.frequency AND s.t = n.t
WHERE s.file IS NOT NULL OR coalesce(u.flow, u.commodity) IS NOT NULL OR coalesce(u.partner, u.t) IS NOT NULL
GROUP BY ALL;

CREATE TABLE published AS
SELECT n.* REPLACE (CASE WHEN l.file IS NULL THEN status ELSE 'rejected' END AS status, coalesce(l.file, n.file) AS file,
    CASE WHEN l.file IS NULL THEN value END AS value, CASE WHEN l.file IS NULL THEN weight END AS weight, CASE WHEN l.file IS NULL THEN quantity END AS quantity,
    CASE WHEN l.file IS NULL THEN unit END AS unit, CASE WHEN l.file IS NULL THEN currency END AS currency)
FROM newest n LEFT JOIN later l USING (reporter, frequency, flow, commodity, partner, t);

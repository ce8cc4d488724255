-- Rows with the same full key: equal figures collapse, different ones are a conflict and no figure is kept.
CREATE TABLE cells AS
SELECT file, reporter, frequency, flow, commodity, partner, t, classification,
    min(converted) AS converted, any_value(sums_are_totals) AS sums_are_totals,
    CASE WHEN count(DISTINCT figure) = 1 THEN 'ok' ELSE 'conflict' END AS status,
    CASE WHEN count(DISTINCT figure) = 1 THEN any_value(value) END AS value,
    CASE WHEN count(DISTINCT figure) = 1 THEN any_value(weight) END AS weight,
    CASE WHEN count(DISTINCT figure) = 1 THEN any_value(quantity) END AS quantity,
    CASE WHEN count(DISTINCT figure) = 1 THEN any_value(unit) END AS unit,
    CASE WHEN count(DISTINCT figure) = 1 THEN any_value(currency) END AS currency,
    count(*) AS row_count, count(*) - 1 AS repeated
FROM (SELECT *, concat_ws('|', coalesce(CAST(value AS VARCHAR), '-'), coalesce(CAST(weight AS VARCHAR), '-'), coalesce(CAST(quantity AS VARCHAR), '-'),
    coalesce(CAST(unit AS VARCHAR), '-'), coalesce(currency, '-')) AS figure FROM rows)
GROUP BY file, reporter, frequency, flow, commodity, partner, t, classification;

-- One classification is published for each reporter and period: the one reported in (not converted), of those the Harmonized System's,
-- of those the newest. TOTAL is the same sum in all of them.
CREATE TABLE editions AS
SELECT reporter, frequency, t, arg_max(classification, (NOT converted, is_harmonized(classification), classification)) AS classification
FROM (SELECT reporter, frequency, t, classification, min(converted) AS converted FROM cells WHERE commodity <> 'TOTAL' GROUP BY ALL)
GROUP BY reporter, frequency, t;

-- The newest file that has a key gives its figure, a conflict too.
CREATE TABLE published AS
SELECT * FROM (
    SELECT cells.*, row_number() OVER (
        PARTITION BY reporter, frequency, flow, commodity, partner, t
        ORDER BY file DESC, converted, is_harmonized(cells.classification) DESC, cells.classification DESC) AS preference
    FROM cells
    LEFT JOIN editions USING (reporter, frequency, t)
    WHERE commodity = 'TOTAL' OR cells.classification = editions.classification)
WHERE preference = 1;

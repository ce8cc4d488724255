-- Rows that are parts of figures, added up within their file. A part that is there twice counts once; one with two different figures leaves no sum,
-- which a second row without figures shows. Where a part could not be read, or may be among the rows that could not, the sum could not be read either.
CREATE OR REPLACE TEMP TABLE file_parts AS
SELECT reporter, partner, flow, commodity, frequency, t, year, detail, currency, sums_are_totals, bool_or(is_wrong) AS is_wrong, count(*) AS copies,
    count(DISTINCT concat_ws('|', coalesce(CAST(value AS VARCHAR), '-'), coalesce(CAST(weight AS VARCHAR), '-'), coalesce(CAST(quantity AS VARCHAR), '-'),
        CASE WHEN quantity IS NOT NULL THEN unit END)) > 1 AS contradicts,
    any_value(value) AS value, any_value(weight) AS weight, any_value(quantity) AS quantity, any_value(unit) FILTER (quantity IS NOT NULL) AS unit
FROM part_rows GROUP BY ALL;

INSERT INTO part_counts
SELECT $file, sum(copies), count(DISTINCT (reporter, partner, flow, commodity, frequency, t)), sum(CASE WHEN NOT contradicts THEN copies - 1 ELSE 0 END),
    count(DISTINCT (reporter, partner, flow, commodity, frequency, t)) FILTER (contradicts)
FROM file_parts;

CREATE OR REPLACE TEMP TABLE staged AS
WITH sums AS (
    SELECT reporter, partner, flow, commodity, frequency, t, year, edition_of(year) AS edition, currency, sums_are_totals, bool_or(is_wrong) AS is_wrong,
        bool_or(contradicts) AS contradicts, added(value, nothing) AS value, added(weight, nothing) AS weight,
        CASE WHEN count(DISTINCT unit) FILTER (NOT nothing) <= 1 THEN added(quantity, nothing) END AS quantity,
        coalesce(any_value(unit) FILTER (NOT nothing), any_value(unit)) AS unit
    FROM (SELECT *, is_nothing(value, weight, quantity) AS nothing FROM file_parts) GROUP BY ALL)
SELECT reporter, partner, flow, commodity, level_of(commodity) AS level, frequency, t, year, edition AS classification, edition, false AS converted, false AS key_problem,
    false AS dropped, false AS misplaced, is_wrong OR NOT contradicts AND EXISTS (
        SELECT 1 FROM traces u WHERE u.file = $file AND may_be_in(u.reporter, u.flow, u.frequency, u.t, u.year, s.reporter, s.flow, s.frequency, s.t)
            AND may_be(u.partner, s.partner) AND may_be(u.commodity, s.commodity) AND may_be(u.level, level_of(s.commodity))) AS figure_problem,
    value, weight, quantity, unit, currency, sums_are_totals, CASE flow WHEN 'M' THEN 'CIF' ELSE 'FOB' END AS valuation, CAST(NULL AS DECIMAL(38, 3)) AS fob
FROM (SELECT * FROM sums UNION ALL SELECT * REPLACE (NULL AS value, NULL AS weight, NULL AS quantity) FROM sums WHERE contradicts) s;

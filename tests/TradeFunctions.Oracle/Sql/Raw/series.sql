-- Japan Customs' time series: total exports and imports of a month with the partner of the file's rule, thousand yen. The months of a year after the
-- last with any figure are to come.
CREATE OR REPLACE TEMP TABLE staged AS
SELECT 392 AS reporter, $partner AS partner, flow, 'TOTAL' AS commodity, 0 AS level, 'M' AS frequency, t, t // 12 AS year, '' AS classification, '' AS edition, false AS converted,
    false AS key_problem, t % 12 + 1 > last AS dropped, false AS misplaced, false AS figure_problem, number(value) * 1000 AS value,
    CAST(NULL AS DECIMAL(38, 3)) AS weight, CAST(NULL AS DECIMAL(38, 3)) AS quantity, CAST(NULL AS INTEGER) AS unit, 'JPY' AS currency, false AS sums_are_totals,
    CASE flow WHEN 'X' THEN 'FOB' ELSE 'CIF' END AS valuation, CAST(NULL AS DECIMAL(38, 3)) AS fob
FROM (
    SELECT *, coalesce(max(t % 12 + 1) FILTER (number(exports) > 0 OR number(imports) > 0) OVER (PARTITION BY t // 12), 0) AS last
    FROM (SELECT *, CAST(split_part(trim("date"), '/', 1) AS INTEGER) * 12 + CAST(split_part(trim("date"), '/', 2) AS INTEGER) - 1 AS t FROM raw)),
    LATERAL (SELECT unnest([{'flow': 'X', 'value': exports}, {'flow': 'M', 'value': imports}], recursive := true));

INSERT INTO rows_to_come SELECT $file, count(*) FROM staged WHERE dropped;
DELETE FROM staged WHERE dropped;

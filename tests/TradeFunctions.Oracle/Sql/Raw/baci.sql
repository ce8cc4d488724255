-- CEPII BACI: each row is an export of i to j and an import of j from i; thousand dollars, tons; there is no World and no TOTAL row.
-- The edition is in the file's name alone: BACI_HS22_Y2023_V202501.csv. A row that cannot be read may be missing on either side.
CREATE OR REPLACE TEMP TABLE staged AS
SELECT CASE WHEN side = 'X' THEN i ELSE j END AS reporter, CASE WHEN side = 'X' THEN j ELSE i END AS partner, side AS flow, k AS commodity,
    6 AS level, CASE WHEN t_known THEN 'A' END AS frequency, CASE WHEN t_known THEN period_t(t) END AS t, CASE WHEN t_known THEN period_t(t) END AS year,
    classification, classification AS edition, false AS converted,
    i IS NULL OR j IS NULL OR i = 0 OR j = 0 OR k IS NULL OR NOT t_known AS key_problem, false AS dropped, false AS misplaced,
    NOT is_number(coalesce(v, '')) OR NOT is_amount(q) AS figure_problem,
    CAST(TRY_CAST(trim(v) AS DECIMAL(38, 9)) * 1000 AS DECIMAL(38, 3)) AS value,
    CASE WHEN NOT is_not_available(q) THEN CAST(TRY_CAST(trim(q) AS DECIMAL(38, 9)) * 1000 AS DECIMAL(38, 3)) END AS weight,
    CAST(NULL AS DECIMAL(38, 3)) AS quantity, CAST(NULL AS INTEGER) AS unit, 'USD' AS currency, true AS sums_are_totals,
    'FOB' AS valuation, CAST(NULL AS DECIMAL(38, 3)) AS fob
FROM (
    SELECT coalesce(e.code, TRY_CAST(code(raw.i) AS INTEGER)) AS i, coalesce(m.code, TRY_CAST(code(raw.j) AS INTEGER)) AS j,
        CASE WHEN regexp_full_match(code(raw.k), '[0-9]{5,6}') THEN hs_code(raw.k) END AS k, t, v, q, period_is_known(t) AS t_known,
        coalesce(map {'92': 'H0', '96': 'H1', '02': 'H2', '07': 'H3', '12': 'H4', '17': 'H5', '22': 'H6'}[regexp_extract(raw.filename, 'BACI_HS([0-9]{2})_', 1)], '') AS classification
    FROM raw
    LEFT JOIN economy_names e ON e.name = code(raw.i)
    LEFT JOIN economy_names m ON m.name = code(raw.j)
    WHERE lower(trim(coalesce(raw.t, ''))) <> 't')
CROSS JOIN (VALUES ('X'), ('M')) sides(side);

-- CEPII BACI: each row is an export of i to j and an import of j from i; thousand dollars, tons; there is no World and no TOTAL row.
-- The edition is in the file's name alone: BACI_HS22_Y2023_V202501.csv.
INSERT INTO rows
SELECT $file, CASE WHEN flow = 'X' THEN i ELSE j END, 'A', flow, k, CASE WHEN flow = 'X' THEN j ELSE i END, t, classification, false, true,
    value, weight, NULL, NULL, 'USD'
FROM (
    SELECT coalesce(e.code, TRY_CAST(code(raw.i) AS INTEGER)) AS i, coalesce(m.code, TRY_CAST(code(raw.j) AS INTEGER)) AS j,
        lpad(code(raw.k), 6, '0') AS k, CAST(code(raw.t) AS INTEGER) AS t,
        coalesce(map {'92': 'H0', '96': 'H1', '02': 'H2', '07': 'H3', '12': 'H4', '17': 'H5', '22': 'H6'}[regexp_extract(raw.filename, 'BACI_HS([0-9]{2})_', 1)], '') AS classification,
        CAST(CAST(trim(raw.v) AS DECIMAL(38, 9)) * 1000 AS DECIMAL(38, 3)) AS value,
        CAST(TRY_CAST(nullif(upper(trim(raw.q)), 'NA') AS DECIMAL(38, 9)) * 1000 AS DECIMAL(38, 3)) AS weight
    FROM raw
    LEFT JOIN economy_names e ON e.name = code(raw.i)
    LEFT JOIN economy_names m ON m.name = code(raw.j)
    WHERE is_number(raw.v) AND period_is_known(raw.t))
CROSS JOIN (VALUES ('X'), ('M')) flows(flow);

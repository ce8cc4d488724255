-- What was read is a row; of a rejected one whose key is known the figure alone is unknown; of the others as much is known as could be read.
-- A number that no list has may be anything in a row of which something is wrong.
UPDATE staged SET classification = coalesce(edition, '') WHERE NOT key_problem AND NOT figure_problem;

INSERT INTO rows
SELECT $file, reporter, frequency, flow, commodity, partner, t, classification, converted, sums_are_totals,
    value, weight, quantity, CASE WHEN quantity IS NOT NULL THEN unit END, currency, false, valuation, fob
FROM staged WHERE NOT key_problem AND NOT figure_problem AND NOT dropped;

INSERT INTO left_out
SELECT DISTINCT $file, reporter, frequency, flow, CASE WHEN system_of(edition) = 'other' THEN 'TOTAL' ELSE commodity END, partner, t, coalesce(edition, '')
FROM staged WHERE NOT key_problem AND dropped AND NOT coalesce(value = 0 AND coalesce(weight, 0) = 0 AND coalesce(quantity, 0) = 0, false);

CREATE OR REPLACE TEMP TABLE unusable_rows AS
SELECT CASE WHEN reporter IN (SELECT code FROM economies) AND reporter <> 0 THEN reporter END AS reporter, flow, commodity, coalesce(level_of(commodity), level) AS level,
    CASE WHEN partner IN (SELECT code FROM economies) THEN partner END AS partner, frequency, t, year, classification, converted, sums_are_totals
FROM staged WHERE (key_problem OR figure_problem) AND NOT dropped AND NOT misplaced;

INSERT INTO rows
SELECT $file, reporter, frequency, flow, commodity, partner, t, classification, converted, sums_are_totals, NULL, NULL, NULL, NULL, NULL, true, NULL, NULL
FROM unusable_rows WHERE whole_key(reporter, flow, commodity, partner, t, classification);

INSERT INTO traces
SELECT DISTINCT $file, reporter, flow, commodity, level, partner, frequency, t, year, classification, converted
FROM unusable_rows WHERE NOT whole_key(reporter, flow, commodity, partner, t, classification)
UNION
SELECT $file, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false FROM staged WHERE (key_problem OR figure_problem) AND NOT dropped AND misplaced;

-- Parts of figures over the files of a release: of one part that is in several the newest has it. A release is a file in the order of files: the newest
-- that has the figure.
INSERT INTO rows
WITH newest AS (SELECT *, max(file) OVER (PARTITION BY release, reporter, partner, flow, commodity, frequency, t) AS whole_file FROM cut_parts
    QUALIFY row_number() OVER (PARTITION BY release, reporter, partner, flow, commodity, frequency, t, detail ORDER BY file DESC) = 1)
SELECT whole_file, reporter, frequency, flow, commodity, partner, t, edition_of(year_of(frequency, t)), false, false,
    added(value, nothing), added(weight, nothing), CASE WHEN count(DISTINCT unit) FILTER (NOT nothing) <= 1 THEN added(quantity, nothing) END,
    CASE WHEN count(DISTINCT unit) FILTER (NOT nothing) <= 1 AND added(quantity, nothing) IS NOT NULL THEN any_value(unit) END,
    min(currency), false, CASE flow WHEN 'M' THEN 'CIF' ELSE 'FOB' END, NULL
FROM (SELECT *, is_nothing(value, weight, quantity) AS nothing FROM newest) GROUP BY whole_file, reporter, frequency, flow, commodity, partner, t;

-- Parts of figures over the files of a release: of one part that is in several the newest has it. A release is a file in the order of files: the newest
-- that has the figure.
INSERT INTO rows
WITH newest AS (SELECT *, max(file) OVER (PARTITION BY release, reporter, partner, flow, commodity, frequency, t) AS whole_file FROM cut_parts
    QUALIFY row_number() OVER (PARTITION BY release, reporter, partner, flow, commodity, frequency, t, detail ORDER BY file DESC) = 1)
SELECT whole_file, reporter, frequency, flow, commodity, partner, t,
    CASE WHEN year_of(frequency, t) >= 2022 THEN 'H6' WHEN year_of(frequency, t) >= 2017 THEN 'H5' WHEN year_of(frequency, t) >= 2012 THEN 'H4' ELSE 'H3' END, false, false,
    sum(value), CASE WHEN count(weight) = count(*) THEN sum(weight) END,
    CASE WHEN count(quantity) = count(*) AND min(unit) = max(unit) THEN sum(quantity) END,
    CASE WHEN count(quantity) = count(*) AND min(unit) = max(unit) THEN min(unit) END, min(currency), false, CASE flow WHEN 'M' THEN 'CIF' ELSE 'FOB' END, NULL
FROM newest GROUP BY whole_file, reporter, frequency, flow, commodity, partner, t;

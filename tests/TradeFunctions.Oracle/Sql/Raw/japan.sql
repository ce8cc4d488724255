-- Japan Customs by commodity: a row is twelve months of a nine-digit code and a country, thousand yen; each month is a part of a subheading, a
-- heading and a chapter. The last month in which a row of the file has anything, of a flow and year, ends the year.
CREATE OR REPLACE TEMP TABLE japan_months AS
SELECT line, exporimp, trim(code(year)) AS year_text, custom, trim(rtrim(code(hs), '''')) AS hs, country, unit1, unit2, m.*
FROM (SELECT *, row_number() OVER () AS line FROM raw), LATERAL (SELECT unnest([
    {'month': 1, 'value': valuejan, 'first': quantity1jan, 'second': quantity2jan}, {'month': 2, 'value': valuefeb, 'first': quantity1feb, 'second': quantity2feb},
    {'month': 3, 'value': valuemar, 'first': quantity1mar, 'second': quantity2mar}, {'month': 4, 'value': coalesce(valueapr, valueapl), 'first': coalesce(quantity1apr, quantity1apl), 'second': coalesce(quantity2apr, quantity2apl)},
    {'month': 5, 'value': valuemay, 'first': quantity1may, 'second': quantity2may}, {'month': 6, 'value': valuejun, 'first': quantity1jun, 'second': quantity2jun},
    {'month': 7, 'value': valuejul, 'first': quantity1jul, 'second': quantity2jul}, {'month': 8, 'value': valueaug, 'first': quantity1aug, 'second': quantity2aug},
    {'month': 9, 'value': valuesep, 'first': quantity1sep, 'second': quantity2sep}, {'month': 10, 'value': valueoct, 'first': quantity1oct, 'second': quantity2oct},
    {'month': 11, 'value': valuenov, 'first': quantity1nov, 'second': quantity2nov}, {'month': 12, 'value': valuedec, 'first': quantity1dec, 'second': quantity2dec}]) AS m)
WHERE lower(trim(coalesce(exporimp, ''))) <> 'exp or imp' AND m.value IS NOT NULL;

CREATE OR REPLACE TEMP TABLE japan_records AS
SELECT *, CASE code(exporimp) WHEN '1' THEN 'X' WHEN '2' THEN 'M' END AS flow, TRY_CAST(year_text AS INTEGER) AS year,
    CASE WHEN regexp_full_match(hs, '[0-9]{8,9}') THEN lpad(hs, 9, '0') END AS nine,
    -- The office's list; without a column of countries the rows are the World's.
    CASE WHEN country IS NULL THEN 0 ELSE map {'103': 410, '105': 156, '106': 158, '110': 704, '205': 826, '208': 56, '210': 251, '213': 276, '216': 620, '217': 620, '304': 842, '601': 36, '702': 899}[code(country)] END AS partner,
    CASE upper(trim(unit1)) WHEN 'KG' THEN 1 WHEN 'MT' THEN 1000 WHEN 'GR' THEN 0.001 END AS kilograms1,
    CASE upper(trim(unit2)) WHEN 'KG' THEN 1 WHEN 'MT' THEN 1000 WHEN 'GR' THEN 0.001 END AS kilograms2,
    map {'NO': 5, 'PR': 6, 'L': 7, 'KL': 20, 'M': 4, 'SM': 2, 'CM': 12, 'CT': 13, 'DZ': 11, 'TH': 9}[upper(trim(unit1))] AS count1,
    map {'NO': 5, 'PR': 6, 'L': 7, 'KL': 20, 'M': 4, 'SM': 2, 'CM': 12, 'CT': 13, 'DZ': 11, 'TH': 9}[upper(trim(unit2))] AS count2
FROM japan_months;

CREATE OR REPLACE TEMP TABLE japan_unread AS
SELECT DISTINCT line FROM japan_records WHERE NOT is_amount(value) OR NOT is_amount("first") OR NOT is_amount("second");

CREATE OR REPLACE TEMP TABLE japan_ends AS
SELECT flow, year, coalesce(max(month) FILTER (number(value) > 0 OR number("first") > 0 AND coalesce(kilograms1, count1) IS NOT NULL OR number("second") > 0 AND coalesce(kilograms2, count2) IS NOT NULL), 0) AS last
FROM japan_records r WHERE line NOT IN (FROM japan_unread) GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE part_rows AS
SELECT 392 AS reporter, partner, flow, goods AS commodity, 'M' AS frequency, year * 12 + month - 1 AS t, year, concat_ws(' ', nine, code(custom), code(country)) AS detail,
    false AS is_wrong, number(value) * 1000 AS value, known_amount(CAST(weight AS DECIMAL(38, 3)), number(value)) AS weight,
    known_amount(quantity, number(value)) AS quantity, unit, 'JPY' AS currency, false AS sums_are_totals
FROM (
    SELECT *, CASE WHEN kilograms1 IS NOT NULL THEN number("first") * kilograms1 WHEN kilograms2 IS NOT NULL THEN number("second") * kilograms2 END AS weight,
        CASE WHEN count2 IS NOT NULL THEN number("second") WHEN count1 IS NOT NULL THEN number("first") END AS quantity, coalesce(count2, count1) AS unit,
        CASE WHEN starts_with(nine, '00') THEN '999999' ELSE left(nine, 6) END AS six
    FROM japan_records JOIN japan_ends USING (flow, year)
    WHERE line NOT IN (FROM japan_unread) AND month <= last),
    LATERAL (SELECT unnest([six, left(six, 4), left(six, 2)]) AS goods);

-- Of a row with a figure that cannot be read the year alone is known, at each level.
INSERT INTO traces
SELECT DISTINCT $file, 392, flow, goods, length(goods), partner, 'M', NULL, year, edition_of(year), false
FROM japan_records, LATERAL (SELECT unnest([left(nine, 6), left(nine, 4), left(nine, 2)]) AS goods)
WHERE line IN (FROM japan_unread);

-- Months to come are read, and left out.
INSERT INTO rows_to_come
SELECT $file, 3 * count(*) FROM japan_records JOIN japan_ends USING (flow, year)
WHERE month > last AND line NOT IN (FROM japan_unread);

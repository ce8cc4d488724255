-- Amounts are decimals in whole units (currency, kilogram, quantity unit), exact to three digits; ratios are worked out in whole
-- numbers and rounded once, to six digits, half away from zero. DuckDB's own division of decimals would go through doubles.
CREATE MACRO thousandths(x) AS CAST(x * 1000 AS HUGEINT);
CREATE MACRO millionths(n, d) AS (2000000 * abs(n) + abs(d)) // (2 * abs(d));
CREATE MACRO ratio_of(n, d) AS CAST(sign(n) * sign(d) AS DECIMAL(1, 0)) * (CAST(millionths(n, d) AS DECIMAL(30, 0)) * CAST(0.000001 AS DECIMAL(7, 6)));
CREATE MACRO ratio(n, d) AS ratio_of(thousandths(n), thousandths(d));
CREATE MACRO num(x) AS CAST(CAST(x AS DECIMAL(38, 6)) AS VARCHAR);
CREATE MACRO yes(x) AS CASE WHEN x THEN 'true' ELSE 'false' END;

-- Periods are counted: years, or months since year 0. A year is then 1 or 12 steps.
CREATE MACRO step(frequency) AS CASE WHEN frequency = 'A' THEN 1 ELSE 12 END;
CREATE MACRO period_text(frequency, t) AS CASE WHEN frequency = 'A' THEN lpad(CAST(t AS VARCHAR), 4, '0')
    ELSE lpad(CAST(t // 12 AS VARCHAR), 4, '0') || '-' || lpad(CAST(t % 12 + 1 AS VARCHAR), 2, '0') END;
CREATE MACRO year_of(frequency, t) AS CASE WHEN frequency = 'A' THEN t ELSE t // 12 END;

-- How fields are written: blanks around and a leading apostrophe do not belong to a code; numbers are plain decimals.
CREATE MACRO code(text) AS trim(ltrim(trim(coalesce(text, '')), ''''));
CREATE MACRO is_number(text) AS regexp_full_match(trim(text), '[0-9]+(\.[0-9]*)?|\.[0-9]+');
CREATE MACRO number(text) AS CAST(round(TRY_CAST(trim(text) AS DECIMAL(38, 12)), 3) AS DECIMAL(38, 3));
CREATE MACRO exact_number(text) AS regexp_full_match(trim(text), '[0-9]+(\.[0-9]{0,3}0*)?|\.[0-9]{1,3}0*');
CREATE MACRO is_none(text) AS regexp_full_match(trim(coalesce(text, '')), '0*');
CREATE MACRO is_harmonized(classification) AS regexp_full_match(classification, 'H[0-9]+');

-- Year, month (0: the whole year) and frequency of 2024, 202405, 2024-05 and 202452.
CREATE MACRO plain_period(text) AS CASE WHEN regexp_full_match(code(text), '[0-9]{4}(-?[0-9]{2})?') THEN replace(code(text), '-', '') END;
CREATE MACRO period_month(text) AS CASE WHEN length(plain_period(text)) = 4 OR substr(plain_period(text), 5) = '52' THEN 0 ELSE CAST(substr(plain_period(text), 5) AS INTEGER) END;
CREATE MACRO period_frequency(text) AS CASE WHEN period_month(text) = 0 THEN 'A' ELSE 'M' END;
CREATE MACRO period_is_known(text) AS plain_period(text) IS NOT NULL AND period_month(text) BETWEEN 0 AND 12 AND CAST(plain_period(text)[1:4] AS INTEGER) BETWEEN 1900 AND 2199;
CREATE MACRO period_t(text) AS CASE WHEN period_month(text) = 0 THEN CAST(plain_period(text)[1:4] AS INTEGER)
    ELSE CAST(plain_period(text)[1:4] AS INTEGER) * 12 + period_month(text) - 1 END;

-- The leading zero that a spreadsheet took is put back where the level (0: not given), or the evenness of HS codes, asks for it.
CREATE MACRO full_code(commodity, level, harmonized) AS CASE
    WHEN commodity = 'TOTAL' THEN commodity
    WHEN regexp_full_match(commodity, '[0-9]+') AND length(commodity) = level - 1 THEN '0' || commodity
    WHEN level = 0 AND harmonized AND regexp_full_match(commodity, '[0-9]') OR level = 0 AND harmonized AND regexp_full_match(commodity, '[0-9]{3}|[0-9]{5}') THEN '0' || commodity
    ELSE commodity END;

CREATE TABLE files(file INTEGER, name VARCHAR, layout VARCHAR, refused VARCHAR);
-- The reporters that goods are worked out for.
CREATE TABLE chosen(reporter INTEGER);
CREATE TABLE commodity_groups(id VARCHAR, code VARCHAR);
-- Groups of partners are numbered below -1, which is no partner.
CREATE TABLE partner_codes(id VARCHAR, code VARCHAR);
CREATE TABLE economies(code INTEGER, alpha2 VARCHAR, alpha3 VARCHAR, iso INTEGER, kind VARCHAR, aliases VARCHAR);
CREATE TABLE rows(file INTEGER, reporter INTEGER, frequency VARCHAR, flow VARCHAR, commodity VARCHAR, partner INTEGER, t INTEGER,
    classification VARCHAR, converted BOOLEAN, sums_are_totals BOOLEAN,
    value DECIMAL(38, 3), weight DECIMAL(38, 3), quantity DECIMAL(38, 3), unit INTEGER, currency VARCHAR);

-- Codes by which economies are named in files: Comtrade's own, then letters, then ISO's numbers where they mean nothing else.
CREATE TABLE economy_names(name VARCHAR, code INTEGER);

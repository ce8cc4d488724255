-- Amounts are decimals in whole units (currency, kilogram, quantity unit), exact to three digits; ratios are worked out in whole
-- numbers and rounded once, to six digits, half away from zero. DuckDB's own division of decimals would go through doubles.
CREATE MACRO thousandths(x) AS CAST(x * 1000 AS HUGEINT);
CREATE MACRO millionths(n, d) AS (2000000 * abs(n) + abs(d)) // (2 * abs(d));
CREATE MACRO ratio_of(n, d) AS CAST(sign(n) * sign(d) AS DECIMAL(1, 0)) * (CAST(millionths(n, d) AS DECIMAL(30, 0)) * CAST(0.000001 AS DECIMAL(7, 6)));
CREATE MACRO ratio(n, d) AS ratio_of(thousandths(n), thousandths(d));
CREATE MACRO num(x) AS CAST(CAST(x AS DECIMAL(38, 6)) AS VARCHAR);
CREATE MACRO yes(x) AS CASE WHEN x THEN 'true' ELSE 'false' END;

-- Periods are counted: years, or months since year 0. A year is then 1 or 12 steps.
-- Quarters (Q) are counted since year 0, January and February together (J) by their year.
CREATE MACRO step(frequency) AS CASE frequency WHEN 'A' THEN 1 WHEN 'J' THEN 1 WHEN 'Q' THEN 4 ELSE 12 END;
CREATE MACRO period_text(frequency, t) AS CASE WHEN frequency = 'A' THEN lpad(CAST(t AS VARCHAR), 4, '0')
    WHEN frequency = 'J' THEN lpad(CAST(t AS VARCHAR), 4, '0') || '-01/' || lpad(CAST(t AS VARCHAR), 4, '0') || '-02'
    WHEN frequency = 'Q' THEN lpad(CAST(t // 4 AS VARCHAR), 4, '0') || '-Q' || CAST(t % 4 + 1 AS VARCHAR)
    ELSE lpad(CAST(t // 12 AS VARCHAR), 4, '0') || '-' || lpad(CAST(t % 12 + 1 AS VARCHAR), 2, '0') END;
CREATE MACRO year_of(frequency, t) AS t // step(frequency);

-- The Lunar New Year is in January or February, which then say little by themselves where either side keeps it.
-- A group of partners does where any of its members does.
CREATE TABLE new_year_keepers AS SELECT unnest([156, 344, 410, 446, 458, 490, 702, 704]) AS economy;
CREATE MACRO keeps_new_year(economy) AS economy IN (SELECT k.economy FROM new_year_keepers k);
CREATE MACRO moves(reporter, partner, frequency, t) AS frequency = 'M' AND t % 12 < 2 AND (keeps_new_year(reporter) OR keeps_new_year(partner));

-- How fields are written: blanks around and a leading apostrophe do not belong to a code; numbers are plain decimals.
CREATE MACRO code(text) AS trim(ltrim(trim(coalesce(text, '')), ''''));
CREATE MACRO is_number(text) AS regexp_full_match(trim(text), '[0-9]+(\.[0-9]*)?|\.[0-9]+');
CREATE MACRO number(text) AS CAST(round(TRY_CAST(trim(text) AS DECIMAL(38, 12)), 3) AS DECIMAL(38, 3));
CREATE MACRO exact_number(text) AS regexp_full_match(trim(text), '[0-9]+(\.[0-9]{0,3}0*)?|\.[0-9]{1,3}0*');
CREATE MACRO is_harmonized(classification) AS regexp_full_match(classification, 'H[0-9]+');

-- Year, month (0: the whole year) and frequency of 2024, 202405, 2024-05 and 202452.
CREATE MACRO plain_period(text) AS CASE WHEN regexp_full_match(code(text), '[0-9]{4}(-?[0-9]{2})?') THEN replace(code(text), '-', '') END;
CREATE MACRO period_month(text) AS CASE WHEN length(plain_period(text)) = 4 OR substr(plain_period(text), 5) = '52' THEN 0 ELSE CAST(substr(plain_period(text), 5) AS INTEGER) END;
CREATE MACRO period_frequency(text) AS CASE WHEN period_month(text) = 0 THEN 'A' ELSE 'M' END;
CREATE MACRO period_is_known(text) AS plain_period(text) IS NOT NULL AND period_month(text) BETWEEN 0 AND 12 AND CAST(plain_period(text)[1:4] AS INTEGER) BETWEEN 1900 AND 2199;
CREATE MACRO period_t(text) AS CASE WHEN period_month(text) = 0 THEN CAST(plain_period(text)[1:4] AS INTEGER)
    ELSE CAST(plain_period(text)[1:4] AS INTEGER) * 12 + period_month(text) - 1 END;

-- Not available, in an optional figure or code; a whole number that a tool took for a decimal one.
CREATE MACRO is_not_available(text) AS upper(trim(coalesce(text, ''))) IN ('', 'NA', 'N/A', '#N/A', 'N.A.', 'NAN', '<NA>', 'NONE', 'NULL', '.', '..', '...', '-', '--', ':', '–', '—', '…');
CREATE MACRO whole_text(text) AS regexp_replace(code(text), '\.0+$', '');
CREATE MACRO is_whole(text) AS is_not_available(text) OR regexp_full_match(whole_text(text), '0+');
CREATE MACRO is_amount(text) AS is_not_available(text) OR is_number(text);
CREATE MACRO amount(text) AS CASE WHEN NOT is_not_available(text) THEN number(text) END;
-- A weight or a quantity of nothing that has a value is not available.
CREATE MACRO known_amount(amount, value) AS CASE WHEN NOT (amount = 0 AND value > 0) THEN amount END;
-- Parts of one figure are added: what one of them lacks the sum lacks, but that there was no trade lacks nothing.
CREATE MACRO is_nothing(value, weight, quantity) AS coalesce(value = 0 AND coalesce(weight, 0) = 0 AND coalesce(quantity, 0) = 0, false);
CREATE MACRO added(amount, nothing) AS CASE WHEN count(*) FILTER (NOT nothing) = 0 THEN any_value(amount)
    WHEN count(amount) FILTER (NOT nothing) = count(*) FILTER (NOT nothing) THEN sum(amount) FILTER (NOT nothing) END;
CREATE MACRO edition_of(year) AS CASE WHEN year >= 2022 THEN 'H6' WHEN year >= 2017 THEN 'H5' WHEN year >= 2012 THEN 'H4' WHEN year >= 2007 THEN 'H3'
    WHEN year >= 2002 THEN 'H2' WHEN year >= 1996 THEN 'H1' ELSE 'H0' END;
CREATE MACRO is_import(flow) AS flow IN ('M', 'RM', 'FM', 'MIP', 'MOP');
CREATE MACRO is_flow(text) AS coalesce(text IN ('M', 'X', 'RM', 'RX', 'DX', 'FM', 'MIP', 'MOP', 'XIP', 'XOP'), false);
-- A year alone is known where the month is 0 or 13.
CREATE MACRO year_alone(text) AS CASE WHEN regexp_full_match(code(text), '(19|20|21)[0-9]{2}-?(00|13)') THEN CAST(code(text)[1:4] AS INTEGER) END;

-- Whose codes goods are in: UN Comtrade's H0 to H6 and HS, S1 to S4 and SS, B4, B5 and BE, NC.
CREATE MACRO system_of(text) AS CASE WHEN is_not_available(text) THEN 'none'
    WHEN regexp_full_match(upper(trim(text)), 'H[0-9S]') THEN 'harmonized' WHEN regexp_full_match(upper(trim(text)), 'S[0-9ST]|B[0-9E]|NC') THEN 'other' ELSE 'unknown' END;

-- A harmonized code: TOTAL, or two, four or six digits, eight or ten of a country's own; points as in tariff books; the leading zero that a
-- spreadsheet took is put back. Letters are in the last digits of national codes, and in chapters 98 and 99, which each country fills itself.
CREATE MACRO plain_code(text) AS CASE WHEN regexp_full_match(code(text), '[0-9]{2}\.[0-9]{2}|[0-9]{4}(\.[0-9]{2}){1,3}') THEN replace(code(text), '.', '') ELSE regexp_replace(upper(code(text)), '^([0-9]+)\.0$', '\1') END;
CREATE MACRO padded_code(text) AS CASE WHEN regexp_full_match(plain_code(text), '[1-9]|(10[1-6]|20[1-9]|210|30[1-9]|40[1-9]|410|50[1-9]|51[01]|60[1-4]|[78]0[1-9]|[78]1[0-4]|90[1-9]|910)([0-9]{2})?|[0-9]{7}|[0-9]{9}') THEN '0' || plain_code(text) ELSE plain_code(text) END;
CREATE MACRO hs_code(text) AS CASE WHEN upper(code(text)) = 'TOTAL' THEN 'TOTAL'
    WHEN NOT starts_with(padded_code(text), '00') AND (regexp_full_match(padded_code(text), '[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{8}|[0-9]{10}')
        OR regexp_full_match(padded_code(text), '9[89][0-9A-Z]{4}|[0-9]{2}[0-9A-Z]{6}|[0-9]{2}[0-9A-Z]{8}')) THEN padded_code(text) END;
CREATE MACRO whole_flow(flow) AS CASE WHEN flow IN ('X', 'RX', 'DX', 'XIP', 'XOP') THEN 'X' ELSE 'M' END;
CREATE MACRO level_of(commodity) AS CASE WHEN commodity = 'TOTAL' THEN 0 WHEN length(commodity) IN (2, 4, 6) THEN length(commodity) WHEN commodity IS NOT NULL THEN -1 END;
CREATE MACRO hs_of_level(text, level) AS CASE WHEN level IS NULL OR level = CASE WHEN hs_code(text) = 'TOTAL' THEN 0 ELSE length(hs_code(text)) END THEN hs_code(text) END;

-- What stands in a wrong column: a number or a date, a flow, TOTAL.
CREATE MACRO is_elsewhere(text) AS regexp_full_match(trim(coalesce(text, '')), '[0-9., /-]*[0-9][0-9., /-]*') OR is_flow(upper(trim(text))) AND NOT regexp_full_match(trim(text), '[a-z]')
    OR upper(trim(coalesce(text, ''))) = 'TOTAL';
CREATE MACRO whole_key(reporter, flow, commodity, partner, t, classification) AS
    reporter IS NOT NULL AND flow IS NOT NULL AND commodity IS NOT NULL AND partner IS NOT NULL AND t IS NOT NULL AND classification IS NOT NULL;

-- What is known of a figure: that rows stand behind it, that it may be calculated with, that it is there and cannot be used.
CREATE MACRO is_reported(status) AS coalesce(status IN ('ok', 'conflict', 'rejected', 'incomplete'), false);
CREATE MACRO is_known(status) AS coalesce(status IN ('ok', 'no_trade'), false);
CREATE MACRO is_unusable(status) AS coalesce(status IN ('conflict', 'rejected', 'incomplete'), false);

-- What was not read may be any figure that agrees with what is known of it.
CREATE MACRO may_be(known, one) AS coalesce(known = one, true);
-- Whether it may be of a flow period: a flow of a reporter in a period.
CREATE MACRO may_be_in(u_reporter, u_flow, u_frequency, u_t, u_year, reporter, flow, frequency, t) AS
    may_be(u_reporter, reporter) AND may_be(u_flow, flow) AND may_be(u_frequency, frequency) AND may_be(u_t, t) AND may_be(u_year, year_of(frequency, t));

-- Why a comparison with it cannot be made: a rejected figure is missing, a sum that lacks a part is incomplete.
CREATE MACRO why_unknown(status) AS CASE WHEN status IN ('conflict', 'incomplete', 'not_existing') THEN status
    -- It is another good than the one of that number in another edition.
    WHEN status = 'not_in_edition' THEN 'classification_break' ELSE 'missing' END;

-- How many codes BACI's tables have, of products by edition.
CREATE TABLE code_tables(kind VARCHAR, edition VARCHAR, records INTEGER);
CREATE TABLE files(file INTEGER, name VARCHAR, layout VARCHAR, refused VARCHAR);
-- The reporters that goods are worked out for.
CREATE TABLE selected_reporters(reporter INTEGER);
CREATE TABLE commodity_groups(id VARCHAR, code VARCHAR);
-- Groups of partners are numbered below -1, which is no partner.
CREATE TABLE partner_codes(id VARCHAR, code VARCHAR);
CREATE TABLE economies(code INTEGER, alpha2 VARCHAR, alpha3 VARCHAR, iso INTEGER, kind VARCHAR, aliases VARCHAR, former VARCHAR);
CREATE TABLE rows(file INTEGER, reporter INTEGER, frequency VARCHAR, flow VARCHAR, commodity VARCHAR, partner INTEGER, t INTEGER,
    classification VARCHAR, converted BOOLEAN, sums_are_totals BOOLEAN,
    value DECIMAL(38, 3), weight DECIMAL(38, 3), quantity DECIMAL(38, 3), unit INTEGER, currency VARCHAR, rejected BOOLEAN DEFAULT false,
    valuation VARCHAR, fob DECIMAL(38, 3));

-- What became of the rows of files whose rows are parts of figures.
CREATE TABLE part_counts(file INTEGER, row_count HUGEINT, cell_count HUGEINT, repeated HUGEINT, conflicts HUGEINT);

-- Rows of a file that say nothing, since their months are still to come.
CREATE TABLE rows_to_come(file INTEGER, row_count HUGEINT);

-- Parts of figures that may be in several files of a release.
CREATE TABLE cut_parts(file INTEGER, release INTEGER, reporter INTEGER, partner INTEGER, flow VARCHAR, commodity VARCHAR, frequency VARCHAR, t INTEGER, detail VARCHAR,
    value DECIMAL(38, 3), weight DECIMAL(38, 3), quantity DECIMAL(38, 3), unit INTEGER, currency VARCHAR);

-- What is known of the figures of rows that could not be used; what is null may be anything. A year alone is known where the month is not.
-- Rows that were read and left out: parts of a figure, or its goods in another system. They show that there was trade.
CREATE TABLE left_out(file INTEGER, reporter INTEGER, frequency VARCHAR, flow VARCHAR, commodity VARCHAR, partner INTEGER, t INTEGER, classification VARCHAR);

CREATE TABLE traces(file INTEGER, reporter INTEGER, flow VARCHAR, commodity VARCHAR, level INTEGER, partner INTEGER, frequency VARCHAR, t INTEGER,
    year INTEGER, classification VARCHAR, converted BOOLEAN);

-- Codes by which economies are named in files: Comtrade's own, then letters, then ISO's numbers where they mean nothing else.
CREATE TABLE economy_names(name VARCHAR, code INTEGER);
-- The same in files of ISO's codes: its numbers come first there.
CREATE TABLE iso_names(name VARCHAR, code INTEGER);

-- Files of figures of which nothing could be used: as long as they are there nothing is known of what is absent. Trade in services is no goods.
CREATE VIEW unusable_files AS
SELECT file FROM files WHERE coalesce(refused <> 'services are no goods', false)
    OR layout <> 'reference' AND refused IS NULL AND file NOT IN (SELECT file FROM rows WHERE NOT rejected);

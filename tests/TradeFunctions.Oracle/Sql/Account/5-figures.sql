-- Reported: a period with a TOTAL figure. Between the first and the last one of either flow every period has a row, holes too.
CREATE TABLE account AS SELECT * FROM months UNION ALL SELECT * FROM years;

CREATE TABLE reported AS SELECT DISTINCT reporter, frequency, t FROM account WHERE stands;

CREATE TABLE calendar AS
SELECT reporter, frequency, unnest(generate_series(min(t), max(t))) AS t FROM reported GROUP BY reporter, frequency;

-- What was not read may be of periods before and after those, and is looked back at.
CREATE TABLE covered AS
SELECT DISTINCT reporter, frequency, flow, t FROM account WHERE stands
UNION SELECT reporter, frequency, flow, t FROM total_unread
UNION SELECT reporter, 'A', flow, t FROM year_unread;

CREATE TABLE wide_calendar AS
SELECT reporter, frequency, unnest(generate_series(min(t), max(t))) AS t FROM covered JOIN (SELECT DISTINCT reporter, frequency FROM reported) USING (reporter, frequency) GROUP BY reporter, frequency;

-- Outside the years of an economy there is no figure; where it had only a part of its trade under its code, an absence says nothing.
CREATE TABLE figures AS
SELECT reporter, partner, flow, frequency, t, first_year, lived AS status, CASE WHEN kept THEN value END AS value, CASE WHEN kept THEN weight END AS weight,
    CASE WHEN kept THEN quantity END AS quantity, CASE WHEN kept THEN unit END AS unit, CASE WHEN kept THEN currency END AS currency, kept AND derived AS derived,
    CASE WHEN kept THEN months_sum END AS months_sum, CASE WHEN kept THEN file END AS file
FROM (
SELECT c.reporter, p.partner, w.flow, c.frequency, c.t, p.first_year,
    within_life(coalesce(f.status, 'missing'), year_of(c.frequency, c.t), o.first, o.first_whole, o.last_whole, o.last, l.first, l.first_whole, l.last_whole, l.last) AS lived,
    lived IS NOT DISTINCT FROM coalesce(f.status, 'missing') AS kept,
    f.value, f.weight, f.quantity, f.unit, f.currency, coalesce(f.derived, false) AS derived, f.months_sum, f.file
FROM wide_calendar c
JOIN partners p USING (reporter)
CROSS JOIN (VALUES ('X'), ('M')) w(flow)
LEFT JOIN (SELECT m.* FROM account m JOIN covered USING (reporter, frequency, flow, t)) f
    ON f.reporter = c.reporter AND f.frequency = c.frequency AND f.t = c.t AND f.partner = p.partner AND f.flow = w.flow
LEFT JOIN lifetimes o ON o.code = c.reporter
LEFT JOIN lifetimes l ON l.code = p.partner);

-- Total trade: missing if either side is; an amount that one side lacks is not there; no quantity, units differ between goods.
INSERT INTO figures
SELECT reporter, partner, 'total', frequency, t, first_year,
    CASE WHEN status = 'ok' AND coalesce(value, weight) IS NULL THEN 'missing' ELSE status END, value, weight, NULL, NULL, currency,
    derived AND status IN ('ok', 'no_trade') AND coalesce(value, weight) IS NOT NULL, NULL, NULL
FROM (
    SELECT x.reporter, x.partner, x.frequency, x.t, x.first_year,
        CASE WHEN 'conflict' IN (x.status, m.status) THEN 'conflict' WHEN 'rejected' IN (x.status, m.status) THEN 'rejected' WHEN 'incomplete' IN (x.status, m.status) THEN 'incomplete'
            WHEN 'not_existing' IN (x.status, m.status) THEN 'not_existing' WHEN 'missing' IN (x.status, m.status) THEN 'missing'
            WHEN 'ok' IN (x.status, m.status) THEN 'ok' ELSE 'no_trade' END AS status,
        CASE WHEN coalesce(x.currency = m.currency, true) THEN x.value + m.value END AS value, x.weight + m.weight AS weight,
        CASE WHEN coalesce(x.currency = m.currency, true) AND x.value + m.value IS NOT NULL THEN coalesce(x.currency, m.currency) END AS currency,
        x.derived OR m.derived AS derived
    FROM figures x JOIN figures m USING (reporter, partner, frequency, t)
    WHERE x.flow = 'X' AND m.flow = 'M');

-- One amount of a figure as it is compared: known (no trade is a known zero), missing or in conflict.
CREATE TABLE amounts AS
SELECT reporter, partner, flow, frequency, t, first_year, measure, status AS figure, derived, file,
    CASE WHEN NOT is_known(status) THEN why_unknown(status) WHEN amount IS NULL THEN 'missing' ELSE 'ok' END AS status,
    CASE WHEN status IN ('ok', 'no_trade') THEN amount END AS amount,
    -- What must be equal for two amounts to be comparable: the currency, or the unit of a quantity.
    CASE WHEN status = 'ok' AND amount IS NOT NULL THEN CASE measure WHEN 'value' THEN currency WHEN 'quantity' THEN CAST(unit AS VARCHAR) END
        WHEN status = 'no_trade' AND measure = 'value' THEN currency END AS kind
FROM (
    SELECT *, 'value' AS measure, value AS amount FROM figures
    UNION ALL SELECT *, 'weight', weight FROM figures
    UNION ALL SELECT *, 'quantity', quantity FROM figures);

CREATE MACRO differs(measure) AS CASE WHEN measure = 'value' THEN 'currency_differs' ELSE 'unit_changed' END;

-- Each amount beside the same period one year before: by calendar, never so many rows back.
CREATE TABLE changes AS
SELECT *, CASE WHEN compared = 'ok' AND base <= 0 THEN 'zero_base' ELSE compared END AS change_status,
    CASE WHEN compared = 'ok' THEN amount - base END AS difference
FROM (
    SELECT a.*, b.amount AS base, b.kind AS base_kind, coalesce(b.status, 'missing') AS base_status,
        CASE WHEN a.status <> 'ok' THEN a.status
            WHEN coalesce(b.status, 'missing') IN ('missing', 'not_existing') THEN 'no_base'
            WHEN b.status <> 'ok' THEN b.status
            WHEN a.kind <> b.kind THEN differs(a.measure) ELSE 'ok' END AS compared
    FROM amounts a
    LEFT JOIN amounts b ON b.reporter = a.reporter AND b.partner = a.partner AND b.flow = a.flow AND b.frequency = a.frequency
        AND b.measure = a.measure AND b.t = a.t - step(a.frequency));

-- What is expected of an answer: a path of its JSON and the text there; nothing for null.
CREATE TABLE measures(kind VARCHAR, reporter INTEGER, partner INTEGER, flow VARCHAR, frequency VARCHAR, t INTEGER, measure VARCHAR, path VARCHAR, text VARCHAR);
CREATE TABLE expected(answer VARCHAR, kind VARCHAR, reporter INTEGER, partner INTEGER, flow VARCHAR, frequency VARCHAR, t INTEGER, measure VARCHAR, path VARCHAR, text VARCHAR);
CREATE TABLE actual(answer VARCHAR, reporter INTEGER, partner INTEGER, flow VARCHAR, frequency VARCHAR, t INTEGER, measure VARCHAR, path VARCHAR, text VARCHAR);
CREATE TABLE requested_fields(url VARCHAR, answer VARCHAR, reporter INTEGER, flow VARCHAR, frequency VARCHAR, measure VARCHAR, field VARCHAR);

-- Where a figure could not be read, a year of months alone too; of total trade in either flow.
CREATE TABLE all_touched AS
SELECT reporter, flow, frequency, t FROM touched
UNION SELECT reporter, flow, 'A', t FROM year_unread WHERE NOT own
UNION SELECT reporter, flow, 'A', t // 12 FROM touched WHERE frequency = 'M' AND (reporter, flow, t // 12) IN (SELECT (reporter, flow, t) FROM month_years);
INSERT INTO all_touched SELECT DISTINCT reporter, 'total', frequency, t FROM all_touched;

-- One amount of a commodity as it is compared. Kind: the currency, or the unit of a quantity; edition: HS 4, 6 and groups are comparable
-- within one edition only.
CREATE TABLE commodity_amounts AS
SELECT reporter, partner, commodity, level, flow, frequency, t, measure, status AS figure, derived, file,
    CASE WHEN NOT is_known(status) THEN why_unknown(status) WHEN amount IS NULL THEN 'missing' ELSE 'ok' END AS status,
    CASE WHEN status IN ('ok', 'no_trade') THEN amount END AS amount,
    CASE WHEN status = 'ok' AND amount IS NOT NULL THEN CASE measure WHEN 'value' THEN currency WHEN 'quantity' THEN CAST(unit AS VARCHAR) END
        WHEN status = 'no_trade' AND measure = 'value' THEN currency END AS kind,
    CASE WHEN level <> 2 THEN classification END AS edition
FROM (
    SELECT *, 'value' AS measure, value AS amount FROM commodity_figures
    UNION ALL SELECT *, 'weight', weight FROM commodity_figures
    UNION ALL SELECT *, 'quantity', quantity FROM commodity_figures)
LEFT JOIN period_editions USING (reporter, frequency, t);

CREATE TABLE commodity_changes AS
SELECT *, CASE WHEN compared = 'ok' AND base <= 0 THEN 'zero_base' ELSE compared END AS change_status,
    CASE WHEN compared = 'ok' THEN amount - base END AS difference
FROM (
    SELECT a.*, b.figure AS base_figure, b.amount AS base, b.kind AS base_kind,
        CASE WHEN a.status <> 'ok' THEN a.status
            WHEN coalesce(b.status, 'missing') IN ('missing', 'not_existing') THEN 'no_base'
            WHEN b.status <> 'ok' THEN b.status
            WHEN a.kind <> b.kind THEN differs(a.measure)
            WHEN a.edition <> b.edition THEN 'classification_break' ELSE 'ok' END AS compared
    FROM commodity_amounts a
    LEFT JOIN commodity_amounts b ON b.reporter = a.reporter AND b.partner = a.partner AND b.commodity = a.commodity AND b.flow = a.flow
        AND b.frequency = a.frequency AND b.measure = a.measure AND b.t = a.t - step(a.frequency));

-- Beside each amount what it is a part of: the World in the same commodity, and all commodities with the same partner.
CREATE TABLE wholes AS
SELECT reporter, commodity AS key, partner AS holder, flow, frequency, t, measure, status, amount, kind, derived, file FROM commodity_amounts WHERE partner = 0
UNION ALL
SELECT reporter, 'TOTAL', partner, flow, frequency, t, measure, status, amount, kind, derived, file FROM amounts;

CREATE TABLE commodity_measures AS
SELECT c.*, w.kind AS whole_kind, w.amount AS whole_amount, w.derived AS whole_derived, w.file AS whole_file, b.amount AS whole_base,
    CASE WHEN c.status = 'classification_break' THEN 'not_existing' WHEN c.status <> 'ok' THEN c.status WHEN w.status IN ('conflict', 'incomplete', 'not_existing') THEN w.status WHEN w.amount IS NULL THEN 'no_world'
        WHEN c.kind <> w.kind THEN differs(c.measure) WHEN w.amount <= 0 THEN 'zero_base' ELSE 'ok' END AS share_status,
    CASE WHEN c.compared <> 'ok' THEN c.compared WHEN coalesce(b.status, 'missing') = 'missing' THEN 'no_world' WHEN b.status <> 'ok' THEN b.status
        WHEN b.amount <= 0 THEN 'zero_base' WHEN c.base_kind <> b.kind THEN differs(c.measure) ELSE 'ok' END AS contribution_status
FROM (
    SELECT *, 'World' AS whole, commodity AS key, 0 AS holder FROM commodity_changes
    UNION ALL SELECT *, 'TOTAL', 'TOTAL', partner FROM commodity_changes
    UNION ALL BY NAME
    SELECT c.* EXCLUDE (first_year, base_status), 'TOTAL' AS commodity, 0 AS level, b.figure AS base_figure, 'World' AS whole, 'TOTAL' AS key, 0 AS holder
    FROM changes c JOIN selected_reporters USING (reporter)
    LEFT JOIN amounts b ON b.reporter = c.reporter AND b.partner = c.partner AND b.flow = c.flow AND b.frequency = c.frequency
        AND b.measure = c.measure AND b.t = c.t - step(c.frequency)) c
LEFT JOIN wholes w ON w.reporter = c.reporter AND w.key = c.key AND w.holder = c.holder AND w.flow = c.flow AND w.frequency = c.frequency
    AND w.measure = c.measure AND w.t = c.t
LEFT JOIN wholes b ON b.reporter = c.reporter AND b.key = c.key AND b.holder = c.holder AND b.flow = c.flow AND b.frequency = c.frequency
    AND b.measure = c.measure AND b.t = c.t - step(c.frequency);

-- The periods that rankings are asked for: all years, and the last months.
CREATE TABLE ranking_periods AS
SELECT reporter, frequency, t FROM (
    SELECT *, row_number() OVER (PARTITION BY reporter, frequency ORDER BY t DESC) AS back FROM (SELECT DISTINCT reporter, frequency, t FROM commodity_figures WHERE status <> 'missing' UNION SELECT reporter, frequency, t FROM reported JOIN selected_reporters USING (reporter)))
WHERE frequency = 'A' OR back <= 4;

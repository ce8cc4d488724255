-- One series is one measure of one flow and commodity with one partner, or group of partners: TOTAL and goods alike.
CREATE TABLE series AS
SELECT row_number() OVER () AS id, *
FROM (
    SELECT DISTINCT reporter, partner, 'TOTAL' AS commodity, flow, frequency, measure, CAST(NULL AS INTEGER) AS looked
    FROM amounts JOIN selected_reporters USING (reporter)
    UNION ALL
    SELECT reporter, partner, commodity, flow, frequency, measure, CASE WHEN NOT s.whole THEN s.looked END
    FROM commodity_requests JOIN (SELECT * FROM ranges WHERE of_commodities) s USING (reporter, frequency)
    UNION ALL
    SELECT reporter, partner, commodity, flow, frequency, m.measure, any_value(CASE WHEN NOT s.whole THEN s.looked END)
    FROM group_figures g JOIN ranges s USING (reporter, frequency) CROSS JOIN (VALUES ('value'), ('weight'), ('quantity')) m(measure)
    WHERE s.of_commodities = (commodity <> 'TOTAL') AND (flow <> 'total' OR m.measure <> 'quantity')
    GROUP BY ALL HAVING bool_or(status = 'ok'));

CREATE TABLE group_amounts AS
SELECT g.*, CASE WHEN NOT is_known(status) THEN why_unknown(status) WHEN amount IS NULL THEN 'missing' ELSE 'ok' END AS amount_status,
    CASE WHEN status = 'ok' AND amount IS NOT NULL THEN CASE measure WHEN 'value' THEN currency WHEN 'quantity' THEN CAST(unit AS VARCHAR) END
        WHEN status = 'no_trade' AND measure = 'value' THEN currency END AS kind,
    CASE WHEN commodity <> 'TOTAL' AND length(commodity) <> 2 THEN classification END AS edition
FROM (
    SELECT *, 'value' AS measure, value AS amount FROM group_figures
    UNION ALL SELECT *, 'weight', weight FROM group_figures
    UNION ALL SELECT *, 'quantity', quantity FROM group_figures) g
LEFT JOIN period_editions USING (reporter, frequency, t);

CREATE TABLE known AS
SELECT id, t, status, figure, amount, kind, CAST(NULL AS VARCHAR) AS edition FROM amounts JOIN series USING (reporter, partner, flow, frequency, measure) WHERE commodity = 'TOTAL'
UNION ALL
SELECT id, t, status, figure, amount, kind, edition FROM commodity_amounts JOIN series USING (reporter, partner, commodity, flow, frequency, measure)
UNION ALL
SELECT id, t, amount_status, status, amount, kind, edition FROM group_amounts JOIN series USING (reporter, partner, commodity, flow, frequency, measure);

-- Every period from two years before the first one on, each beside the same one a year before; what is not looked at is not known.
CREATE TABLE grid AS
SELECT g.* EXCLUDE (reporter, commodity, partner, flow), a.amount, a.kind, a.edition, b.amount AS base, b.kind AS base_kind, b.edition AS base_edition,
    coalesce(a.status, 'missing') AS status, coalesce(b.status, 'missing') AS base_status,
    coalesce(a.figure IN ('rejected', 'incomplete'), false) AS unread, coalesce(b.figure IN ('rejected', 'incomplete'), false) AS base_unread,
    -- Nothing is compared with what is in no block.
    k.block IS NULL AND (g.commodity <> 'TOTAL' OR g.partner < -1) AS blank, l.block IS NULL AND (g.commodity <> 'TOTAL' OR g.partner < -1) AS base_blank,
    is_unusable(a.figure) OR coalesce(a.figure, 'missing') = 'missing' AND n.t IS NOT NULL AND NOT blank AS unusable
FROM (
    SELECT id, reporter, commodity, partner, flow, frequency, measure, looked, unnest(generate_series((min(t) // step(frequency) - 2) * step(frequency), max(t))) AS t
    FROM known JOIN series USING (id) GROUP BY id, reporter, commodity, partner, flow, frequency, measure, looked) g
LEFT JOIN known a ON a.id = g.id AND a.t = g.t AND g.t >= coalesce(looked, g.t)
LEFT JOIN known b ON b.id = g.id AND b.t = g.t - step(g.frequency) AND b.t >= coalesce(looked, b.t)
LEFT JOIN maybe_no_trade n ON n.reporter = g.reporter AND n.frequency = g.frequency AND n.flow = g.flow AND n.t = g.t AND n.commodity = g.commodity AND n.partner = g.partner
    AND g.t >= coalesce(looked, g.t)
LEFT JOIN known_slots k ON k.reporter = g.reporter AND k.frequency = g.frequency AND k.block = block_of(g.frequency, g.t) AND k.commodity = g.commodity
LEFT JOIN known_slots l ON l.reporter = g.reporter AND l.frequency = g.frequency AND l.block = block_of(g.frequency, g.t - step(g.frequency)) AND l.commodity = g.commodity;

-- V(t) / V(t - 1 year) - 1 needs two amounts of one kind, goods of more than two digits also of one edition.
CREATE TABLE steps AS
SELECT *, CASE WHEN status <> 'ok' THEN status WHEN base_status IN ('missing', 'not_existing') THEN 'no_base' WHEN base_status <> 'ok' THEN base_status
        WHEN kind <> base_kind THEN differs(measure) WHEN edition <> base_edition THEN 'classification_break' WHEN base <= 0 THEN 'zero_base' ELSE 'ok' END AS result,
    amount - base AS difference
FROM grid;

CREATE TABLE series_measures(kind VARCHAR, id INTEGER, t INTEGER, path VARCHAR, text VARCHAR);

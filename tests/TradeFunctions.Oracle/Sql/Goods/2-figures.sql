-- Commodities of groups, and every commodity with every partner that it has a figure with; the World always.
CREATE TABLE goods_pairs AS
SELECT DISTINCT reporter, commodity, level, partner FROM goods_cells WHERE status <> 'missing'
UNION
SELECT DISTINCT reporter, commodity, level, 0 FROM goods_cells WHERE status <> 'missing'
UNION
SELECT r.reporter, g.code, length(g.code), r.partner
FROM commodity_groups g CROSS JOIN (SELECT DISTINCT reporter, partner FROM goods_cells WHERE status <> 'missing' UNION SELECT DISTINCT reporter, 0 FROM goods_cells) r;

CREATE TABLE slab_currency AS
SELECT reporter, frequency, flow, t, any_value(currency) AS currency FROM published GROUP BY ALL;

-- Rows of a code's parts show that it was traded, whatever the level's own rows say: it is missing then.
CREATE TABLE traded AS
SELECT DISTINCT reporter, frequency, flow, t, left(commodity, l.level) AS commodity, partner
FROM goods_rows CROSS JOIN (VALUES (2), (4), (6)) l(level) WHERE l.level <= goods_rows.level;

-- Absent in a level or of a commodity that is complete: no trade. A level that a slab does not have at all says nothing.
CREATE TABLE absences AS
SELECT s.reporter, s.frequency, s.flow, s.t, p.commodity, p.level, p.partner,
    b.level IS NOT NULL AND x.partner IS NULL AND ($complete = 1 OR l.partner IS NOT NULL OR p.partner <> 0 AND c.commodity IS NOT NULL) AS no_trade,
    x.partner IS NOT NULL AS traded
FROM slabs s
JOIN goods_pairs p USING (reporter)
LEFT JOIN basis b ON b.reporter = s.reporter AND b.frequency = s.frequency AND b.flow = s.flow AND b.t = s.t AND b.level = p.level
LEFT JOIN level_complete l ON l.reporter = s.reporter AND l.frequency = s.frequency AND l.flow = s.flow AND l.t = s.t AND l.level = p.level AND l.partner = p.partner
LEFT JOIN commodity_complete c ON c.reporter = s.reporter AND c.frequency = s.frequency AND c.flow = s.flow AND c.t = s.t AND c.commodity = p.commodity
LEFT JOIN traded x ON x.reporter = s.reporter AND x.frequency = s.frequency AND x.flow = s.flow AND x.t = s.t AND x.commodity = p.commodity AND x.partner = p.partner;

-- Of which commodities it is known who did not trade them: the partners add up to the World, or the files hold everything.
CREATE TABLE whole_goods AS
SELECT s.reporter, s.frequency, s.flow, s.t, p.commodity
FROM slabs s
JOIN (SELECT DISTINCT reporter, commodity, level FROM goods_pairs) p USING (reporter)
LEFT JOIN basis b ON b.reporter = s.reporter AND b.frequency = s.frequency AND b.flow = s.flow AND b.t = s.t AND b.level = p.level
LEFT JOIN commodity_complete c ON c.reporter = s.reporter AND c.frequency = s.frequency AND c.flow = s.flow AND c.t = s.t AND c.commodity = p.commodity
WHERE $complete = 1 AND b.level IS NOT NULL OR c.commodity IS NOT NULL;
INSERT INTO whole_goods
SELECT reporter, 'A', flow, t // 12, commodity FROM whole_goods
WHERE frequency = 'M' AND (reporter, flow, t // 12) NOT IN (SELECT (reporter, flow, t) FROM slabs WHERE frequency = 'A')
GROUP BY reporter, flow, t // 12, commodity HAVING count(*) = 12;
INSERT INTO whole_goods
SELECT reporter, frequency, flow, t, 'G.' || id FROM whole_goods JOIN (SELECT *, count(*) OVER (PARTITION BY id) AS codes FROM commodity_groups) ON code = commodity
GROUP BY reporter, frequency, flow, t, id HAVING count(*) = any_value(codes);
INSERT INTO whole_goods
SELECT reporter, frequency, 'total', t, commodity FROM whole_goods GROUP BY reporter, frequency, t, commodity HAVING count(*) = 2;
INSERT INTO whole_goods
SELECT DISTINCT reporter, frequency, flow, t, 'TOTAL' FROM whole_slabs JOIN chosen USING (reporter);

CREATE TABLE goods_months AS
SELECT reporter, frequency, flow, t, commodity, level, partner,
    coalesce(f.status, CASE WHEN a.no_trade THEN 'no_trade' ELSE 'missing' END) AS status,
    CASE WHEN f.status IS NULL AND a.no_trade THEN 0 ELSE f.value END AS value, CASE WHEN f.status IS NULL AND a.no_trade THEN 0 ELSE f.weight END AS weight,
    CASE WHEN f.status IS NULL AND a.no_trade THEN 0 ELSE f.quantity END AS quantity, f.unit,
    CASE WHEN f.status IS NULL AND a.no_trade THEN s.currency ELSE f.currency END AS currency, coalesce(f.derived, false) AS derived, f.file, a.traded
FROM absences a
LEFT JOIN goods_cells f USING (reporter, frequency, flow, t, commodity, level, partner)
LEFT JOIN slab_currency s USING (reporter, frequency, flow, t)
WHERE frequency = 'M';

-- What partners traded, the World did: where it has no figure, it is missing.
UPDATE goods_months SET status = 'missing', value = NULL, weight = NULL, quantity = NULL, currency = NULL
WHERE partner = 0 AND status = 'no_trade' AND (reporter, flow, t, commodity) IN (
    SELECT (reporter, flow, t, commodity) FROM traded WHERE frequency = 'M' AND partner <> 0);

-- A year without a figure of its own but with all twelve months is their sum; where both are there and differ by over 0.5%, it says so.
CREATE TABLE goods_twelve AS
SELECT reporter, flow, t // 12 AS t, commodity, level, partner,
    count(*) = 12 AND bool_and(status IN ('ok', 'no_trade')) AS known, bool_or(status = 'ok' OR traded) AS traded, bool_or(status = 'conflict') AS conflicted,
    bool_and(status = 'no_trade') AND count(*) = 12 AS no_trade, count(*) = 12 AS covered,
    CASE WHEN count(DISTINCT currency) <= 1 THEN whole(value) END AS value, whole(weight) AS weight,
    CASE WHEN count(DISTINCT unit) <= 1 THEN whole(quantity) END AS quantity, any_value(unit) AS unit, any_value(currency) AS currency, max(file) AS file
FROM goods_months GROUP BY ALL;

CREATE TABLE goods_years AS
SELECT reporter, 'A' AS frequency, flow, t, commodity, level, partner,
    CASE WHEN y.status IN ('ok', 'conflict') THEN y.status WHEN m.usable THEN 'ok' WHEN y.status IS NOT NULL OR m.traded OR m.conflicted THEN 'missing'
        WHEN a.no_trade OR m.no_trade THEN 'no_trade' ELSE 'missing' END AS status,
    CASE WHEN y.status IN ('ok', 'conflict') THEN y.value WHEN m.usable THEN m.value END AS value,
    CASE WHEN y.status IN ('ok', 'conflict') THEN y.weight WHEN m.usable THEN m.weight END AS weight,
    CASE WHEN y.status IN ('ok', 'conflict') THEN y.quantity WHEN m.usable THEN m.quantity END AS quantity,
    CASE WHEN y.status IN ('ok', 'conflict') THEN y.unit WHEN m.usable AND m.quantity IS NOT NULL THEN m.unit END AS unit,
    CASE WHEN y.status IN ('ok', 'conflict') THEN y.currency WHEN m.usable AND m.value IS NOT NULL THEN m.currency END AS currency,
    CASE WHEN y.status IN ('ok', 'conflict') THEN y.derived ELSE coalesce(m.usable, false) END AS derived,
    CASE WHEN y.status IN ('ok', 'conflict') THEN y.file WHEN m.usable THEN m.file END AS file,
    CASE WHEN y.status = 'ok' AND m.known AND m.traded AND y.currency = m.currency AND abs(m.value - y.value) * 200 > abs(y.value) THEN m.value END AS months_sum
FROM (SELECT * FROM absences WHERE frequency = 'A') a
FULL JOIN (SELECT *, known AND traded AND coalesce(value, weight, quantity) IS NOT NULL AS usable FROM goods_twelve WHERE covered) m USING (reporter, flow, t, commodity, level, partner)
LEFT JOIN (SELECT * EXCLUDE (frequency) FROM goods_cells WHERE frequency = 'A') y USING (reporter, flow, t, commodity, level, partner);
UPDATE goods_years SET value = 0, weight = 0, quantity = 0,
    currency = (SELECT any_value(currency) FROM slab_currency s WHERE s.reporter = goods_years.reporter AND year_of(s.frequency, s.t) = goods_years.t)
WHERE status = 'no_trade';

UPDATE goods_years SET status = 'missing', value = NULL, weight = NULL, quantity = NULL, currency = NULL
WHERE partner = 0 AND status = 'no_trade' AND (reporter, flow, t, commodity) IN (
    SELECT (reporter, flow, t, commodity) FROM goods_years WHERE partner <> 0 AND status IN ('ok', 'conflict')
    UNION ALL SELECT (reporter, flow, t, commodity) FROM traded WHERE frequency = 'A' AND partner <> 0
    UNION ALL SELECT (reporter, flow, t, commodity) FROM goods_twelve WHERE traded AND partner <> 0);

-- The edition that a period is published in; a year of months alone has theirs.
CREATE TABLE period_editions AS
SELECT reporter, frequency, t, nullif(classification, '') AS classification FROM editions
UNION ALL
SELECT reporter, 'A', t // 12, nullif(max(classification), '') FROM editions
WHERE frequency = 'M' AND (reporter, t // 12) NOT IN (SELECT (reporter, t) FROM editions WHERE frequency = 'A')
GROUP BY reporter, t // 12;

CREATE TABLE goods_figures AS
SELECT reporter, frequency, flow, t, commodity, level, partner, status, value, weight, quantity, unit, currency, derived, file, CAST(NULL AS DECIMAL(38, 3)) AS months_sum
FROM goods_months
UNION ALL
SELECT reporter, frequency, flow, t, commodity, level, partner, status, value, weight, quantity, unit, currency, derived, file, months_sum FROM goods_years;

-- A group is the sum of its codes if every one of them is known, a figure or no trade.
INSERT INTO goods_figures
SELECT reporter, frequency, flow, t, 'G.' || id, 0, partner,
    CASE WHEN NOT known OR NOT no_trade AND coalesce(value, weight, quantity) IS NULL THEN 'missing' WHEN no_trade THEN 'no_trade' ELSE 'ok' END,
    CASE WHEN known THEN value END, CASE WHEN known THEN weight END, CASE WHEN known THEN quantity END, CASE WHEN known AND NOT no_trade AND quantity IS NOT NULL THEN unit END,
    CASE WHEN known AND value IS NOT NULL THEN currency END, known AND NOT no_trade AND coalesce(value, weight, quantity) IS NOT NULL,
    CASE WHEN known AND NOT no_trade AND coalesce(value, weight, quantity) IS NOT NULL THEN file END, NULL
FROM (
    SELECT f.reporter, f.frequency, f.flow, f.t, g.id, f.partner,
        bool_and(f.status IN ('ok', 'no_trade')) AND count(*) = any_value(g.codes) AS known, bool_and(f.status = 'no_trade') AS no_trade,
        CASE WHEN count(DISTINCT f.currency) <= 1 THEN whole(f.value) END AS value, whole(f.weight) AS weight,
        CASE WHEN count(DISTINCT f.unit) <= 1 THEN whole(f.quantity) END AS quantity, any_value(f.unit) AS unit, any_value(f.currency) AS currency, max(f.file) AS file
    FROM goods_figures f JOIN (SELECT *, count(*) OVER (PARTITION BY id) AS codes FROM commodity_groups) g ON g.code = f.commodity
    GROUP BY f.reporter, f.frequency, f.flow, f.t, g.id, f.partner);

-- Total trade, as with TOTAL.
INSERT INTO goods_figures
SELECT reporter, frequency, 'total', t, commodity, level, partner,
    CASE WHEN status = 'ok' AND coalesce(value, weight) IS NULL THEN 'missing' ELSE status END, value, weight, NULL, NULL, currency,
    derived AND status IN ('ok', 'no_trade') AND coalesce(value, weight) IS NOT NULL, NULL, NULL
FROM (
    SELECT reporter, frequency, t, commodity, level, partner,
        CASE WHEN 'conflict' IN (x.status, m.status) THEN 'conflict' WHEN coalesce(x.status, 'missing') = 'missing' OR coalesce(m.status, 'missing') = 'missing' THEN 'missing'
            WHEN 'ok' IN (x.status, m.status) THEN 'ok' ELSE 'no_trade' END AS status,
        CASE WHEN coalesce(x.currency = m.currency, true) THEN x.value + m.value END AS value, x.weight + m.weight AS weight,
        CASE WHEN coalesce(x.currency = m.currency, true) AND x.value + m.value IS NOT NULL THEN coalesce(x.currency, m.currency) END AS currency,
        x.derived OR m.derived AS derived
    FROM (SELECT * FROM goods_figures WHERE flow = 'X') x
    FULL JOIN (SELECT * FROM goods_figures WHERE flow = 'M') m USING (reporter, frequency, t, commodity, level, partner));

-- Between the first and the last period with goods every one has a figure, if only a missing one.
CREATE TABLE goods_calendar AS
SELECT reporter, frequency, min(t) AS first, max(t) AS last FROM goods_figures WHERE status IN ('ok', 'conflict') GROUP BY reporter, frequency;

INSERT INTO goods_figures (reporter, frequency, flow, t, commodity, level, partner, status, derived)
SELECT reporter, frequency, flow, t, commodity, level, partner, 'missing', false
FROM (SELECT reporter, frequency, unnest(generate_series(first, last)) AS t FROM goods_calendar)
JOIN (SELECT DISTINCT reporter, commodity, level, partner FROM goods_figures) USING (reporter)
CROSS JOIN (VALUES ('X'), ('M'), ('total')) w(flow)
ANTI JOIN goods_figures USING (reporter, frequency, flow, t, commodity, level, partner);

-- Commodities of groups, and every commodity with every partner that it has a figure with; the World always.
CREATE TABLE commodity_pairs AS
SELECT DISTINCT reporter, commodity, level, partner FROM commodity_cells WHERE status <> 'missing'
UNION
SELECT DISTINCT reporter, commodity, level, 0 FROM commodity_cells WHERE status <> 'missing'
UNION
SELECT DISTINCT t.reporter, t.commodity, length(t.commodity), t.partner FROM traded t SEMI JOIN (SELECT * FROM commodity_cells WHERE status <> 'missing') USING (reporter, commodity)
UNION
SELECT r.reporter, g.code, length(g.code), r.partner
FROM commodity_groups g CROSS JOIN (SELECT DISTINCT reporter, partner FROM commodity_cells WHERE status <> 'missing' UNION SELECT DISTINCT reporter, 0 FROM commodity_cells) r;

-- Whose absence may be a part of what is lacking, of every pair that is looked at.
CREATE OR REPLACE TABLE lacking AS SELECT reporter, frequency, flow, t, commodity, partner FROM lacking_of(commodity_pairs);

CREATE TABLE flow_period_currency AS
SELECT reporter, frequency, flow, t, any_value(currency) AS currency FROM published GROUP BY ALL;

-- Of which commodities it is known who did not trade them: the partners add up to the World, or the files hold everything. A level that a flow period
-- does not have at all says nothing, nor one that is touched.
CREATE TABLE whole_commodities AS
SELECT s.reporter, s.frequency, s.flow, s.t, p.commodity
FROM flow_periods s
JOIN (SELECT DISTINCT reporter, commodity, level FROM commodity_pairs) p USING (reporter)
JOIN basis b ON b.reporter = s.reporter AND b.frequency = s.frequency AND b.flow = s.flow AND b.t = s.t AND b.level = p.level
LEFT JOIN commodity_sums c ON c.reporter = s.reporter AND c.frequency = s.frequency AND c.flow = s.flow AND c.t = s.t AND c.commodity = p.commodity
LEFT JOIN (SELECT *, true AS said FROM said_complete) d ON d.reporter = s.reporter AND d.frequency = s.frequency AND d.flow = s.flow AND d.t = s.t
LEFT JOIN (SELECT *, true AS touched FROM any_touched) u ON u.reporter = s.reporter AND u.frequency = s.frequency AND u.flow = s.flow AND u.t = s.t AND u.level = p.level
WHERE u.touched IS NULL AND $unusable = 0
    AND (s.reporter, s.frequency, s.flow, s.t, p.level) NOT IN (SELECT (reporter, frequency, flow, t, level) FROM short_levels)
    -- A row of a month that could not be read may be of any partner, and be of the year too.
    AND NOT (s.frequency = 'A' AND (s.reporter, s.flow, s.t) IN (SELECT (reporter, flow, t) FROM unread_of_months WHERE partner IS NULL))
    AND coalesce(c.adds, d.said, false);

-- Absent in a level or of a commodity that is complete: no trade. What could not be read and may be it: rejected.
CREATE TABLE absences AS
SELECT s.reporter, s.frequency, s.flow, s.t, p.commodity, p.level, p.partner,
    b.level IS NOT NULL AND x.partner IS NULL AND (coalesce(l.whole AND l.adds AND NOT l.touched, false) OR c.commodity IS NOT NULL AND (is_part(p.partner) OR p.partner = 0) AND k.partner IS NULL) AS no_trade,
    n.unread AS rejected, x.partner IS NOT NULL AS traded
FROM flow_periods s
JOIN commodity_pairs p USING (reporter)
LEFT JOIN basis b ON b.reporter = s.reporter AND b.frequency = s.frequency AND b.flow = s.flow AND b.t = s.t AND b.level = p.level
LEFT JOIN level_sums l ON l.reporter = s.reporter AND l.frequency = s.frequency AND l.flow = s.flow AND l.t = s.t AND l.level = p.level AND l.partner = p.partner
LEFT JOIN whole_commodities c ON c.reporter = s.reporter AND c.frequency = s.frequency AND c.flow = s.flow AND c.t = s.t AND c.commodity = p.commodity
LEFT JOIN lacking k ON k.reporter = s.reporter AND k.frequency = s.frequency AND k.flow = s.flow AND k.t = s.t AND k.commodity = p.commodity AND k.partner = p.partner
LEFT JOIN traded x ON x.reporter = s.reporter AND x.frequency = s.frequency AND x.flow = s.flow AND x.t = s.t AND x.commodity = p.commodity AND x.partner = p.partner,
    LATERAL (SELECT (s.reporter, s.frequency, s.flow, s.t, p.level) IN (SELECT (reporter, frequency, flow, t, level) FROM any_touched)
        AND (s.reporter, s.frequency, s.flow, s.t, p.level) IN (SELECT (reporter, frequency, flow, t, level) FROM unread_levels) AS unread) n;

INSERT INTO whole_commodities
SELECT reporter, 'A', flow, t // 12, commodity FROM whole_commodities
WHERE frequency = 'M' AND (reporter, flow, t // 12) NOT IN (SELECT (reporter, flow, t) FROM flow_periods WHERE frequency = 'A')
GROUP BY reporter, flow, t // 12, commodity HAVING count(*) = 12;
INSERT INTO whole_commodities
SELECT reporter, frequency, flow, t, 'G.' || id FROM whole_commodities JOIN (SELECT *, count(*) OVER (PARTITION BY id) AS codes FROM commodity_groups) ON code = commodity
GROUP BY reporter, frequency, flow, t, id HAVING count(*) = any_value(codes);
INSERT INTO whole_commodities
SELECT reporter, frequency, 'total', t, commodity FROM whole_commodities GROUP BY reporter, frequency, t, commodity HAVING count(*) = 2;
INSERT INTO whole_commodities
SELECT DISTINCT reporter, frequency, flow, t, 'TOTAL' FROM whole_flow_periods JOIN selected_reporters USING (reporter);

CREATE TABLE commodity_months AS
SELECT reporter, frequency, flow, t, commodity, level, partner,
    coalesce(nullif(f.status, 'missing'), CASE WHEN f.status IS NULL AND a.no_trade THEN 'no_trade' WHEN a.rejected THEN 'rejected' ELSE 'missing' END) AS status,
    CASE WHEN f.status IS NULL AND a.no_trade THEN 0 ELSE f.value END AS value, CASE WHEN f.status IS NULL AND a.no_trade THEN 0 ELSE f.weight END AS weight,
    CASE WHEN f.status IS NULL AND a.no_trade THEN 0 ELSE f.quantity END AS quantity, f.unit,
    CASE WHEN f.status IS NULL AND a.no_trade THEN s.currency ELSE f.currency END AS currency, coalesce(f.derived, false) AS derived, f.file, a.traded, is_reported(f.status) AS stands
FROM absences a
LEFT JOIN commodity_cells f USING (reporter, frequency, flow, t, commodity, level, partner)
LEFT JOIN flow_period_currency s USING (reporter, frequency, flow, t)
WHERE frequency = 'M';

-- What partners traded, the World did: where it has no figure, it is missing.
UPDATE commodity_months SET status = 'missing', value = NULL, weight = NULL, quantity = NULL, currency = NULL
WHERE partner = 0 AND status = 'no_trade' AND (reporter, flow, t, commodity) IN (
    SELECT (reporter, flow, t, commodity) FROM traded WHERE frequency = 'M' AND partner <> 0);

CREATE TABLE year_unread_commodities AS
SELECT DISTINCT y.reporter, y.flow, y.t, u.partner, u.commodity, u.level
FROM (SELECT DISTINCT reporter, flow, year_of(frequency, t) AS t FROM flow_periods) y
JOIN unread u ON may_be_in(u.reporter, u.flow, u.frequency, u.t, u.year, y.reporter, y.flow, 'A', y.t);

-- A year without a figure of its own but with all twelve months is their sum; where both are there and differ by over 0.5%, it says so.
CREATE TABLE commodity_twelve AS
SELECT reporter, flow, t // 12 AS t, commodity, level, partner,
    count(*) = 12 AND bool_and(status IN ('ok', 'no_trade')) AS known, bool_or(status = 'ok' OR traded OR stands) AS traded,
    bool_or(is_unusable(status)) AND bool_or(status = 'ok' OR traded OR stands) AND count(*) = 12 AS unusable,
    bool_and(status = 'no_trade') AND count(*) = 12 AS no_trade, count(*) = 12 AS covered,
    CASE WHEN count(DISTINCT currency) <= 1 THEN whole(value) END AS value, whole(weight) AS weight,
    CASE WHEN count(DISTINCT unit) <= 1 THEN whole(quantity) END AS quantity, any_value(unit) AS unit, any_value(currency) AS currency, max(file) AS file
FROM commodity_months GROUP BY ALL;

INSERT INTO traded_in_months BY NAME SELECT DISTINCT reporter, 'A' AS frequency, flow, t, commodity, partner FROM commodity_twelve WHERE traded;

-- A year of months alone is told as they are.
CREATE TABLE month_years_unread AS
SELECT DISTINCT y.reporter, y.flow, y.t, a.level FROM month_years y
JOIN any_touched a ON a.reporter = y.reporter AND a.frequency = 'M' AND a.flow = y.flow AND a.t // 12 = y.t
JOIN unread_levels u ON u.reporter = y.reporter AND u.frequency = 'M' AND u.flow = y.flow AND u.t // 12 = y.t AND u.level = a.level;

-- An annual row that could not be read may say something else than the months.
CREATE TABLE commodity_years AS
SELECT reporter, 'A' AS frequency, flow, t, commodity, level, partner,
    CASE WHEN is_reported(y.status) THEN y.status WHEN m.usable THEN 'ok' WHEN m.unusable THEN 'incomplete' WHEN n.unread AND (y.status IS NOT NULL OR m.traded OR q.was_traded) THEN 'rejected'
        WHEN y.status IS NOT NULL OR m.traded OR s.traded OR q.was_traded THEN 'missing' WHEN a.no_trade OR m.no_trade THEN 'no_trade' WHEN n.unread THEN 'rejected' ELSE 'missing' END AS status,
    CASE WHEN is_reported(y.status) THEN y.value WHEN m.usable THEN m.value END AS value,
    CASE WHEN is_reported(y.status) THEN y.weight WHEN m.usable THEN m.weight END AS weight,
    CASE WHEN is_reported(y.status) THEN y.quantity WHEN m.usable THEN m.quantity END AS quantity,
    CASE WHEN is_reported(y.status) THEN y.unit WHEN m.usable AND m.quantity IS NOT NULL THEN m.unit END AS unit,
    CASE WHEN is_reported(y.status) THEN y.currency WHEN m.usable AND m.value IS NOT NULL THEN m.currency END AS currency,
    CASE WHEN is_reported(y.status) THEN y.derived ELSE coalesce(m.usable, false) END AS derived,
    CASE WHEN is_reported(y.status) THEN y.file WHEN m.usable THEN m.file END AS file,
    CASE WHEN y.status = 'ok' AND m.known AND m.traded AND y.currency = m.currency AND abs(m.value - y.value) * 200 > abs(y.value) THEN m.value END AS months_sum
FROM (SELECT * FROM absences WHERE frequency = 'A') a
FULL JOIN (
    SELECT * REPLACE (unusable AND NOT unread AS unusable, no_trade AND NOT unread AS no_trade), known AND traded AND NOT unread AND coalesce(value, weight, quantity) IS NOT NULL AS usable
    FROM commodity_twelve m, LATERAL (SELECT EXISTS (SELECT 1 FROM year_unread_commodities u WHERE u.reporter = m.reporter AND u.flow = m.flow AND u.t = m.t
        AND may_be(u.partner, m.partner) AND may_be_code(u.commodity, u.level, m.commodity, m.level)) AS unread) n
    WHERE covered) m USING (reporter, flow, t, commodity, level, partner)
LEFT JOIN (SELECT * EXCLUDE (frequency) FROM commodity_cells WHERE frequency = 'A') y USING (reporter, flow, t, commodity, level, partner)
LEFT JOIN (SELECT reporter, flow, t, commodity, partner, true AS was_traded FROM traded WHERE frequency = 'A') q USING (reporter, flow, t, commodity, partner)
-- Also of a year that not all months are there of.
LEFT JOIN (SELECT reporter, flow, t, commodity, partner, traded FROM commodity_twelve WHERE traded) s USING (reporter, flow, t, commodity, partner),
    LATERAL (SELECT coalesce(m.unread, false) OR coalesce(a.rejected, false) OR (reporter, flow, t, level) IN (SELECT (reporter, flow, t, level) FROM month_years_unread) AS unread) n;
-- An absence beside what could not be read is no part of the World's sum.
CREATE TABLE year_commodity_parts AS
SELECT * FROM commodity_years WHERE status <> 'rejected'
    OR (reporter, flow, t, commodity, partner) IN (SELECT (reporter, flow, t, commodity, partner) FROM commodity_cells WHERE frequency = 'A' AND is_reported(status))
    OR (reporter, flow, t, commodity, partner) IN (SELECT (reporter, flow, t, commodity, partner) FROM traded WHERE frequency = 'A')
    OR (reporter, flow, t, commodity, partner) IN (SELECT (reporter, flow, t, commodity, partner) FROM commodity_twelve WHERE traded);

CREATE TABLE year_commodity_worlds AS
SELECT w.*, CASE WHEN w.status = 'ok' AND m.known AND m.traded AND w.currency = m.currency AND abs(m.value - w.value) * 200 > abs(w.value) THEN m.value END AS months_sum
FROM summed_commodities(year_commodity_parts, 'A') w LEFT JOIN (SELECT * FROM commodity_twelve WHERE covered) m USING (reporter, flow, t, commodity, level, partner)
WHERE (w.reporter, w.flow, w.t, w.commodity) IN (SELECT (reporter, flow, t, commodity) FROM commodity_cells WHERE frequency = 'A' AND is_reported(status) AND is_part(partner));
UPDATE year_commodity_worlds SET derived = false, file = NULL, value = NULL, weight = NULL, quantity = NULL, unit = NULL, currency = NULL WHERE status IN ('missing', 'incomplete');
DELETE FROM commodity_years WHERE partner = 0 AND (reporter, flow, t, commodity) IN (SELECT (reporter, flow, t, commodity) FROM year_commodity_worlds);
INSERT INTO commodity_years BY NAME SELECT * FROM year_commodity_worlds;

UPDATE commodity_years SET value = 0, weight = 0, quantity = 0,
    currency = (SELECT any_value(currency) FROM flow_period_currency s WHERE s.reporter = commodity_years.reporter AND year_of(s.frequency, s.t) = commodity_years.t)
WHERE status = 'no_trade';

UPDATE commodity_years SET status = 'missing', value = NULL, weight = NULL, quantity = NULL, currency = NULL
WHERE partner = 0 AND status = 'no_trade' AND (reporter, flow, t, commodity) IN (
    SELECT (reporter, flow, t, commodity) FROM commodity_years WHERE partner <> 0 AND is_reported(status)
    UNION ALL SELECT (reporter, flow, t, commodity) FROM traded WHERE frequency = 'A' AND partner <> 0
    UNION ALL SELECT (reporter, flow, t, commodity) FROM commodity_twelve WHERE traded AND partner <> 0);

-- The edition that a period is published in; a year of months alone has theirs.
CREATE TABLE period_editions AS
SELECT reporter, frequency, t, nullif(classification, '') AS classification FROM editions
UNION ALL
SELECT reporter, 'A', t // 12, nullif(max(classification), '') FROM editions
WHERE frequency = 'M' AND (reporter, t // 12) NOT IN (SELECT (reporter, t) FROM editions WHERE frequency = 'A')
GROUP BY reporter, t // 12;

CREATE TABLE commodity_figures AS
SELECT reporter, frequency, flow, t, commodity, level, partner, status, value, weight, quantity, unit, currency, derived, file, CAST(NULL AS DECIMAL(38, 3)) AS months_sum
FROM commodity_months
UNION ALL
SELECT reporter, frequency, flow, t, commodity, level, partner, status, value, weight, quantity, unit, currency, derived, file, months_sum FROM commodity_years;

-- Where a figure of a level could not be read or is in conflict; of a year of months alone in one of those too.
CREATE TABLE commodity_touched AS
SELECT reporter, frequency, flow, t, level FROM any_touched
UNION
SELECT reporter, 'A', flow, t // 12, level FROM any_touched WHERE frequency = 'M' AND (reporter, flow, t // 12) NOT IN (SELECT (reporter, flow, t) FROM flow_periods WHERE frequency = 'A')
UNION
SELECT reporter, 'A', flow, t, l.level FROM year_unread_commodities CROSS JOIN (VALUES (2), (4), (6)) l(level)
WHERE (reporter, flow, t) NOT IN (SELECT (reporter, flow, t) FROM flow_periods WHERE frequency = 'A');

-- Absent beside what could not be read: no row stands behind it.
CREATE TABLE unknown_commodities AS
SELECT reporter, frequency, flow, t, commodity, partner FROM commodity_figures WHERE status = 'rejected'
    AND (reporter, frequency, flow, t, commodity, partner) NOT IN (SELECT (reporter, frequency, flow, t, commodity, partner) FROM commodity_cells)
    AND (reporter, frequency, flow, t, commodity, partner) NOT IN (SELECT (reporter, frequency, flow, t, commodity, partner) FROM traded)
    AND NOT (frequency = 'A' AND (reporter, flow, t, commodity, partner) IN (SELECT (reporter, flow, t, commodity, partner) FROM commodity_twelve m
        WHERE traded AND NOT EXISTS (SELECT 1 FROM year_unread_commodities u WHERE u.reporter = m.reporter AND u.flow = m.flow AND u.t = m.t
            AND may_be(u.partner, m.partner) AND may_be_code(u.commodity, u.level, m.commodity, m.level))));

-- Traded, with a figure or without one.
CREATE TABLE commodity_traded AS
SELECT reporter, frequency, flow, t, commodity, partner FROM traded
UNION SELECT reporter, 'A', flow, t, commodity, partner FROM commodity_twelve WHERE traded;

-- What partners traded, the World did, where it is their sum.
INSERT INTO commodity_traded
SELECT DISTINCT reporter, frequency, flow, t, commodity, 0 FROM commodity_traded g
WHERE is_part(partner) AND (reporter, frequency, flow, t, length(commodity)) IN (SELECT (reporter, frequency, flow, t, level) FROM summed_levels);
INSERT INTO commodity_traded SELECT DISTINCT reporter, 'A', flow, t // 12, commodity, 0 FROM commodity_traded WHERE frequency = 'M' AND partner = 0;
CREATE OR REPLACE TABLE commodity_traded AS SELECT DISTINCT * FROM commodity_traded;

CREATE TABLE group_touched AS
SELECT DISTINCT g.id, reporter, frequency, flow, t FROM commodity_touched JOIN commodity_groups g ON length(g.code) = level;

-- A group is the sum of its codes if every one of them is known, a figure or no trade.
INSERT INTO commodity_figures
SELECT reporter, frequency, flow, t, 'G.' || id, 0, partner,
    CASE WHEN NOT known AND touched AND has_some THEN 'incomplete' WHEN NOT known AND NOT has_some AND unread THEN 'rejected' WHEN NOT known OR NOT no_trade AND coalesce(value, weight, quantity) IS NULL THEN 'missing' WHEN no_trade THEN 'no_trade' ELSE 'ok' END,
    CASE WHEN known THEN value END, CASE WHEN known THEN weight END, CASE WHEN known THEN quantity END, CASE WHEN known AND NOT no_trade AND quantity IS NOT NULL THEN unit END,
    CASE WHEN known AND value IS NOT NULL THEN currency END, known AND NOT no_trade AND coalesce(value, weight, quantity) IS NOT NULL,
    CASE WHEN known AND NOT no_trade AND coalesce(value, weight, quantity) IS NOT NULL THEN file END, NULL
FROM (
    SELECT f.reporter, f.frequency, f.flow, f.t, g.id, f.partner,
        bool_or(is_reported(f.status) AND n.t IS NULL OR s.t IS NOT NULL) AS has_some, bool_or(f.status = 'rejected') AS unread, any_value(t.id) IS NOT NULL AS touched,
        bool_and(f.status IN ('ok', 'no_trade')) AND count(*) = any_value(g.codes) AS known, bool_and(f.status = 'no_trade') AS no_trade,
        CASE WHEN count(DISTINCT f.currency) <= 1 THEN whole(f.value) END AS value, whole(f.weight) AS weight,
        CASE WHEN count(DISTINCT f.unit) <= 1 THEN whole(f.quantity) END AS quantity, any_value(f.unit) AS unit, any_value(f.currency) AS currency, max(f.file) AS file
    FROM commodity_figures f JOIN (SELECT *, count(*) OVER (PARTITION BY id) AS codes FROM commodity_groups) g ON g.code = f.commodity
    LEFT JOIN unknown_commodities n USING (reporter, frequency, flow, t, commodity, partner)
    LEFT JOIN commodity_traded s USING (reporter, frequency, flow, t, commodity, partner)
    LEFT JOIN group_touched t ON t.id = g.id AND t.reporter = f.reporter AND t.frequency = f.frequency AND t.flow = f.flow AND t.t = f.t
    GROUP BY f.reporter, f.frequency, f.flow, f.t, g.id, f.partner);

INSERT INTO unknown_commodities
SELECT reporter, frequency, flow, t, commodity, partner FROM commodity_figures WHERE status = 'rejected' AND commodity LIKE 'G.%';

-- What is published together: a decade, or the months of a year.
CREATE MACRO block_of(frequency, t) AS CASE WHEN frequency = 'A' THEN t // 10 ELSE t // 12 END;
CREATE TABLE known_slots AS
SELECT DISTINCT reporter, frequency, block_of(frequency, t) AS block, commodity
FROM commodity_figures ANTI JOIN unknown_commodities USING (reporter, frequency, flow, t, commodity, partner) WHERE is_reported(status)
UNION
SELECT DISTINCT reporter, frequency, block_of(frequency, t), 'TOTAL' FROM account WHERE stands;

-- A code that nobody has under its period's edition, and somebody has under another, of what is published together (a decade, or the months of a
-- year): it may not exist there, so that its absence is no zero. Chapters are the same in every edition.
CREATE TABLE code_editions AS
SELECT DISTINCT reporter, frequency, flow, t, block_of(frequency, t) AS block, commodity, classification
FROM commodity_figures JOIN period_editions USING (reporter, frequency, t)
ANTI JOIN unknown_commodities USING (reporter, frequency, flow, t, commodity, partner)
WHERE level IN (4, 6) AND is_reported(status) AND classification IS NOT NULL;

UPDATE commodity_figures f SET status = 'not_in_edition', value = NULL, weight = NULL, quantity = NULL, unit = NULL, currency = NULL
FROM period_editions p
WHERE p.reporter = f.reporter AND p.frequency = f.frequency AND p.t = f.t AND p.classification IS NOT NULL AND f.level IN (4, 6) AND f.status = 'no_trade'
    AND (f.reporter, f.frequency, block_of(f.frequency, f.t), f.commodity) IN (SELECT (reporter, frequency, block, commodity) FROM code_editions)
    AND (f.reporter, f.frequency, block_of(f.frequency, f.t), f.commodity, p.classification) NOT IN (SELECT (reporter, frequency, block, commodity, classification) FROM code_editions);

-- Outside the years of an economy there is no figure.
CREATE TABLE commodity_lives AS
SELECT f.reporter, f.frequency, f.flow, f.t, f.commodity, f.partner,
    within_life(f.status, year_of(f.frequency, f.t), o.first, o.first_whole, o.last_whole, o.last, l.first, l.first_whole, l.last_whole, l.last) AS lived
FROM commodity_figures f LEFT JOIN lifetimes o ON o.code = f.reporter LEFT JOIN lifetimes l ON l.code = f.partner
WHERE (o.code IS NOT NULL OR l.code IS NOT NULL) AND lived <> f.status;
UPDATE commodity_figures f SET status = lived, value = NULL, weight = NULL, quantity = NULL, unit = NULL, currency = NULL, derived = false, file = NULL, months_sum = NULL
FROM commodity_lives l WHERE l.reporter = f.reporter AND l.frequency = f.frequency AND l.flow = f.flow AND l.t = f.t AND l.commodity = f.commodity AND l.partner = f.partner;

-- Total trade, as with TOTAL.
INSERT INTO commodity_figures
SELECT reporter, frequency, 'total', t, commodity, level, partner,
    CASE WHEN status = 'ok' AND coalesce(value, weight) IS NULL THEN 'missing' ELSE status END, value, weight, NULL, NULL, currency,
    derived AND status IN ('ok', 'no_trade') AND coalesce(value, weight) IS NOT NULL, NULL, NULL
FROM (
    SELECT reporter, frequency, t, commodity, level, partner,
        CASE WHEN 'conflict' IN (x.status, m.status) THEN 'conflict' WHEN 'rejected' IN (x.status, m.status) THEN 'rejected' WHEN 'incomplete' IN (x.status, m.status) THEN 'incomplete'
            WHEN 'not_existing' IN (x.status, m.status) THEN 'not_existing' WHEN 'not_in_edition' IN (x.status, m.status) THEN 'not_in_edition' WHEN coalesce(x.status, 'missing') = 'missing' OR coalesce(m.status, 'missing') = 'missing' THEN 'missing'
            WHEN 'ok' IN (x.status, m.status) THEN 'ok' ELSE 'no_trade' END AS status,
        CASE WHEN coalesce(x.currency = m.currency, true) THEN x.value + m.value END AS value, x.weight + m.weight AS weight,
        CASE WHEN coalesce(x.currency = m.currency, true) AND x.value + m.value IS NOT NULL THEN coalesce(x.currency, m.currency) END AS currency,
        x.derived OR m.derived AS derived
    FROM (SELECT * FROM commodity_figures WHERE flow = 'X') x
    FULL JOIN (SELECT * FROM commodity_figures WHERE flow = 'M') m USING (reporter, frequency, t, commodity, level, partner));

-- Files have rows of a period, or of all twelve months of a year.
CREATE TABLE filed AS
SELECT DISTINCT reporter, frequency, t FROM published WHERE flow IN ('X', 'M')
UNION
SELECT reporter, 'A', t // 12 FROM published WHERE flow IN ('X', 'M') AND frequency = 'M' GROUP BY reporter, t // 12 HAVING count(DISTINCT t) = 12;

-- Between the first and the last period with goods, in it or a year before, every one has a figure, if only a missing one.
CREATE TABLE commodity_calendar AS
SELECT reporter, frequency, min(t) AS first, max(t) AS last
FROM (
    SELECT DISTINCT reporter, frequency, t + later * step(frequency) AS t
    FROM commodity_figures ANTI JOIN unknown_commodities USING (reporter, frequency, flow, t, commodity, partner) CROSS JOIN (VALUES (0), (1)) w(later)
    WHERE flow <> 'total' AND is_reported(status))
SEMI JOIN filed USING (reporter, frequency, t)
GROUP BY reporter, frequency;

INSERT INTO commodity_figures (reporter, frequency, flow, t, commodity, level, partner, status, derived)
SELECT reporter, frequency, flow, t, commodity, level, partner, 'missing', false
FROM (SELECT reporter, frequency, unnest(generate_series(first, last)) AS t FROM commodity_calendar)
JOIN (SELECT DISTINCT reporter, commodity, level, partner FROM commodity_figures) USING (reporter)
CROSS JOIN (VALUES ('X'), ('M'), ('total')) w(flow)
ANTI JOIN commodity_figures USING (reporter, frequency, flow, t, commodity, level, partner);

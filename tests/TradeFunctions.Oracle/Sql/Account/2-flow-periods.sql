-- A flow period is one flow of one reporter in one period. Covered: any row of it exists, be it one that could not be read; what has no known period
-- may be of any from one before the first to the last.
CREATE TABLE frequencies AS
SELECT reporter, frequency, min(t) AS first, max(t) AS last FROM published WHERE flow IN ('X', 'M') GROUP BY ALL;

CREATE TABLE flow_period_keys AS
SELECT DISTINCT reporter, frequency, flow, t FROM published WHERE flow IN ('X', 'M')
UNION
SELECT f.reporter, f.frequency, w.flow, unnest(CASE WHEN u.t IS NOT NULL THEN [CAST(u.t AS BIGINT)]
    WHEN u.year IS NOT NULL THEN generate_series(u.year * step(f.frequency), (u.year + 1) * step(f.frequency) - 1) ELSE generate_series(f.first - 1, f.last) END)
FROM frequencies f JOIN unread u ON may_be(u.reporter, f.reporter) AND may_be(u.frequency, f.frequency)
JOIN (VALUES ('X'), ('M')) w(flow) ON may_be(u.flow, w.flow)
WHERE u.t IS NULL OR u.frequency = f.frequency;

CREATE TABLE flow_period_unread AS
SELECT DISTINCT s.reporter, s.frequency, s.flow, s.t, u.partner, u.commodity, u.level
FROM flow_period_keys s JOIN unread u ON may_be_in(u.reporter, u.flow, u.frequency, u.t, u.year, s.reporter, s.flow, s.frequency, s.t);

-- What was not read of a year's months, also where the year has no month that was read.
CREATE TABLE unread_of_months AS
SELECT DISTINCT s.reporter, s.flow, s.t, u.partner
FROM flow_period_keys s JOIN unread u ON may_be(u.reporter, s.reporter) AND may_be(u.flow, s.flow) AND may_be(u.frequency, 'M') AND may_be(coalesce(u.t // 12, u.year), s.t)
WHERE s.frequency = 'A';

CREATE TABLE flow_periods AS
SELECT reporter, frequency, flow, t, coalesce(has_total, false) OR total_unread AS has_total, published_level AS level, coalesce(has_total, false) AS has_total_rows,
    $complete = 1 OR coalesce(totals_are, levels_are, false) AS sums_are_totals
FROM flow_period_keys
LEFT JOIN (
    SELECT reporter, frequency, flow, t, bool_or(commodity = 'TOTAL') AS has_total,
        min(length(commodity)) FILTER (commodity <> 'TOTAL' AND length(commodity) IN (2, 4, 6)) AS published_level,
        bool_and(sums_are_totals) FILTER (commodity = 'TOTAL') AS totals_are,
        bool_and(sums_are_totals) FILTER (commodity <> 'TOTAL' AND length(commodity) IN (2, 4, 6)) AS levels_are
    FROM published WHERE flow IN ('X', 'M') GROUP BY reporter, frequency, flow, t) USING (reporter, frequency, flow, t)
LEFT JOIN (SELECT reporter, frequency, flow, t, bool_or(may_be(level, 0)) AS total_unread FROM flow_period_unread GROUP BY ALL) USING (reporter, frequency, flow, t)
;
UPDATE flow_periods SET has_total = false WHERE has_total IS NULL;

-- What could not be read and may be of TOTAL, or of what TOTAL is summed from: from it up to the highest level that has rows; of a flow period
-- without rows any, where sums are totals.
CREATE TABLE total_unread AS
SELECT DISTINCT reporter, frequency, flow, t, u.partner
FROM flow_period_unread u JOIN flow_periods s USING (reporter, frequency, flow, t)
WHERE CASE WHEN NOT s.has_total AND s.level IS NULL AND $complete = 1 THEN true WHEN s.has_total OR NOT s.sums_are_totals OR s.level IS NULL THEN may_be(u.level, 0) ELSE coalesce(u.level IN (2, 4, 6) AND u.level <= s.level, true) END;

-- Goods of a partner that no row of a level holds: a row of a lower level without one above it, one that was left out, or, where a code above the
-- level was left out, nothing at the level below it.
CREATE TABLE known_codes AS
SELECT reporter, frequency, flow, t, partner, commodity, level_of(commodity) AS level, true AS is_row, status = 'ok' AND value IS NOT NULL AS is_known
FROM published WHERE flow IN ('X', 'M') AND level_of(commodity) > 0
UNION ALL
SELECT reporter, frequency, flow, t, partner, commodity, level_of(commodity), false, false FROM left_cells WHERE level_of(commodity) > 0;

CREATE TABLE partial_codes AS
SELECT c.reporter, c.frequency, c.flow, c.t, c.partner, l.level, c.commodity, c.level AS its_level
FROM known_codes c CROSS JOIN (VALUES (2), (4), (6)) l(level)
WHERE CASE WHEN c.level > l.level THEN NOT EXISTS (SELECT 1 FROM known_codes r WHERE r.is_row AND r.level = l.level AND r.reporter = c.reporter AND r.frequency = c.frequency
        AND r.flow = c.flow AND r.t = c.t AND r.partner = c.partner AND r.commodity = left(c.commodity, l.level))
    WHEN c.is_known THEN false
    WHEN c.level = l.level THEN NOT c.is_row
    ELSE NOT EXISTS (SELECT 1 FROM known_codes r WHERE r.is_row AND r.level = l.level AND r.reporter = c.reporter AND r.frequency = c.frequency
        AND r.flow = c.flow AND r.t = c.t AND r.partner = c.partner AND left(r.commodity, c.level) = c.commodity) END
;

CREATE TABLE partial AS
SELECT DISTINCT reporter, frequency, flow, t, partner, level FROM partial_codes
UNION
SELECT DISTINCT reporter, frequency, flow, t, partner, l.level FROM beside CROSS JOIN (VALUES (2), (4), (6)) l(level);

-- Who has traded, whatever TOTAL says.
CREATE TABLE traders AS
SELECT DISTINCT reporter, frequency, flow, t, partner FROM published WHERE flow IN ('X', 'M') AND commodity <> 'TOTAL'
UNION SELECT reporter, frequency, flow, t, partner FROM left_cells
UNION SELECT reporter, frequency, flow, t, partner FROM other_commodities;

-- A sum needs every part: with a part that is there and cannot be used it is incomplete, with one that is missing there is none. An amount
-- that a part lacks, or that comes in two currencies or units, has no sum.
CREATE MACRO whole(amount) AS CASE WHEN count(amount) = count(*) THEN sum(amount) END;

-- TOTAL by partner: the level's own rows, or where a whole flow period has none, and sums are totals, the next lower level's sum.
CREATE TABLE totals AS
SELECT reporter, frequency, flow, t, partner, status, value, weight, quantity, CASE WHEN quantity IS NOT NULL THEN unit END AS unit,
    CASE WHEN value IS NOT NULL THEN currency END AS currency, false AS derived, file
FROM published JOIN flow_periods USING (reporter, frequency, flow, t)
WHERE commodity = 'TOTAL'
UNION ALL
SELECT p.reporter, p.frequency, p.flow, p.t, p.partner,
    CASE WHEN bool_or(is_unusable(status)) OR bool_or(lacks) THEN 'incomplete' WHEN any_value(d.level) IS NULL AND bool_and(status = 'ok') AND coalesce(CASE WHEN count(DISTINCT currency) <= 1 THEN whole(value) END, whole(weight)) IS NOT NULL THEN 'ok' ELSE 'missing' END,
    CASE WHEN bool_and(status = 'ok') AND count(DISTINCT currency) <= 1 THEN whole(value) END,
    CASE WHEN bool_and(status = 'ok') THEN whole(weight) END,
    CASE WHEN bool_and(status = 'ok') AND count(DISTINCT unit) <= 1 THEN whole(quantity) END,
    CASE WHEN bool_and(status = 'ok') AND count(DISTINCT unit) <= 1 AND whole(quantity) IS NOT NULL THEN any_value(unit) END,
    CASE WHEN bool_and(status = 'ok') AND count(DISTINCT currency) <= 1 AND whole(value) IS NOT NULL THEN any_value(currency) END,
    true, max(file)
FROM published p JOIN flow_periods USING (reporter, frequency, flow, t)
LEFT JOIN partial d ON d.reporter = p.reporter AND d.frequency = p.frequency AND d.flow = p.flow AND d.t = p.t AND d.partner = p.partner AND d.level = flow_periods.level,
    LATERAL (SELECT EXISTS (SELECT 1 FROM total_unread u WHERE u.reporter = p.reporter AND u.frequency = p.frequency AND u.flow = p.flow AND u.t = p.t AND may_be(u.partner, p.partner)) AS lacks) l
WHERE NOT has_total AND flow_periods.sums_are_totals AND length(commodity) = flow_periods.level AND commodity <> 'TOTAL'
GROUP BY p.reporter, p.frequency, p.flow, p.t, p.partner;

-- World likewise: the sum of the partners, where sums are totals and there is no row of its own. Of a year it is made of the year's own figures and
-- those of its months together.
CREATE TABLE summed_worlds AS
SELECT reporter, frequency, flow, t FROM totals JOIN flow_periods USING (reporter, frequency, flow, t)
WHERE flow_periods.sums_are_totals GROUP BY reporter, frequency, flow, t HAVING bool_and(partner <> 0);

-- Such a sum is none where the World has more in goods of any one level.
CREATE TABLE world_commodities AS
SELECT reporter, frequency, flow, t, length(commodity) AS level, sum(value) AS value, any_value(currency) AS currency
FROM published WHERE flow IN ('X', 'M') AND partner = 0 AND length(commodity) IN (2, 4, 6)
GROUP BY ALL HAVING bool_and(status = 'ok' AND value IS NOT NULL) AND count(DISTINCT currency) <= 1;

CREATE MACRO short_worlds(worlds) AS TABLE
SELECT DISTINCT w.reporter, w.frequency, w.flow, w.t FROM query_table(worlds) w JOIN world_commodities g USING (reporter, frequency, flow, t)
WHERE w.partner = 0 AND w.status = 'ok' AND w.value < g.value AND w.currency = g.currency AND abs(w.value - g.value) * 1000 > abs(g.value);

CREATE MACRO summed_world(parts, wanted) AS TABLE
SELECT reporter, frequency, flow, t, 0,
    CASE WHEN bool_or(is_unusable(status)) OR bool_or(lacks) THEN 'incomplete'
        WHEN bool_and(status = 'ok') AND NOT coalesce(bool_or(alone), false) AND coalesce(whole(value), whole(weight), whole(quantity)) IS NOT NULL THEN 'ok' ELSE 'missing' END,
    CASE WHEN bool_and(status = 'ok') AND count(DISTINCT currency) <= 1 THEN whole(value) END,
    CASE WHEN bool_and(status = 'ok') THEN whole(weight) END,
    CASE WHEN bool_and(status = 'ok') AND count(DISTINCT unit) <= 1 THEN whole(quantity) END,
    CASE WHEN bool_and(status = 'ok') AND count(DISTINCT unit) <= 1 AND whole(quantity) IS NOT NULL THEN any_value(unit) END,
    CASE WHEN bool_and(status = 'ok') AND count(DISTINCT currency) <= 1 AND whole(value) IS NOT NULL THEN any_value(currency) END,
    true, max(file) FILTER (status = 'ok')
FROM (SELECT * FROM query_table(parts) WHERE is_part(partner)) p JOIN summed_worlds USING (reporter, frequency, flow, t)
LEFT JOIN (
    SELECT DISTINCT reporter, frequency, flow, t, true AS lacks FROM (
        SELECT reporter, frequency, flow, t FROM total_unread
        -- Goods of whoever has no TOTAL.
        UNION SELECT reporter, frequency, flow, t FROM flow_period_unread WHERE partner IS NULL
        UNION SELECT reporter, frequency, flow, t FROM flow_period_unread ANTI JOIN query_table(parts) USING (reporter, frequency, flow, t, partner) WHERE is_part(partner))) USING (reporter, frequency, flow, t)
LEFT JOIN (
    SELECT DISTINCT reporter, frequency, flow, t, true AS alone
    FROM (SELECT * FROM traders UNION SELECT reporter, 'A', flow, t // 12, partner FROM traders WHERE frequency = 'M'
        UNION SELECT reporter, 'A', flow, t, coalesce(partner, -1) FROM unread_of_months) ANTI JOIN query_table(parts) USING (reporter, frequency, flow, t, partner)
    WHERE is_part(partner) OR partner = -1) USING (reporter, frequency, flow, t)
WHERE frequency = wanted
GROUP BY reporter, frequency, flow, t;

CREATE TABLE month_worlds AS SELECT * FROM summed_world(totals, 'M') w(reporter, frequency, flow, t, partner, status, value, weight, quantity, unit, currency, derived, file);
CREATE TABLE short_flow_periods AS SELECT * FROM short_worlds(month_worlds);
UPDATE month_worlds SET status = 'missing' WHERE (reporter, frequency, flow, t) IN (SELECT (reporter, frequency, flow, t) FROM short_flow_periods);
INSERT INTO totals SELECT * FROM month_worlds;

-- A sum that cannot be made is no figure at all.
UPDATE totals SET derived = false, file = NULL, value = NULL, weight = NULL, quantity = NULL, unit = NULL, currency = NULL
WHERE status = 'missing' OR status = 'incomplete';

-- Touched: a figure of it, or what may be one, could not be read or is in conflict. Then it is not complete, whatever says so.
CREATE TABLE touched AS
SELECT reporter, frequency, flow, t FROM total_unread
UNION
SELECT reporter, frequency, flow, t FROM totals WHERE is_unusable(status)
UNION
-- By a row of goods, too, where nothing says whose it is.
SELECT reporter, frequency, flow, t FROM flow_period_unread WHERE partner IS NULL;

-- Beside what could not be read an absence is not told from a gap.
CREATE TABLE unknown_flow_periods AS
SELECT reporter, frequency, flow, t FROM touched
WHERE (reporter, frequency, flow, t) IN (
    SELECT (reporter, frequency, flow, t) FROM total_unread
    UNION
    SELECT (reporter, frequency, flow, t) FROM published p JOIN flow_periods s USING (reporter, frequency, flow, t)
    WHERE status = 'rejected' AND (commodity = 'TOTAL' OR NOT s.has_total AND s.sums_are_totals AND length(commodity) = s.level));

-- Goods: exports and imports of HS 2, 4 and 6. A publisher's own longer codes are not compared.
CREATE MACRO kind_sum(status, amount, kind) AS CASE WHEN bool_and(status = 'ok') AND count(DISTINCT kind) <= 1 THEN whole(amount) END;

CREATE TABLE commodity_rows AS
SELECT reporter, frequency, flow, t, commodity, length(commodity) AS level, partner, status, value, weight, quantity,
    CASE WHEN quantity IS NOT NULL THEN unit END AS unit, CASE WHEN value IS NOT NULL THEN currency END AS currency, file
FROM published JOIN selected_reporters USING (reporter)
WHERE flow IN ('X', 'M') AND commodity <> 'TOTAL' AND length(commodity) IN (2, 4, 6);

-- A level's own rows where there are any in the whole flow period, be it one that could not be read; else, where sums are totals, the next lower
-- level's sums.
CREATE TABLE level_unread AS
SELECT DISTINCT reporter, frequency, flow, t, l.level FROM flow_period_unread u JOIN (VALUES (0), (2), (4), (6)) l(level) ON may_be(u.level, l.level);

CREATE TABLE basis AS
SELECT reporter, frequency, flow, t, l.level, min(o.level) AS lower
FROM (
    SELECT reporter, frequency, flow, t, level FROM commodity_rows
    UNION SELECT reporter, frequency, flow, t, level FROM level_unread JOIN selected_reporters USING (reporter) WHERE level > 0) o
JOIN flow_periods USING (reporter, frequency, flow, t)
CROSS JOIN (VALUES (2), (4), (6)) l(level)
WHERE o.level = l.level OR flow_periods.sums_are_totals AND o.level > l.level
GROUP BY ALL;

-- Touched: a figure of the level, or of the one it is summed from, could not be read or is in conflict.
CREATE TABLE touched_levels AS
SELECT DISTINCT b.reporter, b.frequency, b.flow, b.t, b.level
FROM basis b JOIN (
    SELECT reporter, frequency, flow, t, level FROM commodity_rows WHERE status <> 'ok'
    UNION SELECT reporter, frequency, flow, t, level FROM level_unread) d
    ON d.reporter = b.reporter AND d.frequency = b.frequency AND d.flow = b.flow AND d.t = b.t AND d.level = b.lower;

-- Where TOTAL could not be read, an absence at any level is not told from a gap; nor at a level of which a row could not be read.
CREATE TABLE total_touched AS
SELECT reporter, frequency, flow, t FROM level_unread WHERE level = 0
UNION SELECT reporter, frequency, flow, t FROM published WHERE commodity = 'TOTAL' AND status <> 'ok' AND flow IN ('X', 'M');

CREATE TABLE unread_levels AS
SELECT DISTINCT reporter, frequency, flow, t, l.level FROM flow_period_unread CROSS JOIN (VALUES (2), (4), (6)) l(level)
UNION SELECT reporter, frequency, flow, t, l.level FROM published CROSS JOIN (VALUES (2), (4), (6)) l(level) WHERE status = 'rejected' AND commodity = 'TOTAL' AND flow IN ('X', 'M')
UNION SELECT b.reporter, b.frequency, b.flow, b.t, b.level FROM basis b
JOIN commodity_rows r ON r.reporter = b.reporter AND r.frequency = b.frequency AND r.flow = b.flow AND r.t = b.t AND r.level = b.lower WHERE r.status = 'rejected';

-- Whether what could not be read may be a part of a code, or the code itself.
CREATE MACRO may_be_below(u_commodity, u_level, commodity, level) AS coalesce(u_level > level, true) AND coalesce(left(u_commodity, level) = commodity, true);
CREATE MACRO may_be_above(u_commodity, u_level, commodity, level) AS CASE WHEN u_commodity IS NULL THEN coalesce(u_level < level, true)
    ELSE level_of(u_commodity) BETWEEN 0 AND level - 1 AND (u_commodity = 'TOTAL' OR left(commodity, length(u_commodity)) = u_commodity) END;
CREATE MACRO may_be_code(u_commodity, u_level, commodity, level) AS CASE WHEN u_commodity IS NULL THEN may_be(u_level, level) ELSE u_commodity = commodity END;

CREATE TABLE commodity_cells AS
SELECT commodity_rows.*, false AS derived FROM commodity_rows
UNION ALL
SELECT reporter, frequency, flow, t, left(commodity, b.level), b.level, partner,
    CASE WHEN bool_or(is_unusable(status)) OR any_value(lacks) THEN 'incomplete'
        WHEN NOT bool_or(l.is_partial) AND bool_and(status = 'ok') AND coalesce(kind_sum(status, value, currency), whole(weight), kind_sum(status, quantity, unit)) IS NOT NULL THEN 'ok' ELSE 'missing' END,
    kind_sum(status, value, currency), CASE WHEN bool_and(status = 'ok') THEN whole(weight) END, kind_sum(status, quantity, unit),
    CASE WHEN kind_sum(status, quantity, unit) IS NOT NULL THEN any_value(unit) END,
    CASE WHEN kind_sum(status, value, currency) IS NOT NULL THEN any_value(currency) END, max(file), true
FROM commodity_rows r JOIN basis b USING (reporter, frequency, flow, t),
    LATERAL (SELECT EXISTS (SELECT 1 FROM flow_period_unread u WHERE u.reporter = r.reporter AND u.frequency = r.frequency AND u.flow = r.flow AND u.t = r.t
        AND may_be(u.partner, r.partner) AND may_be_below(u.commodity, u.level, left(r.commodity, b.level), b.level)) AS lacks,
        EXISTS (SELECT 1 FROM partial_codes d WHERE d.reporter = r.reporter AND d.frequency = r.frequency AND d.flow = r.flow AND d.t = r.t AND d.partner = r.partner
            AND d.level = b.lower AND d.its_level > b.level AND left(d.commodity, b.level) = left(r.commodity, b.level)) AS is_partial) l
WHERE b.lower > b.level AND r.level = b.lower
GROUP BY reporter, frequency, flow, t, left(commodity, b.level), b.level, partner;

-- Rows of a code's parts show that it was traded, whatever the level's own rows say, and so do those that were left out: it is missing then.
CREATE TABLE traded AS
SELECT DISTINCT reporter, frequency, flow, t, left(commodity, l.level) AS commodity, partner
FROM (SELECT reporter, frequency, flow, t, commodity, level, partner FROM commodity_rows
    UNION ALL SELECT reporter, frequency, flow, t, commodity, level_of(commodity), partner FROM left_cells SEMI JOIN selected_reporters USING (reporter) WHERE level_of(commodity) > 0) r
CROSS JOIN (VALUES (2), (4), (6)) l(level) WHERE l.level <= r.level;

-- What the codes of a level have with a partner beside the row of that partner's TOTAL: the level is complete with it when they add up, and
-- lacks a code when they do not. A touched level says nothing.
CREATE TABLE level_sums AS
SELECT w.reporter, w.frequency, w.flow, w.t, w.partner, b.level,
    any_value(d.level) IS NOT NULL AS touched, coalesce(bool_and(c.status = 'ok' AND c.value IS NOT NULL AND c.currency = w.currency), true) AS whole, adds_up(coalesce(sum(c.value), 0), w.value) AS is_all, is_all AND $unusable = 0 AS adds
FROM totals w JOIN selected_reporters USING (reporter)
JOIN basis b USING (reporter, frequency, flow, t)
LEFT JOIN touched_levels d ON d.reporter = w.reporter AND d.frequency = w.frequency AND d.flow = w.flow AND d.t = w.t AND d.level = b.level
LEFT JOIN commodity_cells c ON c.reporter = w.reporter AND c.frequency = w.frequency AND c.flow = w.flow AND c.t = w.t AND c.partner = w.partner AND c.level = b.level
WHERE w.status = 'ok' AND NOT w.derived AND w.value IS NOT NULL
    AND (w.partner <> 0 OR EXISTS (SELECT 1 FROM commodity_rows g WHERE g.reporter = w.reporter AND g.frequency = w.frequency AND g.flow = w.flow AND g.t = w.t AND g.level = b.lower AND g.partner = 0))
GROUP BY w.reporter, w.frequency, w.flow, w.t, w.partner, b.level, w.value;

-- Without such a row of TOTAL, what the codes of a level have beside those of a level above: less than these, and a code is lacking.
CREATE TABLE level_rows AS
SELECT reporter, frequency, flow, t, partner, level, bool_and(status = 'ok' AND value IS NOT NULL) AND count(DISTINCT currency) <= 1 AS whole,
    sum(value) AS value, any_value(currency) AS currency
FROM commodity_rows GROUP BY ALL;

CREATE TABLE lacking_levels AS
SELECT DISTINCT reporter, frequency, flow, t, partner, level FROM level_sums WHERE whole AND NOT is_all
UNION
SELECT b.reporter, b.frequency, b.flow, b.t, h.partner, b.level
FROM basis b
JOIN level_rows h ON h.reporter = b.reporter AND h.frequency = b.frequency AND h.flow = b.flow AND h.t = b.t AND h.level < b.lower AND h.whole
LEFT JOIN level_rows l ON l.reporter = b.reporter AND l.frequency = b.frequency AND l.flow = b.flow AND l.t = b.t AND l.level = b.lower AND l.partner = h.partner
LEFT JOIN totals w ON w.reporter = b.reporter AND w.frequency = b.frequency AND w.flow = b.flow AND w.t = b.t AND w.partner = h.partner AND w.status = 'ok' AND NOT w.derived AND w.value IS NOT NULL
WHERE w.partner IS NULL AND coalesce(l.whole, true) AND coalesce(l.currency, h.currency) = h.currency AND coalesce(l.value, 0) < h.value AND NOT adds_up(coalesce(l.value, 0), h.value)
    AND (h.partner <> 0 OR l.partner = 0)
UNION
-- A code above the level that was traded, it is not known how much, and nothing at the level below it; or TOTAL, and no goods.
SELECT DISTINCT reporter, frequency, flow, t, partner, level FROM partial_codes WHERE its_level < level
UNION
SELECT c.reporter, c.frequency, c.flow, c.t, c.partner, l.level
FROM (
    SELECT reporter, frequency, flow, t, partner FROM left_cells WHERE commodity = 'TOTAL'
    UNION SELECT reporter, frequency, flow, t, partner FROM published WHERE commodity = 'TOTAL' AND flow IN ('X', 'M') AND NOT coalesce(status = 'ok' AND value IS NOT NULL, false)) c
CROSS JOIN (VALUES (2), (4), (6)) l(level)
WHERE (c.reporter, c.frequency, c.flow, c.t, c.partner) NOT IN (SELECT (reporter, frequency, flow, t, partner) FROM level_rows);

-- Partners that traded in a year's months and have no row of the year, or of whose rows in a month one could not be read, and all partners of
-- months that were left out whole: any code of theirs may have been traded.
CREATE TABLE elsewhere AS
SELECT DISTINCT reporter, flow, t // 12 AS t, partner
FROM (
    SELECT reporter, flow, t, partner FROM published WHERE frequency = 'M' AND flow IN ('X', 'M')
    UNION SELECT reporter, flow, t, partner FROM left_cells WHERE frequency = 'M'
    UNION SELECT reporter, flow, t, partner FROM other_commodities WHERE frequency = 'M') m
WHERE partner <> 0 AND (m.reporter, m.flow, m.t // 12) IN (SELECT (reporter, flow, t) FROM published WHERE frequency = 'A' AND flow IN ('X', 'M'))
    AND ((m.reporter, m.flow, m.t // 12, m.partner) NOT IN (SELECT (reporter, flow, t, partner) FROM published WHERE frequency = 'A' AND flow IN ('X', 'M'))
        OR (m.reporter, m.flow, m.t) NOT IN (SELECT (reporter, flow, t) FROM published WHERE frequency = 'M' AND flow IN ('X', 'M')))
UNION
SELECT DISTINCT u.reporter, u.flow, u.t, p.partner
FROM unread_of_months u JOIN (SELECT DISTINCT reporter, partner FROM published) p ON p.reporter = u.reporter AND p.partner = coalesce(u.partner, p.partner)
WHERE p.partner <> 0;

-- By commodity: whose absence may be a part of what is lacking, unless the partner's codes add up to its TOTAL.
CREATE MACRO may_lack(places) AS TABLE
SELECT DISTINCT p.reporter, k.frequency, k.flow, k.t, p.commodity, k.partner
FROM (SELECT DISTINCT reporter, commodity, level FROM query_table(places)) p JOIN lacking_levels k ON k.reporter = p.reporter AND k.level = p.level
UNION
SELECT DISTINCT p.reporter, k.frequency, k.flow, k.t, p.commodity, k.partner
FROM (SELECT DISTINCT reporter, commodity, level FROM query_table(places)) p JOIN beside k ON k.reporter = p.reporter AND coalesce(k.chapter = left(p.commodity, 2), true);

CREATE MACRO adding_up(places) AS TABLE
SELECT reporter, frequency, flow, t, commodity, partner
FROM level_sums JOIN (SELECT DISTINCT reporter, commodity, level FROM query_table(places)) USING (reporter, level) WHERE whole AND adds AND NOT touched;

-- In a year what its months lack, too. What an economy may have, the World may have.
CREATE MACRO lacking_of(places) AS TABLE
WITH own AS (
    SELECT reporter, frequency, flow, t, commodity, partner
    FROM (SELECT * FROM may_lack(places) UNION SELECT DISTINCT reporter, frequency, flow, t, commodity, 0 FROM may_lack(places) WHERE is_part(partner))
    ANTI JOIN (SELECT * FROM adding_up(places)) a USING (reporter, frequency, flow, t, commodity, partner)),
all_of_year AS (
    SELECT * FROM own
    UNION SELECT reporter, 'A', flow, t // 12, commodity, partner FROM own WHERE frequency = 'M'
    UNION SELECT DISTINCT p.reporter, 'A', k.flow, k.t, p.commodity, k.partner FROM (SELECT DISTINCT reporter, commodity FROM query_table(places)) p JOIN elsewhere k USING (reporter))
SELECT reporter, frequency, flow, t, commodity, partner
FROM (SELECT * FROM all_of_year UNION SELECT DISTINCT reporter, frequency, flow, t, commodity, 0 FROM all_of_year WHERE is_part(partner))
ANTI JOIN (SELECT * FROM adding_up(places)) a USING (reporter, frequency, flow, t, commodity, partner);

-- World likewise, where a level has no row of it, and sums are totals: a partner that has traded, or may have, without a figure leaves none. Of a
-- year it is made of the year's own figures and those of the months together.
CREATE TABLE summed_levels AS
SELECT DISTINCT reporter, frequency, flow, t, level FROM commodity_cells c JOIN (SELECT reporter, frequency, flow, t, sums_are_totals FROM flow_periods) USING (reporter, frequency, flow, t)
WHERE sums_are_totals AND (reporter, frequency, flow, t, level) NOT IN (SELECT (reporter, frequency, flow, t, level) FROM commodity_cells WHERE partner = 0)
    -- What could not be read may be the World's own.
    AND NOT EXISTS (SELECT 1 FROM flow_period_unread u JOIN basis b USING (reporter, frequency, flow, t)
        WHERE u.reporter = c.reporter AND u.frequency = c.frequency AND u.flow = c.flow AND u.t = c.t AND b.level = c.level AND may_be(u.partner, 0) AND may_be(u.level, b.lower));

-- Such a level is not all there is where the partners' codes are less than the World's of another level.
CREATE TABLE short_levels AS
SELECT DISTINCT s.reporter, s.frequency, s.flow, s.t, s.level
FROM summed_levels s JOIN basis b USING (reporter, frequency, flow, t, level)
LEFT JOIN (
    SELECT reporter, frequency, flow, t, level, bool_and(status = 'ok' AND value IS NOT NULL) AND count(DISTINCT currency) <= 1 AS whole, sum(value) AS value, any_value(currency) AS currency
    FROM commodity_rows WHERE is_part(partner) GROUP BY ALL) p
    ON p.reporter = s.reporter AND p.frequency = s.frequency AND p.flow = s.flow AND p.t = s.t AND p.level = b.lower
JOIN (
    SELECT reporter, frequency, flow, t, value, currency FROM level_rows WHERE partner = 0 AND whole
    UNION ALL SELECT reporter, frequency, flow, t, value, currency FROM totals WHERE partner = 0 AND status = 'ok' AND NOT derived AND value IS NOT NULL) w
    ON w.reporter = s.reporter AND w.frequency = s.frequency AND w.flow = s.flow AND w.t = s.t
WHERE coalesce(p.whole, true) AND coalesce(p.currency = w.currency, true) AND coalesce(p.value, 0) < w.value AND NOT adds_up(coalesce(p.value, 0), w.value);

-- Who has a figure of a code, or is known to have traded it.
CREATE TABLE code_traders AS
SELECT reporter, frequency, flow, t, commodity, partner FROM commodity_cells WHERE is_reported(status)
UNION SELECT * FROM traded;

CREATE TABLE any_touched AS
SELECT reporter, frequency, flow, t, level FROM touched_levels
UNION SELECT reporter, frequency, flow, t, l.level FROM total_touched CROSS JOIN (VALUES (2), (4), (6)) l(level)
-- What is above or below a figure that could not be read may be traded too.
UNION SELECT reporter, frequency, flow, t, l.level FROM flow_period_unread CROSS JOIN (VALUES (2), (4), (6)) l(level);

-- Years in some months of which a partner traded.
CREATE TABLE traded_in_months AS SELECT * FROM traded LIMIT 0;

CREATE MACRO summed_commodities(cells, wanted) AS TABLE
SELECT c.reporter, c.frequency, c.flow, c.t, c.commodity, c.level, 0 AS partner,
    CASE WHEN bool_or(is_unusable(status)) OR any_value(lacks) OR any_value(o.commodity) IS NOT NULL AND any_value(o.is_touched) OR any_value(short AND flow_period_touched) THEN 'incomplete'
        WHEN any_value(o.commodity) IS NULL AND NOT any_value(short) AND bool_and(status = 'ok') AND coalesce(kind_sum(status, value, currency), whole(weight), kind_sum(status, quantity, unit)) IS NOT NULL THEN 'ok' ELSE 'missing' END AS status,
    kind_sum(status, value, currency) AS value, CASE WHEN bool_and(status = 'ok') THEN whole(weight) END AS weight, kind_sum(status, quantity, unit) AS quantity,
    CASE WHEN kind_sum(status, quantity, unit) IS NOT NULL THEN any_value(unit) END AS unit,
    CASE WHEN kind_sum(status, value, currency) IS NOT NULL THEN any_value(currency) END AS currency, true AS derived, max(file) AS file
FROM query_table(cells) c SEMI JOIN summed_levels USING (reporter, frequency, flow, t, level)
LEFT JOIN (
    SELECT reporter, frequency, flow, t, commodity, bool_or(is_lacking AND (reporter, frequency, flow, t) IN (SELECT (reporter, frequency, flow, t) FROM any_touched)) AS is_touched
    FROM (SELECT *, false AS is_lacking FROM traded UNION SELECT *, false FROM traded_in_months
        -- What was traded without a figure is missing, whatever else may be lacking.
        UNION SELECT *, true FROM lacking ANTI JOIN traded USING (reporter, frequency, flow, t, commodity, partner) ANTI JOIN traded_in_months USING (reporter, frequency, flow, t, commodity, partner))
    ANTI JOIN (SELECT * FROM query_table(cells) WHERE is_reported(status)) r USING (reporter, frequency, flow, t, commodity, partner)
    WHERE is_part(partner) GROUP BY ALL) o USING (reporter, frequency, flow, t, commodity),
    LATERAL (SELECT EXISTS (SELECT 1 FROM flow_period_unread u WHERE u.reporter = c.reporter AND u.frequency = c.frequency AND u.flow = c.flow AND u.t = c.t
        AND (may_be_code(u.commodity, u.level, c.commodity, c.level) OR may_be_below(u.commodity, u.level, c.commodity, c.level)
            OR may_be_above(u.commodity, u.level, c.commodity, c.level) AND (u.partner IS NULL OR (c.reporter, c.frequency, c.flow, c.t, c.commodity, u.partner) NOT IN (SELECT (reporter, frequency, flow, t, commodity, partner) FROM code_traders)))) AS lacks,
        (c.reporter, c.frequency, c.flow, c.t, c.level) IN (SELECT (reporter, frequency, flow, t, level) FROM short_levels) AS short,
        (c.reporter, c.frequency, c.flow, c.t) IN (SELECT (reporter, frequency, flow, t) FROM any_touched) AS flow_period_touched) l
WHERE c.frequency = wanted AND is_reported(status) AND is_part(c.partner)
GROUP BY c.reporter, c.frequency, c.flow, c.t, c.commodity, c.level;

CREATE TABLE lacking AS SELECT reporter, frequency, flow, t, commodity, partner FROM lacking_of(commodity_cells);

INSERT INTO commodity_cells
SELECT reporter, frequency, flow, t, commodity, level, partner, status, value, weight, quantity, unit, currency, file, derived FROM summed_commodities(commodity_cells, 'M');

-- Documented of the service, and taken over: a rejected figure of goods names no file, one of TOTAL does.
UPDATE commodity_cells SET file = NULL WHERE status = 'rejected';

UPDATE commodity_cells SET derived = false, file = NULL, value = NULL, weight = NULL, quantity = NULL, unit = NULL, currency = NULL
WHERE status IN ('missing', 'incomplete');

-- What the dataset says does not stand against a TOTAL that could not be read, nor against a World that the partners do not reach.
CREATE TABLE said_complete AS
SELECT reporter, frequency, flow, t FROM flow_periods JOIN selected_reporters USING (reporter)
WHERE $complete = 1
    AND (reporter, frequency, flow, t) NOT IN (SELECT (reporter, frequency, flow, t) FROM total_touched)
    AND (reporter, frequency, flow, t) NOT IN (
        SELECT (reporter, frequency, flow, t) FROM (SELECT *, any_value(currency) FILTER (partner = 0) OVER (PARTITION BY reporter, frequency, flow, t) AS world FROM totals WHERE NOT derived)
        GROUP BY reporter, frequency, flow, t
        HAVING any_value(value) FILTER (partner = 0) IS NOT NULL AND bool_and(value IS NOT NULL AND currency = world) FILTER (is_part(partner) OR partner = 0) AND count(*) > 1
            AND NOT adds_up(sum(value) FILTER (is_part(partner)), any_value(value) FILTER (partner = 0)));

-- A commodity is complete when its partners add up to the row of its World; where nothing tells, as the dataset says.
CREATE TABLE commodity_sums AS
SELECT reporter, frequency, flow, t, commodity, adds_up(coalesce(sum(value) FILTER (is_part(partner) AND is_reported(status)), 0), any_value(value) FILTER (partner = 0)) AS adds
FROM (SELECT *, any_value(currency) FILTER (partner = 0) OVER (PARTITION BY reporter, frequency, flow, t, commodity) AS world FROM commodity_cells)
GROUP BY reporter, frequency, flow, t, commodity
HAVING any_value(status) FILTER (partner = 0) = 'ok' AND NOT any_value(derived) FILTER (partner = 0) AND any_value(value) FILTER (partner = 0) IS NOT NULL
    AND coalesce(bool_and(value IS NOT NULL AND currency = world) FILTER (is_part(partner) AND is_reported(status)), true);

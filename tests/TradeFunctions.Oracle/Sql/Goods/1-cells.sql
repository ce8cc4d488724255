-- Goods: exports and imports of HS 2, 4 and 6. A publisher's own longer codes are not compared.
CREATE MACRO kind_sum(status, amount, kind) AS CASE WHEN bool_and(status = 'ok') AND count(DISTINCT kind) <= 1 THEN whole(amount) END;

CREATE TABLE goods_rows AS
SELECT reporter, frequency, flow, t, commodity, length(commodity) AS level, partner, status, value, weight, quantity,
    CASE WHEN quantity IS NOT NULL THEN unit END AS unit, CASE WHEN value IS NOT NULL THEN currency END AS currency, file
FROM published JOIN chosen USING (reporter)
WHERE flow IN ('X', 'M') AND commodity <> 'TOTAL' AND length(commodity) IN (2, 4, 6);

-- A level's own rows where there are any in the whole slab; else, where sums are totals, the next lower level's sums.
CREATE TABLE basis AS
SELECT reporter, frequency, flow, t, l.level, min(o.level) AS lower
FROM (SELECT DISTINCT reporter, frequency, flow, t, level FROM goods_rows) o
JOIN slabs USING (reporter, frequency, flow, t)
CROSS JOIN (VALUES (2), (4), (6)) l(level)
WHERE o.level = l.level OR slabs.sums_are_totals AND o.level > l.level
GROUP BY ALL;

CREATE TABLE goods_cells AS
SELECT goods_rows.*, false AS derived FROM goods_rows
UNION ALL
SELECT reporter, frequency, flow, t, left(commodity, b.level), b.level, partner,
    CASE WHEN bool_and(status = 'ok') AND coalesce(kind_sum(status, value, currency), whole(weight), kind_sum(status, quantity, unit)) IS NOT NULL THEN 'ok' ELSE 'missing' END,
    kind_sum(status, value, currency), CASE WHEN bool_and(status = 'ok') THEN whole(weight) END, kind_sum(status, quantity, unit),
    CASE WHEN kind_sum(status, quantity, unit) IS NOT NULL THEN any_value(unit) END,
    CASE WHEN kind_sum(status, value, currency) IS NOT NULL THEN any_value(currency) END, max(file), true
FROM goods_rows r JOIN basis b USING (reporter, frequency, flow, t)
WHERE b.lower > b.level AND r.level = b.lower
GROUP BY reporter, frequency, flow, t, left(commodity, b.level), b.level, partner;

-- World likewise: where a level has no row of it, and sums are totals.
INSERT INTO goods_cells
SELECT reporter, frequency, flow, t, commodity, level, 0,
    CASE WHEN bool_and(status = 'ok') AND coalesce(kind_sum(status, value, currency), whole(weight), kind_sum(status, quantity, unit)) IS NOT NULL THEN 'ok' ELSE 'missing' END,
    kind_sum(status, value, currency), CASE WHEN bool_and(status = 'ok') THEN whole(weight) END, kind_sum(status, quantity, unit),
    CASE WHEN kind_sum(status, quantity, unit) IS NOT NULL THEN any_value(unit) END,
    CASE WHEN kind_sum(status, value, currency) IS NOT NULL THEN any_value(currency) END, max(file), true
FROM goods_cells JOIN (SELECT reporter, frequency, flow, t, sums_are_totals FROM slabs) USING (reporter, frequency, flow, t)
WHERE sums_are_totals AND (reporter, frequency, flow, t, level) NOT IN (SELECT (reporter, frequency, flow, t, level) FROM goods_cells WHERE partner = 0)
GROUP BY reporter, frequency, flow, t, commodity, level;

UPDATE goods_cells SET derived = false, file = NULL WHERE status = 'missing';

-- A level is complete with a partner when its codes add up to the row of that partner's TOTAL.
CREATE TABLE level_complete AS
SELECT reporter, frequency, flow, t, partner, level
FROM goods_cells c JOIN totals w USING (reporter, frequency, flow, t, partner)
WHERE w.status = 'ok' AND NOT w.derived AND w.value IS NOT NULL
GROUP BY reporter, frequency, flow, t, partner, level
HAVING bool_and(c.status = 'ok' AND c.value IS NOT NULL AND c.currency = w.currency) AND adds_up(sum(c.value), any_value(w.value));

-- A commodity is complete when its partners add up to the row of its World.
CREATE TABLE commodity_complete AS
SELECT reporter, frequency, flow, t, commodity
FROM (SELECT *, any_value(currency) FILTER (partner = 0) OVER (PARTITION BY reporter, frequency, flow, t, commodity) AS world FROM goods_cells)
GROUP BY reporter, frequency, flow, t, commodity
HAVING any_value(status) FILTER (partner = 0) = 'ok' AND NOT any_value(derived) FILTER (partner = 0) AND any_value(value) FILTER (partner = 0) IS NOT NULL
    AND coalesce(bool_and(status = 'ok' AND value IS NOT NULL AND currency = world) FILTER (partner <> 0), true)
    AND adds_up(coalesce(sum(value) FILTER (partner <> 0), 0), any_value(value) FILTER (partner = 0));

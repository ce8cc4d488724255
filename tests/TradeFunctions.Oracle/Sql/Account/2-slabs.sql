-- A slab is one flow of one reporter in one period. Covered: any row of it exists.
CREATE TABLE slabs AS
SELECT reporter, frequency, flow, t, bool_or(commodity = 'TOTAL') AS has_total,
    min(length(commodity)) FILTER (commodity <> 'TOTAL' AND length(commodity) IN (2, 4, 6)) AS level,
    $complete = 1 OR coalesce(
        bool_and(sums_are_totals) FILTER (commodity = 'TOTAL'),
        bool_and(sums_are_totals) FILTER (commodity <> 'TOTAL' AND length(commodity) IN (2, 4, 6)),
        false) AS sums_are_totals
FROM published
WHERE flow IN ('X', 'M')
GROUP BY reporter, frequency, flow, t;

-- A sum needs every part; an amount that a part lacks, or that comes in two currencies or units, has no sum.
CREATE MACRO whole(amount) AS CASE WHEN count(amount) = count(*) THEN sum(amount) END;

-- TOTAL by partner: the level's own rows, or where a whole slab has none, and sums are totals, the next lower level's sum.
CREATE TABLE totals AS
SELECT reporter, frequency, flow, t, partner, status, value, weight, quantity, CASE WHEN quantity IS NOT NULL THEN unit END AS unit,
    CASE WHEN value IS NOT NULL THEN currency END AS currency, false AS derived, file
FROM published JOIN slabs USING (reporter, frequency, flow, t)
WHERE commodity = 'TOTAL'
UNION ALL
SELECT reporter, frequency, flow, t, partner,
    CASE WHEN bool_and(status = 'ok') AND coalesce(CASE WHEN count(DISTINCT currency) <= 1 THEN whole(value) END, whole(weight)) IS NOT NULL THEN 'ok' ELSE 'missing' END,
    CASE WHEN bool_and(status = 'ok') AND count(DISTINCT currency) <= 1 THEN whole(value) END,
    CASE WHEN bool_and(status = 'ok') THEN whole(weight) END,
    CASE WHEN bool_and(status = 'ok') AND count(DISTINCT unit) <= 1 THEN whole(quantity) END,
    CASE WHEN bool_and(status = 'ok') AND count(DISTINCT unit) <= 1 AND whole(quantity) IS NOT NULL THEN any_value(unit) END,
    CASE WHEN bool_and(status = 'ok') AND count(DISTINCT currency) <= 1 AND whole(value) IS NOT NULL THEN any_value(currency) END,
    true, max(file)
FROM published JOIN slabs USING (reporter, frequency, flow, t)
WHERE NOT has_total AND slabs.sums_are_totals AND length(commodity) = level AND commodity <> 'TOTAL'
GROUP BY reporter, frequency, flow, t, partner;

-- World likewise: the sum of the partners, where sums are totals and there is no row of its own.
INSERT INTO totals
SELECT reporter, frequency, flow, t, 0,
    CASE WHEN bool_and(status = 'ok') AND coalesce(whole(value), whole(weight), whole(quantity)) IS NOT NULL THEN 'ok' ELSE 'missing' END,
    CASE WHEN bool_and(status = 'ok') AND count(DISTINCT currency) <= 1 THEN whole(value) END,
    CASE WHEN bool_and(status = 'ok') THEN whole(weight) END,
    CASE WHEN bool_and(status = 'ok') AND count(DISTINCT unit) <= 1 THEN whole(quantity) END,
    CASE WHEN bool_and(status = 'ok') AND count(DISTINCT unit) <= 1 AND whole(quantity) IS NOT NULL THEN any_value(unit) END,
    CASE WHEN bool_and(status = 'ok') AND count(DISTINCT currency) <= 1 AND whole(value) IS NOT NULL THEN any_value(currency) END,
    true, max(file) FILTER (status = 'ok')
FROM totals JOIN slabs USING (reporter, frequency, flow, t)
WHERE slabs.sums_are_totals
GROUP BY reporter, frequency, flow, t
HAVING bool_and(partner <> 0);

-- A sum that cannot be made is no figure at all.
UPDATE totals SET derived = false, file = NULL WHERE status = 'missing';

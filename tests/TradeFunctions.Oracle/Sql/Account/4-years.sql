-- A year without a figure of its own but with all twelve months is their sum, derived. Where both are there and differ by over 0.5%,
-- the sum is given beside.
CREATE TABLE twelve AS
SELECT reporter, flow, t // 12 AS t, partner,
    count(*) = 12 AND bool_and(status IN ('ok', 'no_trade')) AS known, bool_or(status = 'ok') AS traded, bool_or(status = 'conflict') AS conflicted,
    bool_and(status = 'no_trade') AND count(*) = 12 AS no_trade, count(*) = 12 AS covered,
    CASE WHEN count(DISTINCT currency) <= 1 THEN whole(value) END AS value, whole(weight) AS weight,
    CASE WHEN count(DISTINCT unit) <= 1 THEN whole(quantity) END AS quantity, any_value(unit) AS unit, any_value(currency) AS currency, max(file) AS file
FROM months GROUP BY ALL;

-- What a year states: its own figures, and sums of months for partners that have a figure in one of them.
CREATE TABLE stated AS
SELECT coalesce(y.reporter, m.reporter) AS reporter, coalesce(y.flow, m.flow) AS flow, coalesce(y.t, m.t) AS t, coalesce(y.partner, m.partner) AS partner,
    CASE WHEN y.status IN ('ok', 'conflict') THEN y.status ELSE 'ok' END AS status,
    CASE WHEN y.status IN ('ok', 'conflict') THEN y.value ELSE m.value END AS value,
    CASE WHEN y.status IN ('ok', 'conflict') THEN y.weight ELSE m.weight END AS weight,
    CASE WHEN y.status IN ('ok', 'conflict') THEN y.quantity ELSE m.quantity END AS quantity,
    CASE WHEN y.status IN ('ok', 'conflict') THEN y.unit WHEN m.quantity IS NOT NULL THEN m.unit END AS unit,
    CASE WHEN y.status IN ('ok', 'conflict') THEN y.currency WHEN m.value IS NOT NULL THEN m.currency END AS currency,
    CASE WHEN y.status IN ('ok', 'conflict') THEN y.derived ELSE true END AS derived,
    CASE WHEN y.status IN ('ok', 'conflict') THEN y.file ELSE m.file END AS file,
    CASE WHEN y.status = 'ok' AND y.currency = m.currency AND abs(m.value - y.value) * 200 > abs(y.value) THEN m.value END AS months_sum
FROM (SELECT * FROM totals WHERE frequency = 'A' AND status <> 'missing') y
FULL JOIN (SELECT * FROM twelve WHERE known AND traded AND coalesce(value, weight, quantity) IS NOT NULL) m USING (reporter, flow, t, partner);

-- A slab is complete by its own rows: a year that is made of months alone concludes nothing by itself.
INSERT INTO complete
SELECT reporter, 'A', flow, t, bool_or(own) AND ($complete = 1 OR coalesce(
    any_value(status) FILTER (partner = 0) = 'ok' AND NOT any_value(derived) FILTER (partner = 0)
    AND coalesce(bool_and(status = 'ok' AND value IS NOT NULL AND currency = world) FILTER (partner <> 0), true)
    AND adds_up(coalesce(sum(value) FILTER (partner <> 0), 0), any_value(value) FILTER (partner = 0)), false)),
    coalesce(any_value(currency) FILTER (partner = 0), any_value(currency))
FROM (
    SELECT reporter, flow, t, true AS own FROM slabs WHERE frequency = 'A'
    UNION ALL
    SELECT DISTINCT reporter, flow, t, false FROM twelve WHERE covered AND (reporter, flow, t) NOT IN (SELECT (reporter, flow, t) FROM slabs WHERE frequency = 'A'))
LEFT JOIN (SELECT *, any_value(currency) FILTER (partner = 0) OVER (PARTITION BY reporter, flow, t) AS world FROM stated) stated USING (reporter, flow, t)
GROUP BY reporter, flow, t;

CREATE TABLE years AS
SELECT c.reporter, 'A' AS frequency, c.flow, c.t, p.partner,
    CASE WHEN f.status IS NOT NULL THEN f.status
        WHEN o.status IS NOT NULL OR p.partner = 0 OR g.partner IS NOT NULL OR m.traded OR m.conflicted THEN 'missing'
        WHEN c.complete OR m.no_trade THEN 'no_trade' ELSE 'missing' END AS status,
    f.value, f.weight, f.quantity, f.unit, f.currency, coalesce(f.derived, false) AS derived, f.file, f.months_sum, c.currency AS slab_currency
FROM complete c
JOIN partners p USING (reporter)
LEFT JOIN stated f ON f.reporter = c.reporter AND f.flow = c.flow AND f.t = c.t AND f.partner = p.partner
LEFT JOIN totals o ON o.frequency = 'A' AND o.reporter = c.reporter AND o.flow = c.flow AND o.t = c.t AND o.partner = p.partner
LEFT JOIN goods g ON g.reporter = c.reporter AND g.frequency = 'A' AND g.flow = c.flow AND g.t = c.t AND g.partner = p.partner
LEFT JOIN twelve m ON m.reporter = c.reporter AND m.flow = c.flow AND m.t = c.t AND m.partner = p.partner
WHERE c.frequency = 'A';
UPDATE years SET value = 0, weight = 0, quantity = 0, currency = slab_currency WHERE status = 'no_trade';

-- A year without a figure of its own but with all twelve months is their sum, derived. Where both are there and differ by over 0.5%,
-- the sum is given beside.
CREATE TABLE twelve AS
SELECT reporter, flow, t // 12 AS t, partner,
    count(*) = 12 AND bool_and(status IN ('ok', 'no_trade')) AS known, bool_or(status = 'ok') AS traded,
    bool_or(is_unusable(status)) AND count(*) = 12 AS unusable, bool_or(stands) AS stands, bool_or(is_unusable(status)) AS some_unusable,
    bool_and(status = 'no_trade') AND count(*) = 12 AS no_trade, count(*) = 12 AS covered,
    CASE WHEN count(DISTINCT currency) <= 1 THEN whole(value) END AS value, whole(weight) AS weight,
    CASE WHEN count(DISTINCT unit) <= 1 THEN whole(quantity) END AS quantity, any_value(unit) AS unit, any_value(currency) AS currency, max(file) AS file
FROM months GROUP BY ALL;

-- An annual row that could not be read may say something else than the months, also where a year has no rows at all.
CREATE TABLE year_unread AS
SELECT DISTINCT y.reporter, y.flow, y.t, u.partner, y.own
FROM (
    SELECT reporter, flow, t, true AS own FROM flow_periods WHERE frequency = 'A'
    UNION ALL
    SELECT DISTINCT reporter, flow, t, false FROM twelve WHERE covered AND (reporter, flow, t) NOT IN (SELECT (reporter, flow, t) FROM flow_periods WHERE frequency = 'A')) y
JOIN (
    SELECT reporter, flow, t, partner, true AS own FROM total_unread WHERE frequency = 'A'
    UNION ALL
    SELECT y.reporter, y.flow, y.t, NULL, false FROM (SELECT DISTINCT reporter, flow, t FROM twelve) y
    JOIN unread u ON may_be_in(u.reporter, u.flow, u.frequency, u.t, u.year, y.reporter, y.flow, 'A', y.t)) u USING (reporter, flow, t, own);

-- What a year states: its own figures, and sums of months for partners that have a figure in one of them.
CREATE TABLE stated AS
SELECT coalesce(y.reporter, m.reporter) AS reporter, coalesce(y.flow, m.flow) AS flow, coalesce(y.t, m.t) AS t, coalesce(y.partner, m.partner) AS partner,
    CASE WHEN is_reported(y.status) THEN y.status WHEN m.unusable THEN 'incomplete' ELSE 'ok' END AS status,
    CASE WHEN is_reported(y.status) THEN y.value WHEN NOT m.unusable THEN m.value END AS value,
    CASE WHEN is_reported(y.status) THEN y.weight WHEN NOT m.unusable THEN m.weight END AS weight,
    CASE WHEN is_reported(y.status) THEN y.quantity WHEN NOT m.unusable THEN m.quantity END AS quantity,
    CASE WHEN is_reported(y.status) THEN y.unit WHEN NOT m.unusable AND m.quantity IS NOT NULL THEN m.unit END AS unit,
    CASE WHEN is_reported(y.status) THEN y.currency WHEN NOT m.unusable AND m.value IS NOT NULL THEN m.currency END AS currency,
    CASE WHEN is_reported(y.status) THEN y.derived ELSE NOT m.unusable END AS derived,
    CASE WHEN is_reported(y.status) THEN y.file WHEN NOT m.unusable THEN m.file END AS file,
    CASE WHEN y.status = 'ok' AND NOT m.unusable AND y.currency = m.currency AND abs(m.value - y.value) * 200 > abs(y.value) THEN m.value END AS months_sum
FROM (SELECT * FROM totals WHERE frequency = 'A' AND status <> 'missing') y
FULL JOIN (
    SELECT * FROM twelve w WHERE (partner <> 0 OR (reporter, flow, t) NOT IN (SELECT (reporter, flow, t) FROM summed_worlds WHERE frequency = 'A'))
        AND stands AND (unusable OR known AND traded AND coalesce(value, weight, quantity) IS NOT NULL)
        AND ((reporter, flow, t, partner) IN (SELECT (reporter, flow, t, partner) FROM totals WHERE frequency = 'A')
            OR NOT EXISTS (SELECT 1 FROM year_unread u WHERE u.reporter = w.reporter AND u.flow = w.flow AND u.t = w.t AND may_be(u.partner, w.partner)))) m
    USING (reporter, flow, t, partner);

-- The World of a year as a sum: of what it states; a partner that its months have and it does not is lacking.
CREATE TABLE year_parts AS
SELECT reporter, 'A' AS frequency, flow, t, partner, status, value, weight, quantity, unit, currency, file FROM stated
UNION ALL
SELECT reporter, frequency, flow, t, partner, status, value, weight, quantity, unit, currency, file FROM totals o
WHERE frequency = 'A' AND status = 'missing' AND (reporter, flow, t, partner) NOT IN (SELECT (reporter, flow, t, partner) FROM stated)
UNION ALL
SELECT reporter, 'A', flow, t, partner, 'missing', NULL, NULL, NULL, NULL, NULL, NULL FROM twelve
WHERE stands AND (reporter, flow, t, partner) NOT IN (SELECT (reporter, flow, t, partner) FROM stated)
    AND (reporter, flow, t, partner) NOT IN (SELECT (reporter, flow, t, partner) FROM totals WHERE frequency = 'A');

CREATE TABLE year_worlds AS SELECT * FROM summed_world(year_parts, 'A') w(reporter, frequency, flow, t, partner, status, value, weight, quantity, unit, currency, derived, file);
INSERT INTO short_flow_periods SELECT * FROM short_worlds(year_worlds);
UPDATE year_worlds SET status = 'missing' WHERE (reporter, frequency, flow, t) IN (SELECT (reporter, frequency, flow, t) FROM short_flow_periods);
UPDATE year_worlds SET derived = false, file = NULL, value = NULL, weight = NULL, quantity = NULL, unit = NULL, currency = NULL WHERE status IN ('missing', 'incomplete');
INSERT INTO totals SELECT * FROM year_worlds;

INSERT INTO stated
SELECT w.reporter, w.flow, w.t, 0, w.status, w.value, w.weight, w.quantity, w.unit, w.currency, w.derived, w.file,
    CASE WHEN w.status = 'ok' AND m.stands AND m.known AND m.traded AND w.currency = m.currency AND abs(m.value - w.value) * 200 > abs(w.value) THEN m.value END
FROM year_worlds w LEFT JOIN twelve m USING (reporter, flow, t, partner) WHERE w.status <> 'missing';

INSERT INTO partners
SELECT reporter, 0, min(t) FROM year_worlds WHERE status <> 'missing' AND reporter NOT IN (SELECT reporter FROM partners WHERE partner = 0) GROUP BY reporter;
UPDATE partners p SET first_year = least(first_year, (SELECT min(t) FROM year_worlds w WHERE w.reporter = p.reporter AND w.status <> 'missing')) WHERE partner = 0;

-- A flow period is complete by its own rows: a year that is made of months alone concludes nothing by itself.
INSERT INTO complete
SELECT reporter, 'A', flow, t, bool_or(own) AND any_value(u.touched) IS NULL AND $unusable = 0
    AND (reporter, 'A', flow, t) NOT IN (SELECT (reporter, frequency, flow, t) FROM short_flow_periods) AND coalesce(
    CASE WHEN any_value(status) FILTER (partner = 0) = 'ok' AND NOT any_value(derived) FILTER (partner = 0) AND any_value(value) FILTER (partner = 0) IS NOT NULL
        AND coalesce(bool_and(status = 'ok' AND value IS NOT NULL AND currency = world) FILTER (is_part(partner)), true)
    THEN adds_up(coalesce(sum(value) FILTER (is_part(partner)), 0), any_value(value) FILTER (partner = 0)) END, $complete = 1),
    coalesce(any_value(currency) FILTER (partner = 0), any_value(currency))
FROM (
    SELECT reporter, flow, t, true AS own FROM flow_periods WHERE frequency = 'A'
    UNION ALL
    SELECT DISTINCT reporter, flow, t, false FROM twelve WHERE covered AND (reporter, flow, t) NOT IN (SELECT (reporter, flow, t) FROM flow_periods WHERE frequency = 'A'))
LEFT JOIN (SELECT *, any_value(currency) FILTER (partner = 0) OVER (PARTITION BY reporter, flow, t) AS world FROM stated) stated USING (reporter, flow, t)
LEFT JOIN (SELECT reporter, flow, t, true AS touched FROM touched WHERE frequency = 'A') u USING (reporter, flow, t)
GROUP BY reporter, flow, t;

-- A year without rows of its own is its months.
CREATE TABLE month_years AS
SELECT DISTINCT reporter, flow, t FROM twelve WHERE covered AND (reporter, flow, t) NOT IN (SELECT (reporter, flow, t) FROM flow_periods WHERE frequency = 'A');

CREATE TABLE unknown_years AS
SELECT reporter, flow, t FROM unknown_flow_periods WHERE frequency = 'A'
UNION
SELECT reporter, flow, t // 12 FROM unknown_flow_periods WHERE frequency = 'M' AND (reporter, flow, t // 12) IN (SELECT (reporter, flow, t) FROM month_years);

CREATE TABLE year_traders AS
SELECT reporter, flow, t, partner FROM traders WHERE frequency = 'A'
UNION
SELECT reporter, flow, t // 12, partner FROM traders WHERE frequency = 'M';

CREATE TABLE years AS
SELECT c.reporter, 'A' AS frequency, c.flow, c.t, p.partner,
    CASE WHEN f.status IS NOT NULL THEN f.status WHEN o.status IS NOT NULL THEN 'missing' WHEN n.unread THEN 'rejected'
        WHEN NOT is_part(p.partner) OR g.partner IS NOT NULL OR m.traded OR m.some_unusable OR o2.unread THEN 'missing'
        WHEN c.complete OR m.no_trade THEN 'no_trade' ELSE 'missing' END AS status, is_reported(f.status) AS stands,
    f.value, f.weight, f.quantity, f.unit, f.currency, coalesce(f.derived, false) AS derived, f.file, f.months_sum, c.currency AS flow_period_currency
FROM complete c
JOIN partners p USING (reporter)
LEFT JOIN stated f ON f.reporter = c.reporter AND f.flow = c.flow AND f.t = c.t AND f.partner = p.partner
LEFT JOIN totals o ON o.frequency = 'A' AND o.reporter = c.reporter AND o.flow = c.flow AND o.t = c.t AND o.partner = p.partner
LEFT JOIN year_traders g ON g.reporter = c.reporter AND g.flow = c.flow AND g.t = c.t AND g.partner = p.partner
LEFT JOIN twelve m ON m.reporter = c.reporter AND m.flow = c.flow AND m.t = c.t AND m.partner = p.partner,
    LATERAL (SELECT EXISTS (SELECT 1 FROM unread_of_months u WHERE u.reporter = c.reporter AND u.flow = c.flow AND u.t = c.t AND may_be(u.partner, p.partner)) AS unread) o2,
    LATERAL (SELECT EXISTS (SELECT 1 FROM year_unread u WHERE u.reporter = c.reporter AND u.flow = c.flow AND u.t = c.t AND (may_be(u.partner, p.partner) OR p.partner <> 0))
        OR p.partner <> 0 AND EXISTS (SELECT 1 FROM flow_period_unread u WHERE u.reporter = c.reporter AND u.frequency = 'A' AND u.flow = c.flow AND u.t = c.t AND may_be(u.partner, p.partner))
        OR p.partner <> 0 AND (c.reporter, c.flow, c.t) IN (SELECT (reporter, flow, t) FROM unknown_years) AS unread) n
WHERE c.frequency = 'A';
UPDATE years SET value = 0, weight = 0, quantity = 0, currency = flow_period_currency WHERE status = 'no_trade';

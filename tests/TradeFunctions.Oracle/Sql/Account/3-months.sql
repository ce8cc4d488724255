-- The partners of an account: those with a figure, also one in conflict, in any flow period. Known from the year of the first.
CREATE TABLE partners AS
SELECT reporter, partner, min(year_of(frequency, t)) AS first_year FROM totals WHERE status <> 'missing' GROUP BY reporter, partner;

-- Within 0.1%, and of a row of the World, not of a sum of the partners; where a partner is without a value or in another currency, or there is
-- no such row, the dataset's word is all there is.
CREATE MACRO adds_up(s, whole) AS abs(s - whole) * 1000 <= abs(whole);

CREATE TABLE complete AS
SELECT reporter, frequency, flow, t, any_value(u.touched) IS NULL AND $unusable = 0
    AND (reporter, frequency, flow, t) NOT IN (SELECT (reporter, frequency, flow, t) FROM short_flow_periods) AND coalesce(
    CASE WHEN any_value(status) FILTER (partner = 0) = 'ok' AND NOT any_value(derived) FILTER (partner = 0) AND any_value(value) FILTER (partner = 0) IS NOT NULL
        AND coalesce(bool_and(status = 'ok' AND value IS NOT NULL AND currency = world) FILTER (is_part(partner)), true)
    THEN adds_up(coalesce(sum(value) FILTER (is_part(partner)), 0), any_value(value) FILTER (partner = 0)) END, $complete = 1) AS complete,
    coalesce(any_value(currency) FILTER (partner = 0), any_value(currency)) AS currency
FROM flow_periods
LEFT JOIN (SELECT *, any_value(currency) FILTER (partner = 0) OVER (PARTITION BY reporter, frequency, flow, t) AS world FROM totals) totals USING (reporter, frequency, flow, t)
LEFT JOIN (SELECT *, true AS touched FROM touched) u USING (reporter, frequency, flow, t)
WHERE frequency = 'M'
GROUP BY reporter, frequency, flow, t;

-- Every month of every covered flow period for every partner: its figure; rejected where what was not read may be it; no trade in a complete flow period; else
-- missing, never zero.
CREATE TABLE months AS
SELECT c.reporter, 'M' AS frequency, c.flow, c.t, p.partner,
    CASE WHEN f.status IS NOT NULL THEN f.status WHEN n.unread THEN 'rejected' WHEN is_part(p.partner) AND g.partner IS NULL AND c.complete THEN 'no_trade' ELSE 'missing' END AS status,
    coalesce(is_reported(f.status), false) AS stands,
    f.value, f.weight, f.quantity, f.unit, f.currency, coalesce(f.derived, false) AS derived, f.file,
    CAST(NULL AS DECIMAL(38, 3)) AS months_sum, c.currency AS flow_period_currency
FROM complete c
JOIN (SELECT reporter, partner FROM partners UNION SELECT DISTINCT reporter, 0 FROM flow_periods) p USING (reporter)
LEFT JOIN totals f ON f.reporter = c.reporter AND f.frequency = 'M' AND f.flow = c.flow AND f.t = c.t AND f.partner = p.partner
LEFT JOIN traders g ON g.reporter = c.reporter AND g.frequency = 'M' AND g.flow = c.flow AND g.t = c.t AND g.partner = p.partner,
    LATERAL (SELECT EXISTS (SELECT 1 FROM total_unread u WHERE u.reporter = c.reporter AND u.frequency = 'M' AND u.flow = c.flow AND u.t = c.t AND may_be(u.partner, p.partner))
        OR p.partner <> 0 AND EXISTS (SELECT 1 FROM flow_period_unread u WHERE u.reporter = c.reporter AND u.frequency = 'M' AND u.flow = c.flow AND u.t = c.t AND may_be(u.partner, p.partner))
        OR p.partner <> 0 AND (c.reporter, c.frequency, c.flow, c.t) IN (SELECT (reporter, frequency, flow, t) FROM unknown_flow_periods) AS unread) n;
UPDATE months SET value = 0, weight = 0, quantity = 0, currency = flow_period_currency WHERE status = 'no_trade';

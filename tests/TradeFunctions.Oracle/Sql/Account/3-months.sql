-- The partners of an account: those with a figure, also one in conflict, in any slab. Known from the year of the first.
CREATE TABLE partners AS
SELECT reporter, partner, min(year_of(frequency, t)) AS first_year FROM totals WHERE status <> 'missing' GROUP BY reporter, partner;

-- Within 0.1%, and of a row of the World, not of a sum of the partners; partners in conflict, without a value or in another currency do not add up to anything.
CREATE MACRO adds_up(s, whole) AS abs(s - whole) * 1000 <= abs(whole);

CREATE VIEW goods AS
SELECT DISTINCT reporter, frequency, flow, t, partner FROM published
WHERE flow IN ('X', 'M') AND commodity <> 'TOTAL';

CREATE TABLE complete AS
SELECT reporter, frequency, flow, t, $complete = 1 OR coalesce(
    any_value(status) FILTER (partner = 0) = 'ok' AND NOT any_value(derived) FILTER (partner = 0)
    AND coalesce(bool_and(status = 'ok' AND value IS NOT NULL AND currency = world) FILTER (partner <> 0), true)
    AND adds_up(coalesce(sum(value) FILTER (partner <> 0), 0), any_value(value) FILTER (partner = 0)), false) AS complete,
    coalesce(any_value(currency) FILTER (partner = 0), any_value(currency)) AS currency
FROM slabs
LEFT JOIN (SELECT *, any_value(currency) FILTER (partner = 0) OVER (PARTITION BY reporter, frequency, flow, t) AS world FROM totals) totals USING (reporter, frequency, flow, t)
WHERE frequency = 'M'
GROUP BY reporter, frequency, flow, t;

-- Every month of every covered slab for every partner: its figure; no trade in a complete slab; else missing, never zero.
CREATE TABLE months AS
SELECT c.reporter, 'M' AS frequency, c.flow, c.t, p.partner,
    CASE WHEN f.status IS NOT NULL THEN f.status WHEN p.partner <> 0 AND g.partner IS NULL AND c.complete THEN 'no_trade' ELSE 'missing' END AS status,
    f.value, f.weight, f.quantity, f.unit, f.currency, coalesce(f.derived, false) AS derived, f.file,
    CAST(NULL AS DECIMAL(38, 3)) AS months_sum, c.currency AS slab_currency
FROM complete c
JOIN partners p USING (reporter)
LEFT JOIN totals f ON f.reporter = c.reporter AND f.frequency = 'M' AND f.flow = c.flow AND f.t = c.t AND f.partner = p.partner
LEFT JOIN goods g ON g.reporter = c.reporter AND g.frequency = 'M' AND g.flow = c.flow AND g.t = c.t AND g.partner = p.partner;
UPDATE months SET value = 0, weight = 0, quantity = 0, currency = slab_currency WHERE status = 'no_trade';

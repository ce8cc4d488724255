-- How the figures of TOTAL are valued, and the FOB value of imports beside them: a sum has one where each of its parts does, no trade being
-- nothing however valued. What is valued in several ways is valued in none.
CREATE MACRO one(valuation) AS CASE WHEN count(valuation) = count(*) AND count(DISTINCT valuation) = 1 THEN any_value(valuation) END;

CREATE TABLE valued AS
SELECT reporter, frequency, flow, t, partner, p.valuation, p.fob
FROM totals JOIN published p USING (reporter, frequency, flow, t, partner)
WHERE totals.status = 'ok' AND NOT totals.derived AND p.commodity = 'TOTAL'
UNION ALL
SELECT reporter, frequency, flow, t, partner, one(p.valuation), CASE WHEN any_value(totals.value) IS NOT NULL THEN whole(p.fob) END
FROM totals JOIN flow_periods USING (reporter, frequency, flow, t) JOIN published p USING (reporter, frequency, flow, t, partner)
WHERE totals.status = 'ok' AND totals.derived AND NOT flow_periods.has_total AND p.commodity <> 'TOTAL' AND length(p.commodity) = flow_periods.level
GROUP BY ALL;

INSERT INTO valued
SELECT reporter, frequency, flow, t, 0, one(v.valuation), CASE WHEN any_value(world.value) IS NOT NULL THEN whole(v.fob) END
FROM valued v JOIN (SELECT * FROM totals WHERE partner = 0 AND derived AND status = 'ok') world USING (reporter, frequency, flow, t)
WHERE is_part(v.partner) AND (reporter, frequency, flow, t) NOT IN (SELECT (reporter, frequency, flow, t) FROM valued WHERE partner = 0)
GROUP BY reporter, frequency, flow, t;

-- No trade is valued as its flow period is: as the World, or what there is.
CREATE TABLE valued_months AS
SELECT m.reporter, m.flow, m.t, m.partner, CASE WHEN m.status = 'no_trade' THEN w.valuation ELSE v.valuation END AS valuation,
    CASE WHEN m.status = 'no_trade' THEN 0 ELSE v.fob END AS fob
FROM months m
LEFT JOIN valued v ON v.reporter = m.reporter AND v.frequency = 'M' AND v.flow = m.flow AND v.t = m.t AND v.partner = m.partner
LEFT JOIN (SELECT reporter, flow, t, coalesce(any_value(valuation) FILTER (partner = 0), any_value(valuation)) AS valuation
    FROM valued WHERE frequency = 'M' GROUP BY ALL) w ON w.reporter = m.reporter AND w.flow = m.flow AND w.t = m.t;

INSERT INTO valued
SELECT s.reporter, 'A', s.flow, s.t, s.partner, one(m.valuation), CASE WHEN any_value(s.value) IS NOT NULL THEN whole(m.fob) END
FROM stated s JOIN valued_months m ON m.reporter = s.reporter AND m.flow = s.flow AND m.t // 12 = s.t AND m.partner = s.partner
WHERE s.status = 'ok' AND s.derived AND NOT EXISTS (SELECT 1 FROM valued v WHERE v.reporter = s.reporter AND v.frequency = 'A' AND v.flow = s.flow AND v.t = s.t AND v.partner = s.partner)
GROUP BY s.reporter, s.flow, s.t, s.partner;

CREATE TABLE valued_figures AS
SELECT f.reporter, f.frequency, f.flow, f.t, f.partner, CASE WHEN f.status = 'no_trade' THEN w.valuation ELSE v.valuation END AS valuation, v.fob
FROM figures f LEFT JOIN valued v USING (reporter, frequency, flow, t, partner)
LEFT JOIN (SELECT reporter, frequency, flow, t, coalesce(any_value(valuation) FILTER (partner = 0), any_value(valuation)) AS valuation
    FROM valued GROUP BY ALL) w USING (reporter, frequency, flow, t)
WHERE f.flow <> 'total' AND f.status IN ('ok', 'no_trade');

-- The figures of everything that a group of partners is asked for in.
CREATE TABLE parts AS
SELECT reporter, frequency, flow, t, 'TOTAL' AS commodity, partner, status, value, weight, quantity, unit, currency, file
FROM figures JOIN selected_reporters USING (reporter) WHERE partner <> 0
UNION ALL
SELECT reporter, frequency, flow, t, commodity, partner, status, value, weight, quantity, unit, currency, file FROM commodity_figures WHERE partner <> 0;

-- Who has no figure in any period had no trade where the partners add up to the World, or the files hold everything.
CREATE TABLE whole_parts AS
SELECT reporter, frequency, flow, t, 'TOTAL' AS commodity FROM whole_flow_periods WHERE flow <> 'total'
UNION
SELECT reporter, frequency, flow, t, commodity FROM whole_commodities WHERE flow <> 'total';

-- But where there is trade with areas nes, who is never named in the commodity may be a part of those, and is not known to have had none.
CREATE TABLE named_parts AS
SELECT DISTINCT reporter, frequency, commodity, partner FROM parts WHERE is_reported(status) AND status <> 'rejected'
UNION
SELECT DISTINCT reporter, frequency, commodity, partner FROM published WHERE status = 'rejected'
UNION
SELECT DISTINCT reporter, frequency, commodity, partner FROM traded
UNION
SELECT DISTINCT reporter, frequency, 'TOTAL', partner FROM traders;

CREATE TABLE beside_areas AS
SELECT DISTINCT reporter, frequency, flow, t, commodity FROM parts JOIN economies ON code = partner
WHERE kind = 'AreasNotSpecified' AND is_reported(status) AND NOT (coalesce(value = 0, false) AND coalesce(weight, 0) = 0);

CREATE TABLE members AS
SELECT g.number, p.reporter, p.frequency, p.flow, p.t, p.commodity, g.partner,
    CASE WHEN hidden THEN 'missing' WHEN m.status IS NOT NULL THEN m.status WHEN w.t IS NOT NULL THEN 'no_trade' ELSE 'missing' END AS status,
    CASE WHEN hidden THEN NULL WHEN m.status IS NULL AND w.t IS NOT NULL THEN 0 ELSE m.value END AS value,
    CASE WHEN hidden THEN NULL WHEN m.status IS NULL AND w.t IS NOT NULL THEN 0 ELSE m.weight END AS weight,
    CASE WHEN hidden THEN NULL WHEN m.status IS NULL AND w.t IS NOT NULL THEN 0 ELSE m.quantity END AS quantity, m.unit, m.currency, m.file
FROM (
    SELECT p.*, a.t IS NOT NULL AS has_areas
    FROM (SELECT DISTINCT reporter, frequency, flow, t, commodity FROM parts) p
    LEFT JOIN beside_areas a USING (reporter, frequency, flow, t, commodity)) p
CROSS JOIN partner_groups g
LEFT JOIN (SELECT *, true AS is_named FROM named_parts) n USING (reporter, frequency, commodity, partner)
CROSS JOIN LATERAL (SELECT p.has_areas AND n.is_named IS NULL AND g.partner <> p.reporter AS hidden) h
LEFT JOIN parts m USING (reporter, frequency, flow, t, commodity, partner)
LEFT JOIN whole_parts w ON w.reporter = p.reporter AND w.frequency = p.frequency AND w.flow = p.flow AND w.t = p.t AND w.commodity = p.commodity
-- The reporter itself counts only with a figure, or where it may have one.
WHERE g.partner <> p.reporter OR m.status IS NULL AND w.t IS NULL AND own_counts(NULL, (p.reporter, p.frequency, p.flow, p.t), (p.reporter, p.frequency, p.flow, p.t, level_of_field(p.commodity), group_of_field(p.commodity)))
    OR m.status IS NOT NULL AND own_counts(m.status, (p.reporter, p.frequency, p.flow, p.t), (p.reporter, p.frequency, p.flow, p.t, level_of_field(p.commodity), group_of_field(p.commodity)));

-- The exact sum of the members if each is known, a figure or no trade.
CREATE TABLE group_figures AS
SELECT reporter, number AS partner, frequency, flow, t, commodity,
    CASE WHEN unusable THEN 'incomplete' WHEN NOT known OR NOT no_trade AND coalesce(value, weight, quantity) IS NULL THEN 'missing' WHEN no_trade THEN 'no_trade' ELSE 'ok' END AS status,
    CASE WHEN known THEN value END AS value, CASE WHEN known THEN weight END AS weight, CASE WHEN known THEN quantity END AS quantity,
    CASE WHEN known AND NOT no_trade AND quantity IS NOT NULL THEN unit END AS unit, CASE WHEN known AND value IS NOT NULL THEN currency END AS currency,
    known AND NOT no_trade AND coalesce(value, weight, quantity) IS NOT NULL AS derived,
    CASE WHEN known AND NOT no_trade AND coalesce(value, weight, quantity) IS NOT NULL THEN file END AS file, lacking
FROM (
    SELECT reporter, number, frequency, flow, t, commodity, bool_or(is_unusable(status)) AS unusable, bool_and(status IN ('ok', 'no_trade')) AS known, bool_and(status = 'no_trade') AS no_trade,
        CASE WHEN count(DISTINCT currency) <= 1 THEN whole(value) END AS value, whole(weight) AS weight,
        CASE WHEN count(DISTINCT unit) <= 1 THEN whole(quantity) END AS quantity, any_value(unit) AS unit, any_value(currency) AS currency, max(file) AS file,
        CASE WHEN bool_or(is_reported(status)) THEN list(partner) FILTER (status NOT IN ('ok', 'no_trade')) END AS lacking
    -- What cannot exist adds nothing.
    FROM members WHERE flow <> 'total' AND status <> 'not_existing' GROUP BY ALL);

INSERT INTO group_figures
SELECT reporter, partner, frequency, 'total', t, commodity,
    CASE WHEN status = 'ok' AND coalesce(value, weight) IS NULL THEN 'missing' ELSE status END, value, weight, NULL, NULL, currency,
    derived AND status IN ('ok', 'no_trade') AND coalesce(value, weight) IS NOT NULL, NULL, lacking
FROM (
    SELECT reporter, partner, frequency, t, commodity,
        CASE WHEN 'incomplete' IN (x.status, m.status) THEN 'incomplete' WHEN 'missing' IN (x.status, m.status) THEN 'missing' WHEN 'ok' IN (x.status, m.status) THEN 'ok' ELSE 'no_trade' END AS status,
        CASE WHEN coalesce(x.currency = m.currency, true) THEN x.value + m.value END AS value, x.weight + m.weight AS weight,
        CASE WHEN coalesce(x.currency = m.currency, true) AND x.value + m.value IS NOT NULL THEN coalesce(x.currency, m.currency) END AS currency,
        x.derived OR m.derived AS derived, list_distinct(list_concat(x.lacking, m.lacking)) AS lacking
    FROM group_figures x JOIN group_figures m USING (reporter, partner, frequency, t, commodity)
    WHERE x.flow = 'X' AND m.flow = 'M');

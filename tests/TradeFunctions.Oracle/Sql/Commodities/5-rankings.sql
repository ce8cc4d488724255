-- Competition ranking of partner economies in a commodity, and of the commodities of one level with a partner. Beside each what the World has, or
-- the partner's TOTAL, beyond all figures that are known.
CREATE TABLE field_touched AS
SELECT reporter, frequency, flow, t, level, '' AS id FROM commodity_touched
UNION ALL SELECT reporter, frequency, flow, t, 0, '' FROM all_touched WHERE flow <> 'total'
UNION ALL SELECT reporter, frequency, flow, t, 0, id FROM group_touched;
INSERT INTO field_touched SELECT DISTINCT reporter, frequency, 'total', t, level, id FROM field_touched;

-- Of one partner whose codes add up to its TOTAL another's TOTAL does not matter.
CREATE TABLE partner_touched AS
SELECT g.reporter, g.frequency, g.flow, g.t, g.level, p.partner
FROM commodity_touched g JOIN (SELECT DISTINCT reporter, partner FROM commodity_pairs) p USING (reporter)
LEFT JOIN (SELECT * FROM level_sums WHERE whole AND adds) l USING (reporter, frequency, flow, t, level, partner)
LEFT JOIN (SELECT *, true AS touched FROM touched_levels) u USING (reporter, frequency, flow, t, level)
WHERE u.touched IS NOT NULL OR l.adds IS NULL;
INSERT INTO partner_touched SELECT DISTINCT reporter, frequency, 'total', t, level, partner FROM partner_touched;

CREATE TABLE rankings AS
SELECT *, count(*) FILTER (candidate) OVER field AS of, count(*) FILTER (rankable AND figure NOT IN ('no_trade', 'not_existing', 'not_in_edition')) OVER field AS traded,
    coalesce(bool_or(rankable AND is_unusable(figure)) OVER field, false) AS unusable,
    rank() OVER (PARTITION BY ranking, reporter, field, flow, frequency, t, measure, candidate ORDER BY amount DESC) AS place,
    row_number() OVER (PARTITION BY ranking, reporter, field, flow, frequency, t, measure, candidate ORDER BY amount DESC, item) AS position,
    coalesce(max(kind) FILTER (candidate) OVER field <> min(kind) FILTER (candidate) OVER field, false) AS mixed
FROM (
    SELECT 'partner ranking' AS ranking, commodity AS field, lpad(CAST(partner AS VARCHAR), 4, '0') AS item, m.*,
        figure = 'ok' AND status = 'ok' AND coalesce(e.kind, '') = 'Economy' AND partner <> reporter AS candidate,
        coalesce(e.kind, '') = 'Economy' AND partner <> reporter AS rankable
    FROM commodity_measures m LEFT JOIN (SELECT code, kind FROM economies) e ON e.code = partner
    WHERE whole = 'World'
    UNION ALL
    SELECT 'commodity ranking', partner || '/' || level, commodity, m.*, figure = 'ok' AND status = 'ok', true
    FROM commodity_measures m WHERE whole = 'TOTAL')
WHERE measure <> 'quantity'
WINDOW field AS (PARTITION BY ranking, reporter, field, flow, frequency, t, measure);

CREATE TABLE remainders AS
SELECT reporter, commodity, flow, frequency, t, measure, any_value(amount) FILTER (partner = 0 AND status = 'ok' AND NOT derived) AS world,
    coalesce(sum(amount) FILTER (is_part(partner) AND status = 'ok'), 0) AS known, coalesce(bool_and(kind = world_kind) FILTER (is_part(partner) AND status = 'ok'), true) AS agree
FROM (SELECT *, any_value(kind) FILTER (partner = 0) OVER (PARTITION BY reporter, commodity, flow, frequency, t, measure) AS world_kind FROM commodity_measures WHERE whole = 'World')
GROUP BY ALL;

-- Of total trade a code whose one flow is not known has at least the other.
CREATE TABLE lone_flows AS
SELECT reporter, partner, level, frequency, t, measure, max(amount) AS largest
FROM commodity_amounts a SEMI JOIN (SELECT * FROM commodity_amounts WHERE flow = 'total' AND status <> 'ok') w USING (reporter, partner, commodity, frequency, t, measure)
WHERE flow <> 'total' AND figure = 'ok' AND amount IS NOT NULL
GROUP BY ALL;

CREATE TABLE standing_commodities AS
SELECT DISTINCT reporter, frequency, commodity, partner, t + later * step(frequency) AS t
FROM commodity_figures ANTI JOIN unknown_commodities USING (reporter, frequency, flow, t, commodity, partner) CROSS JOIN (VALUES (0), (1)) w(later)
WHERE flow <> 'total' AND is_reported(status);

-- Of TOTAL likewise: rejected is a row that could not be read, and an absence beside any such.
CREATE TABLE total_rejected AS
SELECT reporter, frequency, flow, t, partner FROM totals WHERE status = 'rejected'
UNION
SELECT reporter, frequency, flow, t, partner FROM unknown_flow_periods
JOIN partners USING (reporter)
ANTI JOIN totals USING (reporter, frequency, flow, t, partner)
ANTI JOIN (SELECT * FROM figures WHERE status NOT IN ('missing', 'rejected')) a USING (reporter, frequency, flow, t, partner)
-- Nothing follows from TOTAL's having no World.
WHERE partner <> 0 OR (reporter, frequency, flow, t) IN (SELECT (reporter, frequency, flow, t) FROM total_unread WHERE may_be(partner, 0));
INSERT INTO total_rejected SELECT DISTINCT reporter, frequency, 'total', t, partner FROM total_rejected;

CREATE TABLE ranked_commodities AS
SELECT *, CASE WHEN NOT rankable THEN 'unranked' WHEN figure = 'no_trade' THEN figure WHEN NOT candidate THEN CASE status WHEN 'ok' THEN 'missing' WHEN 'classification_break' THEN 'not_existing' ELSE status END
        WHEN alone THEN 'incomplete' WHEN mixed THEN differs(measure) WHEN NOT certain THEN 'incomplete' ELSE 'ok' END AS result,
    -- Of all that come before, from exact sums.
    sum(amount) OVER (PARTITION BY ranking, reporter, field, flow, frequency, t, measure, candidate ORDER BY position) AS cumulated
FROM (
    -- A single economy is the first of one only where it is known that no other traded. Where a figure could not be read a place is one only
    -- where what is left is less.
    SELECT r.*, ranking = 'partner ranking' AND of = 1 AND (w.commodity IS NULL OR traded > 1) AS alone, unusable OR coalesce(f.level, o.level) IS NOT NULL AS touched,
        NOT (unusable OR coalesce(f.level, o.level) IS NOT NULL) OR CASE WHEN ranking = 'partner ranking'
            THEN w.commodity IS NOT NULL AND traded = of OR coalesce(m.agree AND m.world - m.known < r.amount, false)
            ELSE r.level > 0 AND whole_amount IS NOT NULL AND NOT coalesce(whole_derived, true) AND coalesce(whole_kind = r.kind, true)
                AND coalesce(greatest(whole_amount - sum(r.amount) FILTER (candidate) OVER (PARTITION BY ranking, r.reporter, field, r.flow, r.frequency, r.t, r.measure), coalesce(l.largest, 0)) < r.amount, false) END AS certain
    FROM rankings r
    LEFT JOIN whole_commodities w USING (reporter, commodity, flow, frequency, t)
    LEFT JOIN remainders m USING (reporter, commodity, flow, frequency, t, measure)
    LEFT JOIN lone_flows l ON l.reporter = r.reporter AND l.partner = r.partner AND l.level = r.level AND r.flow = 'total' AND l.frequency = r.frequency AND l.t = r.t AND l.measure = r.measure
    LEFT JOIN partner_touched o ON ranking = 'commodity ranking' AND o.reporter = r.reporter AND o.frequency = r.frequency AND o.flow = r.flow AND o.t = r.t AND o.level = r.level AND o.partner = r.partner
    LEFT JOIN field_touched f ON (ranking = 'partner ranking' OR commodity LIKE 'G.%') AND f.reporter = r.reporter AND f.frequency = r.frequency AND f.flow = r.flow AND f.t = r.t
        AND f.level = r.level AND f.id = CASE WHEN commodity LIKE 'G.%' THEN commodity[3:] ELSE '' END)
WHERE CASE WHEN commodity <> 'TOTAL' THEN is_reported(figure) OR is_reported(base_figure)
    ELSE coalesce(figure IN ('ok', 'conflict', 'incomplete') OR base_figure IN ('ok', 'conflict', 'incomplete'), false)
        OR (reporter, frequency, flow, t, partner) IN (SELECT (reporter, frequency, flow, t, partner) FROM total_rejected)
        OR (reporter, frequency, flow, t - step(frequency), partner) IN (SELECT (reporter, frequency, flow, t, partner) FROM total_rejected) END
    -- Of a partner the codes are listed that have a row now or a year before, of either flow.
    AND (ranking = 'partner ranking' OR level = 0 AND commodity NOT LIKE 'G.%' OR (reporter, frequency, commodity, partner, t) IN (SELECT (reporter, frequency, commodity, partner, t) FROM standing_commodities));

-- Total trade that is none now is a row, with a zero, also where one flow alone had a figure a year before.
CREATE TABLE listed_zeros AS
SELECT DISTINCT r.ranking, r.reporter, r.flow, r.frequency, r.measure, r.t || '/' || r.field AS field
FROM rankings r
JOIN commodity_figures b ON b.reporter = r.reporter AND b.commodity = r.commodity AND b.partner = r.partner AND b.frequency = r.frequency
    AND b.t = r.t - step(r.frequency) AND b.flow <> 'total' AND is_reported(b.status)
WHERE r.flow = 'total' AND r.figure = 'no_trade';

CREATE TABLE ranking_questions AS
SELECT DISTINCT ranking, reporter, field, frequency, flow, measure, t FROM ranked_commodities JOIN ranking_periods USING (reporter, frequency, t) WHERE figure = 'ok' AND (ranking = 'partner ranking' OR level > 0) ORDER BY ALL;

INSERT INTO expected
SELECT ranking, ranking, reporter, partner, flow, frequency, t, measure, commodity || ': ' || e.path, e.text
FROM (SELECT r.*, unnest([
        {'path': 'rank.status', 'text': result},
        {'path': 'rank.place', 'text': CASE WHEN result = 'ok' THEN num(place) END},
        {'path': 'rank.of', 'text': CASE WHEN NOT touched THEN num(of) END},
        {'path': 'amount', 'text': num(amount)},
        {'path': 'share.status', 'text': share_status},
        {'path': 'share.ratio', 'text': CASE WHEN share_status = 'ok' THEN num(ratio(amount, whole_amount)) END},
        {'path': 'share.of', 'text': num(whole_amount)},
        {'path': 'cumulative_share', 'text': CASE WHEN result = 'ok' AND share_status = 'ok' AND (ranking = 'partner ranking' OR level > 0) THEN num(ratio(cumulated, whole_amount)) END},
        {'path': 'year_over_year.status', 'text': change_status},
        {'path': 'year_over_year.base', 'text': num(base)},
        {'path': 'year_over_year.difference', 'text': num(difference)},
        {'path': 'year_over_year.ratio', 'text': CASE WHEN change_status = 'ok' THEN num(ratio(difference, base)) END},
        {'path': 'year_over_year.small_base', 'text': yes(change_status = 'ok' AND difference > 10 * base)},
        {'path': 'contribution.status', 'text': contribution_status},
        {'path': 'contribution.ratio', 'text': CASE WHEN contribution_status = 'ok' THEN num(ratio(difference, whole_base)) END}]) AS e
    FROM ranked_commodities r JOIN ranking_questions USING (ranking, reporter, field, frequency, flow, measure, t))
WHERE e.text IS NOT NULL;

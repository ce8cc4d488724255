-- Competition ranking of partner economies in a commodity, and of the commodities of one level with a partner.
CREATE TABLE rankings AS
SELECT *, count(*) FILTER (candidate) OVER field AS of, count(*) FILTER (rankable AND figure <> 'no_trade') OVER field AS traded,
    rank() OVER (PARTITION BY ranking, reporter, field, flow, frequency, t, measure, candidate ORDER BY amount DESC) AS place,
    row_number() OVER (PARTITION BY ranking, reporter, field, flow, frequency, t, measure, candidate ORDER BY amount DESC, item) AS position,
    coalesce(max(kind) FILTER (candidate) OVER field <> min(kind) FILTER (candidate) OVER field, false) AS mixed
FROM (
    SELECT 'partner ranking' AS ranking, commodity AS field, lpad(CAST(partner AS VARCHAR), 4, '0') AS item, m.*,
        figure = 'ok' AND status = 'ok' AND coalesce(e.kind, '') = 'Economy' AND partner <> reporter AS candidate,
        coalesce(e.kind, '') = 'Economy' AND partner <> reporter AS rankable
    FROM goods_measures m LEFT JOIN (SELECT code, kind FROM economies) e ON e.code = partner
    WHERE whole = 'World'
    UNION ALL
    SELECT 'commodity ranking', partner || '/' || level, commodity, m.*, figure = 'ok' AND status = 'ok', true
    FROM goods_measures m WHERE whole = 'TOTAL')
WHERE measure <> 'quantity'
WINDOW field AS (PARTITION BY ranking, reporter, field, flow, frequency, t, measure);

CREATE TABLE ranked_goods AS
SELECT *, CASE WHEN NOT rankable THEN 'unranked' WHEN figure IN ('no_trade', 'conflict') THEN figure WHEN NOT candidate THEN 'missing'
        WHEN alone THEN 'incomplete' WHEN mixed THEN differs(measure) ELSE 'ok' END AS result,
    -- Of all that come before, from exact sums.
    sum(amount) OVER (PARTITION BY ranking, reporter, field, flow, frequency, t, measure, candidate ORDER BY position) AS cumulated
FROM (
    -- A single economy is the first of one only where it is known that no other traded.
    SELECT r.*, ranking = 'partner ranking' AND of = 1 AND (w.commodity IS NULL OR traded > 1) AS alone
    FROM rankings r LEFT JOIN whole_goods w USING (reporter, commodity, flow, frequency, t))
WHERE figure IN ('ok', 'conflict') OR base_figure IN ('ok', 'conflict');

-- Total trade that is none now is a row, with a zero, also where one flow alone had a figure a year before.
CREATE TABLE listed_zeros AS
SELECT DISTINCT r.ranking, r.reporter, r.flow, r.frequency, r.measure, r.t || '/' || r.field AS field
FROM rankings r
JOIN goods_figures b ON b.reporter = r.reporter AND b.commodity = r.commodity AND b.partner = r.partner AND b.frequency = r.frequency
    AND b.t = r.t - step(r.frequency) AND b.flow <> 'total' AND b.status IN ('ok', 'conflict')
WHERE r.flow = 'total' AND r.figure = 'no_trade';

CREATE TABLE ranking_questions AS
SELECT DISTINCT ranking, reporter, field, frequency, flow, measure, t FROM ranked_goods JOIN ranking_periods USING (reporter, frequency, t) WHERE figure = 'ok' AND (ranking = 'partner ranking' OR level > 0) ORDER BY ALL;

INSERT INTO expected
SELECT ranking, ranking, reporter, partner, flow, frequency, t, measure, commodity || ': ' || e.path, e.text
FROM (SELECT r.*, unnest([
        {'path': 'rank.status', 'text': result},
        {'path': 'rank.place', 'text': CASE WHEN result = 'ok' THEN num(place) END},
        {'path': 'rank.of', 'text': num(of)},
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
    FROM ranked_goods r JOIN ranking_questions USING (ranking, reporter, field, frequency, flow, measure, t))
WHERE e.text IS NOT NULL;

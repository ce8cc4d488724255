-- The ten largest goods each way at each level, in the summaries of a partner.
INSERT INTO expected
SELECT 'summary', 'top commodities', reporter, partner, flow, frequency, t, '', 'top_goods.' || level || '.' || (position - 1) || '.' || e.path, e.text
FROM (SELECT r.*, unnest([
        {'path': 'code', 'text': commodity},
        {'path': 'place', 'text': num(place)},
        {'path': 'value', 'text': num(amount)},
        {'path': 'currency', 'text': r.kind},
        {'path': 'derived', 'text': yes(derived)},
        {'path': 'source', 'text': f.name},
        {'path': 'share.status', 'text': share_status},
        {'path': 'share.ratio', 'text': CASE WHEN share_status = 'ok' THEN num(ratio(amount, whole_amount)) END},
        {'path': 'share.of', 'text': num(whole_amount)},
        {'path': 'share.world', 'text': CASE WHEN whole_amount IS NOT NULL THEN CASE WHEN whole_derived THEN 'sum' ELSE 'reported' END END},
        {'path': 'share.source', 'text': CASE WHEN whole_amount IS NOT NULL THEN w.name END},
        {'path': 'year_over_year.status', 'text': change_status},
        {'path': 'year_over_year.base', 'text': num(base)},
        {'path': 'year_over_year.difference', 'text': num(difference)},
        {'path': 'year_over_year.ratio', 'text': CASE WHEN change_status = 'ok' THEN num(ratio(difference, base)) END},
        {'path': 'year_over_year.small_base', 'text': yes(change_status = 'ok' AND difference > 10 * base)}]) AS e
    FROM ranked_commodities r JOIN requests USING (reporter, partner, frequency, t) LEFT JOIN files f ON f.file = r.file LEFT JOIN files w ON w.file = r.whole_file
    WHERE ranking = 'commodity ranking' AND result = 'ok' AND measure = 'value' AND flow <> 'total' AND level > 0 AND position <= 10)
WHERE e.text IS NOT NULL;

-- How far the goods of a level stand for all goods: the Herfindahl-Hirschman index of its codes, where they add up to TOTAL, and their part of it.
INSERT INTO expected
SELECT 'summary', 'top commodities', reporter, partner, flow, frequency, t, '', 'top_goods.' || level || '.concentration.' || e.path, e.text
FROM (SELECT *, unnest([
        {'path': 'status', 'text': result},
        {'path': 'index', 'text': CASE WHEN result = 'ok' THEN num(round(CAST(squares / pow(CAST(parts AS DOUBLE), 2) AS DECIMAL(38, 12)), 6)) END},
        {'path': 'of', 'text': num(CASE WHEN whole IS NULL THEN 0 ELSE traded END)},
        {'path': 'covers', 'text': CASE WHEN result IN ('ok', 'incomplete') AND NOT unusable THEN num(ratio(parts, whole)) END}]) AS e
    FROM (
        SELECT g.reporter, g.partner, g.level, g.flow, g.frequency, g.t, w.amount AS whole, sum(pow(CAST(g.amount AS DOUBLE), 2)) AS squares,
            coalesce(sum(g.amount), 0) AS parts,
            count(*) FILTER (g.amount > 0) AS traded, bool_or(is_unusable(g.figure) AND n.t IS NOT NULL) AS unusable,
            CASE WHEN w.status = 'conflict' THEN 'conflict' WHEN bool_or(g.status = 'conflict') AND w.amount IS NOT NULL THEN 'conflict'
                WHEN bool_or(is_unusable(g.figure)) OR any_value(u.level) IS NOT NULL OR w.status = 'incomplete' THEN 'incomplete' WHEN w.amount IS NULL THEN 'no_world'
                WHEN bool_or(g.kind <> w.kind) THEN 'currency_differs' WHEN w.amount <= 0 THEN 'zero_base'
                WHEN adds_up(coalesce(sum(g.amount), 0), w.amount) THEN 'ok' ELSE 'incomplete' END AS result
        FROM commodity_amounts g
        JOIN requests USING (reporter, partner, frequency, t)
        JOIN (SELECT DISTINCT reporter, partner, level, flow, frequency, t FROM ranked_commodities WHERE ranking = 'commodity ranking' AND result = 'ok' AND measure = 'value')
            USING (reporter, partner, level, flow, frequency, t)
        LEFT JOIN amounts w ON w.reporter = g.reporter AND w.partner = g.partner AND w.flow = g.flow AND w.frequency = g.frequency AND w.t = g.t AND w.measure = 'value'
        LEFT JOIN partner_touched u ON u.reporter = g.reporter AND u.frequency = g.frequency AND u.flow = g.flow AND u.t = g.t AND u.level = g.level AND u.partner = g.partner
        LEFT JOIN standing_commodities n ON n.reporter = g.reporter AND n.frequency = g.frequency AND n.t = g.t AND n.commodity = g.commodity AND n.partner = g.partner
        WHERE g.measure = 'value' AND g.flow <> 'total' AND g.level > 0
        GROUP BY g.reporter, g.partner, g.level, g.flow, g.frequency, g.t, w.amount, w.status))
WHERE e.text IS NOT NULL;

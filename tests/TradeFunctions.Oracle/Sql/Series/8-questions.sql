-- Every series of a commodity with a partner that it has a figure with, and with every group of partners of which a member has one.
CREATE TABLE series_questions AS
SELECT reporter, commodity, partner, CAST(partner AS VARCHAR) AS partner_text, frequency, flow, measure, s.shown, s.last, s.looked, s.whole
FROM commodity_requests JOIN (SELECT * FROM ranges WHERE of_commodities) s USING (reporter, frequency)
UNION ALL
SELECT x.reporter, x.commodity, x.partner, g.id, x.frequency, x.flow, x.measure, s.shown, s.last, s.looked, s.whole
FROM series x
JOIN (SELECT DISTINCT number, 'G.' || id AS id FROM partner_groups) g ON g.number = x.partner
JOIN ranges s ON s.reporter = x.reporter AND s.frequency = x.frequency AND s.of_commodities = (x.commodity <> 'TOTAL');

INSERT INTO expected
SELECT 'commodity series', 'history', reporter, partner, flow, frequency, NULL, measure, commodity || ': ' || e.path, e.text
FROM (SELECT *, unnest([
        {'path': 'history.from', 'text': period_text(frequency, looked)},
        {'path': 'history.whole', 'text': yes(whole)}]) AS e
    FROM series_questions);

-- A group of partners in a period, beside the World and the year before.
INSERT INTO expected
SELECT 'commodity series', 'group ' || e.kind, reporter, partner, flow, frequency, t, measure, commodity || ': ' || e.path, e.text
FROM (SELECT *, unnest([
        {'kind': 'figure', 'path': 'status', 'text': shown_status(figure, amount)},
        {'kind': 'figure', 'path': 'amount', 'text': num(amount)},
        {'kind': 'figure', 'path': 'derived', 'text': yes(coalesce(derived, false))},
        {'kind': 'figure', 'path': 'unit', 'text': CASE WHEN measure = 'weight' THEN 'kg' WHEN figure <> 'no_trade' THEN kind END},
        {'kind': 'figure', 'path': 'source', 'text': file_name},
        {'kind': 'figure', 'path': 'notes', 'text': CASE WHEN moves(reporter, partner, frequency, t) THEN 'moving_holiday' END},
        {'kind': 'figure', 'path': 'classification', 'text': CASE WHEN flow <> 'total' AND commodity <> 'TOTAL' AND figure IN ('ok', 'no_trade') THEN classification END},
        {'kind': 'figure', 'path': 'lacking', 'text': lacking},
        {'kind': 'change', 'path': 'year_over_year.status', 'text': result},
        {'kind': 'change', 'path': 'year_over_year.base', 'text': num(base)},
        {'kind': 'change', 'path': 'year_over_year.difference', 'text': CASE WHEN result IN ('ok', 'zero_base') THEN num(difference) END},
        {'kind': 'change', 'path': 'year_over_year.ratio', 'text': CASE WHEN result = 'ok' THEN num(ratio(difference, base)) END},
        {'kind': 'change', 'path': 'year_over_year.small_base', 'text': yes(result = 'ok' AND difference > 10 * base)},
        {'kind': 'share', 'path': 'share.status', 'text': share_status},
        {'kind': 'share', 'path': 'share.ratio', 'text': CASE WHEN share_status = 'ok' THEN num(ratio(amount, world)) END},
        {'kind': 'share', 'path': 'share.of', 'text': num(world)},
        {'kind': 'share', 'path': 'share.world', 'text': CASE WHEN world IS NOT NULL THEN CASE WHEN world_derived THEN 'sum' ELSE 'reported' END END},
        {'kind': 'share', 'path': 'share.source', 'text': CASE WHEN world IS NOT NULL THEN world_file END},
        {'kind': 'contribution', 'path': 'contribution.status', 'text': contribution_status},
        {'kind': 'contribution', 'path': 'contribution.ratio', 'text': CASE WHEN contribution_status = 'ok' THEN num(ratio(difference, world_base)) END}]) AS e
    FROM (
        SELECT q.*, s.t, s.amount, s.kind, s.base, s.result, s.difference, coalesce(g.status, 'missing') AS figure, g.derived, f.name AS file_name, p.classification,
            w.amount AS world, w.derived AS world_derived, wf.name AS world_file, b.amount AS world_base,
            (SELECT string_agg(coalesce(nullif(alpha3, ''), CAST(code AS VARCHAR)), ',' ORDER BY code) FROM economies WHERE list_contains(g.lacking, code)) AS lacking,
            CASE WHEN s.status <> 'ok' THEN s.status WHEN w.status IN ('conflict', 'incomplete', 'not_existing') THEN w.status WHEN w.amount IS NULL THEN 'no_world'
                WHEN s.kind <> w.kind THEN differs(s.measure) WHEN w.amount <= 0 THEN 'zero_base' ELSE 'ok' END AS share_status,
            CASE WHEN s.result NOT IN ('ok', 'zero_base') THEN s.result WHEN coalesce(b.status, 'missing') = 'missing' THEN 'no_world' WHEN b.status <> 'ok' THEN b.status
                WHEN b.amount <= 0 THEN 'zero_base' WHEN s.base_kind <> b.kind THEN differs(s.measure) ELSE 'ok' END AS contribution_status
        FROM series_questions q
        JOIN series x USING (reporter, commodity, partner, frequency, flow, measure)
        JOIN steps s ON s.id = x.id AND s.t BETWEEN q.shown AND q.last
        LEFT JOIN group_figures g ON g.reporter = q.reporter AND g.commodity = q.commodity AND g.partner = q.partner AND g.frequency = q.frequency AND g.flow = q.flow AND g.t = s.t
        LEFT JOIN wholes w ON w.reporter = q.reporter AND w.key = q.commodity AND w.holder = 0 AND w.flow = q.flow AND w.frequency = q.frequency AND w.measure = q.measure AND w.t = s.t
        LEFT JOIN wholes b ON b.reporter = q.reporter AND b.key = q.commodity AND b.holder = 0 AND b.flow = q.flow AND b.frequency = q.frequency AND b.measure = q.measure
            AND b.t = s.t - step(q.frequency)
        LEFT JOIN period_editions p ON p.reporter = q.reporter AND p.frequency = q.frequency AND p.t = s.t
        LEFT JOIN files f ON f.file = g.file
        LEFT JOIN files wf ON wf.file = w.file
        WHERE q.partner < -1))
WHERE e.text IS NOT NULL;

-- Of a group of commodities the codes that have no figure where others have one.
INSERT INTO expected
SELECT 'commodity series', 'group figure', q.reporter, q.partner, q.flow, q.frequency, t, q.measure, q.commodity || ': lacking', string_agg(DISTINCT code, ',' ORDER BY code)
FROM (
    SELECT reporter, 'G.' || g.id AS commodity, partner, frequency, flow, t, code, status,
        bool_or(is_reported(status) AND n.unknown IS NULL OR s.is_shown) OVER (PARTITION BY reporter, g.id, partner, frequency, flow, t) AS has_some
    FROM commodity_groups g JOIN commodity_figures f ON f.commodity = g.code AND f.flow <> 'total'
    LEFT JOIN (SELECT *, true AS unknown FROM unknown_commodities) n USING (reporter, frequency, flow, t, commodity, partner)
    LEFT JOIN (SELECT *, true AS is_shown FROM commodity_traded) s USING (reporter, frequency, flow, t, commodity, partner)) f
JOIN series_questions q ON q.reporter = f.reporter AND q.commodity = f.commodity AND q.partner = f.partner AND q.frequency = f.frequency
    AND q.flow IN (f.flow, 'total') AND f.t BETWEEN q.shown AND q.last
WHERE has_some AND status NOT IN ('ok', 'no_trade')
GROUP BY ALL;

-- What one answer about goods, or about a group of partners, looks at: at most sixteen blocks (of the years of a decade, or the months of a
-- year), and it shows no period before the second year (the second decade) of them, so that comparisons are the same however far it looks.
CREATE TABLE ranges AS
SELECT of_commodities, reporter, frequency, first, last, last // n - first // n < 16 AS whole,
    CASE WHEN last // n - first // n < 16 THEN first ELSE (last // n - 15) * n END AS looked,
    CASE WHEN last // n - first // n < 16 THEN first ELSE (last // n - 15) * n + greatest(n, 2 * step(frequency)) END AS shown
FROM (
    SELECT true AS of_commodities, *, CASE WHEN frequency = 'A' THEN 10 ELSE 12 END AS n FROM commodity_calendar
    UNION ALL
    SELECT false, reporter, frequency, min(t), max(t), CASE WHEN frequency = 'A' THEN 10 ELSE 12 END FROM calendar GROUP BY reporter, frequency);

-- The series of a commodity with each partner that it has a figure with.
CREATE TABLE commodity_requests AS
SELECT DISTINCT reporter, commodity, partner, frequency, flow, measure
FROM commodity_amounts JOIN commodity_calendar USING (reporter, frequency)
WHERE figure IN ('ok', 'conflict') AND NOT (flow = 'total' AND measure = 'quantity');

INSERT INTO expected
SELECT 'commodity series', 'commodity ' || e.kind, reporter, partner, flow, frequency, t, measure, commodity || ': ' || e.path, e.text
FROM (SELECT m.*, unnest([
        {'kind': 'figure', 'path': 'status', 'text': shown_status(m.figure, m.amount)},
        {'kind': 'figure', 'path': 'amount', 'text': num(m.amount)},
        {'kind': 'figure', 'path': 'derived', 'text': yes(m.derived)},
        {'kind': 'figure', 'path': 'unit', 'text': CASE WHEN m.measure = 'weight' THEN 'kg' WHEN m.figure <> 'no_trade' THEN m.kind END},
        {'kind': 'figure', 'path': 'source', 'text': f.name},
        {'kind': 'figure', 'path': 'notes', 'text': CASE WHEN moves(reporter, partner, frequency, t) THEN 'moving_holiday' END},
        {'kind': 'figure', 'path': 'classification', 'text': CASE WHEN flow <> 'total' AND m.figure IN ('ok', 'no_trade', 'not_in_edition') THEN classification END},
        {'kind': 'change', 'path': 'year_over_year.status', 'text': change_status},
        {'kind': 'change', 'path': 'year_over_year.base', 'text': num(base)},
        {'kind': 'change', 'path': 'year_over_year.difference', 'text': num(difference)},
        {'kind': 'change', 'path': 'year_over_year.ratio', 'text': CASE WHEN change_status = 'ok' THEN num(ratio(difference, base)) END},
        {'kind': 'change', 'path': 'year_over_year.small_base', 'text': yes(change_status = 'ok' AND difference > 10 * base)},
        {'kind': 'share', 'path': 'share.status', 'text': share_status},
        {'kind': 'share', 'path': 'share.ratio', 'text': CASE WHEN share_status = 'ok' THEN num(ratio(amount, whole_amount)) END},
        {'kind': 'share', 'path': 'share.of', 'text': num(whole_amount)},
        {'kind': 'share', 'path': 'share.world', 'text': CASE WHEN whole_amount IS NOT NULL THEN CASE WHEN whole_derived THEN 'sum' ELSE 'reported' END END},
        {'kind': 'share', 'path': 'share.source', 'text': CASE WHEN whole_amount IS NOT NULL THEN w.name END},
        {'kind': 'contribution', 'path': 'contribution.status', 'text': contribution_status},
        {'kind': 'contribution', 'path': 'contribution.ratio', 'text': CASE WHEN contribution_status = 'ok' THEN num(ratio(difference, whole_base)) END}]) AS e
    FROM commodity_measures m LEFT JOIN files f ON f.file = m.file LEFT JOIN files w ON w.file = m.whole_file
    JOIN commodity_requests USING (reporter, commodity, partner, frequency, flow, measure)
    JOIN (SELECT reporter, frequency, shown AS first, last FROM ranges WHERE of_commodities) c USING (reporter, frequency)
    LEFT JOIN period_editions USING (reporter, frequency, t)
    WHERE whole = 'World' AND m.t BETWEEN c.first AND c.last)
WHERE e.text IS NOT NULL;

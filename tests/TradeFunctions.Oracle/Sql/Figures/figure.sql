-- In answers a figure that was rejected is missing, with that for a reason; in series without one.
CREATE MACRO shown_figure_status(figure) AS CASE figure WHEN 'rejected' THEN 'missing' WHEN 'not_in_edition' THEN 'not_existing' ELSE figure END;
CREATE MACRO shown_reason(figure) AS CASE WHEN figure = 'rejected' THEN figure END;
CREATE MACRO shown_status(figure, amount) AS CASE WHEN figure = 'ok' AND amount IS NULL THEN 'no_quantity' ELSE shown_figure_status(figure) END;

-- The figure itself: what is known, and the three amounts. In a series one amount a row, in a summary all.
INSERT INTO expected
SELECT 'series', 'figure', reporter, partner, flow, frequency, t, measure, e.path, e.text
FROM (SELECT a.*, unnest([
        {'path': 'status', 'text': shown_status(a.figure, a.amount)},
        {'path': 'amount', 'text': num(a.amount)},
        {'path': 'derived', 'text': yes(a.derived)},
        {'path': 'unit', 'text': CASE WHEN a.measure = 'weight' THEN 'kg' ELSE a.kind END},
        {'path': 'source', 'text': files.name},
        {'path': 'notes', 'text': CASE WHEN moves(a.reporter, a.partner, a.frequency, a.t) THEN 'moving_holiday' END}]) AS e
    FROM amounts a LEFT JOIN files USING (file))
WHERE e.text IS NOT NULL;

INSERT INTO expected
SELECT 'summary', 'figure', reporter, partner, flow, frequency, t, '', e.path, e.text
FROM (SELECT f.*, unnest([
        {'path': 'figure.status', 'text': shown_figure_status(f.status)},
        {'path': 'figure.reason', 'text': shown_reason(f.status)},
        {'path': 'figure.value', 'text': num(f.value)},
        {'path': 'figure.currency', 'text': f.currency},
        {'path': 'figure.net_weight', 'text': num(f.weight)},
        {'path': 'figure.quantity', 'text': num(f.quantity)},
        {'path': 'figure.quantity_unit', 'text': num(f.unit)},
        {'path': 'figure.derived', 'text': yes(f.derived)},
        {'path': 'figure.months_sum', 'text': num(f.months_sum)},
        {'path': 'figure.source', 'text': files.name}]) AS e
    FROM figures f JOIN requests USING (reporter, partner, frequency, t) LEFT JOIN files USING (file))
WHERE e.text IS NOT NULL;

-- The same of the period one year before.
INSERT INTO expected
SELECT 'summary', 'figure', reporter, partner, flow, frequency, t, '', e.path, e.text
FROM (SELECT requests.*, w.flow, unnest([
        {'path': 'year_before.status', 'text': shown_figure_status(coalesce(f.status, 'missing'))},
        {'path': 'year_before.reason', 'text': shown_reason(f.status)},
        {'path': 'year_before.value', 'text': num(f.value)},
        {'path': 'year_before.currency', 'text': f.currency},
        {'path': 'year_before.net_weight', 'text': num(f.weight)},
        {'path': 'year_before.quantity', 'text': num(f.quantity)},
        {'path': 'year_before.quantity_unit', 'text': num(f.unit)},
        {'path': 'year_before.derived', 'text': yes(coalesce(f.derived, false))},
        {'path': 'year_before.months_sum', 'text': num(f.months_sum)},
        {'path': 'year_before.source', 'text': files.name}]) AS e
    FROM requests
    CROSS JOIN (VALUES ('X'), ('M'), ('total')) w(flow)
    LEFT JOIN figures f ON f.reporter = requests.reporter AND f.partner = requests.partner AND f.frequency = requests.frequency AND f.flow = w.flow AND f.t = requests.t - step(requests.frequency)
    LEFT JOIN files USING (file))
WHERE e.text IS NOT NULL;

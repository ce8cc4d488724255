-- Exports - imports and its change; the size's change only while the sign stays.
CREATE TABLE balances AS
SELECT x.reporter, x.partner, x.frequency, x.t, coalesce(x.kind, m.kind) AS kind,
    CASE WHEN 'conflict' IN (x.status, m.status) THEN 'conflict' WHEN x.status <> 'ok' THEN x.status WHEN m.status <> 'ok' THEN m.status
        WHEN x.kind <> m.kind THEN 'currency_differs' ELSE 'ok' END AS status,
    x.amount - m.amount AS balance
FROM amounts x JOIN amounts m USING (reporter, partner, frequency, t, measure)
WHERE measure = 'value' AND x.flow = 'X' AND m.flow = 'M';

INSERT INTO expected
SELECT 'summary', 'balance', reporter, partner, 'balance', frequency, t, '', e.path, e.text
FROM (SELECT *, unnest([
        {'path': 'status', 'text': status},
        {'path': 'value', 'text': CASE WHEN status = 'ok' THEN num(balance) END},
        {'path': 'state', 'text': CASE WHEN status = 'ok' THEN CASE sign(balance) WHEN 1 THEN 'surplus' WHEN -1 THEN 'deficit' ELSE 'balanced' END END},
        {'path': 'movement', 'text': CASE WHEN NOT compared THEN NULL WHEN balance = base THEN 'unchanged' WHEN balance = 0 THEN 'balanced'
            WHEN sign(balance) <> sign(base) THEN CASE WHEN balance > 0 THEN 'turned_to_surplus' ELSE 'turned_to_deficit' END
            WHEN abs(balance) < abs(base) THEN 'narrowed' ELSE 'widened' END},
        {'path': 'year_over_year.status', 'text': change_status},
        {'path': 'year_over_year.base', 'text': CASE WHEN status = 'ok' AND base_status = 'ok' THEN num(base) END},
        {'path': 'year_over_year.difference', 'text': CASE WHEN compared THEN num(balance - base) END},
        {'path': 'year_over_year.ratio', 'text': CASE WHEN compared AND base <> 0 AND sign(balance) = sign(base) THEN num(ratio(abs(balance) - abs(base), abs(base))) END},
        {'path': 'year_over_year.small_base', 'text': yes(coalesce(compared AND base <> 0 AND sign(balance) = sign(base) AND abs(balance) - abs(base) > 10 * abs(base), false))}]) AS e
    FROM (SELECT *, change_status IN ('ok', 'zero_base') AS compared FROM (
        SELECT b.*, o.balance AS base, coalesce(o.status, 'missing') AS base_status,
            CASE WHEN b.status <> 'ok' THEN b.status WHEN coalesce(o.status, 'missing') IN ('missing', 'not_existing') THEN 'no_base' WHEN o.status <> 'ok' THEN o.status
                WHEN b.kind <> o.kind THEN 'currency_differs' WHEN o.balance = 0 THEN 'zero_base' ELSE 'ok' END AS change_status
        FROM balances b JOIN requests USING (reporter, partner, frequency, t)
        LEFT JOIN balances o ON o.reporter = b.reporter AND o.partner = b.partner AND o.frequency = b.frequency AND o.t = b.t - step(b.frequency))))
WHERE e.text IS NOT NULL;

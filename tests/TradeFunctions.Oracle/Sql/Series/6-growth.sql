-- Compound annual growth over 3, 5 and 10 years. The root is a double's: its error is far below the sixth digit.
INSERT INTO series_measures
SELECT 'growth', id, t, 'compound_annual_growth.' || i || '.' || e.path, e.text
FROM (SELECT *, unnest([
        {'path': 'years', 'text': num(years)},
        {'path': 'status', 'text': result},
        {'path': 'ratio', 'text': CASE WHEN result = 'ok' THEN num(round(CAST(pow(CAST(amount AS DOUBLE) / CAST(then_amount AS DOUBLE), 1.0 / years) - 1 AS DECIMAL(38, 12)), 6)) END}]) AS e
    FROM (
        SELECT a.*, n.i, n.years, b.amount AS then_amount,
            CASE WHEN a.status <> 'ok' THEN a.status WHEN coalesce(b.status, 'missing') IN ('missing', 'not_existing') THEN 'no_base' WHEN b.status <> 'ok' THEN b.status
                WHEN a.kind <> b.kind THEN differs(a.measure) WHEN a.edition <> b.edition THEN 'classification_break'
                WHEN b.amount <= 0 OR a.amount < 0 THEN 'zero_base' ELSE 'ok' END AS result
        FROM grid a
        CROSS JOIN (VALUES (0, 3), (1, 5), (2, 10)) n(i, years)
        LEFT JOIN grid b ON b.id = a.id AND b.t = a.t - n.years
        WHERE a.frequency = 'A'))
WHERE e.text IS NOT NULL;

-- (V(t) - V(t - 1 year)) / World(t - 1 year). A partner that was at zero contributes all the same.
INSERT INTO measures
SELECT 'contribution', reporter, partner, flow, frequency, t, measure, e.path, e.text
FROM (SELECT *, unnest([
        {'path': 'contribution.status', 'text': result},
        {'path': 'contribution.ratio', 'text': CASE WHEN result = 'ok' THEN num(ratio(difference, world)) END}]) AS e
    FROM (
        SELECT c.*, w.amount AS world,
            CASE WHEN c.compared <> 'ok' THEN c.compared WHEN coalesce(w.status, 'missing') = 'missing' THEN 'no_world' WHEN w.status <> 'ok' THEN w.status
                WHEN w.amount <= 0 THEN 'zero_base' WHEN c.base_kind <> w.kind THEN differs(c.measure) ELSE 'ok' END AS result
        FROM changes c
        LEFT JOIN amounts w ON w.partner = 0 AND w.reporter = c.reporter AND w.flow = c.flow AND w.frequency = c.frequency AND w.measure = c.measure
            AND w.t = c.t - step(c.frequency)))
WHERE e.text IS NOT NULL;

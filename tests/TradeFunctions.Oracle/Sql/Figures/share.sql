-- Partner / World of the same flow and period.
INSERT INTO measures
SELECT 'share', reporter, partner, flow, frequency, t, measure, e.path, e.text
FROM (SELECT *, unnest([
        {'path': 'share.status', 'text': result},
        {'path': 'share.ratio', 'text': CASE WHEN result = 'ok' THEN num(ratio(amount, world_amount)) END},
        {'path': 'share.of', 'text': num(world_amount)},
        {'path': 'share.world', 'text': CASE WHEN world_amount IS NOT NULL THEN CASE WHEN world_derived THEN 'sum' ELSE 'reported' END END},
        {'path': 'share.source', 'text': CASE WHEN world_amount IS NOT NULL THEN world_file END}]) AS e
    FROM (
        SELECT a.*, w.amount AS world_amount, w.derived AS world_derived, files.name AS world_file,
            CASE WHEN a.status <> 'ok' THEN a.status WHEN w.status IN ('conflict', 'incomplete', 'not_existing') THEN w.status WHEN w.amount IS NULL THEN 'no_world'
                WHEN a.kind <> w.kind THEN differs(a.measure) WHEN w.amount <= 0 THEN 'zero_base' ELSE 'ok' END AS result
        FROM amounts a
        LEFT JOIN amounts w ON w.partner = 0 AND w.reporter = a.reporter AND w.flow = a.flow AND w.frequency = a.frequency AND w.measure = a.measure AND w.t = a.t
        LEFT JOIN files ON files.file = w.file))
WHERE e.text IS NOT NULL;

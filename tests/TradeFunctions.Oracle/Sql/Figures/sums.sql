-- Year-to-date: January to the month. Rolling: the twelve months that end with it. A sum needs every month; its change the same months
-- of the year before as well.
CREATE TABLE windows AS
SELECT a.reporter, a.partner, a.flow, a.t, a.measure, w.name, w.months, o.shift, b.t AS month, b.amount, b.kind, coalesce(b.status, 'missing') AS status, s.i
FROM (SELECT * FROM amounts WHERE frequency = 'M') a
CROSS JOIN LATERAL (VALUES ('year_to_date', a.t % 12 + 1), ('rolling_12_months', 12)) w(name, months)
CROSS JOIN (VALUES (0), (12)) o(shift)
CROSS JOIN LATERAL (SELECT unnest(generate_series(0, w.months - 1)) AS i) s
LEFT JOIN amounts b ON b.frequency = 'M' AND b.reporter = a.reporter AND b.partner = a.partner AND b.flow = a.flow AND b.measure = a.measure
    AND b.t = a.t - o.shift - s.i;

CREATE TABLE sums AS
SELECT reporter, partner, flow, t, measure, name,
    CASE WHEN now_known < months THEN 'incomplete' WHEN now_kinds > 1 THEN differs(measure) ELSE 'ok' END AS status,
    CASE WHEN then_known < months THEN 'incomplete' WHEN then_kinds > 1 THEN differs(measure) ELSE 'ok' END AS base_status,
    now_sum, then_sum, now_kind, then_kind, missing
FROM (
    SELECT reporter, partner, flow, t, measure, name, months,
        count(*) FILTER (shift = 0 AND status = 'ok') AS now_known, count(*) FILTER (shift = 12 AND status = 'ok') AS then_known,
        count(DISTINCT kind) FILTER (shift = 0) AS now_kinds, count(DISTINCT kind) FILTER (shift = 12) AS then_kinds,
        any_value(kind) FILTER (shift = 0) AS now_kind, any_value(kind) FILTER (shift = 12) AS then_kind,
        sum(amount) FILTER (shift = 0) AS now_sum, sum(amount) FILTER (shift = 12) AS then_sum,
        string_agg(CASE WHEN status <> 'ok' THEN period_text('M', t - shift - i) END, ',' ORDER BY t - shift - i) AS missing
    FROM windows GROUP BY ALL);

CREATE TABLE sum_changes AS
SELECT *, CASE WHEN status <> 'ok' THEN status WHEN base_status <> 'ok' THEN base_status WHEN now_kind <> then_kind THEN differs(measure)
    WHEN then_sum <= 0 THEN 'zero_base' ELSE 'ok' END AS change_status
FROM sums;

INSERT INTO measures
SELECT name, reporter, partner, flow, 'M', t, measure, name || '.' || e.path, e.text
FROM (SELECT *, unnest([
        {'path': 'status', 'text': status},
        {'path': 'sum', 'text': CASE WHEN status = 'ok' THEN num(now_sum) END},
        {'path': 'missing', 'text': missing},
        {'path': 'change.status', 'text': change_status},
        {'path': 'change.base', 'text': CASE WHEN base_status = 'ok' THEN num(then_sum) END},
        {'path': 'change.difference', 'text': CASE WHEN change_status IN ('ok', 'zero_base') THEN num(now_sum - then_sum) END},
        {'path': 'change.ratio', 'text': CASE WHEN change_status = 'ok' THEN num(ratio(now_sum - then_sum, then_sum)) END},
        {'path': 'change.small_base', 'text': yes(change_status = 'ok' AND now_sum - then_sum > 10 * then_sum)}]) AS e
    FROM sum_changes)
WHERE e.text IS NOT NULL;

-- Where months are missing, the year to date over the months that both years have, named.
CREATE TABLE common AS
SELECT *, CASE WHEN now_kinds > 1 OR then_kinds > 1 OR now_kind <> then_kind THEN differs(measure) WHEN then_sum <= 0 THEN 'zero_base' ELSE 'ok' END AS change_status
FROM (
    SELECT n.reporter, n.partner, n.flow, n.t, n.measure, string_agg(CAST(n.month % 12 + 1 AS VARCHAR), ',' ORDER BY n.month) AS months,
        count(DISTINCT n.kind) AS now_kinds, count(DISTINCT b.kind) AS then_kinds, any_value(n.kind) AS now_kind, any_value(b.kind) AS then_kind,
        sum(n.amount) AS now_sum, sum(b.amount) AS then_sum
    FROM windows n
    JOIN windows b USING (reporter, partner, flow, t, measure, name, i)
    JOIN sums USING (reporter, partner, flow, t, measure, name)
    WHERE name = 'year_to_date' AND n.shift = 0 AND b.shift = 12 AND n.status = 'ok' AND b.status = 'ok' AND sums.missing IS NOT NULL
    GROUP BY ALL);

INSERT INTO measures
SELECT 'year_to_date', reporter, partner, flow, 'M', t, measure, 'year_to_date.common.' || e.path, e.text
FROM (SELECT *, unnest([
        {'path': 'months', 'text': months},
        {'path': 'sum', 'text': CASE WHEN now_kinds <= 1 THEN num(now_sum) END},
        {'path': 'change.status', 'text': change_status},
        {'path': 'change.base', 'text': CASE WHEN then_kinds <= 1 THEN num(then_sum) END},
        {'path': 'change.difference', 'text': CASE WHEN change_status IN ('ok', 'zero_base') THEN num(now_sum - then_sum) END},
        {'path': 'change.ratio', 'text': CASE WHEN change_status = 'ok' THEN num(ratio(now_sum - then_sum, then_sum)) END},
        {'path': 'change.small_base', 'text': yes(change_status = 'ok' AND now_sum - then_sum > 10 * then_sum)}]) AS e
    FROM common)
WHERE e.text IS NOT NULL;

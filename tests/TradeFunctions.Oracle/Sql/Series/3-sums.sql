-- Year-to-date: January to the month. Rolling: the twelve months that end with it; three months likewise. A sum needs every month; its change the same months
-- of the year before as well.
CREATE TABLE sums AS
SELECT id, t, measure, name, months, now_sum, then_sum, now_kind, then_kind, now_edition, then_edition, missing,
    CASE WHEN now_known < months THEN 'incomplete' WHEN now_kind <> now_other THEN differs(measure)
        WHEN now_edition <> now_last THEN 'classification_break' ELSE 'ok' END AS status,
    CASE WHEN then_known < months THEN 'incomplete' WHEN then_kind <> then_other THEN differs(measure)
        WHEN then_edition <> then_last THEN 'classification_break' ELSE 'ok' END AS base_status,
    COLUMNS('common.*')
FROM (
    SELECT id, t, measure, w.name, CASE w.name WHEN 'year_to_date' THEN t % 12 + 1 ELSE w.most END AS months,
        count(*) FILTER (status = 'ok') OVER part AS now_known, count(*) FILTER (base_status = 'ok') OVER part AS then_known,
        sum(amount) OVER part AS now_sum, sum(base) OVER part AS then_sum,
        min(kind) OVER part AS now_kind, max(kind) OVER part AS now_other, min(base_kind) OVER part AS then_kind, max(base_kind) OVER part AS then_other,
        min(edition) FILTER (status = 'ok') OVER part AS now_edition, max(edition) FILTER (status = 'ok') OVER part AS now_last,
        min(base_edition) FILTER (base_status = 'ok') OVER part AS then_edition, max(base_edition) FILTER (base_status = 'ok') OVER part AS then_last,
        nullif(concat_ws(',', string_agg(CASE WHEN base_status <> 'ok' THEN period_text('M', t - 12) END, ',') OVER part,
            string_agg(CASE WHEN status <> 'ok' THEN period_text('M', t) END, ',') OVER part), '') AS missing,
        -- The same over the months that both years have.
        string_agg(CASE WHEN status = 'ok' AND base_status = 'ok' THEN CAST(t % 12 + 1 AS VARCHAR) END, ',') OVER part AS common,
        sum(amount) FILTER (base_status = 'ok') OVER part AS common_now, sum(base) FILTER (status = 'ok') OVER part AS common_then,
        min(kind) FILTER (base_status = 'ok') OVER part AS common_kind, max(kind) FILTER (base_status = 'ok') OVER part AS common_other,
        min(base_kind) FILTER (status = 'ok') OVER part AS common_base, max(base_kind) FILTER (status = 'ok') OVER part AS common_base_other,
        min(edition) FILTER (status = 'ok' AND base_status = 'ok') OVER part AS common_edition,
        max(edition) FILTER (status = 'ok' AND base_status = 'ok') OVER part AS common_last,
        min(base_edition) FILTER (status = 'ok' AND base_status = 'ok') OVER part AS common_base_edition,
        max(base_edition) FILTER (status = 'ok' AND base_status = 'ok') OVER part AS common_base_last
    FROM (SELECT * FROM grid WHERE frequency = 'M') g CROSS JOIN (VALUES ('year_to_date', 12), ('rolling_12_months', 12), ('three_months', 3)) w(name, most)
    WINDOW part AS (PARTITION BY id, w.name, CASE w.name WHEN 'year_to_date' THEN t // 12 END ORDER BY t ROWS BETWEEN w.most - 1 PRECEDING AND CURRENT ROW));

CREATE TABLE sum_changes AS
SELECT *, CASE WHEN status <> 'ok' THEN status WHEN base_status <> 'ok' THEN base_status WHEN now_kind <> then_kind THEN differs(measure)
    WHEN now_edition <> then_edition THEN 'classification_break' WHEN then_sum <= 0 THEN 'zero_base' ELSE 'ok' END AS change_status
FROM sums;

INSERT INTO series_measures
SELECT name, id, t, name || '.' || e.path, e.text
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
SELECT *, CASE WHEN NOT one_now OR NOT one_then OR common_kind <> common_base THEN
            CASE WHEN coalesce(common_kind = common_other AND common_base = common_base_other AND common_kind = common_base, true) THEN 'classification_break' ELSE differs(measure) END
        WHEN common_edition <> common_base_edition THEN 'classification_break'
        WHEN common_then <= 0 THEN 'zero_base' ELSE 'ok' END AS result
FROM (
    SELECT *, coalesce(common_kind = common_other, true) AND coalesce(common_edition = common_last, true) AS one_now,
        coalesce(common_base = common_base_other, true) AND coalesce(common_base_edition = common_base_last, true) AS one_then
    FROM sums WHERE name = 'year_to_date' AND missing IS NOT NULL AND common IS NOT NULL);

INSERT INTO series_measures
SELECT 'year_to_date', id, t, 'year_to_date.common.' || e.path, e.text
FROM (SELECT *, unnest([
        {'path': 'months', 'text': common},
        {'path': 'sum', 'text': CASE WHEN one_now THEN num(common_now) END},
        {'path': 'change.status', 'text': result},
        {'path': 'change.base', 'text': CASE WHEN one_then THEN num(common_then) END},
        {'path': 'change.difference', 'text': CASE WHEN result IN ('ok', 'zero_base') THEN num(common_now - common_then) END},
        {'path': 'change.ratio', 'text': CASE WHEN result = 'ok' THEN num(ratio(common_now - common_then, common_then)) END},
        {'path': 'change.small_base', 'text': yes(result = 'ok' AND common_now - common_then > 10 * common_then)}]) AS e
    FROM common)
WHERE e.text IS NOT NULL;

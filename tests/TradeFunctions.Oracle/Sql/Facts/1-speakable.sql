-- What a sentence may say of a figure: its name, the period (from/to), the number and its unit. What has to be said whenever the sentence
-- is there is marked; the rest may be said and must be right then.
CREATE TABLE speakable(reporter INTEGER, partner INTEGER, flow VARCHAR, frequency VARCHAR, t INTEGER, measure VARCHAR, fact VARCHAR, name VARCHAR, text VARCHAR, always BOOLEAN);

CREATE MACRO word_of(flow) AS CASE flow WHEN 'X' THEN 'exports' WHEN 'M' THEN 'imports' ELSE flow END;
CREATE MACRO unit_of(measure, kind) AS CASE measure WHEN 'weight' THEN 'kg' ELSE coalesce(kind, 'currency_unit') END;
CREATE MACRO spoken_name(name, since, period) AS name || ' ' || coalesce(since, '') || '/' || period;
CREATE MACRO speech(x, unit) AS num(x) || ' ' || unit;

-- Percent in sentences: two decimals, half away from zero, from the exact amounts; zeros at the end are left out, and what is not nothing is
-- never 0%.
CREATE MACRO hundredths(n, d) AS (20000 * abs(thousandths(n)) + abs(thousandths(d))) // (2 * abs(thousandths(d)));
CREATE MACRO percent(n, d) AS CASE WHEN n <> 0 AND hundredths(n, d) = 0 THEN 'less than 0.01%'
    ELSE format('{:,}', CAST(hundredths(n, d) // 100 AS BIGINT))
        || rtrim(rtrim('.' || lpad(CAST(hundredths(n, d) % 100 AS VARCHAR), 2, '0'), '0'), '.') || '%' END;

-- One series in a period.
CREATE TABLE told AS
SELECT x.reporter, x.partner, x.commodity, x.flow, x.frequency, x.measure, s.*EXCLUDE (frequency, measure), unit_of(x.measure, s.kind) AS unit, period_text(x.frequency, s.t) AS period,
    period_text(x.frequency, s.t - step(x.frequency)) AS before, result = 'ok' AND difference <= 10 * base AS spoken
FROM steps s JOIN series x USING (id)
WHERE s.status = 'ok' AND x.measure <> 'quantity';

INSERT INTO speakable
SELECT reporter, partner, flow, frequency, t, measure, commodity || ': fact ' || e.fact, e.name, e.text, e.always
FROM (SELECT t.*, unnest([
        {'fact': 'value_and_record', 'name': spoken_name(word_of(flow), NULL, period), 'text': speech(amount, unit), 'always': true},
        {'fact': 'value_and_record', 'name': 'percentages', 'text': '', 'always': true},
        {'fact': 'change_and_streak', 'name': spoken_name(word_of(flow), NULL, period), 'text': CASE WHEN spoken THEN speech(amount, unit) END, 'always': true},
        {'fact': 'change_and_streak', 'name': spoken_name(word_of(flow), NULL, before), 'text': CASE WHEN spoken THEN speech(base, unit) END, 'always': true},
        {'fact': 'change_and_streak', 'name': spoken_name('difference', NULL, period), 'text': CASE WHEN spoken THEN speech(difference, unit) END, 'always': true},
        {'fact': 'change_and_streak', 'name': spoken_name('change', NULL, period), 'text': CASE WHEN spoken THEN speech(ratio(difference, base), 'fraction') END, 'always': true},
        {'fact': 'change_and_streak', 'name': 'percentages', 'text': CASE WHEN spoken THEN CASE WHEN difference = 0 THEN '' ELSE percent(difference, base) END END, 'always': true}]) AS e
    FROM told t)
WHERE e.text IS NOT NULL;

INSERT INTO speakable
SELECT d.reporter, d.partner, d.flow, d.frequency, d.t, d.measure, d.commodity || ': fact change_and_streak',
    spoken_name('streak', period_text(d.frequency, s.before + 1), d.period), speech(s.t - s.before, CASE d.frequency WHEN 'A' THEN 'years' ELSE 'months' END), b.ends <> 'unread'
FROM told d JOIN streaks s USING (id, t) JOIN signs b ON b.id = s.id AND b.t = s.before
WHERE d.spoken AND s.t - s.before >= 2
    -- Not from a February on that says little by itself.
    AND NOT (d.frequency = 'M' AND (keeps_new_year(d.reporter) OR keeps_new_year(d.partner)) AND (s.before + 1) % 12 = 1);

INSERT INTO speakable
SELECT d.reporter, d.partner, d.flow, d.frequency, d.t, d.measure, d.commodity || ': fact value_and_record',
    spoken_name(CASE side WHEN 'high' THEN 'highest' ELSE 'lowest' END || CASE WHEN since IS NOT NULL THEN '_since' WHEN whole THEN '_on_record' ELSE '_from' END,
        period_text(d.frequency, coalesce(since, first)), d.period),
    speech(t - coalesce(since, first), CASE d.frequency WHEN 'A' THEN 'years' ELSE 'months' END), false
FROM told d JOIN sides USING (id, t);

-- January to the month, and over the months that both years have.
INSERT INTO speakable
SELECT reporter, partner, flow, frequency, t, measure, commodity || ': fact ' || fact, e.name, e.text, true
FROM (SELECT *, unnest([
        {'name': spoken_name(word_of(flow), period_text('M', start), period_text('M', stop)), 'text': speech(now_sum, unit)},
        {'name': spoken_name(word_of(flow), period_text('M', start - 12), period_text('M', stop - 12)), 'text': CASE WHEN compared THEN speech(then_sum, unit) END},
        {'name': spoken_name('difference', period_text('M', start), period_text('M', stop)), 'text': CASE WHEN compared THEN speech(now_sum - then_sum, unit) END},
        {'name': spoken_name('change', period_text('M', start), period_text('M', stop)), 'text': CASE WHEN compared THEN speech(ratio(now_sum - then_sum, then_sum), 'fraction') END},
        {'name': 'percentages', 'text': CASE WHEN compared AND now_sum <> then_sum THEN percent(now_sum - then_sum, then_sum) ELSE '' END}]) AS e
    FROM (
        SELECT d.*, 'year_to_date' AS fact, c.t // 12 * 12 AS start, c.t AS stop, now_sum, then_sum, c.change_status = 'ok' AND now_sum - then_sum <= 10 * then_sum AS compared
        FROM told d JOIN sum_changes c USING (id, t) WHERE c.name = 'year_to_date' AND c.status = 'ok'
        UNION ALL
        SELECT d.*, 'year_to_date_common_months', c.t // 12 * 12 + CAST(split_part(c.common, ',', 1) AS INTEGER) - 1,
            c.t // 12 * 12 + CAST(split_part(c.common, ',', -1) AS INTEGER) - 1, c.common_now, c.common_then, true
        FROM told d JOIN common c USING (id, t) WHERE c.result = 'ok' AND c.common_now - c.common_then <= 10 * c.common_then
            -- Not with one of January and February alone where either says little.
            AND NOT ((keeps_new_year(d.reporter) OR keeps_new_year(d.partner)) AND list_contains(string_split(c.common, ','), '1') <> list_contains(string_split(c.common, ','), '2'))))
WHERE e.text IS NOT NULL;

-- A share of the World, and a weight beside the value.
INSERT INTO speakable
SELECT reporter, partner, flow, frequency, t, measure, commodity || ': fact share', e.name, e.text, true
FROM (SELECT d.*, unnest([
        {'name': spoken_name(word_of(d.flow), NULL, period), 'text': speech(d.amount, unit)},
        {'name': spoken_name('world_' || word_of(d.flow), NULL, period), 'text': speech(w.amount, unit)},
        {'name': spoken_name('share', NULL, period), 'text': speech(ratio(d.amount, w.amount), 'fraction')},
        {'name': 'percentages', 'text': percent(d.amount, w.amount)}]) AS e
    FROM told d JOIN wholes w ON w.reporter = d.reporter AND w.key = d.commodity AND w.holder = 0 AND w.flow = d.flow AND w.frequency = d.frequency AND w.measure = d.measure AND w.t = d.t
    WHERE w.status = 'ok' AND w.amount > 0 AND d.partner <> 0 AND coalesce(w.kind = d.kind, true));

INSERT INTO speakable
SELECT reporter, partner, flow, frequency, t, 'value', commodity || ': fact weight', e.name, e.text, true
FROM (SELECT *, unnest([
        {'name': spoken_name('net_weight', NULL, period), 'text': speech(amount, 'kg')},
        {'name': spoken_name('net_weight', NULL, before), 'text': CASE WHEN spoken THEN speech(base, 'kg') END},
        {'name': spoken_name('difference', NULL, period), 'text': CASE WHEN spoken THEN speech(difference, 'kg') END},
        {'name': spoken_name('change', NULL, period), 'text': CASE WHEN spoken THEN speech(ratio(difference, base), 'fraction') END},
        {'name': 'percentages', 'text': CASE WHEN spoken AND difference <> 0 THEN percent(difference, base) ELSE '' END}]) AS e
    FROM told WHERE measure = 'weight')
WHERE e.text IS NOT NULL;

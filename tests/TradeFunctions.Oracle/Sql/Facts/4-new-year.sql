-- Of January or February alone nothing is said where either side keeps the Lunar New Year, of a ranking where its reporter or who is named does.
DELETE FROM speakable WHERE moves(reporter, partner, frequency, t);
DELETE FROM speakable s WHERE fact LIKE '%: fact largest_partner' AND EXISTS (
    SELECT 1 FROM rankings r WHERE r.ranking = 'partner ranking' AND r.position = 1 AND r.reporter = s.reporter AND r.commodity || ': fact largest_partner' = s.fact
        AND r.flow = s.flow AND r.frequency = s.frequency AND r.t = s.t AND r.measure = s.measure AND moves(r.partner, r.partner, r.frequency, r.t));
DELETE FROM speakable s WHERE fact LIKE '%: fact combined_share' AND EXISTS (
    SELECT 1 FROM combined_amounts c WHERE c.reporter = s.reporter AND c.field || ': fact combined_share' = s.fact AND c.flow = s.flow AND c.frequency = s.frequency
        AND c.t = s.t AND c.measure = s.measure AND moves(c.partner, c.partner, c.frequency, c.t));

-- It is said of both months together instead, with the sum of both, beside that of the year before.
CREATE TABLE both_months AS
SELECT id, t // 12 AS t, sum(amount) AS amount, any_value(kind) AS kind
FROM grid WHERE frequency = 'M' AND t % 12 < 2 AND status = 'ok'
GROUP BY ALL HAVING count(*) = 2 AND count(DISTINCT kind) <= 1 AND count(DISTINCT edition) <= 1;

CREATE TABLE told_together AS
SELECT x.reporter, x.partner, x.commodity, x.flow, x.measure, b.*, unit_of(x.measure, b.kind) AS unit, period_text('J', b.t) AS period, period_text('J', b.t - 1) AS before,
    o.amount AS base, b.amount - o.amount AS difference, coalesce(o.amount > 0 AND b.amount - o.amount <= 10 * o.amount AND coalesce(b.kind = o.kind, true), false) AS spoken
FROM both_months b JOIN series x USING (id) LEFT JOIN both_months o ON o.id = b.id AND o.t = b.t - 1
WHERE x.measure <> 'quantity';

INSERT INTO speakable
SELECT reporter, partner, flow, 'J', t, measure, commodity || ': fact ' || e.fact, e.name, e.text, true
FROM (SELECT t.*, unnest([
        {'fact': 'value_and_record', 'name': spoken_name(word_of(flow), NULL, period), 'text': speech(amount, unit)},
        {'fact': 'value_and_record', 'name': 'percentages', 'text': ''},
        {'fact': 'change_and_streak', 'name': spoken_name(word_of(flow), NULL, period), 'text': CASE WHEN spoken THEN speech(amount, unit) END},
        {'fact': 'change_and_streak', 'name': spoken_name(word_of(flow), NULL, before), 'text': CASE WHEN spoken THEN speech(base, unit) END},
        {'fact': 'change_and_streak', 'name': spoken_name('difference', NULL, period), 'text': CASE WHEN spoken THEN speech(difference, unit) END},
        {'fact': 'change_and_streak', 'name': spoken_name('change', NULL, period), 'text': CASE WHEN spoken THEN speech(ratio(difference, base), 'fraction') END},
        {'fact': 'change_and_streak', 'name': 'percentages', 'text': CASE WHEN spoken THEN CASE WHEN difference = 0 THEN '' ELSE percent(difference, base) END END}]) AS e
    FROM told_together t)
WHERE e.text IS NOT NULL;

INSERT INTO speakable
SELECT reporter, partner, flow, 'J', t, 'value', commodity || ': fact weight', e.name, e.text, true
FROM (SELECT *, unnest([
        {'name': spoken_name('net_weight', NULL, period), 'text': speech(amount, 'kg')},
        {'name': spoken_name('net_weight', NULL, before), 'text': CASE WHEN spoken THEN speech(base, 'kg') END},
        {'name': spoken_name('difference', NULL, period), 'text': CASE WHEN spoken THEN speech(difference, 'kg') END},
        {'name': spoken_name('change', NULL, period), 'text': CASE WHEN spoken THEN speech(ratio(difference, base), 'fraction') END},
        {'name': 'percentages', 'text': CASE WHEN spoken AND difference <> 0 THEN percent(difference, base) ELSE '' END}]) AS e
    FROM told_together WHERE measure = 'weight')
WHERE e.text IS NOT NULL;

INSERT INTO speakable
SELECT reporter, partner, flow, 'J', t, measure, commodity || ': fact share', e.name, e.text, true
FROM (SELECT d.*, unnest([
        {'name': spoken_name(word_of(d.flow), NULL, d.period), 'text': speech(d.amount, d.unit)},
        {'name': spoken_name('world_' || word_of(d.flow), NULL, d.period), 'text': speech(w.amount, d.unit)},
        {'name': spoken_name('share', NULL, d.period), 'text': speech(ratio(d.amount, w.amount), 'fraction')},
        {'name': 'percentages', 'text': percent(d.amount, w.amount)}]) AS e
    FROM told_together d JOIN told_together w ON w.reporter = d.reporter AND w.partner = 0 AND w.commodity = d.commodity AND w.flow = d.flow AND w.measure = d.measure AND w.t = d.t
    WHERE w.amount > 0 AND d.partner <> 0 AND coalesce(w.kind = d.kind, true));

CREATE TABLE balances_together AS
SELECT reporter, partner, x.t, x.period, x.before, x.unit, x.amount - m.amount AS balance
FROM told_together x JOIN told_together m USING (reporter, partner, commodity, measure, t)
WHERE x.flow = 'X' AND m.flow = 'M' AND commodity = 'TOTAL' AND measure = 'value' AND coalesce(x.kind = m.kind, true);

INSERT INTO speakable
SELECT reporter, partner, 'balance', 'J', t, 'value', 'TOTAL: fact balance', e.name, e.text, true
FROM (SELECT *, unnest([
        {'name': spoken_name('balance', NULL, period), 'text': speech(balance, unit)},
        {'name': spoken_name('balance', NULL, before), 'text': CASE WHEN compared THEN speech(base, unit) END},
        {'name': spoken_name('difference', NULL, period), 'text': CASE WHEN compared THEN speech(balance - base, unit) END},
        {'name': spoken_name('change_of_size', NULL, period), 'text': CASE WHEN compared AND same THEN speech(ratio(abs(balance) - abs(base), abs(base)), 'fraction') END},
        {'name': 'percentages', 'text': CASE WHEN compared AND same AND balance <> base THEN percent(abs(balance) - abs(base), base) ELSE '' END}]) AS e
    FROM (
        SELECT b.*, o.balance AS base, o.balance <> 0 AND sign(b.balance) = sign(o.balance) AS same,
            coalesce(b.unit = o.unit AND NOT (o.balance <> 0 AND sign(b.balance) = sign(o.balance) AND abs(b.balance) > 11 * abs(o.balance)), false) AS compared
        FROM balances_together b LEFT JOIN balances_together o ON o.reporter = b.reporter AND o.partner = b.partner AND o.t = b.t - 1))
WHERE e.text IS NOT NULL;

-- What both of two reporters import, of a period or of both months.
CREATE TABLE import_accounts AS
SELECT reporter, partner, frequency, t, value, currency FROM figures WHERE flow = 'M' AND status = 'ok' AND value IS NOT NULL
UNION ALL
SELECT reporter, partner, 'J', t, amount, kind FROM told_together WHERE flow = 'M' AND commodity = 'TOTAL' AND measure = 'value';

CREATE TABLE imported_by_both AS
SELECT a.reporter, a.partner, a.frequency, a.t, a.currency, a.value AS own, b.value AS other, a.value + b.value AS total, b.value - a.value AS balance
FROM import_accounts a JOIN import_accounts b ON b.reporter = a.partner AND b.partner = a.reporter AND b.frequency = a.frequency AND b.t = a.t AND b.currency = a.currency
WHERE NOT moves(a.reporter, a.partner, a.frequency, a.t);

INSERT INTO speakable
SELECT reporter, partner, 'both_imports', frequency, t, 'value', 'TOTAL: fact ' || e.fact, e.name, e.text, true
FROM (SELECT b.*, unnest([
        {'fact': 'total', 'name': spoken_name('total_both_imports', NULL, period), 'text': speech(total, currency)},
        {'fact': 'total', 'name': 'percentages', 'text': ''},
        {'fact': 'change', 'name': spoken_name('total_both_imports', NULL, period), 'text': CASE WHEN spoken THEN speech(total, currency) END},
        {'fact': 'change', 'name': spoken_name('total_both_imports', NULL, before), 'text': CASE WHEN spoken THEN speech(base, currency) END},
        {'fact': 'change', 'name': spoken_name('difference', NULL, period), 'text': CASE WHEN spoken THEN speech(total - base, currency) END},
        {'fact': 'change', 'name': spoken_name('change', NULL, period), 'text': CASE WHEN spoken THEN speech(ratio(total - base, base), 'fraction') END},
        {'fact': 'change', 'name': 'percentages', 'text': CASE WHEN spoken THEN CASE WHEN total = base THEN '' ELSE percent(total - base, base) END END},
        {'fact': 'balance', 'name': spoken_name('balance_both_imports', NULL, period), 'text': speech(balance, currency)},
        {'fact': 'balance', 'name': spoken_name('imports_' || other_name, NULL, period), 'text': speech(other, currency)},
        {'fact': 'balance', 'name': spoken_name('imports_' || own_name, NULL, period), 'text': speech(own, currency)},
        {'fact': 'balance', 'name': 'percentages', 'text': ''}]) AS e
    FROM (
        SELECT b.*, o.total AS base, coalesce(o.total > 0 AND b.total - o.total <= 10 * o.total AND o.currency = b.currency, false) AS spoken,
            period_text(b.frequency, b.t) AS period, period_text(b.frequency, b.t - step(b.frequency)) AS before,
            coalesce(nullif(own_economy.alpha3, ''), CAST(own_economy.code AS VARCHAR)) AS own_name, coalesce(nullif(other_economy.alpha3, ''), CAST(other_economy.code AS VARCHAR)) AS other_name
        FROM imported_by_both b JOIN economies own_economy ON own_economy.code = b.reporter JOIN economies other_economy ON other_economy.code = b.partner
        LEFT JOIN imported_by_both o ON o.reporter = b.reporter AND o.partner = b.partner AND o.frequency = b.frequency AND o.t = b.t - step(b.frequency)) b)
WHERE e.text IS NOT NULL;

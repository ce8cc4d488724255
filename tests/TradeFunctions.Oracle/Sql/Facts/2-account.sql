-- A year whose months add up to something else.
INSERT INTO speakable
SELECT reporter, partner, flow, 'A', t, 'value', commodity || ': fact annual_differs', e.name, e.text, true
FROM (SELECT *, unnest([
        {'name': spoken_name('months', NULL, period_text('A', t)), 'text': speech(months_sum, currency)},
        {'name': spoken_name(word_of(flow), NULL, period_text('A', t)), 'text': speech(value, currency)},
        {'name': 'percentages', 'text': percent(months_sum - value, value)}]) AS e
    FROM (
        SELECT reporter, partner, 'TOTAL' AS commodity, flow, t, value, currency, months_sum FROM figures WHERE frequency = 'A'
        UNION ALL SELECT reporter, partner, commodity, flow, t, value, currency, months_sum FROM commodity_figures WHERE frequency = 'A')
    WHERE months_sum IS NOT NULL AND value > 0);

-- A partner's place, and the World's largest partners: the two or three first, alone and together.
INSERT INTO speakable
SELECT reporter, partner, flow, frequency, t, 'value', 'TOTAL: fact rank', e.name, e.text, e.name NOT LIKE 'ranked %'
FROM (SELECT r.*, unnest([
        {'name': spoken_name('rank', NULL, period_text(frequency, t)), 'text': speech(place, 'place')},
        {'name': spoken_name('ranked', NULL, period_text(frequency, t)), 'text': speech(of, 'economies')},
        {'name': spoken_name(word_of(flow), NULL, period_text(frequency, t)), 'text': speech(amount, kind)},
        {'name': 'percentages', 'text': ''}]) AS e
    FROM rankings r WHERE ranking = 'partner ranking' AND commodity = 'TOTAL' AND measure = 'value' AND candidate AND NOT mixed);

CREATE TABLE leaders AS
SELECT r.*, coalesce(nullif(e.alpha3, ''), CAST(e.code AS VARCHAR)) AS name, least(n.n, of) AS named,
    sum(amount) OVER (PARTITION BY r.reporter, flow, frequency, t, n.n ORDER BY position) AS together
FROM rankings r JOIN economies e ON e.code = r.partner CROSS JOIN (VALUES (2), (3)) n(n)
WHERE ranking = 'partner ranking' AND commodity = 'TOTAL' AND measure = 'value' AND candidate AND NOT mixed AND whole_amount > 0 AND position <= n.n AND (n.n = 2 OR of > 2);

INSERT INTO speakable
SELECT DISTINCT reporter, 0, flow, frequency, t, 'value', 'TOTAL: fact top_partners', e.name, e.text, e.always
FROM (SELECT l.*, unnest([
        {'name': spoken_name(word_of(flow) || '_' || name, NULL, period_text(frequency, t)), 'text': speech(amount, kind), 'always': position <= 2},
        {'name': spoken_name('share_' || name, NULL, period_text(frequency, t)), 'text': speech(ratio(amount, whole_amount), 'fraction'), 'always': position <= 2},
        {'name': spoken_name('world_' || word_of(flow), NULL, period_text(frequency, t)), 'text': speech(whole_amount, kind), 'always': true},
        {'name': spoken_name(word_of(flow) || '_combined', NULL, period_text(frequency, t)), 'text': CASE WHEN position = named THEN speech(together, kind) END, 'always': true},
        {'name': spoken_name('share_combined', NULL, period_text(frequency, t)), 'text': CASE WHEN position = named THEN speech(ratio(together, whole_amount), 'fraction') END, 'always': true}]) AS e
    FROM leaders l)
WHERE e.text IS NOT NULL;

INSERT INTO speakable
SELECT DISTINCT reporter, 0, flow, frequency, t, 'value', 'TOTAL: fact top_partners', 'percentages',
    string_agg(percent(amount, whole_amount), ',' ORDER BY position) || ',' || percent(sum(amount), any_value(whole_amount)), true
FROM (SELECT *, row_number() OVER (PARTITION BY reporter, flow, frequency, t, partner ORDER BY named) AS i FROM leaders)
GROUP BY reporter, flow, frequency, t, named;

-- The balance, negative for a deficit; a change of its size only while the sign stays.
INSERT INTO speakable
SELECT reporter, partner, 'balance', frequency, t, 'value', 'TOTAL: fact balance', e.name, e.text, true
FROM (SELECT *, unnest([
        {'name': spoken_name('balance', NULL, period_text(frequency, t)), 'text': speech(balance, kind)},
        {'name': spoken_name('balance', NULL, period_text(frequency, t - step(frequency))), 'text': CASE WHEN compared THEN speech(base, kind) END},
        {'name': spoken_name('difference', NULL, period_text(frequency, t)), 'text': CASE WHEN compared THEN speech(balance - base, kind) END},
        {'name': spoken_name('change_of_size', NULL, period_text(frequency, t)), 'text': CASE WHEN compared AND same THEN speech(ratio(abs(balance) - abs(base), abs(base)), 'fraction') END},
        {'name': 'percentages', 'text': CASE WHEN compared AND same AND balance <> base THEN percent(abs(balance) - abs(base), base) ELSE '' END}]) AS e
    FROM (
        SELECT b.*, o.balance AS base, o.balance <> 0 AND sign(b.balance) = sign(o.balance) AS same,
            coalesce(o.status = 'ok' AND coalesce(b.kind = o.kind, true) AND NOT (o.balance <> 0 AND sign(b.balance) = sign(o.balance) AND abs(b.balance) > 11 * abs(o.balance)), false) AS compared
        FROM balances b
        LEFT JOIN balances o ON o.reporter = b.reporter AND o.partner = b.partner AND o.frequency = b.frequency AND o.t = b.t - step(b.frequency)
        WHERE b.status = 'ok'))
WHERE e.text IS NOT NULL;

-- Two accounts of one flow.
INSERT INTO speakable
SELECT reporter, partner, flow, frequency, t, 'value', 'TOTAL: fact mirror', e.name, e.text, true
FROM (SELECT m.*, unnest([
        {'name': spoken_name(word_of(flow) || '_' || coalesce(nullif(a.alpha3, ''), CAST(a.code AS VARCHAR)), NULL, period_text(frequency, t)), 'text': speech(own_value, own_currency)},
        {'name': spoken_name(word_of(opposite) || '_' || coalesce(nullif(b.alpha3, ''), CAST(b.code AS VARCHAR)), NULL, period_text(frequency, t)), 'text': speech(other_value, other_currency)},
        {'name': spoken_name('difference', NULL, period_text(frequency, t)), 'text': speech(other_value - own_value, own_currency)},
        {'name': spoken_name('ratio_to_own', NULL, period_text(frequency, t)), 'text': speech(ratio(other_value - own_value, own_value), 'fraction')},
        {'name': spoken_name('ratio_to_other', NULL, period_text(frequency, t)), 'text': speech(ratio(other_value - own_value, other_value), 'fraction')},
        {'name': spoken_name('imports_fob_' || coalesce(nullif(i.alpha3, ''), CAST(i.code AS VARCHAR)), NULL, period_text(frequency, t)), 'text': speech(f.imports, own_currency)},
        {'name': spoken_name('freight_and_insurance', NULL, period_text(frequency, t)), 'text': speech(f.freight, own_currency)},
        {'name': spoken_name('difference_fob', NULL, period_text(frequency, t)), 'text': speech(f.fob_difference, own_currency)},
        {'name': 'percentages', 'text': CASE WHEN other_value = own_value OR other_value > 11 * own_value THEN '' ELSE percent(other_value - own_value, own_value) END}]) AS e
    FROM mirrors m JOIN economies a ON a.code = m.reporter JOIN economies b ON b.code = m.partner
        LEFT JOIN fob_mirrors f USING (reporter, partner, flow, frequency, t) LEFT JOIN economies i ON i.code = f.importer
    WHERE m.status = 'ok' AND own_value > 0 AND other_value > 0)
WHERE e.text IS NOT NULL;

-- A partner whose change goes the way of the World's and is at least half of it.
INSERT INTO speakable
SELECT reporter, 0, flow, frequency, t, 'value', 'TOTAL: fact contribution', e.name, e.text, false
FROM (SELECT *, unnest([
        {'name': spoken_name('difference_' || name, NULL, period), 'text': speech(difference, unit)},
        {'name': spoken_name('difference', NULL, period), 'text': speech(world_difference, unit)},
        {'name': spoken_name('share_of_change', NULL, period), 'text': speech(ratio(difference, world_difference), 'fraction')},
        {'name': 'percentages', 'text': CASE WHEN abs(difference) > abs(world_difference) THEN '' ELSE percent(difference, world_difference) END}]) AS e
    FROM (
        SELECT w.reporter, w.flow, w.frequency, w.t, w.period, w.unit, d.difference, w.difference AS world_difference,
            coalesce(nullif(alpha3, ''), CAST(code AS VARCHAR)) AS name
        FROM told w JOIN told d USING (reporter, commodity, flow, frequency, measure, t) JOIN economies ON code = d.partner
        WHERE w.commodity = 'TOTAL' AND w.measure = 'value' AND w.partner = 0 AND w.spoken AND d.partner <> 0 AND d.result = 'ok'
            AND 100 * abs(w.difference) >= w.base AND sign(d.difference) = sign(w.difference) AND 2 * abs(d.difference) >= abs(w.difference)));

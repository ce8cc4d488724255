-- Value / net weight and its change, of one flow, in series that have weights at all.
CREATE TABLE unit_values AS
SELECT v.reporter, v.partner, v.flow, v.frequency, v.t, v.kind, v.amount AS value, w.amount AS weight,
    CASE WHEN v.status <> 'ok' THEN v.status WHEN coalesce(w.amount, 0) <= 0 THEN 'no_quantity' ELSE 'ok' END AS status
FROM amounts v JOIN amounts w USING (reporter, partner, flow, frequency, t)
WHERE v.measure = 'value' AND w.measure = 'weight' AND flow <> 'total';

INSERT INTO expected
SELECT 'summary', 'unit_value', reporter, partner, flow, frequency, t, '', e.path, e.text
FROM (SELECT *, unnest([
        {'path': 'unit_value.status', 'text': status},
        {'path': 'unit_value.per_kilogram', 'text': CASE WHEN status = 'ok' THEN num(ratio(value, weight)) END},
        {'path': 'unit_value.change_status', 'text': change_status},
        {'path': 'unit_value.change', 'text': CASE WHEN change_status = 'ok' THEN num(ratio_of(
            thousandths(value) * thousandths(base_weight) - thousandths(base_value) * thousandths(weight), thousandths(base_value) * thousandths(weight))) END}]) AS e
    FROM (
        SELECT u.*, b.value AS base_value, b.weight AS base_weight,
            CASE WHEN u.status <> 'ok' THEN u.status WHEN coalesce(b.status, 'missing') = 'missing' THEN 'no_base' WHEN b.status <> 'ok' THEN b.status
                WHEN u.kind <> b.kind THEN 'currency_differs' WHEN b.value <= 0 THEN 'zero_base' ELSE 'ok' END AS change_status
        FROM unit_values u
        JOIN asked USING (reporter, partner, frequency, t)
        JOIN spoken USING (reporter, partner, flow, frequency, t)
        LEFT JOIN unit_values b ON b.reporter = u.reporter AND b.partner = u.partner AND b.flow = u.flow AND b.frequency = u.frequency AND b.t = u.t - step(u.frequency)
        WHERE spoken.measure = 'weight'))
WHERE e.text IS NOT NULL;

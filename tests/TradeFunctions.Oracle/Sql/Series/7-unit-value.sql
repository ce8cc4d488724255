-- Value / net weight and its change, of one flow, in series that have weights at all.
CREATE TABLE unit_values AS
SELECT v.*, w.t AS t, v.amount AS value, w.amount AS weight,
    CASE WHEN v.status <> 'ok' THEN v.status WHEN coalesce(w.amount, 0) <= 0 THEN 'no_quantity' ELSE 'ok' END AS result,
    min(CASE WHEN w.amount <> 0 THEN w.t END) OVER (PARTITION BY v.id) AS first_weight
FROM (SELECT reporter, partner, commodity, flow, grid.* EXCLUDE (t), grid.t AS at FROM grid JOIN series USING (id) WHERE grid.measure = 'value' AND flow <> 'total') v
JOIN (SELECT reporter, partner, commodity, flow, grid.* FROM grid JOIN series USING (id) WHERE grid.measure = 'weight') w
    ON w.reporter = v.reporter AND w.partner = v.partner AND w.commodity = v.commodity AND w.flow = v.flow AND w.frequency = v.frequency AND w.t = v.at;

INSERT INTO series_measures
SELECT 'unit_value', id, t, e.path, e.text
FROM (SELECT *, unnest([
        {'path': 'unit_value.status', 'text': result},
        {'path': 'unit_value.per_kilogram', 'text': CASE WHEN result = 'ok' THEN num(ratio(value, weight)) END},
        {'path': 'unit_value.change_status', 'text': change_status},
        {'path': 'unit_value.change', 'text': CASE WHEN change_status = 'ok' THEN num(ratio_of(
            thousandths(value) * thousandths(base_weight) - thousandths(base_value) * thousandths(weight), thousandths(base_value) * thousandths(weight))) END}]) AS e
    FROM (
        SELECT u.* EXCLUDE (base), b.value AS base_value, b.weight AS base_weight,
            CASE WHEN u.result <> 'ok' THEN u.result WHEN coalesce(b.result, 'missing') IN ('missing', 'not_existing') THEN 'no_base' WHEN b.result <> 'ok' THEN b.result
                WHEN u.kind <> b.kind THEN 'currency_differs' WHEN u.edition <> b.edition THEN 'classification_break' WHEN b.value <= 0 THEN 'zero_base' ELSE 'ok' END AS change_status
        FROM unit_values u
        LEFT JOIN unit_values b ON b.id = u.id AND b.t = u.t - step(u.frequency)))
WHERE e.text IS NOT NULL;

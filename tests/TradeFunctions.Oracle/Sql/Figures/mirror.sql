-- What one reporter says of a flow beside what the other says of the opposite one; never averaged. The difference is the other's less the
-- own. Figures that the publisher made agree are refused.
CREATE TABLE mirrors AS
SELECT requests.reporter, requests.partner, w.flow, w.opposite, requests.frequency, requests.t,
    coalesce(o.status, 'missing') AS own_status, o.value AS own_value, o.currency AS own_currency, o.weight AS own_weight, o.quantity AS own_quantity,
    o.unit AS own_unit, coalesce(o.derived, false) AS own_derived, o.months_sum AS own_months_sum, o.file AS own_file,
    coalesce(m.status, 'missing') AS other_status, m.value AS other_value, m.currency AS other_currency, m.weight AS other_weight,
    m.quantity AS other_quantity, m.unit AS other_unit, coalesce(m.derived, false) AS other_derived, m.months_sum AS other_months_sum, m.file AS other_file,
    vo.valuation AS own_valuation, vo.fob AS own_fob, vm.valuation AS other_valuation, vm.fob AS other_fob,
    CASE WHEN EXISTS (SELECT 1 FROM files WHERE layout = 'baci') THEN 'reconciled_source'
        WHEN 'conflict' IN (coalesce(o.status, ''), coalesce(m.status, '')) THEN 'conflict'
        WHEN o.value IS NULL THEN why_unknown(coalesce(o.status, 'missing'))
        -- What the partner reports and could not be read is missing, not unreported.
        WHEN m.value IS NULL THEN CASE WHEN coalesce(m.status, 'missing') IN ('missing', 'ok') THEN 'not_reported' ELSE why_unknown(m.status) END
        WHEN o.currency <> m.currency THEN 'currency_differs' ELSE 'ok' END AS status
FROM requests
CROSS JOIN (VALUES ('X', 'M'), ('M', 'X'), ('total', 'total')) w(flow, opposite)
LEFT JOIN figures o ON o.reporter = requests.reporter AND o.partner = requests.partner AND o.flow = w.flow AND o.frequency = requests.frequency AND o.t = requests.t
-- Of years in which the partner reported anything.
LEFT JOIN (SELECT * FROM figures
    WHERE (reporter, frequency, year_of(frequency, t)) IN (SELECT (reporter, frequency, year_of(frequency, t)) FROM reported)) m ON m.reporter = requests.partner AND m.partner = requests.reporter AND m.flow = w.opposite AND m.frequency = requests.frequency AND m.t = requests.t
LEFT JOIN valued_figures vo ON vo.reporter = o.reporter AND vo.partner = o.partner AND vo.flow = o.flow AND vo.frequency = o.frequency AND vo.t = o.t
LEFT JOIN valued_figures vm ON vm.reporter = m.reporter AND vm.partner = m.partner AND vm.flow = m.flow AND vm.frequency = m.frequency AND vm.t = m.t
WHERE requests.partner <> requests.reporter AND requests.partner IN (SELECT reporter FROM partners);

-- The same like with like: imports that are valued CIF by their FOB value, which is below that, beside exports that are valued FOB.
CREATE TABLE fob_mirrors AS
SELECT *, other_fob_value - own_fob_value AS fob_difference FROM (
    SELECT reporter, partner, flow, frequency, t, CASE WHEN flow = 'X' THEN partner ELSE reporter END AS importer,
        CASE WHEN flow = 'X' THEN other_fob ELSE own_fob END AS imports, CASE WHEN flow = 'X' THEN other_value ELSE own_value END - imports AS freight,
        CASE WHEN flow = 'X' THEN own_value ELSE imports END AS own_fob_value, CASE WHEN flow = 'X' THEN imports ELSE other_value END AS other_fob_value
    FROM mirrors
    WHERE status = 'ok' AND flow <> 'total' AND CASE WHEN flow = 'X' THEN own_valuation ELSE other_valuation END = 'FOB'
        AND CASE WHEN flow = 'X' THEN other_valuation ELSE own_valuation END = 'CIF')
WHERE freight > 0;

INSERT INTO expected
SELECT 'mirror', 'mirror', reporter, partner, flow, frequency, t, '', e.path, e.text
FROM (SELECT *, unnest([
        {'path': 'fob.freight_and_insurance', 'text': num(freight)},
        {'path': 'fob.difference', 'text': num(fob_difference)},
        {'path': 'fob.ratio_to_own', 'text': CASE WHEN own_fob_value > 0 THEN num(ratio(fob_difference, own_fob_value)) END},
        {'path': 'fob.ratio_to_other', 'text': CASE WHEN other_fob_value > 0 THEN num(ratio(fob_difference, other_fob_value)) END}]) AS e
    FROM fob_mirrors)
WHERE e.text IS NOT NULL;

INSERT INTO expected
SELECT 'mirror', 'mirror', reporter, partner, flow, frequency, t, '', e.path, e.text
FROM (SELECT mirrors.*, unnest([
        {'path': 'status', 'text': status},
        {'path': 'difference', 'text': CASE WHEN status = 'ok' THEN num(other_value - own_value) END},
        {'path': 'ratio_to_own', 'text': CASE WHEN status = 'ok' AND own_value > 0 THEN num(ratio(other_value - own_value, own_value)) END},
        {'path': 'ratio_to_other', 'text': CASE WHEN status = 'ok' AND other_value > 0 THEN num(ratio(other_value - own_value, other_value)) END},
        {'path': 'own.reporter.code', 'text': num(reporter)},
        {'path': 'own.flow', 'text': flow},
        {'path': 'own.figure.status', 'text': shown_figure_status(own_status)},
        {'path': 'own.figure.reason', 'text': shown_reason(own_status)},
        {'path': 'own.figure.value', 'text': num(own_value)},
        {'path': 'own.figure.currency', 'text': own_currency},
        {'path': 'own.figure.net_weight', 'text': num(own_weight)},
        {'path': 'own.figure.quantity', 'text': num(own_quantity)},
        {'path': 'own.figure.quantity_unit', 'text': num(own_unit)},
        {'path': 'own.figure.derived', 'text': yes(own_derived)},
        {'path': 'own.figure.months_sum', 'text': num(own_months_sum)},
        {'path': 'own.figure.source', 'text': o.name},
        {'path': 'own.fob_value', 'text': num(own_fob)},
        {'path': 'other.reporter.code', 'text': num(partner)},
        {'path': 'other.flow', 'text': opposite},
        {'path': 'other.figure.status', 'text': shown_figure_status(other_status)},
        {'path': 'other.figure.reason', 'text': shown_reason(other_status)},
        {'path': 'other.figure.value', 'text': num(other_value)},
        {'path': 'other.figure.currency', 'text': other_currency},
        {'path': 'other.figure.net_weight', 'text': num(other_weight)},
        {'path': 'other.figure.quantity', 'text': num(other_quantity)},
        {'path': 'other.figure.quantity_unit', 'text': num(other_unit)},
        {'path': 'other.figure.derived', 'text': yes(other_derived)},
        {'path': 'other.figure.months_sum', 'text': num(other_months_sum)},
        {'path': 'other.figure.source', 'text': m.name},
        {'path': 'other.fob_value', 'text': num(other_fob)}]) AS e
    FROM mirrors LEFT JOIN files o ON o.file = own_file LEFT JOIN files m ON m.file = other_file)
WHERE e.text IS NOT NULL;

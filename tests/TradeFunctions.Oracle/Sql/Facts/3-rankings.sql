-- The largest partner in a commodity, and those that were named together.
INSERT INTO speakable
SELECT reporter, -1, flow, frequency, t, measure, commodity || ': fact largest_partner', e.name, e.text, e.name NOT LIKE 'ranked %'
FROM (SELECT r.*, unnest([
        {'name': spoken_name(word_of(flow) || '_' || coalesce(nullif(alpha3, ''), CAST(code AS VARCHAR)), NULL, period_text(frequency, t)), 'text': speech(amount, unit_of(measure, r.kind))},
        {'name': spoken_name('world_' || word_of(flow), NULL, period_text(frequency, t)), 'text': speech(whole_amount, unit_of(measure, r.kind))},
        {'name': spoken_name('share', NULL, period_text(frequency, t)), 'text': speech(ratio(amount, whole_amount), 'fraction')},
        {'name': spoken_name('ranked', NULL, period_text(frequency, t)), 'text': speech(of, 'economies')},
        {'name': 'percentages', 'text': percent(amount, whole_amount)}]) AS e
    FROM rankings r JOIN (SELECT code, alpha3 FROM economies) ON code = partner
    WHERE ranking = 'partner ranking' AND candidate AND NOT mixed AND position = 1 AND of > 1 AND share_status = 'ok');

INSERT INTO speakable
SELECT reporter, -1, flow, frequency, t, measure, field || ': fact combined_share', e.name, e.text, true
FROM (SELECT *, unnest([
        {'name': spoken_name(word_of(flow) || '_combined', NULL, period_text(frequency, t)), 'text': speech(total, unit_of(measure, whole_kind))},
        {'name': spoken_name('world_' || word_of(flow), NULL, period_text(frequency, t)), 'text': speech(whole, unit_of(measure, whole_kind))},
        {'name': spoken_name('share_combined', NULL, period_text(frequency, t)), 'text': speech(ratio(total, whole), 'fraction')},
        {'name': 'percentages', 'text': percent(total, whole)}]) AS e
    FROM joint WHERE result = 'ok');

INSERT INTO speakable
SELECT c.reporter, -1, c.flow, c.frequency, c.t, c.measure, c.field || ': fact combined_share',
    spoken_name(word_of(c.flow) || '_' || coalesce(nullif(alpha3, ''), CAST(code AS VARCHAR)), NULL, period_text(c.frequency, c.t)), speech(amount, unit_of(c.measure, whole_kind)), false
FROM combined_amounts c JOIN joint USING (reporter, field, flow, frequency, t, measure) JOIN economies ON code = partner
WHERE result = 'ok';

-- The largest goods of a level, what is left over (99) not among them; what all codes with a figure have together, if that is not all there is.
CREATE TABLE spoken_commodities AS
SELECT reporter, partner, level, flow, frequency, t, measure, commodity, amount, kind, whole_amount, sum(amount) OVER level_of AS covered,
    row_number() OVER (PARTITION BY reporter, partner, level, flow, frequency, t, measure, commodity LIKE '99%' ORDER BY position) AS i
FROM rankings
WHERE ranking = 'commodity ranking' AND level > 0 AND candidate AND NOT mixed
WINDOW level_of AS (PARTITION BY reporter, partner, level, flow, frequency, t, measure);

INSERT INTO speakable
SELECT reporter, partner, flow, frequency, t, measure, 'TOTAL: fact top_goods_hs' || level, spoken_name(word_of(flow) || '_' || commodity, NULL, period_text(frequency, t)),
    speech(amount, unit_of(measure, kind)), i <= 2
FROM spoken_commodities WHERE commodity NOT LIKE '99%' AND i <= 3 AND amount > 0;

INSERT INTO speakable
SELECT DISTINCT reporter, partner, flow, frequency, t, measure, 'TOTAL: fact top_goods_hs' || level, e.name, e.text, false
FROM (SELECT *, unnest([
        {'name': spoken_name(word_of(flow) || '_with_figures', NULL, period_text(frequency, t)), 'text': speech(covered, unit_of(measure, kind))},
        {'name': spoken_name(word_of(flow) || '_all_goods', NULL, period_text(frequency, t)), 'text': speech(whole_amount, unit_of(measure, kind))},
        {'name': 'percentages', 'text': percent(covered, whole_amount)},
        {'name': 'percentages', 'text': ''}]) AS e
    FROM spoken_commodities WHERE whole_amount > 0 OR whole_amount IS NULL)
WHERE e.text IS NOT NULL;

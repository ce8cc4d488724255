-- Competition ranking among partner economies: not the World, areas nes, bunkers, special codes, nor the reporter itself.
CREATE TABLE ranked AS
SELECT a.reporter, a.partner, a.flow, a.frequency, a.t, a.measure, a.amount, a.file,
    rank() OVER (PARTITION BY a.reporter, a.flow, a.frequency, a.t, a.measure ORDER BY a.amount DESC) AS place
FROM amounts a JOIN economies e ON e.code = a.partner
WHERE e.kind = 'Economy' AND a.partner <> a.reporter AND a.figure = 'ok' AND a.status = 'ok';

-- Where it is known who had no trade: a complete flow period, or a year of twelve complete months without rows of its own; total trade needs both flows.
CREATE TABLE whole_flow_periods AS
SELECT c.reporter, c.flow, c.frequency, c.t
FROM complete c
LEFT JOIN (SELECT reporter, flow, t // 12 AS t, count(*) FILTER (complete) = 12 AS whole FROM complete WHERE frequency = 'M' GROUP BY ALL) m
    ON c.frequency = 'A' AND m.reporter = c.reporter AND m.flow = c.flow AND m.t = c.t
WHERE c.complete OR (m.whole AND (c.reporter, c.flow, c.frequency, c.t) NOT IN (SELECT (reporter, flow, frequency, t) FROM flow_periods));
INSERT INTO whole_flow_periods
SELECT reporter, 'total', frequency, t FROM whole_flow_periods GROUP BY reporter, frequency, t HAVING count(*) = 2;

-- A single economy has a place only where it is known that no other traded. Where a figure could not be read it is not known how many there
-- are, and a place is one only where what the World has beyond all that is known is less.
CREATE TABLE fields AS
SELECT o.reporter, o.flow, o.frequency, o.t, o.measure, ranked AS of, mixed, ranked = 1 AND (w.reporter IS NULL OR traded > 1) AS alone,
    w.reporter IS NOT NULL AND traded = ranked AS all_ranked, unusable OR u.reporter IS NOT NULL AS touched,
    CASE WHEN agree THEN world - known END AS remainder
FROM (
    SELECT a.reporter, a.flow, a.frequency, a.t, a.measure,
        count(*) FILTER (market AND figure NOT IN ('no_trade', 'not_existing')) AS traded, count(*) FILTER (market AND figure = 'ok' AND status = 'ok') AS ranked,
        coalesce(bool_or(market AND is_unusable(figure)), false) AS unusable, count(DISTINCT kind) FILTER (market AND figure = 'ok' AND status = 'ok') > 1 AS mixed,
        any_value(amount) FILTER (partner = 0 AND status = 'ok' AND NOT derived) AS world, coalesce(sum(amount) FILTER (is_part(partner) AND status = 'ok'), 0) AS known,
        coalesce(bool_and(kind = world_kind) FILTER (is_part(partner) AND status = 'ok'), true) AS agree
    FROM (
        SELECT a.*, coalesce(e.kind, '') = 'Economy' AND partner <> reporter AS market,
            any_value(a.kind) FILTER (partner = 0) OVER (PARTITION BY reporter, flow, frequency, t, measure) AS world_kind
        FROM amounts a LEFT JOIN (SELECT code, kind AS kind FROM economies) e ON e.code = partner
        WHERE first_year <= year_of(frequency, t)) a
    GROUP BY ALL) o
LEFT JOIN whole_flow_periods w USING (reporter, flow, frequency, t)
LEFT JOIN all_touched u USING (reporter, flow, frequency, t);

INSERT INTO measures
SELECT 'rank', reporter, partner, flow, frequency, t, measure, e.path, e.text
FROM (SELECT *, unnest([
        {'path': 'rank.status', 'text': result},
        {'path': 'rank.place', 'text': CASE WHEN result = 'ok' THEN num(place) END},
        {'path': 'rank.of', 'text': CASE WHEN NOT touched THEN num(of) END}]) AS e
    FROM (
        SELECT a.*, r.place, f.of, f.touched,
            CASE WHEN coalesce(e.kind, 'Special') <> 'Economy' OR a.partner = a.reporter THEN 'unranked'
                WHEN a.figure = 'no_trade' THEN a.figure WHEN r.place IS NULL THEN CASE WHEN a.status = 'ok' THEN 'missing' ELSE a.status END
                WHEN f.alone THEN 'incomplete' WHEN f.mixed THEN differs(a.measure) WHEN f.touched AND NOT (f.all_ranked OR coalesce(f.remainder < a.amount, false)) THEN 'incomplete' ELSE 'ok' END AS result
        FROM amounts a
        LEFT JOIN economies e ON e.code = a.partner
        LEFT JOIN ranked r USING (reporter, partner, flow, frequency, t, measure)
        LEFT JOIN fields f USING (reporter, flow, frequency, t, measure)))
WHERE e.text IS NOT NULL;

-- The World's ten largest partners by value, ties in code order.
CREATE TABLE top AS
SELECT * FROM (
    SELECT r.*, row_number() OVER (PARTITION BY reporter, flow, frequency, t ORDER BY place, partner) - 1 AS i
    FROM ranked r JOIN fields f USING (reporter, flow, frequency, t, measure) WHERE measure = 'value' AND NOT f.mixed AND NOT f.alone
        AND (NOT f.touched OR f.all_ranked OR coalesce(f.remainder < r.amount, false)))
WHERE i < 10;

INSERT INTO expected
SELECT 'summary', 'top_partners', reporter, 0, flow, frequency, t, '', 'top_partners.' || i || '.' || e.path, e.text
FROM (SELECT top.*, unnest([
        {'path': 'partner.code', 'text': num(top.partner)},
        {'path': 'place', 'text': num(top.place)},
        {'path': 'value', 'text': num(top.amount)},
        {'path': 'source', 'text': files.name}]) AS e
    FROM top LEFT JOIN files USING (file) JOIN requests ON requests.reporter = top.reporter AND requests.partner = 0 AND requests.frequency = top.frequency AND requests.t = top.t)
WHERE e.text IS NOT NULL;

INSERT INTO expected
SELECT 'summary', 'top_partners', m.reporter, 0, m.flow, m.frequency, m.t, '', 'top_partners.' || top.i || '.' || m.path, m.text
FROM top JOIN measures m USING (reporter, partner, flow, frequency, t, measure)
JOIN requests ON requests.reporter = m.reporter AND requests.partner = 0 AND requests.frequency = m.frequency AND requests.t = m.t
WHERE m.kind IN ('share', 'change');

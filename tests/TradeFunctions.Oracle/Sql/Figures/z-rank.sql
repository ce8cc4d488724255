-- Competition ranking among partner economies: not the World, areas nes, bunkers, special codes, nor the reporter itself.
CREATE TABLE ranked AS
SELECT a.reporter, a.partner, a.flow, a.frequency, a.t, a.measure, a.amount, a.file,
    rank() OVER (PARTITION BY a.reporter, a.flow, a.frequency, a.t, a.measure ORDER BY a.amount DESC) AS place
FROM amounts a JOIN economies e ON e.code = a.partner
WHERE e.kind = 'Economy' AND a.partner <> a.reporter AND a.figure = 'ok' AND a.status = 'ok';

CREATE TABLE fields AS
SELECT r.reporter, r.flow, r.frequency, r.t, r.measure, count(*) AS of, count(DISTINCT a.kind) > 1 AS mixed
FROM ranked r JOIN amounts a USING (reporter, partner, flow, frequency, t, measure) GROUP BY ALL;

INSERT INTO measures
SELECT 'rank', reporter, partner, flow, frequency, t, measure, e.path, e.text
FROM (SELECT *, unnest([
        {'path': 'rank.status', 'text': result},
        {'path': 'rank.place', 'text': CASE WHEN result = 'ok' THEN num(place) END},
        {'path': 'rank.of', 'text': num(coalesce(of, 0))}]) AS e
    FROM (
        SELECT a.*, r.place, f.of,
            CASE WHEN coalesce(e.kind, 'Special') <> 'Economy' OR a.partner = a.reporter THEN 'unranked'
                WHEN a.figure IN ('no_trade', 'conflict') THEN a.figure WHEN r.place IS NULL THEN 'missing'
                WHEN f.mixed THEN differs(a.measure) ELSE 'ok' END AS result
        FROM amounts a
        LEFT JOIN economies e ON e.code = a.partner
        LEFT JOIN ranked r USING (reporter, partner, flow, frequency, t, measure)
        LEFT JOIN fields f USING (reporter, flow, frequency, t, measure)))
WHERE e.text IS NOT NULL;

-- The World's ten largest partners by value, ties in code order.
CREATE TABLE top AS
SELECT * FROM (
    SELECT r.*, row_number() OVER (PARTITION BY reporter, flow, frequency, t ORDER BY place, partner) - 1 AS i
    FROM ranked r JOIN fields f USING (reporter, flow, frequency, t, measure) WHERE measure = 'value' AND NOT f.mixed)
WHERE i < 10;

INSERT INTO expected
SELECT 'summary', 'top_partners', reporter, 0, flow, frequency, t, '', 'top_partners.' || i || '.' || e.path, e.text
FROM (SELECT top.*, unnest([
        {'path': 'partner.code', 'text': num(top.partner)},
        {'path': 'place', 'text': num(top.place)},
        {'path': 'value', 'text': num(top.amount)},
        {'path': 'source', 'text': files.name}]) AS e
    FROM top LEFT JOIN files USING (file) JOIN asked ON asked.reporter = top.reporter AND asked.partner = 0 AND asked.frequency = top.frequency AND asked.t = top.t)
WHERE e.text IS NOT NULL;

INSERT INTO expected
SELECT 'summary', 'top_partners', m.reporter, 0, m.flow, m.frequency, m.t, '', 'top_partners.' || top.i || '.' || m.path, m.text
FROM top JOIN measures m USING (reporter, partner, flow, frequency, t, measure)
JOIN asked ON asked.reporter = m.reporter AND asked.partner = 0 AND asked.frequency = m.frequency AND asked.t = m.t
WHERE m.kind IN ('share', 'change');

-- Herfindahl-Hirschman index of partner economies: shares of what they have together, and what part of the World that is. Areas nes, bunkers,
-- special codes and the reporter itself only have to add up with them. Squares of sums are beyond any whole number here; a double's error is
-- far below the sixth digit.
INSERT INTO expected
SELECT 'summary', 'concentration', reporter, 0, flow, frequency, t, '', e.path, e.text
FROM (SELECT *, unnest([
        {'path': 'concentration.status', 'text': result},
        {'path': 'concentration.index', 'text': CASE WHEN result = 'ok' THEN num(round(CAST(squares / pow(CAST(economies AS DOUBLE), 2) AS DECIMAL(38, 12)), 6)) END},
        {'path': 'concentration.of', 'text': num(CASE WHEN whole_amount IS NULL THEN 0 ELSE traded END)},
        {'path': 'concentration.covers', 'text': CASE WHEN measured THEN num(ratio(economies, whole_amount)) END}]) AS e
    FROM (
        SELECT *, CASE WHEN whole_status = 'conflict' THEN 'conflict' WHEN whole_status = 'incomplete' OR touched AND NOT (whole_status = 'ok' AND conflicts) THEN 'incomplete' WHEN whole_status <> 'ok' THEN 'no_world' WHEN conflicts THEN 'conflict' WHEN unusable THEN 'incomplete' WHEN mixed THEN 'currency_differs'
                WHEN whole_amount <= 0 THEN 'zero_base' WHEN NOT adds_up(parts, whole_amount) THEN 'incomplete' WHEN economies = 0 THEN 'zero_base' ELSE 'ok' END AS result,
            whole_status = 'ok' AND NOT conflicts AND NOT unusable AND NOT mixed AND whole_amount > 0 AS measured
        FROM (
            SELECT w.reporter, w.flow, w.frequency, w.t, w.status AS whole_status, w.amount AS whole_amount, coalesce(sum(p.amount), 0) AS parts,
                coalesce(sum(p.amount) FILTER (p.market), 0) AS economies, sum(pow(CAST(p.amount AS DOUBLE), 2)) FILTER (p.market) AS squares,
                count(*) FILTER (p.market AND p.amount > 0) AS traded,
                coalesce(bool_or(p.status = 'conflict'), false) AS conflicts, coalesce(bool_or(is_unusable(p.figure)), false) AS unusable,
                any_value(u.touched) IS NOT NULL AS touched, coalesce(bool_or(p.kind <> w.kind), false) AS mixed
            FROM amounts w
            JOIN requests ON requests.reporter = w.reporter AND requests.partner = 0 AND requests.frequency = w.frequency AND requests.t = w.t
            LEFT JOIN (
                SELECT a.*, coalesce(e.kind, '') = 'Economy' AND a.partner <> a.reporter AS market
                FROM amounts a LEFT JOIN (SELECT code, kind FROM economies) e ON e.code = a.partner
                WHERE a.measure = 'value' AND is_part(a.partner) AND a.first_year <= year_of(a.frequency, a.t)) p
                ON p.reporter = w.reporter AND p.flow = w.flow AND p.frequency = w.frequency AND p.t = w.t
            LEFT JOIN (SELECT *, true AS touched FROM all_touched) u ON u.reporter = w.reporter AND u.flow = w.flow AND u.frequency = w.frequency AND u.t = w.t
            WHERE w.partner = 0 AND w.measure = 'value'
            GROUP BY ALL)))
WHERE e.text IS NOT NULL;

-- Herfindahl-Hirschman index of partners. Squares of sums are beyond any whole number here; a double's error is far below the sixth digit.
INSERT INTO expected
SELECT 'summary', 'concentration', reporter, 0, flow, frequency, t, '', e.path, e.text
FROM (SELECT *, unnest([
        {'path': 'concentration.status', 'text': result},
        {'path': 'concentration.index', 'text': CASE WHEN result = 'ok' THEN num(round(CAST(squares / pow(CAST(whole_amount AS DOUBLE), 2) AS DECIMAL(38, 12)), 6)) END},
        {'path': 'concentration.of', 'text': num(CASE WHEN whole_amount IS NULL THEN 0 ELSE traded END)}]) AS e
    FROM (
        SELECT *, CASE WHEN whole_status = 'conflict' THEN 'conflict' WHEN whole_status <> 'ok' THEN 'no_world' WHEN conflicts THEN 'conflict' WHEN mixed THEN 'currency_differs'
            WHEN whole_amount <= 0 THEN 'zero_base' WHEN adds_up(coalesce(parts, 0), whole_amount) THEN 'ok' ELSE 'incomplete' END AS result
        FROM (
            SELECT w.reporter, w.flow, w.frequency, w.t, w.status AS whole_status, w.amount AS whole_amount, sum(p.amount) AS parts,
                sum(pow(CAST(p.amount AS DOUBLE), 2)) AS squares, count(*) FILTER (p.amount > 0) AS traded,
                coalesce(bool_or(p.status = 'conflict'), false) AS conflicts, coalesce(bool_or(p.kind <> w.kind), false) AS mixed
            FROM amounts w
            JOIN asked ON asked.reporter = w.reporter AND asked.partner = 0 AND asked.frequency = w.frequency AND asked.t = w.t
            LEFT JOIN amounts p ON p.reporter = w.reporter AND p.flow = w.flow AND p.frequency = w.frequency AND p.t = w.t AND p.measure = 'value'
                AND p.partner <> 0 AND p.first_year <= year_of(p.frequency, p.t)
            WHERE w.partner = 0 AND w.measure = 'value'
            GROUP BY ALL)))
WHERE e.text IS NOT NULL;

-- Every reporter, with the first and last period of each frequency, and the period that a request without one means: the latest with
-- both flows against the World, else with one, else with anything; of year and month the one with better evidence, then the later.
CREATE TABLE evidence AS
SELECT r.reporter, r.frequency, r.t, count(f.value) AS flows
FROM reported r
LEFT JOIN figures f ON f.partner = 0 AND f.flow <> 'total' AND f.status IN ('ok', 'no_trade') AND f.reporter = r.reporter AND f.frequency = r.frequency AND f.t = r.t
GROUP BY ALL;

CREATE TABLE defaults AS
SELECT reporter, arg_max(period_text(frequency, t), (flows, year_of(frequency, t), frequency = 'A')) AS period
FROM (SELECT reporter, frequency, arg_max(t, (flows, t)) AS t, max(flows) AS flows FROM evidence GROUP BY reporter, frequency)
GROUP BY reporter;

INSERT INTO expected
SELECT 'reporters', 'reporters', reporter, NULL, '', '', NULL, '', e.path, e.text
FROM (SELECT r.reporter, unnest([
        {'path': 'status', 'text': 'published'},
        {'path': 'default_period', 'text': d.period},
        {'path': 'first_year', 'text': period_text('A', y.first)},
        {'path': 'last_year', 'text': period_text('A', y.last)},
        {'path': 'first_month', 'text': period_text('M', m.first)},
        {'path': 'last_month', 'text': period_text('M', m.last)}]) AS e
    FROM (SELECT DISTINCT reporter FROM published) r
    LEFT JOIN defaults d USING (reporter)
    LEFT JOIN (SELECT reporter, min(t) AS first, max(t) AS last FROM reported WHERE frequency = 'A' GROUP BY reporter) y USING (reporter)
    LEFT JOIN (SELECT reporter, min(t) AS first, max(t) AS last FROM reported WHERE frequency = 'M' GROUP BY reporter) m USING (reporter))
WHERE e.text IS NOT NULL;

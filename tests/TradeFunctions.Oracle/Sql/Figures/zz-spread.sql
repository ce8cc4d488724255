-- Measures stand in series and in summaries alike; a rank only in summaries.
INSERT INTO expected
SELECT 'series', kind, reporter, partner, flow, frequency, t, measure, path, text FROM measures WHERE kind <> 'rank';

-- Quantities of exports and imports are in the units of different goods: the service refuses to add them up.
DELETE FROM expected WHERE answer = 'series' AND flow = 'total' AND measure = 'quantity';

-- Periods that only rows without a figure are of are not asked for.
DELETE FROM expected WHERE answer = 'series' AND t IS NOT NULL AND (reporter, frequency, t) NOT IN (SELECT (reporter, frequency, t) FROM calendar);

-- A series of all goods is looked at from its first period on.
INSERT INTO expected
SELECT 'series', 'history', reporter, partner, flow, frequency, NULL, measure, e.path, e.text
FROM (SELECT s.*, unnest([
        {'path': 'history.from', 'text': period_text(frequency, first)},
        {'path': 'history.whole', 'text': 'true'}]) AS e
    FROM (SELECT DISTINCT reporter, partner, flow, frequency, measure FROM amounts) s
    JOIN (SELECT reporter, frequency, min(t) AS first FROM calendar GROUP BY ALL) USING (reporter, frequency)
    WHERE NOT (flow = 'total' AND measure = 'quantity'));

INSERT INTO expected
SELECT 'summary', kind, reporter, partner, flow, frequency, t, measure, path, text
FROM measures JOIN spoken USING (reporter, partner, flow, frequency, t, measure);

DELETE FROM expected WHERE answer = 'series' AND reporter NOT IN (SELECT reporter FROM selected_reporters);

-- Measures stand in series and in summaries alike; a rank only in summaries.
INSERT INTO expected
SELECT 'series', kind, reporter, partner, flow, frequency, t, measure, path, text FROM measures WHERE kind <> 'rank';

-- Quantities of exports and imports are in the units of different goods: the service refuses to add them up.
DELETE FROM expected WHERE answer = 'series' AND flow = 'total' AND measure = 'quantity';

INSERT INTO expected
SELECT 'summary', kind, reporter, partner, flow, frequency, t, measure, path, text
FROM measures JOIN spoken USING (reporter, partner, flow, frequency, t, measure);

DELETE FROM expected WHERE answer = 'series' AND reporter NOT IN (SELECT reporter FROM chosen);

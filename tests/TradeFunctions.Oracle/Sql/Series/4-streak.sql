-- Consecutive periods up to t whose exact difference has the same sign. No change, a gap or a status other than ok ends it; so does what was
-- not looked at.
CREATE TABLE signs AS
SELECT *, CASE WHEN result = 'ok' THEN sign(difference) ELSE 0 END AS direction,
    CASE WHEN t - step(frequency) < looked THEN 'not_read' WHEN unread AND NOT blank OR base_unread AND NOT base_blank THEN 'unread' WHEN result <> 'ok' THEN result WHEN difference = 0 THEN 'no_change' ELSE 'reversal' END AS ends
FROM steps;

CREATE TABLE streaks AS
SELECT s.id, s.frequency, s.t, s.direction, CASE WHEN s.direction = 0 THEN s.t ELSE s.start - 1 END AS before
FROM (
    SELECT *, max(CASE WHEN turns THEN t END) OVER (PARTITION BY id ORDER BY t) AS start
    FROM (SELECT *, direction <> lag(direction, 1, 0) OVER (PARTITION BY id ORDER BY t) AS turns FROM signs)) s;

INSERT INTO series_measures
SELECT 'streak', id, t, e.path, e.text
FROM (SELECT s.*, unnest([
        {'path': 'streak.length', 'text': num(s.t - s.before)},
        {'path': 'streak.direction', 'text': CASE s.direction WHEN 1 THEN 'up' WHEN -1 THEN 'down' ELSE 'none' END},
        {'path': 'streak.since', 'text': CASE WHEN s.direction <> 0 THEN period_text(s.frequency, s.before + 1) END},
        {'path': 'streak.ended_by', 'text': b.ends}]) AS e
    FROM streaks s JOIN signs b ON b.id = s.id AND b.t = s.before)
WHERE e.text IS NOT NULL;

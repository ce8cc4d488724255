-- Consecutive periods up to t whose exact difference has the same sign. No change, a gap or a status other than ok ends it.
CREATE TABLE signs AS
SELECT *, CASE WHEN change_status = 'ok' THEN sign(difference) ELSE 0 END AS direction,
    CASE WHEN change_status <> 'ok' THEN change_status WHEN difference = 0 THEN 'no_change' ELSE 'reversal' END AS ends
FROM changes;

CREATE TABLE streaks AS
SELECT s.*, max(b.t) AS before
FROM signs s
LEFT JOIN signs b ON b.reporter = s.reporter AND b.partner = s.partner AND b.flow = s.flow AND b.frequency = s.frequency AND b.measure = s.measure
    AND b.t <= s.t AND (s.direction = 0 OR b.direction <> s.direction)
GROUP BY ALL;

INSERT INTO measures
SELECT 'streak', reporter, partner, flow, frequency, t, measure, e.path, e.text
FROM (SELECT s.*, unnest([
        {'path': 'streak.length', 'text': num(s.t - s.before)},
        {'path': 'streak.direction', 'text': CASE s.direction WHEN 1 THEN 'up' WHEN -1 THEN 'down' ELSE 'none' END},
        {'path': 'streak.since', 'text': CASE WHEN s.direction <> 0 THEN period_text(s.frequency, s.before + 1) END},
        {'path': 'streak.ended_by', 'text': b.ends}]) AS e
    FROM streaks s JOIN signs b ON b.reporter = s.reporter AND b.partner = s.partner AND b.flow = s.flow AND b.frequency = s.frequency
        AND b.measure = s.measure AND b.t = s.before)
WHERE e.text IS NOT NULL;

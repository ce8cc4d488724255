-- The joint share of some partners: three of those that a ranking has, and for every other period a group as well; who counts twice counts
-- once. The reporter is no partner of its own: it counts as a member of a group alone, if it has a figure, of total trade if only of one flow.
CREATE TABLE picked AS
SELECT reporter, field, frequency, flow, measure, t, string_agg(CAST(partner AS VARCHAR), ',' ORDER BY partner) AS partners
FROM (
    SELECT *, row_number() OVER (PARTITION BY reporter, field, frequency, flow, measure, t ORDER BY hash(partner, t)) AS i
    FROM ranked_commodities WHERE ranking = 'partner ranking' AND is_part(partner) AND partner <> reporter)
WHERE i <= 3
GROUP BY reporter, field, frequency, flow, measure, t;

CREATE TABLE combinations AS
SELECT *, concat_ws(',', partners, 'G.' || group_id) AS text
FROM (
    SELECT q.*, p.partners, g.id AS group_id
    FROM ranking_questions q
    LEFT JOIN picked p USING (reporter, field, frequency, flow, measure, t)
    LEFT JOIN (SELECT id, number, -2 - number AS i, count(*) OVER () AS groups FROM (SELECT DISTINCT id, number FROM partner_groups)) g
        ON q.t % 2 = 0 AND (q.t // 2 + length(q.flow)) % g.groups = g.i
    WHERE q.ranking = 'partner ranking')
WHERE partners IS NOT NULL OR group_id IS NOT NULL;

CREATE TABLE combined_partners AS
SELECT DISTINCT * FROM (
    SELECT reporter, field, frequency, flow, measure, t, text, CAST(unnest(string_split(partners, ',')) AS INTEGER) AS partner FROM combinations
    UNION ALL
    SELECT c.reporter, c.field, c.frequency, c.flow, c.measure, c.t, c.text, g.partner FROM combinations c JOIN partner_groups g ON g.id = c.group_id);

CREATE TABLE part_amounts AS
SELECT reporter, partner, commodity, flow, frequency, t, measure, figure, status, amount, kind FROM commodity_amounts
UNION ALL
SELECT reporter, partner, 'TOTAL', flow, frequency, t, measure, figure, status, amount, kind FROM amounts JOIN selected_reporters USING (reporter);

-- Among partners that add up with areas nes, one that has no figure anywhere may be a part of those: it is not known to have none.
CREATE TABLE with_areas AS
SELECT DISTINCT reporter, commodity, flow, frequency, t
FROM (
    SELECT reporter, commodity, flow, frequency, t, partner, status, value, weight FROM commodity_figures
    UNION ALL SELECT reporter, 'TOTAL', flow, frequency, t, partner, status, value, weight FROM figures)
JOIN economies ON code = partner
WHERE kind = 'AreasNotSpecified' AND flow <> 'total' AND is_reported(status) AND NOT (coalesce(value = 0, false) AND coalesce(weight, 0) = 0);
INSERT INTO with_areas SELECT DISTINCT reporter, commodity, 'total', frequency, t FROM with_areas;

-- Where rows show that the reporter trades with itself, it may have traded whatever it has no figure of.
CREATE TABLE own_flow_periods AS
SELECT reporter, frequency, flow, t FROM traders WHERE partner = reporter
UNION SELECT reporter, frequency, flow, t FROM published WHERE flow IN ('X', 'M') AND partner = reporter;
INSERT INTO own_flow_periods SELECT DISTINCT reporter, 'A', flow, t // 12 FROM own_flow_periods WHERE frequency = 'M';

CREATE MACRO own_counts(status, flow_period, of_level) AS is_reported(status)
    OR coalesce(status, 'missing') = 'missing' AND (flow_period IN (SELECT (reporter, frequency, flow, t) FROM own_flow_periods) OR of_level IN (SELECT (reporter, frequency, flow, t, level, id) FROM field_touched));
CREATE MACRO level_of_field(field) AS CASE WHEN field = 'TOTAL' OR field LIKE 'G.%' THEN 0 ELSE length(field) END;
CREATE MACRO group_of_field(field) AS CASE WHEN field LIKE 'G.%' THEN field[3:] ELSE '' END;

CREATE TABLE combined_amounts AS
SELECT c.*, CASE WHEN p.reporter IS NULL AND w.t IS NOT NULL AND a.t IS NULL THEN 'ok' ELSE coalesce(p.status, 'missing') END AS status,
    CASE WHEN p.reporter IS NULL AND w.t IS NOT NULL AND a.t IS NULL THEN 0 ELSE p.amount END AS amount, p.kind, coalesce(p.figure, 'missing') AS figure
FROM (
    SELECT c.*, CASE WHEN c.partner <> c.reporter OR c.flow <> 'total' OR x_counts = m_counts THEN c.flow WHEN x_counts THEN 'X' ELSE 'M' END AS of_flow,
        c.partner <> c.reporter OR CASE c.flow WHEN 'X' THEN x_counts WHEN 'M' THEN m_counts ELSE x_counts OR m_counts END AS counts
    FROM combined_partners c
    LEFT JOIN part_amounts x ON x.reporter = c.reporter AND x.partner = c.partner AND x.commodity = c.field AND x.flow = 'X' AND x.frequency = c.frequency AND x.t = c.t AND x.measure = c.measure
    LEFT JOIN part_amounts m ON m.reporter = c.reporter AND m.partner = c.partner AND m.commodity = c.field AND m.flow = 'M' AND m.frequency = c.frequency AND m.t = c.t AND m.measure = c.measure,
        LATERAL (SELECT
            own_counts(x.figure, (c.reporter, c.frequency, 'X', c.t), (c.reporter, c.frequency, 'X', c.t, level_of_field(c.field), group_of_field(c.field))) AS x_counts,
            own_counts(m.figure, (c.reporter, c.frequency, 'M', c.t), (c.reporter, c.frequency, 'M', c.t, level_of_field(c.field), group_of_field(c.field))) AS m_counts) o) c
LEFT JOIN part_amounts p ON p.reporter = c.reporter AND p.partner = c.partner AND p.commodity = c.field AND p.flow = c.of_flow AND p.frequency = c.frequency AND p.t = c.t AND p.measure = c.measure
LEFT JOIN whole_commodities w ON c.partner <> c.reporter AND w.reporter = c.reporter AND w.commodity = c.field AND w.flow = c.flow AND w.frequency = c.frequency AND w.t = c.t
LEFT JOIN with_areas a ON a.reporter = c.reporter AND a.commodity = c.field AND a.flow = c.flow AND a.frequency = c.frequency AND a.t = c.t
WHERE counts;

CREATE TABLE joint AS
SELECT j.*, w.amount AS whole, w.derived AS whole_derived, w.kind AS whole_kind,
    CASE WHEN lacking IS NOT NULL THEN 'incomplete' WHEN j.kind <> j.other_kind THEN differs(j.measure) WHEN w.status IN ('conflict', 'incomplete', 'not_existing') THEN w.status
        WHEN w.amount IS NULL THEN 'no_world' WHEN w.amount <= 0 THEN 'zero_base' WHEN j.kind <> w.kind THEN differs(j.measure) ELSE 'ok' END AS result
FROM (
    SELECT reporter, field, frequency, flow, measure, t, text, string_agg(CAST(partner AS VARCHAR), ',' ORDER BY partner) AS partners,
        string_agg(CASE WHEN status <> 'ok' THEN CAST(partner AS VARCHAR) END, ',' ORDER BY partner) AS lacking,
        sum(amount) AS total, min(kind) AS kind, max(kind) AS other_kind
    FROM combined_amounts GROUP BY ALL) j
LEFT JOIN wholes w ON w.reporter = j.reporter AND w.key = j.field AND w.holder = 0 AND w.flow = j.flow AND w.frequency = j.frequency AND w.measure = j.measure AND w.t = j.t;

INSERT INTO expected
SELECT 'partner ranking', 'joint share', reporter, NULL, flow, frequency, t, measure, field || ': combined.' || e.path, e.text
FROM (SELECT *, unnest([
        {'path': 'status', 'text': result},
        {'path': 'partners', 'text': partners},
        {'path': 'missing', 'text': lacking},
        {'path': 'groups', 'text': nullif(regexp_extract(text, 'G\..*$'), '')},
        {'path': 'sum', 'text': CASE WHEN lacking IS NULL AND coalesce(kind = other_kind, true) THEN num(total) END},
        {'path': 'ratio', 'text': CASE WHEN result = 'ok' THEN num(ratio(total, whole)) END},
        {'path': 'of', 'text': num(whole)},
        {'path': 'world', 'text': CASE WHEN whole IS NOT NULL THEN CASE WHEN whole_derived THEN 'sum' ELSE 'reported' END END}]) AS e
    FROM joint)
WHERE e.text IS NOT NULL;

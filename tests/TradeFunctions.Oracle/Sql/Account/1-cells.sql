-- Rows with the same full key: equal figures collapse, different ones are a conflict and no figure is kept. Where one of them could not be
-- read, nothing says that it would have agreed.
CREATE TABLE cells AS
SELECT file, reporter, frequency, flow, commodity, partner, t, classification,
    min(converted) AS converted, any_value(sums_are_totals) AS sums_are_totals,
    CASE WHEN bool_or(rejected) THEN 'rejected' WHEN count(DISTINCT figure) = 1 THEN 'ok' ELSE 'conflict' END AS status,
    CASE WHEN NOT bool_or(rejected) AND count(DISTINCT figure) = 1 THEN any_value(value) END AS value,
    CASE WHEN NOT bool_or(rejected) AND count(DISTINCT figure) = 1 THEN any_value(weight) END AS weight,
    CASE WHEN NOT bool_or(rejected) AND count(DISTINCT figure) = 1 THEN any_value(quantity) END AS quantity,
    CASE WHEN NOT bool_or(rejected) AND count(DISTINCT figure) = 1 THEN any_value(unit) END AS unit,
    CASE WHEN NOT bool_or(rejected) AND count(DISTINCT figure) = 1 THEN any_value(currency) END AS currency,
    CASE WHEN NOT bool_or(rejected) AND count(DISTINCT figure) = 1 THEN any_value(valuation) END AS valuation,
    CASE WHEN NOT bool_or(rejected) AND count(DISTINCT figure) = 1 THEN any_value(fob) END AS fob,
    count(*) FILTER (NOT rejected) AS row_count, count(*) - 1 AS repeated
FROM (SELECT *, concat_ws('|', coalesce(CAST(value AS VARCHAR), '-'), coalesce(CAST(weight AS VARCHAR), '-'), coalesce(CAST(quantity AS VARCHAR), '-'),
    coalesce(CAST(unit AS VARCHAR), '-'), coalesce(currency, '-'), coalesce(CAST(fob AS VARCHAR), '-')) AS figure FROM rows)
GROUP BY file, reporter, frequency, flow, commodity, partner, t, classification;

-- One classification is published for each reporter and period: the one reported in (not converted), of those the Harmonized System's,
-- of those the newest. TOTAL is the same sum in all of them.
CREATE TABLE editions AS
SELECT reporter, frequency, t, arg_max(classification, (NOT converted, is_harmonized(classification), classification)) AS classification
FROM (
    SELECT reporter, frequency, t, classification, min(converted) AS converted FROM (
        SELECT reporter, frequency, t, classification, converted FROM cells WHERE commodity <> 'TOTAL'
        -- Rows that could not be read say theirs too, so that the choice does not depend on what could.
        UNION ALL SELECT r.reporter, u.frequency, u.t, u.classification, u.converted FROM unread u JOIN (SELECT DISTINCT reporter FROM rows) r ON may_be(u.reporter, r.reporter)
            WHERE u.t IS NOT NULL AND u.classification IS NOT NULL AND coalesce(u.level, 6) <> 0)
    GROUP BY ALL)
GROUP BY reporter, frequency, t;

-- The newest file that has a key gives its figure, a conflict too.
CREATE TABLE newest AS
SELECT * FROM (
    SELECT cells.*, row_number() OVER (
        PARTITION BY reporter, frequency, flow, commodity, partner, t
        ORDER BY file DESC, converted, is_harmonized(cells.classification) DESC, cells.classification DESC) AS preference
    FROM cells
    LEFT JOIN editions USING (reporter, frequency, t)
    WHERE commodity = 'TOTAL' OR cells.classification = editions.classification)
WHERE preference = 1;

-- Where a later file has a row that could not be read and may be of the same figure, the earlier one would pass for a current one. A line of
-- which nothing is known may replace only what is of the flows of its file's other rows and of the periods from their first to their last: documented
-- of the service, and taken over.
CREATE TABLE later AS
SELECT n.reporter, n.frequency, n.flow, n.commodity, n.partner, n.t, max(u.file) AS file
FROM newest n JOIN unread u ON u.file > n.file AND may_be_in(u.reporter, u.flow, u.frequency, u.t, u.year, n.reporter, n.flow, n.frequency, n.t)
    AND may_be(u.partner, n.partner) AND may_be(u.commodity, n.commodity) AND may_be(u.level, level_of(n.commodity))
LEFT JOIN (SELECT DISTINCT r.file, r.reporter, r.flow, p.frequency, p.first, p.last FROM rows r
    JOIN (SELECT file, reporter, frequency, min(t) AS first, max(t) AS last FROM rows GROUP BY ALL) p USING (file, reporter)) s
    ON s.file = u.file AND s.reporter = n.reporter AND s.flow = n.flow AND s.frequency = n.frequency AND n.t BETWEEN s.first AND s.last
WHERE s.file IS NOT NULL OR coalesce(u.flow, u.commodity) IS NOT NULL OR coalesce(u.partner, u.t) IS NOT NULL
GROUP BY ALL;

CREATE TABLE published AS
SELECT n.* REPLACE (CASE WHEN l.file IS NULL THEN status ELSE 'rejected' END AS status, coalesce(l.file, n.file) AS file,
    CASE WHEN l.file IS NULL THEN value END AS value, CASE WHEN l.file IS NULL THEN weight END AS weight, CASE WHEN l.file IS NULL THEN quantity END AS quantity,
    CASE WHEN l.file IS NULL THEN unit END AS unit, CASE WHEN l.file IS NULL THEN currency END AS currency)
FROM newest n LEFT JOIN later l USING (reporter, frequency, flow, commodity, partner, t);

-- What was left out counts where no file has the figure: re-exports of exports too, and with them every other part of a flow.
CREATE TABLE left_keys AS
SELECT DISTINCT reporter, frequency, whole_flow(flow) AS flow, commodity, partner, t, classification
FROM (
    SELECT reporter, frequency, flow, commodity, partner, t, classification FROM left_out
    UNION ALL SELECT reporter, frequency, flow, commodity, partner, t, classification FROM rows
    WHERE flow NOT IN ('X', 'M') AND NOT coalesce(value = 0 AND coalesce(weight, 0) = 0 AND coalesce(quantity, 0) = 0, false));

CREATE TABLE left_cells AS
SELECT DISTINCT k.reporter, k.frequency, k.flow, k.commodity, k.partner, k.t
FROM left_keys k LEFT JOIN editions e USING (reporter, frequency, t)
ANTI JOIN published USING (reporter, frequency, flow, commodity, partner, t)
WHERE commodity = 'TOTAL' OR k.classification = coalesce(e.classification, k.classification);

-- Goods in another classification than the published one: the same over again, where they add up to the same, or in chapters that have
-- published codes as well; else goods beside the published ones. A release that is whole says the same again in each.
CREATE TABLE other_commodities AS
SELECT reporter, frequency, flow, t, partner, commodity, classification, level_of(commodity) AS level, value
FROM (
    SELECT *, row_number() OVER (PARTITION BY reporter, frequency, flow, t, partner, commodity, classification ORDER BY file DESC) AS preference
    FROM cells JOIN (SELECT reporter, frequency, t, classification AS published_in FROM editions) USING (reporter, frequency, t)
    WHERE flow IN ('X', 'M') AND commodity <> 'TOTAL' AND classification <> published_in AND NOT sums_are_totals)
WHERE preference = 1
UNION ALL
SELECT k.reporter, k.frequency, k.flow, k.t, k.partner, k.commodity, k.classification, level_of(k.commodity), NULL
FROM left_keys k JOIN editions e USING (reporter, frequency, t)
ANTI JOIN (SELECT * FROM cells) c ON c.reporter = k.reporter AND c.frequency = k.frequency AND c.flow = k.flow AND c.t = k.t AND c.partner = k.partner AND c.commodity = k.commodity AND c.classification = k.classification
WHERE k.commodity <> 'TOTAL' AND k.classification <> e.classification
UNION ALL
-- Codes of no level of the Harmonized System are beside those of it.
SELECT reporter, frequency, flow, t, partner, commodity, classification, -1, value FROM published WHERE flow IN ('X', 'M') AND level_of(commodity) < 0;

CREATE TABLE other_chapters AS
SELECT reporter, frequency, flow, t, partner, chapter, CASE WHEN bool_and(value IS NOT NULL) THEN max(value) END AS value
FROM (SELECT reporter, frequency, flow, t, partner, CASE WHEN regexp_full_match(left(commodity, 2), '[0-9]{2}') THEN left(commodity, 2) END AS chapter, level,
    CASE WHEN count(value) = count(*) THEN sum(value) END AS value FROM other_commodities GROUP BY ALL)
GROUP BY ALL;

CREATE TABLE published_chapters AS
SELECT DISTINCT reporter, frequency, flow, t, partner, left(commodity, 2) AS chapter FROM published WHERE flow IN ('X', 'M') AND commodity <> 'TOTAL' AND level_of(commodity) > 0;

-- The chapters of goods beside the published ones; null: of no chapter that is known, so that they may be of any.
CREATE TABLE beside AS
SELECT reporter, frequency, flow, t, partner, chapter
FROM other_chapters o ANTI JOIN published_chapters USING (reporter, frequency, flow, t, partner, chapter)
JOIN (
    SELECT reporter, frequency, flow, t, partner, CASE WHEN bool_and(value IS NOT NULL) THEN sum(value) END AS others
    FROM other_chapters GROUP BY ALL) USING (reporter, frequency, flow, t, partner)
LEFT JOIN (
    SELECT reporter, frequency, flow, t, partner, true AS has_published, CASE WHEN count(value) = count(*) AND count(DISTINCT currency) <= 1 THEN sum(value) END AS sum
    FROM (SELECT *, min(level_of(commodity)) OVER (PARTITION BY reporter, frequency, flow, t, partner) AS highest FROM published WHERE level_of(commodity) > 0)
    WHERE level_of(commodity) = highest GROUP BY reporter, frequency, flow, t, partner) USING (reporter, frequency, flow, t, partner)
WHERE coalesce(o.value <> 0, true)
    AND NOT coalesce(abs(CASE WHEN has_published THEN sum ELSE 0 END - others) * 1000 <= abs(CASE WHEN has_published THEN sum ELSE 0 END), false)
    AND (chapter IS NOT NULL OR has_published IS NULL);

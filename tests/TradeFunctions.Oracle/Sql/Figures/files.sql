-- What became of each file: the rows taken, the cells of all flows and commodities, how many rows said the same, how many cells contradict.
INSERT INTO expected
SELECT 'files', 'files', -1, NULL, '', '', NULL, '', name || ': ' || e.path, e.text
FROM (SELECT counted.*, unnest([
        {'path': 'outcome', 'text': CASE WHEN refused IS NOT NULL THEN 'refused' WHEN layout = 'reference' THEN 'reference' ELSE 'refined' END},
        {'path': 'rows', 'text': num(coalesce(p.row_count, counted.row_count) + coalesce(c.row_count, 0))},
        {'path': 'cells', 'text': num(coalesce(p.cell_count, counted.cell_count))},
        {'path': 'duplicates', 'text': num(coalesce(p.repeated, counted.repeated))},
        {'path': 'conflicts', 'text': num(coalesce(p.conflicts, counted.conflicts))}]) AS e
    FROM (
        SELECT files.file, name, layout, refused, coalesce(sum(row_count), 0) AS row_count, count(cells.file) AS cell_count,
            coalesce(sum(repeated) FILTER (status = 'ok'), 0) AS repeated, count(*) FILTER (status = 'conflict' OR status = 'rejected' AND row_count > 0) AS conflicts
        FROM files LEFT JOIN cells USING (file) GROUP BY ALL) counted
    LEFT JOIN part_counts p USING (file)
    LEFT JOIN rows_to_come c USING (file))
WHERE refused IS NULL AND layout <> 'reference' OR e.path = 'outcome';

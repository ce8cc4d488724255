-- Sums over a file of BACI are totals only where it can be seen to hold a whole release: the products of the table beside it but for one of
-- twenty, and four of five countries on either side in every year; without tables 4,000 products, and 150 countries on either side of which
-- nearly as many export as import. Documented of the service, and taken over.
UPDATE rows SET sums_are_totals = false WHERE sums_are_totals AND file NOT IN (
    SELECT file
    FROM (SELECT file, count(DISTINCT commodity) AS products FROM rows WHERE sums_are_totals GROUP BY file)
    JOIN files USING (file)
    LEFT JOIN (SELECT edition, max(records) AS listed FROM code_tables WHERE kind = 'products' GROUP BY edition) p ON p.edition = regexp_extract(name, '_HS([0-9]{2})_', 1)
    CROSS JOIN (SELECT max(records) AS countries FROM code_tables WHERE kind = 'countries') c
    WHERE products >= coalesce(listed * 0.95, 4000) AND (
        SELECT bool_and(CASE WHEN countries IS NOT NULL THEN least(exporters, importers) >= countries * 0.8
            ELSE least(exporters, importers) >= 150 AND least(exporters, importers) >= 0.9 * greatest(exporters, importers) END)
        FROM (SELECT t, count(DISTINCT reporter) FILTER (flow = 'X') AS exporters, count(DISTINCT reporter) FILTER (flow = 'M') AS importers
            FROM rows r WHERE r.file = files.file GROUP BY t)));

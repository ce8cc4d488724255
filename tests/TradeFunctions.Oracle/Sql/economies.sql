-- Two letters are no code: NA is more often "not available" than Namibia.
INSERT INTO economy_names
SELECT name, any_value(code) FROM (
    SELECT CAST(code AS VARCHAR) AS name, code FROM economies
    UNION ALL SELECT upper(alpha3), code FROM economies WHERE alpha3 <> ''
    UNION ALL SELECT upper(alias), code FROM (SELECT code, unnest(string_split(aliases || ' ' || former, ' ')) AS alias FROM economies) WHERE alias <> ''
    UNION ALL SELECT CAST(iso AS VARCHAR), code FROM economies WHERE iso IS NOT NULL AND iso NOT IN (SELECT code FROM economies))
GROUP BY name;

INSERT INTO iso_names
SELECT CAST(iso AS VARCHAR), min(code) FROM economies WHERE iso IS NOT NULL GROUP BY iso
UNION ALL
SELECT name, code FROM economy_names WHERE name NOT IN (SELECT CAST(iso AS VARCHAR) FROM economies WHERE iso IS NOT NULL);

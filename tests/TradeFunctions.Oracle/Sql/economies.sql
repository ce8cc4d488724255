INSERT INTO economy_names
SELECT name, any_value(code) FROM (
    SELECT CAST(code AS VARCHAR) AS name, code FROM economies
    UNION ALL SELECT upper(alpha3), code FROM economies WHERE alpha3 <> ''
    UNION ALL SELECT upper(alpha2), code FROM economies WHERE alpha2 <> ''
    UNION ALL SELECT upper(alias), code FROM (SELECT code, unnest(string_split(aliases, ' ')) AS alias FROM economies) WHERE alias <> ''
    UNION ALL SELECT CAST(iso AS VARCHAR), code FROM economies WHERE iso IS NOT NULL AND iso NOT IN (SELECT code FROM economies))
GROUP BY name;

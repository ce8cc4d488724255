-- BACI's table of countries: how many there are, those of other years too.
INSERT INTO code_tables SELECT 'countries', NULL, count(*) FROM raw WHERE lower(trim(countrycode)) <> 'country_code';

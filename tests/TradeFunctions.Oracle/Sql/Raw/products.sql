-- BACI's table of the products of an edition: how many there are.
INSERT INTO code_tables
SELECT 'products', regexp_extract(any_value(filename), '_HS([0-9]{2})_', 1), count(*) FROM raw WHERE lower(trim(code)) <> 'code';

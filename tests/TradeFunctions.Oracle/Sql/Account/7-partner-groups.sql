CREATE TABLE partner_groups AS
SELECT g.id, CAST(-1 - dense_rank() OVER (ORDER BY g.id) AS INTEGER) AS number, n.code AS partner
FROM partner_codes g JOIN economy_names n ON n.name = coalesce(nullif(ltrim(upper(g.code), '0'), ''), '0');

INSERT INTO new_year_keepers SELECT DISTINCT number FROM partner_groups WHERE keeps_new_year(partner);

-- Eurostat's Comext: rows of one subheading are parts of its figure, by national code, procedure and the classes of confidential goods. Each is also a part
-- of the figure of all partners of its kind: 2015 within the Union, 2016 outside.
CREATE OR REPLACE TEMP TABLE part_rows AS
WITH own(code, economy) AS (VALUES ('EL', 300), ('UK', 826), ('XI', 826), ('XU', 826), ('XK', 412), ('XS', 688), ('XC', 724), ('XL', 724),
    ('QP', 899), ('QQ', 837), ('QR', 837), ('QS', 837), ('QU', 899), ('QV', 899), ('QW', 899), ('QX', 839), ('QY', 839), ('QZ', 839)),
known AS (
    SELECT alpha2 AS code, min(code) AS economy FROM economies WHERE alpha2 <> '' AND kind = 'Economy' AND alpha2 NOT IN (SELECT code FROM own) GROUP BY alpha2
    UNION ALL FROM own),
units(code, unit) AS (VALUES ('NAR', 5), ('NPR', 6), ('LTR', 7), ('MTK', 2), ('MTQ', 12), ('MTR', 4), ('MIL', 9), ('CTM', 13), ('GRM', 15)),
read AS (
    SELECT r.economy AS reporter, p.economy AS own_partner, CASE raw.tradetype WHEN 'I' THEN 2015 ELSE 2016 END AS kind_partner, CASE raw.flow WHEN '1' THEN 'M' ELSE 'X' END AS way,
        CASE WHEN productnc = 'TOTAL' THEN 'TOTAL' WHEN regexp_full_match(productnc, '[0-9]{2}.*') THEN left(productnc, 6) ELSE '9999AA' END AS good,
        period_frequency(period) AS frequency, period_t(period) AS t, year_of(period_frequency(period), period_t(period)) AS year,
        concat_ws(',', raw.partner, raw.tradetype, statprocedure, productnc, productsitc, productcpa21, productcpa22, productbec, productbec5, productsection) AS detail,
        NOT exact_number(coalesce(valueeur, '')) AS is_wrong, number(valueeur) AS value, units.unit AS measure,
        CASE WHEN NOT (number(quantitykg) = 0 AND number(valueeur) > 0 AND (units.unit IS NOT NULL OR number(valueeur) > 1000)) THEN number(quantitykg) END AS weight,
        CASE WHEN units.unit IS NOT NULL THEN known_amount(number(quantitysupplunit), number(valueeur)) END AS quantity
    FROM raw JOIN known r ON r.code = raw.reporter JOIN known p ON p.code = raw.partner LEFT JOIN units ON units.code = raw.supplunit
    WHERE statprocedure <> '4')
SELECT reporter, partner, way AS flow, good AS commodity, frequency, t, year, detail, is_wrong, value, weight, quantity, measure AS unit, 'EUR' AS currency, true AS sums_are_totals
FROM (SELECT *, own_partner AS partner FROM read UNION ALL SELECT *, kind_partner FROM read);

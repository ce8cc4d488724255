-- The project's own layout: ISO's codes of economies, US dollars where no currency is named.
CREATE OR REPLACE TEMP TABLE staged AS
SELECT r.code AS reporter, p.code AS partner, flow, commodity, CAST(NULL AS INTEGER) AS level,
    CASE WHEN t_known THEN period_frequency(period) END AS frequency, CASE WHEN t_known THEN period_t(period) END AS t,
    CASE WHEN t_known THEN year_of(period_frequency(period), period_t(period)) ELSE year_alone(period) END AS year, '' AS classification, '' AS edition, false AS converted,
    coalesce(r.code, 0) = 0 OR p.code IS NULL OR flow IS NULL OR commodity IS NULL OR NOT t_known AS key_problem,
    other_span OR coalesce(r.code = 0 AND p.code IS NOT NULL AND flow IS NOT NULL AND commodity IS NOT NULL AND t_known, false) AS dropped,
    r.code IS NULL AND is_elsewhere(reporter) OR p.code IS NULL AND is_elsewhere(partner) OR flow IS NULL AND is_elsewhere(way)
        OR NOT t_known AND year_alone(period) IS NULL AND is_elsewhere(period) AS misplaced,
    NOT exact_number(coalesce(value, '')) OR NOT is_amount(net_weight) OR NOT is_amount(quantity)
        OR known_amount(amount(quantity), number(value)) IS NOT NULL AND coalesce(unit_code, 0) < 2
        OR NOT is_not_available(currency) AND NOT regexp_full_match(trim(currency), '[A-Za-z]{3}') AS figure_problem,
    number(value) AS value, known_amount(amount(net_weight), number(value)) AS weight, known_amount(amount(quantity), number(value)) AS quantity, unit_code AS unit,
    CASE WHEN is_not_available(currency) THEN 'USD' ELSE upper(trim(currency)) END AS currency, false AS sums_are_totals,
    CASE WHEN upper(trim(valuation)) IN ('FOB', 'CIF') THEN upper(trim(valuation)) END AS valuation, CAST(NULL AS DECIMAL(38, 3)) AS fob
FROM (
    SELECT period, reporter, partner, flow AS way, CASE WHEN is_flow(upper(trim(flow))) THEN upper(trim(flow)) END AS flow, hs_code(commodity) AS commodity,
        value, currency, valuation, quantity, netweightkg AS net_weight, period_is_known(period) AS t_known,
        regexp_full_match(upper(trim(period)), '[0-9]{4}[- ]?(Q[1-4]|[SH][12]|T[1-4]|W[0-9]{1,2})') AS other_span,
        coalesce(TRY_CAST(trim(unit) AS INTEGER), CASE lower(trim(unit)) WHEN 'kg' THEN 8 WHEN 'u' THEN 5 WHEN 'l' THEN 7 WHEN 'm' THEN 4 END) AS unit_code
    FROM raw WHERE lower(trim(coalesce(period, ''))) <> 'period')
LEFT JOIN iso_names r ON r.name = coalesce(nullif(ltrim(upper(code(reporter)), '0'), ''), '0')
LEFT JOIN iso_names p ON p.name = coalesce(nullif(ltrim(upper(code(partner)), '0'), ''), '0');

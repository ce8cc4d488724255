-- The project's own layout: any code of an economy, no sentinels, US dollars where no currency is named.
INSERT INTO rows
SELECT $file, r.code, frequency, flow, commodity, p.code, t, '', false, false, value, weight, quantity,
    CASE WHEN quantity IS NOT NULL THEN unit END, CASE WHEN value IS NOT NULL THEN currency END
FROM (
    SELECT upper(code(reporter)) AS reporter, upper(code(partner)) AS partner, period_frequency(period) AS frequency, period_t(period) AS t,
        upper(trim(flow)) AS flow, full_code(upper(code(commodity)), 0, true) AS commodity, number(value) AS value,
        number(net_weight_kg) AS weight, number(quantity) AS quantity,
        coalesce(TRY_CAST(trim(unit) AS INTEGER), CASE lower(trim(unit)) WHEN 'kg' THEN 8 WHEN 'u' THEN 5 WHEN 'l' THEN 7 WHEN 'm' THEN 4 END) AS unit,
        CASE WHEN coalesce(trim(currency), '') = '' THEN 'USD' ELSE upper(trim(currency)) END AS currency
    FROM (SELECT period, reporter, partner, flow, commodity, value, currency, quantity, unit, netweightkg AS net_weight_kg FROM raw)
    WHERE period_is_known(period)
        AND (coalesce(trim(value), '') = '' OR exact_number(value))
        AND (coalesce(trim(net_weight_kg), '') = '' OR is_number(net_weight_kg))
        AND (coalesce(trim(quantity), '') = '' OR is_number(quantity)))
JOIN economy_names r ON r.name = coalesce(nullif(ltrim(reporter, '0'), ''), '0')
JOIN economy_names p ON p.name = coalesce(nullif(ltrim(partner, '0'), ''), '0')
WHERE flow IN ('M', 'X', 'RM', 'RX', 'DX', 'FM', 'MIP', 'MOP', 'XIP', 'XOP')
    AND regexp_full_match(commodity, '[A-Z0-9.-]{1,10}')
    AND regexp_full_match(currency, '[A-Z]{3}')
    AND (quantity IS NULL OR unit >= 2)
    AND coalesce(value, weight, quantity) IS NOT NULL;

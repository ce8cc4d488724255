-- UN Comtrade's layout with 47 names, the bulk files' 34, and both in snake_case: one figure a row, breakdown rows left out.
INSERT INTO rows
SELECT $file, coalesce(r.code, CAST(reporter AS INTEGER)), frequency, flow, commodity, coalesce(p.code, CAST(partner AS INTEGER)), t, classification,
    converted, false, value, CASE WHEN commodity = 'TOTAL' AND weight = 0 THEN NULL ELSE weight END,
    quantity, CASE WHEN quantity IS NOT NULL THEN unit END, CASE WHEN value IS NOT NULL THEN 'USD' END
FROM (
    SELECT code(reportercode) AS reporter, code(partnercode) AS partner, period_frequency(period) AS frequency, period_t(period) AS t,
        upper(trim(flowcode)) AS flow, trim(classificationcode) AS classification,
        lower(trim(coalesce(isoriginalclassification, ''))) IN ('0', 'false') AS converted,
        full_code(upper(code(cmdcode)), coalesce(TRY_CAST(aggrlevel AS INTEGER), 0), is_harmonized(trim(classificationcode))) AS commodity,
        coalesce(TRY_CAST(aggrlevel AS INTEGER), 0) AS level,
        number(primaryvalue) AS value, number(netwgt) AS weight,
        CASE WHEN trim(coalesce(qtyunitcode, '')) NOT IN ('', '-1', '0', '1') THEN number(qty) END AS quantity,
        TRY_CAST(trim(qtyunitcode) AS INTEGER) AS unit
    FROM raw
    WHERE period_is_known(period)
        AND upper(trim(coalesce(typecode, ''))) IN ('', 'C')
        AND upper(trim(coalesce(freqcode, ''))) IN ('', period_frequency(period))
        AND is_none(partner2code) AND is_none(motcode) AND is_none(moscode)
        AND (is_none(customscode) OR upper(trim(customscode)) = 'C00')
        AND (coalesce(trim(primaryvalue), '') = '' OR exact_number(primaryvalue))
        AND (coalesce(trim(netwgt), '') = '' OR is_number(netwgt))
        AND (coalesce(trim(qty), '') = '' OR is_number(qty) OR trim(coalesce(qtyunitcode, '')) IN ('', '-1', '0', '1')))
LEFT JOIN economy_names r ON r.name = coalesce(nullif(ltrim(reporter, '0'), ''), '0')
LEFT JOIN economy_names p ON p.name = coalesce(nullif(ltrim(partner, '0'), ''), '0')
WHERE regexp_full_match(reporter, '[0-9]{1,9}') AND regexp_full_match(partner, '[0-9]{1,9}')
    AND flow IN ('M', 'X', 'RM', 'RX', 'DX', 'FM', 'MIP', 'MOP', 'XIP', 'XOP')
    AND regexp_full_match(commodity, '[A-Z0-9.-]{1,10}')
    AND (commodity = 'TOTAL' OR level = 0 OR NOT is_harmonized(classification) OR length(commodity) = level)
    AND coalesce(value, CASE WHEN commodity <> 'TOTAL' OR weight <> 0 THEN weight END, quantity) IS NOT NULL;

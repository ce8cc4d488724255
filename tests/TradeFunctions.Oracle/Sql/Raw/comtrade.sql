-- UN Comtrade's layout with 47 names, the bulk files' 34, and both in snake_case: one figure a row, breakdown rows left out. What cannot be
-- read is null; a row is rejected as soon as one part of its key, or its figures, cannot be.
CREATE OR REPLACE TEMP TABLE staged AS
SELECT coalesce(r.code, reporter) AS reporter, coalesce(p.code, partner) AS partner, flow,
    commodity, CASE WHEN commodity IS NULL AND system = 'harmonized' AND NOT contradictory AND given IN (0, 2, 4, 6) THEN given END AS level,
    CASE WHEN same_frequency THEN period_frequency(period)
        -- A monthly row may be the year's total, month 52.
        WHEN NOT t_known AND upper(trim(freqcode)) = 'A' THEN 'A' WHEN NOT t_known AND upper(trim(freqcode)) = 'M' AND TRY_CAST(whole_text(refmonth) AS INTEGER) BETWEEN 1 AND 12 THEN 'M' END AS frequency, CASE WHEN same_frequency THEN period_t(period) END AS t,
    CASE WHEN t_known THEN year_of(period_frequency(period), period_t(period)) ELSE year END AS year,
    CASE WHEN system = 'harmonized' AND edition <> 'HS' OR system = 'other' OR no_edition THEN edition END AS classification, edition, converted,
    reporter IS NULL OR partner IS NULL OR coalesce(r.code, reporter) = 0 OR flow IS NULL OR commodity IS NULL OR NOT coalesce(same_frequency, false) OR NOT type_known
        OR system = 'unknown' OR system = 'none' AND commodity <> 'TOTAL' OR part = 'unknown' OR level_unknown AS key_problem,
    -- Known to be no figure that is wanted: a part of another one, goods of another system, a quarter.
    part = 'part' OR system = 'other' AND commodity <> 'TOTAL' OR other_span
        OR coalesce(coalesce(r.code, reporter) = 0 AND partner IS NOT NULL AND flow IS NOT NULL AND commodity IS NOT NULL AND same_frequency AND type_known AND part <> 'unknown', false) AS dropped,
    -- Documented of the service, and taken over: a field that holds what another should shows that nothing of the row is in its place.
    reporter IS NULL AND is_elsewhere(reportercode) OR partner IS NULL AND is_elsewhere(partnercode) OR flow IS NULL AND is_elsewhere(flowcode)
        OR NOT t_known AND year IS NULL AND is_elsewhere(period) OR system = 'unknown' AND is_elsewhere(classificationcode) AS misplaced,
    NOT exact_number(coalesce(primaryvalue, '')) OR NOT is_amount(netwgt) OR NOT unit_known OR has_unit AND NOT is_amount(qty) AS figure_problem,
    number(primaryvalue) AS value, known_amount(amount(netwgt), number(primaryvalue)) AS weight,
    CASE WHEN has_unit THEN known_amount(amount(qty), number(primaryvalue)) END AS quantity, TRY_CAST(whole_text(qtyunitcode) AS INTEGER) AS unit, 'USD' AS currency,
    false AS sums_are_totals,
    -- The value is the one of the two beside it that it equals: of imports CIF first, exports being FOB also where neither is filled. The FOB value is
    -- one of its own where imports carry it.
    CASE WHEN is_import(flow) AND number(cifvalue) = number(primaryvalue) THEN 'CIF' WHEN number(fobvalue) = number(primaryvalue) THEN 'FOB'
        WHEN is_import(flow) THEN NULL WHEN number(cifvalue) = number(primaryvalue) THEN 'CIF' WHEN is_not_available(fobvalue) THEN 'FOB' END AS valuation,
    CASE WHEN is_import(flow) AND exact_number(coalesce(fobvalue, '')) AND number(fobvalue) > 0 THEN number(fobvalue) END AS fob
FROM (
    SELECT *,
        CASE WHEN regexp_full_match(whole_text(reportercode), '[0-9]{1,9}') THEN CAST(whole_text(reportercode) AS INTEGER) END AS reporter,
        CASE WHEN regexp_full_match(whole_text(partnercode), '[0-9]{1,9}') THEN CAST(whole_text(partnercode) AS INTEGER) END AS partner,
        CASE WHEN is_flow(upper(trim(flowcode))) THEN upper(trim(flowcode)) END AS flow,
        period_is_known(period) AS t_known, year_alone(period) AS year, regexp_full_match(upper(trim(period)), '[0-9]{4}[- ]?(Q[1-4]|[SH][12]|T[1-4]|W[0-9]{1,2})') AS other_span,
        period_is_known(period) AND (is_not_available(freqcode) OR upper(trim(freqcode)) = period_frequency(period)) AS same_frequency,
        is_not_available(typecode) OR upper(trim(typecode)) = 'C' AS type_known,
        lower(trim(coalesce(isoriginalclassification, ''))) IN ('0', '0.0', 'false') AS converted,
        CASE WHEN is_not_available(classificationcode) THEN '' ELSE upper(trim(classificationcode)) END AS edition, is_not_available(classificationcode) AS no_edition,
        system_of(classificationcode) AS system, TRY_CAST(whole_text(aggrlevel) AS INTEGER) AS given, NOT is_not_available(aggrlevel) AND TRY_CAST(whole_text(aggrlevel) AS INTEGER) IS NULL AS level_unknown,
        CASE WHEN system_of(classificationcode) = 'other' AND upper(code(cmdcode)) <> 'TOTAL'
            THEN CASE WHEN regexp_full_match(upper(code(cmdcode)), '[0-9][A-Z0-9.-]{0,9}') THEN upper(code(cmdcode)) END ELSE hs_of_level(cmdcode, TRY_CAST(whole_text(aggrlevel) AS INTEGER)) END AS commodity,
        coalesce(hs_code(cmdcode) IS NOT NULL AND hs_of_level(cmdcode, TRY_CAST(whole_text(aggrlevel) AS INTEGER)) IS NULL, false) AS contradictory,
        CASE WHEN 'unknown' IN (second, transport, supply, customs) AND NOT 'part' IN (second, transport, supply, customs) THEN 'unknown'
            WHEN 'part' IN (second, transport, supply, customs) THEN 'part' ELSE 'whole' END AS part,
        is_not_available(qtyunitcode) OR trim(qtyunitcode) IN ('-1', '-1.0') OR regexp_full_match(whole_text(qtyunitcode), '[0-9]{1,4}') AS unit_known,
        NOT is_not_available(qtyunitcode) AND regexp_full_match(whole_text(qtyunitcode), '[0-9]{1,4}') AND TRY_CAST(whole_text(qtyunitcode) AS INTEGER) > 1 AS has_unit
    FROM (
        SELECT *,
            CASE WHEN is_whole(partner2code) THEN 'whole' WHEN regexp_full_match(code(partner2code), '[0-9]+') THEN 'part' ELSE 'unknown' END AS second,
            CASE WHEN is_whole(motcode) THEN 'whole' WHEN regexp_full_match(code(motcode), '[1-9][0-9]{3}') THEN 'part' ELSE 'unknown' END AS transport,
            CASE WHEN is_whole(moscode) THEN 'whole' WHEN regexp_full_match(code(moscode), '[1-9]') THEN 'part' ELSE 'unknown' END AS supply,
            CASE WHEN is_whole(ltrim(upper(code(customscode)), 'C')) THEN 'whole' WHEN regexp_full_match(upper(code(customscode)), 'C?[0-9]{1,2}') THEN 'part' ELSE 'unknown' END AS customs
        FROM raw WHERE lower(trim(coalesce(period, ''))) <> 'period'))
LEFT JOIN economy_names r ON r.name = CAST(reporter AS VARCHAR)
LEFT JOIN economy_names p ON p.name = CAST(partner AS VARCHAR);

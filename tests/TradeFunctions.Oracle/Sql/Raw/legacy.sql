-- UN Comtrade's layout from before 2023: flows as numbers, the period's length says the frequency, no mode of supply.
CREATE OR REPLACE TEMP TABLE raw AS
SELECT reportercode, partnercode, period, CASE trim(tradeflowcode) WHEN '1' THEN 'M' WHEN '2' THEN 'X' WHEN '3' THEN 'RX' WHEN '4' THEN 'RM' ELSE tradeflowcode END AS flowcode,
    classification AS classificationcode, CAST(NULL AS VARCHAR) AS isoriginalclassification, commoditycode AS cmdcode, aggregatelevel AS aggrlevel,
    tradevalueus AS primaryvalue, ciftradevalueus AS cifvalue, fobtradevalueus AS fobvalue, netweightkg AS netwgt, qtyunitcode, qty, CAST(NULL AS VARCHAR) AS typecode, CAST(NULL AS VARCHAR) AS freqcode, CAST(NULL AS VARCHAR) AS refmonth,
    _2ndpartnercode AS partner2code, modeoftransportcode AS motcode, CAST(NULL AS VARCHAR) AS moscode, customsproccode AS customscode
FROM raw;

-- Beside figures in conflict an absence is not told from no trade, unless rows show that there was some: of what it is a sum of, of its months, or of
-- the goods of a TOTAL. A group of partners and total trade are as unknown as what they lack.
CREATE TABLE shown AS
SELECT reporter, frequency, flow, t, 'TOTAL' AS commodity, partner FROM totals
UNION SELECT reporter, frequency, flow, t, 'TOTAL', partner FROM traders
UNION SELECT reporter, 'A', flow, t, 'TOTAL', partner FROM year_traders
UNION SELECT reporter, 'A', flow, t // 12, 'TOTAL', partner FROM months WHERE is_reported(status)
UNION SELECT reporter, frequency, flow, t, commodity, partner FROM commodity_cells
UNION SELECT reporter, frequency, flow, t, commodity, partner FROM traded
UNION SELECT reporter, 'A', flow, t, commodity, partner FROM commodity_twelve WHERE traded;

CREATE TABLE maybe_no_trade AS
SELECT DISTINCT reporter, frequency, flow, t, commodity, partner
FROM (SELECT *, CASE WHEN commodity = 'TOTAL' OR commodity LIKE 'G.%' THEN 0 ELSE length(commodity) END AS level, CASE WHEN commodity LIKE 'G.%' THEN commodity[3:] ELSE '' END AS id FROM (
    SELECT reporter, frequency, flow, t, 'TOTAL' AS commodity, partner, status FROM figures JOIN selected_reporters USING (reporter) WHERE partner <> 0
    UNION ALL SELECT reporter, frequency, flow, t, commodity, partner, status FROM commodity_figures
    UNION ALL SELECT reporter, frequency, flow, t, commodity, partner, status FROM members))
SEMI JOIN field_touched USING (reporter, frequency, flow, t, level, id)
ANTI JOIN shown USING (reporter, frequency, flow, t, commodity, partner)
WHERE status = 'missing' AND flow <> 'total' AND (is_part(partner) OR partner = 0);

INSERT INTO maybe_no_trade
SELECT DISTINCT reporter, frequency, flow, t, commodity, number FROM members SEMI JOIN maybe_no_trade USING (reporter, frequency, flow, t, commodity, partner);
INSERT INTO maybe_no_trade
SELECT DISTINCT reporter, frequency, 'total', t, commodity, partner FROM maybe_no_trade;

using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>
/// A partner of which a file has goods in a period, or rows that were left out, but no TOTAL. It has traded: where the partners that have a
/// TOTAL add up to the World, within the tolerance of that, its absence from them is no zero.
/// </summary>
/// <param name="Flow">Exports or imports.</param>
/// <param name="Period">The period.</param>
/// <param name="Partner">UN Comtrade's numeric code; never the World.</param>
/// <param name="IsLeftOut">Whether all there is are rows that were left out.</param>
public readonly record struct CommoditiesWithoutTotal(Flow Flow, Period Period, int Partner, bool IsLeftOut = false);

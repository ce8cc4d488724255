using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Damage;

/// <summary>A figure as its publisher has it, before it is written in a layout.</summary>
/// <param name="Reporter">UN Comtrade's numeric code.</param>
/// <param name="Flow">The flow.</param>
/// <param name="Partner">UN Comtrade's numeric code; 0 is the World.</param>
/// <param name="Period">A year or month.</param>
/// <param name="Commodity">TOTAL or an HS code.</param>
/// <param name="Edition">The HS edition, as H6; layouts without a column for it leave it out.</param>
/// <param name="Value">In dollars.</param>
/// <param name="NetWeight">In kilograms; null: not available.</param>
/// <param name="FobValue">Of imports, in dollars; null: not available, and in layouts without a column for it.</param>
internal sealed record TradeEntry(
    int Reporter, Flow Flow, int Partner, Period Period, string Commodity, string Edition, long Value, long? NetWeight, long? FobValue = null)
{
    public override string ToString() => $"{Reporter} {Flow.Code()} {Partner} {Period} {Commodity} {Edition} {Value}";
}

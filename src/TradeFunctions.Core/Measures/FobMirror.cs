using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Measures;

/// <summary>
/// One flow in two accounts, like with like: the imports valued FOB, without freight and insurance, as the exports are. What is between the
/// imports' two values is the part of the gap that follows from valuation (United Nations, International Merchandise Trade Statistics:
/// Concepts and Definitions 2010, chapter IV).
/// </summary>
/// <param name="Imports">The FOB value of the side that imports, in thousandths of the currency unit.</param>
/// <param name="FreightAndInsurance">The CIF value of the imports − <paramref name="Imports"/>; above zero.</param>
/// <param name="Difference">The partner's value − the reporter's, the imports valued FOB.</param>
/// <param name="RatioToOwn">The difference / the reporter's value so valued, a fraction with six digits; null unless that value is above zero.</param>
/// <param name="RatioToOther">The difference / the partner's value so valued, likewise.</param>
public sealed record FobMirror(Amount Imports, Amount FreightAndInsurance, Amount Difference, decimal? RatioToOwn, decimal? RatioToOther)
{
    /// <summary>
    /// The comparison of two figures that can be compared. Null: it is total trade; the exports are not known to be valued FOB, or the imports
    /// CIF; nothing tells the imports' FOB value; or that is not below the CIF value, so that it leaves nothing out.
    /// </summary>
    /// <param name="own">The reporter's figure.</param>
    /// <param name="other">The partner's figure of the opposite flow, in the same currency.</param>
    /// <param name="direction">The reporter's flow.</param>
    public static FobMirror? Between(Figure own, Figure other, TradeDirection direction)
    {
        if (direction == TradeDirection.Total) return null;
        var (exports, imports) = direction == TradeDirection.Exports ? (own, other) : (other, own);
        if (exports.Valuation != Valuation.Fob || imports is not { Valuation: Valuation.Cif, Value: { } cif, FobValue: { } fob }) return null;
        if (exports.Value is not { } exported || fob >= cif) return null;
        var (mine, theirs) = direction == TradeDirection.Exports ? (exported, fob) : (fob, exported);
        var difference = theirs - mine;
        return new FobMirror(fob, cif - fob, difference, Ratio.OfPositive(difference, mine), Ratio.OfPositive(difference, theirs));
    }
}

using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>One commodity in a ranking by value.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What it is called, in the language of its origin; null: no name is known.</param>
/// <param name="Place">1 is the largest; equal values share a place.</param>
/// <param name="Value">In currency units.</param>
/// <param name="Currency">ISO 4217 code as published; null: not known.</param>
/// <param name="Derived">Whether the value is a sum of lower levels or of twelve months, not a row of its own.</param>
/// <param name="Share">Of all goods of the flow with the same partner.</param>
/// <param name="YearOverYear">Against the same period one year before.</param>
/// <param name="Source">Index into the answer's sources; null where no single row stands behind the figure.</param>
public sealed record RankedCommodityBlock(
    string Code,
    string? Name,
    int Place,
    decimal Value,
    string? Currency,
    bool Derived,
    ShareBlock Share,
    ChangeBlock YearOverYear,
    int? Source)
{
    /// <summary>The block of a ranked commodity.</summary>
    public static RankedCommodityBlock From(TopCommodity good, CommodityNames names) => new(
        good.Commodity,
        names.Find(good.Commodity),
        good.Place,
        good.Value.ToDecimal(),
        good.Currency,
        good.Derived,
        ShareBlock.Create(good.Share),
        ChangeBlock.Of(good.Change),
        good.Source);
}

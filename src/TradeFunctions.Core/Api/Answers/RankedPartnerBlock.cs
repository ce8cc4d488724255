using TradeFunctions.Core.Slices;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>One partner in a ranking by value.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Place">1 is the largest; equal values share a place.</param>
/// <param name="Value">In currency units.</param>
/// <param name="Share">Of the World.</param>
/// <param name="YearOverYear">Against the same period one year before.</param>
/// <param name="Source">Index into the answer's sources; null where no single row stands behind the figure, and for total trade.</param>
/// <param name="ExportsSource">Of total trade: index of the source of its exports; null for a single flow.</param>
/// <param name="ImportsSource">Of total trade: index of the source of its imports; null for a single flow.</param>
public sealed record RankedPartnerBlock(
    EconomyBlock Partner,
    int Place,
    decimal Value,
    ShareBlock Share,
    ChangeBlock YearOverYear,
    int? Source,
    int? ExportsSource,
    int? ImportsSource)
{
    /// <summary>The block of a ranked partner.</summary>
    public static RankedPartnerBlock Of(TopPartner ranked) => new(
        EconomyBlock.Of(ranked.Partner),
        ranked.Place,
        ranked.Value.ToDecimal(),
        ShareBlock.Create(ranked.Share),
        ChangeBlock.Of(ranked.Change),
        ranked.Source,
        ranked.ExportSource,
        ranked.ImportSource);
}

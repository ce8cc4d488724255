using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Slices;

/// <summary>One partner in a ranking, by value.</summary>
/// <param name="Partner">UN Comtrade's numeric code.</param>
/// <param name="Place">1 is the largest; equal values share a place.</param>
/// <param name="Value">In thousandths of the currency unit.</param>
/// <param name="Share">Of the World.</param>
/// <param name="Change">Year-over-year.</param>
/// <param name="Source">Index of the figure's source in the list beside; null: no single row stands behind it.</param>
/// <param name="IsCertain">Whether no partner without a figure can be as large; see <see cref="Rank.IsCertain"/>.</param>
/// <param name="ExportSource">Of total trade, the source of its exports; null for a single flow.</param>
/// <param name="ImportSource">Of total trade, the source of its imports; null for a single flow.</param>
public sealed record RankedPartner(
    int Partner,
    int Place,
    Amount Value,
    Share Share,
    Change Change,
    int? Source = null,
    bool IsCertain = false,
    int? ExportSource = null,
    int? ImportSource = null);

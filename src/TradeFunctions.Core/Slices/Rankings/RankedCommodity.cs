using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Slices.Rankings;

/// <summary>One commodity in a list of top goods, by value.</summary>
/// <param name="Commodity">Its code.</param>
/// <param name="Place">1 is the largest; equal values share a place.</param>
/// <param name="Value">In thousandths of the currency unit.</param>
/// <param name="Share">Of TOTAL with the partner.</param>
/// <param name="Change">Year-over-year.</param>
/// <param name="Currency">Of <paramref name="Value"/>; null: not known.</param>
/// <param name="Source">Index of the figure's source in the list beside; null: no single row stands behind it.</param>
/// <param name="Derived">A sum of lower levels or of months, not a row of its own.</param>
/// <param name="ExportSource">Of total trade, the source of its exports; null for a single flow.</param>
/// <param name="ImportSource">Of total trade, the source of its imports; null for a single flow.</param>
public sealed record RankedCommodity(
    string Commodity,
    int Place,
    Amount Value,
    Share Share,
    Change Change,
    string? Currency = null,
    int? Source = null,
    bool Derived = false,
    int? ExportSource = null,
    int? ImportSource = null);

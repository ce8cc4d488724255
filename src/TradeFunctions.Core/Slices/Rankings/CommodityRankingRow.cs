using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Slices.Rankings;

/// <summary>One commodity in a ranking.</summary>
/// <param name="Commodity">Its code.</param>
/// <param name="Rank">Its place among the level's commodities, or why it has none.</param>
/// <param name="Figure">Its figure of the period.</param>
/// <param name="YearBefore">Its figure of the same period a year before.</param>
/// <param name="Share">Of TOTAL with the same partner.</param>
/// <param name="CumulativeShare">The share of all commodities up to and including this row, a fraction with six digits, from exact sums;
/// null for unranked rows, for groups (which may overlap) and where the share is not ok.</param>
/// <param name="Change">Year-over-year.</param>
/// <param name="Contribution">To the growth of TOTAL with the partner.</param>
public sealed record CommodityRankingRow(
    string Commodity,
    Rank Rank,
    Figure Figure,
    Figure YearBefore,
    Share Share,
    decimal? CumulativeShare,
    Change Change,
    Contribution Contribution);

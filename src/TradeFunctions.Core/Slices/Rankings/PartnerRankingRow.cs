using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Slices.Rankings;

/// <summary>One partner in a ranking.</summary>
/// <param name="Partner">UN Comtrade's numeric code.</param>
/// <param name="Rank">Its place, or why it has none.</param>
/// <param name="Figure">Its figure of the period.</param>
/// <param name="YearBefore">Its figure of the same period a year before.</param>
/// <param name="Share">Of the World.</param>
/// <param name="CumulativeShare">The share of all partners up to and including this row in the World, a fraction with six digits, from exact
/// sums; null for unranked rows and where the share is not ok.</param>
/// <param name="Change">Year-over-year.</param>
/// <param name="Contribution">To the World's growth.</param>
/// <param name="Sources">Indices of the files of the figure: of both flows where it is their sum.</param>
public sealed record PartnerRankingRow(
    int Partner,
    Rank Rank,
    Figure Figure,
    Figure YearBefore,
    Share Share,
    decimal? CumulativeShare,
    Change Change,
    Contribution Contribution,
    IReadOnlyList<int> Sources);

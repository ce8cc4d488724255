using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>One partner in a ranking.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Rank">Its place, or why it has none.</param>
/// <param name="Amount">What it is ranked by, in the answer's unit; null: not available.</param>
/// <param name="Figure">The figure.</param>
/// <param name="YearBefore">The figure of the same period one year before.</param>
/// <param name="Share">Of the World.</param>
/// <param name="CumulativeShare">Of all partners down to this one in the World, a fraction; null for what is not ranked and where there is
/// no share.</param>
/// <param name="YearOverYear">Against the same period one year before.</param>
/// <param name="Contribution">To the World's growth.</param>
public sealed record PartnerRankingRowBlock(
    EconomyBlock Partner,
    RankBlock Rank,
    decimal? Amount,
    FigureBlock Figure,
    FigureBlock YearBefore,
    ShareBlock Share,
    decimal? CumulativeShare,
    ChangeBlock YearOverYear,
    ContributionBlock Contribution)
{
    internal static PartnerRankingRowBlock Of(PartnerRankingRow row, Period period, MeasureKind kind) => new(
        EconomyBlock.Of(row.Partner, period),
        RankBlock.Create(row.Rank),
        row.Figure.AmountOf(kind)?.ToDecimal(),
        FigureBlock.Of(row.Figure),
        FigureBlock.Of(row.YearBefore),
        ShareBlock.Create(row.Share),
        row.CumulativeShare,
        ChangeBlock.Of(row.Change),
        ContributionBlock.Of(row.Contribution));
}

using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>One commodity in a ranking.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What it is called, in the language of its origin; null: no name is known.</param>
/// <param name="Rank">Its place among the commodities of the level, or why it has none.</param>
/// <param name="Amount">What it is ranked by, in the answer's unit; null: not available.</param>
/// <param name="Figure">The figure.</param>
/// <param name="YearBefore">The figure of the same period one year before.</param>
/// <param name="Share">Of all goods with the same partner.</param>
/// <param name="CumulativeShare">Of all commodities down to this one in all goods, a fraction; null for what is not ranked and where there is no share.</param>
/// <param name="YearOverYear">Against the same period one year before.</param>
/// <param name="Contribution">To the growth of all goods with the same partner.</param>
/// <param name="Classification">The edition of the code, as H6; null: not said.</param>
public sealed record CommodityRankingRowBlock(
    string Code,
    string? Name,
    RankBlock Rank,
    decimal? Amount,
    FigureBlock Figure,
    FigureBlock YearBefore,
    ShareBlock Share,
    decimal? CumulativeShare,
    ChangeBlock YearOverYear,
    ContributionBlock Contribution,
    string? Classification)
{
    internal static CommodityRankingRowBlock Of(CommodityRankingRow row, MeasureKind kind, CommodityNames names) => new(
        row.Commodity,
        names.Find(row.Commodity),
        RankBlock.Create(row.Rank),
        row.Figure.AmountOf(kind)?.ToDecimal(),
        FigureBlock.Of(row.Figure),
        FigureBlock.Of(row.YearBefore),
        ShareBlock.Create(row.Share),
        row.CumulativeShare,
        ChangeBlock.Of(row.Change),
        ContributionBlock.Of(row.Contribution),
        row.Figure.Classification);
}

using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Sentences;

/// <summary>The largest goods of one level and flow with a partner in a period: what <see cref="CommodityFacts"/> speaks of.</summary>
/// <param name="Reporter">UN Comtrade's numeric code.</param>
/// <param name="Partner">UN Comtrade's numeric code; 0: the World.</param>
/// <param name="Period">A year or a month.</param>
/// <param name="Direction">Exports, imports or both added up.</param>
/// <param name="Level">The level.</param>
/// <param name="Kind">Value or net weight.</param>
/// <param name="Completeness">ok: the level's goods are known to be all there are; conflict: the files contradict each other on one of
/// them, which may be larger than any that is ranked; any other status: there may be goods without a figure.</param>
/// <param name="Goods">In ranking order; their <see cref="RankedCommodity.Value"/> is the amount of <paramref name="Kind"/>.</param>
public sealed record LargestCommodities(
    int Reporter,
    int Partner,
    Period Period,
    TradeDirection Direction,
    CommodityLevel Level,
    MeasureKind Kind,
    MeasureStatus Completeness,
    IReadOnlyList<RankedCommodity> Goods)
{
    /// <summary>What all goods of the level that have a figure add up to; null: not known.</summary>
    public Amount? Covered { get; init; }

    /// <summary>Whether the level itself was asked for: then it is spoken of even where its goods are a small part of all.</summary>
    public bool IsAskedFor { get; init; }

    /// <summary>Of total trade: the largest flow of a good whose other flow is not known; null: there is none.</summary>
    public Amount? LargestLoneFlow { get; init; }

    /// <summary>Whether a good's figure, or one that may be among them, could not be read or is in conflict: it may be one of the largest.</summary>
    public bool IsTouched { get; init; }

    /// <summary>All goods with the partner; null: not known.</summary>
    internal Amount? Whole => Goods is [{ Share.Of: { Sign: > 0 } whole }, ..] ? whole : null;

    /// <summary>The first goods of a ranking.</summary>
    public static LargestCommodities Of(CommodityRanking ranking) => new(
        ranking.Reporter,
        ranking.Partner,
        ranking.Period,
        ranking.Direction,
        ranking.Level,
        ranking.Kind,
        CompletenessOf(ranking),
        [.. ranking.Ranked.Take(TopCommodities.Count).Select(row => new RankedCommodity(
            row.Commodity,
            row.Rank.Place!.Value,
            row.Figure.AmountOf(ranking.Kind)!.Value,
            row.Share,
            row.Change,
            row.Figure.Currency,
            row.Figure.Source,
            row.Figure.Derived,
            row.Figure.ExportSource,
            row.Figure.ImportSource))])
    {
        Covered = ranking.Covered,
        IsAskedFor = true,
        LargestLoneFlow = ranking.LargestLoneFlow,
        IsTouched = ranking.IsTouched,
    };

    /// <summary>The top goods of a summary.</summary>
    /// <param name="summary">The published year.</param>
    /// <param name="period">Its period.</param>
    /// <param name="top">A level of the period.</param>
    /// <param name="direction">Exports or imports.</param>
    internal static LargestCommodities Of(SummaryEntity summary, Period period, TopCommodities top, TradeDirection direction)
    {
        var isExports = direction == TradeDirection.Exports;
        var concentration = isExports ? top.ExportConcentration : top.ImportConcentration;
        return new LargestCommodities(
            summary.Reporter,
            summary.Partner,
            period,
            direction,
            top.Level,
            MeasureKind.Value,
            concentration?.Status ?? MeasureStatus.Incomplete,
            isExports ? top.Exports : top.Imports)
        {
            Covered = isExports ? top.ExportsCovered : top.ImportsCovered,
            IsTouched = isExports ? top.ExportsTouched : top.ImportsTouched,
        };
    }

    // Goods whose values add up to all goods may still lack weights.
    private static MeasureStatus CompletenessOf(CommodityRanking ranking)
    {
        if (ranking.Unranked.Any(row => row.Rank.Status == MeasureStatus.Conflict)) return MeasureStatus.Conflict;
        return ranking.Unranked.Any(row => row.Rank.Status == MeasureStatus.Missing) ? MeasureStatus.Incomplete : ranking.Concentration.Status;
    }
}

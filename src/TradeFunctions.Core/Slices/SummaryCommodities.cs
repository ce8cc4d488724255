using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices;

/// <summary>Adds the largest goods to summaries. The two come from separate readings of the same cells.</summary>
public static class SummaryCommodities
{
    /// <summary>A summary with the goods of its periods; their sources become the summary's.</summary>
    /// <param name="summary">A partner's year.</param>
    /// <param name="goods">The partner's goods of each period; periods of other years are left out.</param>
    public static SummaryEntity Add(SummaryEntity summary, IReadOnlyDictionary<Period, IReadOnlyList<TopCommodities>> goods)
    {
        if (goods.Count == 0) return summary;
        List<FigureSource> sources = [.. summary.Sources];
        List<PeriodSummary> periods = [.. summary.Periods.Select(period => goods.TryGetValue(period.Period, out var top)
            ? period with { TopGoods = [.. top.OrderBy(level => level.Level).Select(level => Renumbered(level, sources))] }
            : period)];
        return summary with { Periods = periods, Sources = sources };
    }

    private static TopCommodities Renumbered(TopCommodities goods, List<FigureSource> sources)
    {
        int[] numbers = [.. goods.Sources.Select(source => NumberOf(source, sources))];
        return goods with { Exports = Renumbered(goods.Exports, numbers), Imports = Renumbered(goods.Imports, numbers), Sources = [] };
    }

    private static List<TopCommodity> Renumbered(IEnumerable<TopCommodity> goods, int[] numbers) =>
    [
        .. goods.Select(good => good with
        {
            Share = good.Share with { Source = NumberOf(good.Share.Source, numbers) },
            Source = NumberOf(good.Source, numbers),
        }),
    ];

    private static int? NumberOf(int? source, int[] numbers) => source is { } index ? numbers[index] : null;

    private static int NumberOf(FigureSource source, List<FigureSource> sources)
    {
        var number = sources.IndexOf(source);
        if (number >= 0) return number;
        sources.Add(source);
        return sources.Count - 1;
    }
}

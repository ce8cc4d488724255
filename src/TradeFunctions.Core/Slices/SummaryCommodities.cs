using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices;

/// <summary>Adds the largest goods to summaries. The two come from separate readings of the same cells.</summary>
public static class SummaryCommodities
{
    /// <summary>A summary with the goods of its periods; their sources become the summary's.</summary>
    /// <param name="summary">A partner's year.</param>
    /// <param name="commodities">The partner's goods of each period; periods of other years are left out.</param>
    public static SummaryEntity Add(SummaryEntity summary, IReadOnlyDictionary<Period, IReadOnlyList<TopCommodities>> commodities)
    {
        if (commodities.Count == 0) return summary;
        List<FigureSource> sources = [.. summary.Sources];
        List<PeriodSummary> periods = [.. summary.Periods.Select(period => commodities.TryGetValue(period.Period, out var top)
            ? period with { TopGoods = [.. top.OrderBy(level => level.Level).Select(level => Renumbered(level, sources))] }
            : period)];
        return summary with { Periods = periods, Sources = sources };
    }

    private static TopCommodities Renumbered(TopCommodities commodities, List<FigureSource> sources)
    {
        int[] numbers = [.. commodities.Sources.Select(source => NumberOf(source, sources))];
        return commodities with { Exports = Renumbered(commodities.Exports, numbers), Imports = Renumbered(commodities.Imports, numbers), Sources = [] };
    }

    private static List<TopCommodity> Renumbered(IEnumerable<TopCommodity> commodities, int[] numbers) =>
    [
        .. commodities.Select(commodity => commodity with
        {
            Share = commodity.Share with { Source = NumberOf(commodity.Share.Source, numbers) },
            Source = NumberOf(commodity.Source, numbers),
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

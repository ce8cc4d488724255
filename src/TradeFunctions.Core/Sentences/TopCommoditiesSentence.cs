using System.Globalization;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Trade.Economies;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Sentences;

/// <summary>
/// "China's largest exports to Japan in 2023, of the HS headings with figures (together 29.4% of all), were smartphones and other telephones
/// (HS 8517, $18.60 billion), computers (HS 8471, $10.40 billion) and parts of motor vehicles (HS 8708, $3.92 billion)."
/// </summary>
internal static class TopCommoditiesSentence
{
    /// <summary>The beginning of the kind; the level's digits follow.</summary>
    public const string Kind = "top_goods_hs";

    private const int Named = 3;

    // A quarter of all goods: what a level has to cover to be spoken of unasked.
    private const int Smallest = 4;

    // Commodities not specified according to kind: what is left over is not a good.
    private const string Unspecified = "99";

    // HS 6 would repeat HS 4 in longer words.
    private static readonly CommodityLevel[] Spoken = [CommodityLevel.Chapter, CommodityLevel.Heading];

    /// <summary>One sentence a level of a summary's flow.</summary>
    public static IEnumerable<Fact> Write(SummarySubject subject)
    {
        var context = subject.Summary;
        if (subject.Direction == TradeDirection.Total || context.Now.TopGoods is not { } top) return [];
        return Spoken
            .SelectMany(level => top.Where(goods => goods.Level == level))
            .SelectMany(goods => Write(LargestCommodities.Of(context.Summary, context.Period, goods, subject.Direction), context.Names));
    }

    /// <summary>The sentence of one level and flow; nothing where it would not be supported.</summary>
    public static IEnumerable<Fact> Write(LargestCommodities largest, CommodityNames names)
    {
        if (largest.Level == CommodityLevel.Group || largest.IsTouched || largest.Completeness is MeasureStatus.Conflict or MeasureStatus.CurrencyDiffers || IsSmallPart(largest)) yield break;
        RankedCommodity[] top = [.. largest.Goods.Where(IsNamed).Take(Named)];
        if (top.Length < 2 || largest.LargestLoneFlow >= top[^1].Value) yield break;
        var goods = top.Select(good => CommodityText.Listed(good.Commodity, names.Find(good.Commodity), Amount(largest, good)));
        var text = $"{Largest(largest)} in {PeriodText.Of(largest.Period)}, {Among(largest)}, were {SentenceText.List([.. goods])}{Derived(largest, top)}";
        yield return new Fact(
            string.Create(CultureInfo.InvariantCulture, $"{DirectionText.Id(largest.Direction)}.{Kind}{(int)largest.Level}"),
            SentenceText.Of(text),
            [.. top.Select(good => Figure(largest, good)), .. Coverage(largest)],
            largest.Period,
            SourceNumbers.Of(top.SelectMany(good => (int?[])[good.Source, good.ExportSource, good.ImportSource])));
    }

    private static string Largest(LargestCommodities largest)
    {
        var reporter = EconomyText.Possessive(EconomyList.Get(largest.Reporter));
        var isOwn = largest.Partner == largest.Reporter;
        var partner = isOwn ? EconomyText.Itself : EconomyText.Name(EconomyList.Get(largest.Partner));
        var byWeight = largest.Kind == MeasureKind.NetWeight ? " by net weight" : string.Empty;
        return largest.Direction switch
        {
            TradeDirection.Exports => $"{reporter} largest exports to {partner}{byWeight}",
            TradeDirection.Imports when isOwn => $"{reporter} largest {EconomyText.OwnImports}{byWeight}",
            TradeDirection.Imports => $"{reporter} largest imports from {partner}{byWeight}",
            _ => $"the largest goods{byWeight} in {reporter} total trade with {partner}",
        };
    }

    private static string Level(CommodityLevel level) => level switch
    {
        CommodityLevel.Chapter => "chapter",
        CommodityLevel.Heading => "heading",
        _ => "subheading",
    };

    // Only codes that add up to all goods are known to be all there are.
    private static string Among(LargestCommodities largest) => largest.Completeness == MeasureStatus.Ok
        ? $"by HS {Level(largest.Level)}"
        : $"of the HS {Level(largest.Level)}s with figures{Part(largest)}";

    private static string Part(LargestCommodities largest) =>
        IsPartKnown(largest) ? $" (together {PercentText.Of(largest.Covered!.Value, largest.Whole!.Value)} of all goods)" : string.Empty;

    private static IEnumerable<FactFigure> Coverage(LargestCommodities largest) => IsPartKnown(largest) && largest.Completeness != MeasureStatus.Ok
        ? [Figure(largest, "with_figures", largest.Covered!.Value), Figure(largest, "all_goods", largest.Whole!.Value)]
        : [];

    private static bool IsPartKnown(LargestCommodities largest) => largest is { Covered: { Sign: >= 0 } covered, Whole: { } whole } && covered <= whole;

    // The largest of a few headings that happen to be in the files say little of what is traded.
    private static bool IsSmallPart(LargestCommodities largest) =>
        largest is { IsAskedFor: false, Covered: { } covered, Whole: { } whole } && Smallest * covered.Thousandths < whole.Thousandths;

    private static bool IsNamed(RankedCommodity good) => good.Value.Sign > 0 && !good.Commodity.StartsWith(Unspecified, StringComparison.Ordinal);

    private static string Derived(LargestCommodities largest, RankedCommodity[] top)
    {
        var sums = DerivedNote.Sums(largest.Period);
        if (top.All(good => good.Derived)) return $". The figures are {sums}";
        return top.Any(good => good.Derived) ? $". Some of the figures are {sums}" : string.Empty;
    }

    private static string Amount(LargestCommodities largest, RankedCommodity good) =>
        largest.Kind == MeasureKind.NetWeight ? WeightText.Of(good.Value) : MoneyText.Of(good.Value, good.Currency);

    private static FactFigure Figure(LargestCommodities largest, RankedCommodity good) => Figure(largest, good.Commodity, good.Value);

    private static FactFigure Figure(LargestCommodities largest, string name, Amount amount) => new(
        $"{DirectionText.Id(largest.Direction)}_{name}",
        amount.ToDecimal(),
        largest.Kind == MeasureKind.NetWeight ? WeightText.Unit : MoneyText.Unit(largest.Goods[0].Currency),
        largest.Period);
}

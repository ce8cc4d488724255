using System.Globalization;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Sentences;

/// <summary>
/// The sentence about the largest goods of a level: <c>exports.top_goods_hs2</c>, <c>imports.top_goods_hs4</c>, <c>total.top_goods_hs6</c>.
/// </summary>
public static class CommodityFacts
{
    /// <summary>Writes what can truly be said; a pure function of the goods and their names.</summary>
    /// <param name="largest">The largest commodities.</param>
    /// <param name="names">Their names; a code without a name is printed alone.</param>
    /// <returns>One fact, with the goods' sources; none where fewer than two goods have an amount above zero, where files contradict each other on a
    /// good of the level, for a dataset's own groups, which overlap, and of January or February where the Lunar New Year moves between them.</returns>
    public static IReadOnlyList<Fact> Write(LargestCommodities largest, CommodityNames names) =>
        LunarNewYear.Moves(largest.Period, largest.Reporter, largest.Partner) ? [] : [.. TopCommoditiesSentence.Write(largest, names)];
}

/// <summary>The largest goods of one level and flow with a partner in a period: what <see cref="CommodityFacts"/> speaks of.</summary>
/// <param name="Reporter">UN Comtrade's numeric code.</param>
/// <param name="Partner">UN Comtrade's numeric code; 0: the World.</param>
/// <param name="Period">A year or a month.</param>
/// <param name="Direction">Exports, imports or both added up.</param>
/// <param name="Level">The level.</param>
/// <param name="Kind">Value or net weight.</param>
/// <param name="Completeness">ok: no goods of the level are missing; conflict: files contradict each other on one, which may be larger than any
/// ranked; any other status: there may be goods without a figure.</param>
/// <param name="Goods">In ranking order; their <see cref="TopCommodity.Value"/> is the amount of <paramref name="Kind"/>.</param>
public sealed record LargestCommodities(
    int Reporter,
    int Partner,
    Period Period,
    TradeDirection Direction,
    CommodityLevel Level,
    MeasureKind Kind,
    MeasureStatus Completeness,
    IReadOnlyList<TopCommodity> Goods)
{
    /// <summary>The sum of all goods of the level that have a figure; null: unknown.</summary>
    public Amount? Covered { get; init; }

    /// <summary>Whether the level was requested: then there is a sentence even if its commodities are a small part of the total.</summary>
    public bool IsRequested { get; init; }

    /// <summary>Of total trade: the largest flow of a commodity whose other flow is not known; null: there is none.</summary>
    public Amount? LargestLoneFlow { get; init; }

    /// <summary>Whether a figure of the level is in conflict or unread, or may be: it may be one of the largest.</summary>
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
        [.. ranking.Ranked.Take(TopCommodities.Count).Select(row => new TopCommodity(
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
        IsRequested = true,
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

    // Goods whose values are complete may still lack weights.
    private static MeasureStatus CompletenessOf(CommodityRanking ranking)
    {
        if (ranking.Unranked.Any(row => row.Rank.Status == MeasureStatus.Conflict)) return MeasureStatus.Conflict;
        return ranking.Unranked.Any(row => row.Rank.Status == MeasureStatus.Missing) ? MeasureStatus.Incomplete : ranking.Concentration.Status;
    }
}

/// <summary>
/// "China's largest exports to Japan in 2023, of the HS headings with figures (together 29.4% of all), were smartphones and other telephones
/// (HS 8517, $18.60 billion), computers (HS 8471, $10.40 billion) and parts of motor vehicles (HS 8708, $3.92 billion)."
/// </summary>
internal static class TopCommoditiesSentence
{
    /// <summary>The beginning of the kind; the level's digits follow.</summary>
    public const string Kind = "top_goods_hs";

    private const int Named = 3;

    // A quarter of all goods: the least that a level must cover to be spoken of unasked.
    private const int Smallest = 4;

    // Commodities not specified according to kind: a remainder, not goods.
    private const string Unspecified = "99";

    // HS 6 would repeat HS 4 in longer words.
    private static readonly CommodityLevel[] Spoken = [CommodityLevel.Chapter, CommodityLevel.Heading];

    /// <summary>One sentence a level of a summary's flow.</summary>
    public static IEnumerable<Fact> Write(SummarySubject subject)
    {
        var context = subject.Summary;
        if (subject.Direction == TradeDirection.Total || context.Now.TopGoods is not { } top) return [];
        return Spoken
            .SelectMany(level => top.Where(commodities => commodities.Level == level))
            .SelectMany(commodities => Write(LargestCommodities.Of(context.Summary, context.Period, commodities, subject.Direction), context.Names));
    }

    /// <summary>The sentence of one level and flow; nothing without support.</summary>
    public static IEnumerable<Fact> Write(LargestCommodities largest, CommodityNames names)
    {
        if (largest.Level == CommodityLevel.Group || largest.IsTouched || largest.Completeness is MeasureStatus.Conflict or MeasureStatus.CurrencyDiffers || IsSmallPart(largest)) yield break;
        TopCommodity[] top = [.. largest.Goods.Where(IsNamed).Take(Named)];
        if (top.Length < 2 || largest.LargestLoneFlow >= top[^1].Value) yield break;
        var listed = top.Select(row => CommodityText.Listed(row.Commodity, names.Find(row.Commodity), Amount(largest, row)));
        var text = $"{Largest(largest)} in {PeriodText.Of(largest.Period)}, {Among(largest)}, were {SentenceText.List([.. listed])}{Derived(largest, top)}";
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

    // Only codes that add up to all goods are known to be complete.
    private static string Among(LargestCommodities largest) => largest.Completeness == MeasureStatus.Ok
        ? $"by HS {Level(largest.Level)}"
        : $"of the HS {Level(largest.Level)}s with figures{Part(largest)}";

    private static string Part(LargestCommodities largest) =>
        IsPartKnown(largest) ? $" (together {PercentText.Of(largest.Covered!.Value, largest.Whole!.Value)} of all goods)" : string.Empty;

    private static IEnumerable<FactFigure> Coverage(LargestCommodities largest) => IsPartKnown(largest) && largest.Completeness != MeasureStatus.Ok
        ? [Figure(largest, "with_figures", largest.Covered!.Value), Figure(largest, "all_goods", largest.Whole!.Value)]
        : [];

    private static bool IsPartKnown(LargestCommodities largest) =>
        largest is { Covered: { Sign: >= 0 } covered, Whole: { } whole } && covered <= whole;

    // The largest of a few headings that happen to be in the files say little about trade.
    private static bool IsSmallPart(LargestCommodities largest) =>
        largest is { IsRequested: false, Covered: { } covered, Whole: { } whole } && Smallest * covered.Thousandths < whole.Thousandths;

    private static bool IsNamed(TopCommodity good) => good.Value.Sign > 0 && !good.Commodity.StartsWith(Unspecified, StringComparison.Ordinal);

    private static string Derived(LargestCommodities largest, TopCommodity[] top)
    {
        var sums = DerivedNote.Sums(largest.Period);
        if (top.All(good => good.Derived)) return $". The figures are {sums}";
        return top.Any(good => good.Derived) ? $". Some of the figures are {sums}" : string.Empty;
    }

    private static string Amount(LargestCommodities largest, TopCommodity good) =>
        largest.Kind == MeasureKind.NetWeight ? WeightText.Of(good.Value) : MoneyText.Of(good.Value, good.Currency);

    private static FactFigure Figure(LargestCommodities largest, TopCommodity good) => Figure(largest, good.Commodity, good.Value);

    private static FactFigure Figure(LargestCommodities largest, string name, Amount amount) => new(
        $"{DirectionText.Id(largest.Direction)}_{name}",
        amount.ToDecimal(),
        largest.Kind == MeasureKind.NetWeight ? WeightText.Unit : MoneyText.Unit(largest.Goods[0].Currency),
        largest.Period);
}

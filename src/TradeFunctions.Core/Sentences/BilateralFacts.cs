using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Sentences;

/// <summary>
/// The sentences about a reporter's trade with one partner. Ids, in the order of the list, for each of <c>exports</c>, <c>imports</c>
/// and <c>total</c>: <c>.value_and_record</c>, <c>.change_and_streak</c>, <c>.year_to_date</c>, <c>.year_to_date_common_months</c>,
/// <c>.share</c>, <c>.rank</c>, <c>.top_goods_hs2</c>, <c>.top_goods_hs4</c>, <c>.weight</c>, <c>.annual_differs</c>; then <c>balance</c>.
/// </summary>
public static class BilateralFacts
{
    // One kind of sentence each; further kinds are added here.
    private static readonly Func<TradeSubject, IEnumerable<Fact>>[] Kinds =
    [
        ValueAndRecord.Write,
        ChangeAndStreak.Write,
        YearToDateSentence.Write,
        ShareSentence.Write,
        RankSentence.Write,
        TopCommoditiesSentence.Write,
        WeightSentence.Write,
        AnnualDifferenceSentence.Write,
    ];

    /// <summary>Writes what can truly be said; a pure function of the summary.</summary>
    /// <param name="summary">The published year of the pair.</param>
    /// <param name="period">The year itself or one of its months.</param>
    /// <param name="names">What commodities are called; null: the chapter titles alone.</param>
    /// <returns>The facts, whose sources are indices into <see cref="SummaryEntity.Sources"/>. Empty when the summary has no such
    /// period, or nothing about it is ok.</returns>
    /// <exception cref="ArgumentException">The partner is the World: <see cref="WorldFacts"/> speaks of it.</exception>
    public static IReadOnlyList<Fact> Write(SummaryEntity summary, Period period, CommodityNames? names = null)
    {
        ArgumentNullException.ThrowIfNull(summary);
        if (summary.Partner == WorldFacts.World) throw new ArgumentException("The partner is the World.", nameof(summary));
        return FactContext.Find(summary, period) is { } context ? Write(context with { Names = names ?? CommodityNames.Chapters }) : [];
    }

    internal static IReadOnlyList<Fact> Write(FactContext context) =>
    [
        .. context.Subjects.SelectMany(subject => Kinds.SelectMany(kind => kind(subject))),
        .. BalanceSentence.Write(context),
    ];
}

using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Sentences;

/// <summary>
/// The sentences about a reporter's trade with the World. Ids, in the order of the list, for each of <c>exports</c>, <c>imports</c> and
/// <c>total</c>: <c>.value_and_record</c>, <c>.change_and_streak</c>, <c>.year_to_date</c>, <c>.year_to_date_common_months</c>,
/// <c>.contribution</c>, <c>.top_partners</c>, <c>.top_goods_hs2</c>, <c>.top_goods_hs4</c>, <c>.weight</c>, <c>.annual_differs</c>; then
/// <c>balance</c>.
/// </summary>
public static class WorldFacts
{
    /// <summary>UN Comtrade's code of the World.</summary>
    internal const int World = 0;

    // The World has no share of itself and no place among its partners.
    private static readonly Func<TradeSubject, IEnumerable<Fact>>[] Kinds =
    [
        ValueAndRecord.Write,
        ChangeAndStreak.Write,
        YearToDateSentence.Write,
        ContributionSentence.Write,
        TopPartners.Write,
        TopCommoditiesSentence.Write,
        WeightSentence.Write,
        AnnualDifferenceSentence.Write,
    ];

    /// <summary>Writes what can truly be said; a pure function of the summary.</summary>
    /// <param name="summary">The published year of a reporter with the World.</param>
    /// <param name="period">The year itself or one of its months.</param>
    /// <param name="names">What commodities are called; null: the chapter titles alone.</param>
    /// <returns>The facts, whose sources are indices into <see cref="SummaryEntity.Sources"/>. Empty when the summary has no such
    /// period, or nothing about it is ok.</returns>
    /// <exception cref="ArgumentException">The partner is not the World: <see cref="BilateralFacts"/> speaks of it.</exception>
    public static IReadOnlyList<Fact> Write(SummaryEntity summary, Period period, CommodityNames? names = null)
    {
        ArgumentNullException.ThrowIfNull(summary);
        if (summary.Partner != World) throw new ArgumentException("The partner is not the World.", nameof(summary));
        if (FactContext.Find(summary, period) is not { } found) return [];
        var context = found with { Names = names ?? CommodityNames.Chapters };
        return
        [
            .. context.Subjects.SelectMany(subject => Kinds.SelectMany(kind => kind(subject))),
            .. BalanceSentence.Write(context),
        ];
    }
}

using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Sentences;

/// <summary>
/// The sentences about a reporter's trade with one partner, or with the World. Ids, in the order of the list, for each of <c>exports</c>,
/// <c>imports</c> and <c>total</c>: <c>.value_and_record</c>, <c>.change_and_streak</c>, <c>.year_to_date</c>,
/// <c>.year_to_date_common_months</c>; of a partner <c>.share</c>, <c>.rank</c>, of the World <c>.contribution</c>, <c>.top_partners</c>;
/// <c>.top_goods_hs2</c>, <c>.top_goods_hs4</c>, <c>.weight</c>, <c>.annual_differs</c>; then <c>balance</c>.
/// </summary>
public static class SummaryFacts
{
    /// <summary>UN Comtrade's code of the World.</summary>
    internal const int World = 0;

    private static readonly Func<SummarySubject, IEnumerable<Fact>>[] OfPartner =
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

    // The World has no share of itself and no place among its partners.
    private static readonly Func<SummarySubject, IEnumerable<Fact>>[] OfWorld =
    [
        ValueAndRecord.Write,
        ChangeAndStreak.Write,
        YearToDateSentence.Write,
        ContributionSentence.Write,
        TopPartnersSentence.Write,
        TopCommoditiesSentence.Write,
        WeightSentence.Write,
        AnnualDifferenceSentence.Write,
    ];

    /// <summary>Writes what can truly be said; a pure function of the summary.</summary>
    /// <param name="summary">A published year of the reporter with a partner or the World.</param>
    /// <param name="period">The year itself or one of its months.</param>
    /// <param name="names">What commodities are called; null: the chapter titles alone.</param>
    /// <returns>The facts, whose sources are indices into <see cref="SummaryEntity.Sources"/>. Of January or February, where the Lunar New Year moves between
    /// them, they are about both together. Empty when the summary has no such period, or nothing about it is ok.</returns>
    public static IReadOnlyList<Fact> Write(SummaryEntity summary, Period period, CommodityNames? names = null) =>
        SummaryContext.Find(summary, LunarNewYear.Spoken(period, summary.Reporter, summary.Partner)) is { } context ? Write(context with { Names = names ?? CommodityNames.Chapters }) : [];

    internal static IReadOnlyList<Fact> Write(SummaryContext context)
    {
        var kinds = context.PartnerCode == World ? OfWorld : OfPartner;
        return [.. context.Subjects.SelectMany(subject => kinds.SelectMany(kind => kind(subject))), .. BalanceSentence.Write(context)];
    }
}

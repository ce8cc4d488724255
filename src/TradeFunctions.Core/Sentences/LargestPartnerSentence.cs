using System.Globalization;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Sentences;

/// <summary>
/// "China was Japan's largest export market for machine tools in 2024 with $3.08 billion, 34.55% of all Japan's exports of machine tools, among
/// 9 economies with figures."
/// </summary>
internal static class LargestPartnerSentence
{
    public const string Kind = "largest_partner";

    public static IEnumerable<Fact> Write(RankingSubject subject)
    {
        // Of two that are equal neither is the largest, and where the World has more than is known an economy without a figure may be.
        if (subject.Ranking.Ranked is not [var first, var second, ..] || second.Rank.Place == 1 || !first.Rank.IsCertain) yield break;
        if (!ShareSentence.IsSpoken(first.Share) || first.Figure.AmountOf(subject.Ranking.Kind) is not { Sign: > 0 } amount) yield break;
        var whole = first.Share.Of!.Value;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{EconomyText.Name(EconomyList.Get(first.Partner))} was {subject.Reporter} largest {subject.Partner}{subject.ByWeight} in {PeriodText.Of(subject.Period)} with {subject.Text(amount, first.Figure)}, {PercentText.Of(amount, whole)} of all {subject.Reporter} {subject.WholeAgain}{RankSentence.Among(first.Rank)}{subject.Note(first.Share)}");
        yield return subject.Fact(
            Kind,
            text,
            [
                subject.PartnerFigure(first),
                subject.AmountFigure($"world_{subject.Id}", whole),
                new FactFigure("share", first.Share.Ratio!.Value, "fraction", subject.Period),
                .. RankSentence.Ranked(first.Rank, subject.Period),
            ],
            [first]);
    }
}

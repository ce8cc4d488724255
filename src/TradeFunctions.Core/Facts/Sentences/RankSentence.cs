using System.Globalization;
using TradeFunctions.Core.Metrics;

namespace TradeFunctions.Core.Facts;

/// <summary>"China was Japan's largest trading partner in 2024, among 15 economies with figures."</summary>
internal static class RankSentence
{
    public const string Kind = "rank";

    public static IEnumerable<Fact> Write(TradeSubject subject)
    {
        // Without a World nothing shows that the files hold the partners that matter, a place among one is none, and one that an economy
        // without a figure could take is not known.
        if (!subject.HasValue || !ShareSentence.IsSpoken(subject.Flow.Value.Share)) yield break;
        if (subject.Flow.Value.Rank is not { Status: MeasureStatus.Ok, Place: { } place, Of: >= 2, IsCertain: true } rank) yield break;
        var context = subject.Context;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{EconomyText.Name(context.Partner)} was {EconomyText.Possessive(context.Reporter)} {OrdinalText.Largest(place)} {Partner(subject)} in {PeriodText.Of(subject.Period)}, among {rank.Of} economies with figures");
        yield return subject.Fact(
            Kind,
            text,
            [
                new FactFigure("rank", place, "place", subject.Period),
                new FactFigure("ranked", rank.Of, "economies", subject.Period),
                subject.FigureOf(subject.Id, subject.Figure.Value!.Value, subject.Period),
            ],
            subject.SourcesOf(context.Now));
    }

    /// <summary>What a partner is to the reporter: "export market", "source of imports", "trading partner", and for which goods.</summary>
    private static string Partner(TradeSubject subject) => $"{PartnerText.One(subject.Direction)}{PartnerText.ForGoods(subject)}";
}

using System.Globalization;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Sentences;

/// <summary>"China was Japan's largest trading partner in 2024, among 15 economies with figures."</summary>
internal static class RankSentence
{
    public const string Kind = "rank";

    public static IEnumerable<Fact> Write(SummarySubject subject)
    {
        // Without a World nothing shows that the files hold the partners that matter, a place among one is none, and one that an economy
        // without a figure could take is not known.
        if (!subject.HasValue || !ShareSentence.IsSpoken(subject.Share)) yield break;
        if (subject.Flow.Value.Rank is not { Status: MeasureStatus.Ok, Place: { } place, Of: null or >= 2, IsCertain: true } rank) yield break;
        var context = subject.Context;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{EconomyText.Name(context.Partner)} was {EconomyText.Possessive(context.Reporter)} {OrdinalText.Largest(place)} {Partner(subject)} in {PeriodText.Of(subject.Period)}{Among(rank)}");
        yield return subject.Fact(
            Kind,
            text,
            [
                new FactFigure("rank", place, "place", subject.Period),
                .. Ranked(rank, subject.Period),
                subject.FigureOf(subject.Id, subject.Figure.Value!.Value, subject.Period),
            ],
            subject.SourcesOf(subject.Period));
    }

    /// <summary>Among how many; nothing where a figure that could not be read may be of one more.</summary>
    public static string Among(Rank rank) =>
        rank.Of is { } count ? string.Create(CultureInfo.InvariantCulture, $", among {count} economies with figures") : string.Empty;

    /// <summary>The figure of <see cref="Among"/>.</summary>
    public static IEnumerable<FactFigure> Ranked(Rank rank, Period period) =>
        rank.Of is { } count ? [new FactFigure("ranked", count, "economies", period)] : [];

    /// <summary>What a partner is to the reporter: "export market", "source of imports", "trading partner", and for which goods.</summary>
    private static string Partner(TradeSubject subject) => $"{PartnerText.One(subject.Direction)}{PartnerText.ForGoods(subject)}";
}

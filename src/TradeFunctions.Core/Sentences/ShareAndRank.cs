using System.Globalization;
using TradeFunctions.Core.Figures;
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
        // Nothing is said without a World, since the files may lack the partners that matter; of a single ranked economy; or of a place that an
        // economy without a figure could take.
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

    /// <summary>Among how many; nothing where an unread figure may belong to one more.</summary>
    public static string Among(Rank rank) =>
        rank.Of is { } count ? string.Create(CultureInfo.InvariantCulture, $", among {count} economies with figures") : string.Empty;

    /// <summary>The figure of <see cref="Among"/>.</summary>
    public static IEnumerable<FactFigure> Ranked(Rank rank, Period period) =>
        rank.Of is { } count ? [new FactFigure("ranked", count, "economies", period)] : [];

    /// <summary>What a partner is to the reporter: "export market", "source of imports", "trading partner", and for which goods.</summary>
    private static string Partner(TradeSubject subject) => $"{PartnerText.One(subject.Direction)}{PartnerText.ForCommodity(subject)}";
}

/// <summary>"Japan's exports to China were 17.6% of all its exports in 2024."</summary>
internal static class ShareSentence
{
    public const string Kind = "share";

    public static IEnumerable<Fact> Write(TradeSubject subject)
    {
        if (!subject.HasValue || subject.Share is var share && !IsSpoken(share)) yield break;
        var value = subject.Amount;
        var text = $"{subject.Phrase} {subject.Was} {PercentText.Of(value, share.Of!.Value)} of all {subject.Whole} in {PeriodText.Of(subject.Period)}{subject.Note(share)}{EstimateNote.OfMeasure(subject, compared: false)}";
        yield return subject.Fact(
            Kind,
            text,
            [
                subject.FigureOf(subject.Id, value, subject.Period),
                subject.FigureOf($"world_{subject.Id}", share.Of.Value, subject.Period),
                new FactFigure("share", share.Ratio!.Value, "fraction", subject.Period),
            ],
            [.. subject.SourcesOf(subject.Period), .. WorldSources(subject)]);
    }

    /// <summary>Whether a sentence may speak the share. More than the whole, or less than nothing, means that the files disagree.</summary>
    public static bool IsSpoken(Share share) => share is { Status: MeasureStatus.Ok, Ratio: >= 0 and <= 1, Of.Sign: > 0 };

    /// <summary>A second sentence (without its full stop) when the World is a sum of the partners; else nothing. A group of commodities is a
    /// sum over its codes, whoever the partner is.</summary>
    public static string Note(WorldBasis? world, bool isCommodityGroup) => world == WorldBasis.Sum && !isCommodityGroup
        ? ". The figure for all partners is a sum, not published as such"
        : string.Empty;

    // The World's total trade has two sources, which are listed with the shares of its two sides.
    private static IEnumerable<int?> WorldSources(TradeSubject subject) =>
        subject.Direction.Flows().Select(flow => subject.Context.Share(flow, subject.Kind)?.Source);
}

using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;

namespace TradeFunctions.Core.Sentences;

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

    /// <summary>Whether a sentence may speak the share. A part that is more than the whole, or less than nothing, is no share: the files
    /// do not agree.</summary>
    public static bool IsSpoken(Share share) => share is { Status: MeasureStatus.Ok, Ratio: >= 0 and <= 1, Of.Sign: > 0 };

    /// <summary>A second sentence (without its full stop) when the World is a sum of the partners; else nothing. A group of commodities is a
    /// sum over its codes, whoever the partner is.</summary>
    public static string Note(WorldBasis? world, bool isCommodityGroup) => world == WorldBasis.Sum && !isCommodityGroup
        ? ". The figure for all partners is a sum, not published as such"
        : string.Empty;

    // The World's total trade has two sources, which stand beside the shares of its two sides.
    private static IEnumerable<int?> WorldSources(TradeSubject subject) =>
        subject.Direction.Flows().Select(flow => subject.Context.Share(flow, subject.Kind)?.Source);
}

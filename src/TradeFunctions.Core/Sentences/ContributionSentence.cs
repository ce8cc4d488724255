using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Sentences;

/// <summary>
/// "China accounted for 66.67% of the growth of Japan's exports in 2024: $20.00 million of $30.00 million." One partner is the story if its change
/// has the World's sign and is at least half of it. Where it is larger than the World's, the others took some of it back, and a percentage would
/// mislead.
/// </summary>
internal static class ContributionSentence
{
    public const string Kind = "contribution";

    // Half of the World's change.
    private const int Half = 2;

    // One percent: a World that moved by less leaves no change to explain.
    private const int Least = 100;

    public static IEnumerable<Fact> Write(SummarySubject subject)
    {
        if (!subject.HasValue || subject.Measures.Change is var change && !SpokenChange.Is(change)) yield break;
        var (world, whole) = (change.Difference!.Value, subject.Amount);
        if (world.Sign == 0 || Least * world.Size.Thousandths < change.Base!.Value.Thousandths) yield break;

        // A partner that is missing, or whose change is unknown, may be the story.
        if (subject.Flow.Concentration is { Status: MeasureStatus.Incomplete or MeasureStatus.Conflict }) yield break;
        if (subject.Flow.TopPartners?.Any(other => other.Change.Difference is null) ?? false) yield break;
        if (Main(subject, world, whole) is not { } partner) yield break;
        var difference = partner.Change.Difference!.Value;
        var name = EconomyList.Get(partner.Partner);
        var text = difference.Size > world.Size ? More(subject, name, difference, world) : Part(subject, name, difference, world);
        yield return subject.Fact(
            Kind,
            text + DerivedNote.OfComparison(subject.Figure, subject.YearBefore, subject.Period),
            [
                subject.FigureOf($"difference_{name.Id}", difference, subject.Period),
                subject.FigureOf("difference", world, subject.Period),
                new FactFigure("share_of_change", Ratio.Of(difference.Thousandths, world.Thousandths), "fraction", subject.Period),
            ],
            [.. subject.SourcesOfChange(subject.Period), partner.Source, partner.ExportSource, partner.ImportSource]);
    }

    // The one with the largest change among the largest partners, which are in ranking order.
    private static TopPartner? Main(SummarySubject subject, Amount world, Amount whole) => (subject.Flow.TopPartners ?? [])
        .Where(partner => partner.Change is { Status: MeasureStatus.Ok, Difference: { } difference }
            && ShareSentence.IsSpoken(partner.Share) && partner.Share.Of == whole
            && difference.Sign == world.Sign && Half * difference.Size.Thousandths >= world.Size.Thousandths)
        .MaxBy(partner => partner.Change.Difference!.Value.Size);

    private static string Part(TradeSubject subject, Economy partner, Amount difference, Amount world)
    {
        var change = world.Sign > 0 ? "growth" : "decline";
        return $"{EconomyText.Name(partner)} accounted for {PercentText.Of(difference, world)} of the {change} of {Whole(subject)} in {PeriodText.Of(subject.Period)}: "
            + $"{subject.Say(difference.Size)} of {subject.Say(world.Size)}";
    }

    private static string More(TradeSubject subject, Economy partner, Amount difference, Amount world)
    {
        var moved = world.Sign > 0 ? "grew" : "fell";
        return $"{Whole(subject)} {With(subject.Direction)} {EconomyText.Name(partner)} {moved} by {subject.Say(difference.Size)} in {PeriodText.Of(subject.Period)}, "
            + $"more than the {subject.Say(world.Size)} by which {subject.Whole} {With(subject.Direction)} all partners together {moved}";
    }

    private static string Whole(TradeSubject subject) => $"{EconomyText.Possessive(subject.Context.Reporter)} {Flow(subject.Direction)}";

    private static string Flow(TradeDirection direction) => direction == TradeDirection.Total ? "total trade" : DirectionText.Id(direction);

    private static string With(TradeDirection direction) => direction switch
    {
        TradeDirection.Exports => "to",
        TradeDirection.Imports => "from",
        _ => "with",
    };
}

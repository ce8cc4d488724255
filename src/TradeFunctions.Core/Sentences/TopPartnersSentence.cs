using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Sentences;

/// <summary>
/// "Japan's largest export markets in 2024 were the United States with 19.95%, China with 17.6% and South Korea with 6.54%, together 44.1%
/// of all its exports."
/// </summary>
internal static class TopPartnersSentence
{
    public const string Kind = "top_partners";

    private const int Named = 3;

    public static IEnumerable<Fact> Write(SummarySubject subject)
    {
        if (!subject.HasValue || subject.Flow.TopPartners is not { Count: >= 2 } ranked) yield break;
        // A partner without a figure could take a place that is not certain.
        TopPartner[] top = [.. ranked.Take(Named).TakeWhile(partner => partner.IsCertain)];
        if (top.Length < 2 || LunarNewYear.Moves(subject.Period, subject.Context.ReporterCode, top.Select(partner => partner.Partner))) yield break;
        var world = subject.Figure.Value!.Value;
        if (!top.All(partner => ShareSentence.IsSpoken(partner.Share) && partner.Share.Of == world)) yield break;
        var together = new CombinedShare(top, world);
        var names = top.Select(partner => $"{EconomyText.Name(EconomyList.Get(partner.Partner))} with {PercentText.Of(partner.Value, world)}");
        var text = $"{EconomyText.Possessive(subject.Context.Reporter)} largest {PartnerText.Many(subject.Direction)}{PartnerText.ForCommodity(subject)}{Among(subject.Flow)}"
            + $" in {PeriodText.Of(subject.Period)} were {SentenceText.List([.. names])}, together {together.Text} of all {subject.Whole}{subject.Note(top[0].Share)}";
        yield return subject.Fact(Kind, text, [.. Figures(subject, top), .. together.Figures(subject)], subject.SourcesOf(subject.Period));
    }

    // Only partners that add up to the World are known to be complete.
    private static string Among(FlowSummary flow) =>
        flow.Concentration is { Status: MeasureStatus.Ok } ? string.Empty : " among the partners with figures";

    private static IEnumerable<FactFigure> Figures(TradeSubject subject, IEnumerable<TopPartner> top) =>
        top.SelectMany(partner => (FactFigure[])
        [
            subject.FigureOf($"{subject.Id}_{EconomyList.Get(partner.Partner).Id}", partner.Value, subject.Period),
            new($"share_{EconomyList.Get(partner.Partner).Id}", partner.Share.Ratio!.Value, "fraction", subject.Period),
        ]);
}

/// <summary>The share of several partners together, from their exact amounts, so that no rounding adds up.</summary>
internal sealed class CombinedShare(IEnumerable<TopPartner> partners, Amount world)
{
    private readonly Amount _sum = partners.Aggregate(Amount.Zero, (sum, partner) => sum + partner.Value);

    /// <summary>"44.04%".</summary>
    public string Text => PercentText.Of(_sum, world);

    /// <summary>The sum, the World and the joint share.</summary>
    public IEnumerable<FactFigure> Figures(TradeSubject subject) =>
    [
        subject.FigureOf($"{subject.Id}_combined", _sum, subject.Period),
        subject.FigureOf($"world_{subject.Id}", world, subject.Period),
        new("share_combined", Ratio.Of(_sum.Thousandths, world.Thousandths), "fraction", subject.Period),
    ];
}

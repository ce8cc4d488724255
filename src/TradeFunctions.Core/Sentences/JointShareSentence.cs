using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Sentences;

/// <summary>"China and the United States together took 64.98% of Japan's exports of machine tools in 2024."</summary>
internal static class JointShareSentence
{
    public const string Kind = "combined_share";

    public static IEnumerable<Fact> Write(RankingSubject subject, JointShare joint)
    {
        // More than the whole, or less than nothing, is no share: the files do not agree.
        if (joint is not { Status: MeasureStatus.Ok, Ratio: >= 0 and <= 1, Sum: { } sum, Of: { Sign: > 0 } whole }) yield break;
        var others = joint.Partners.Except(joint.Groups.SelectMany(group => group.Members).Select(member => member.Code));
        List<string> names = [.. joint.Groups.Select(EconomyText.Name), .. others.Select(partner => EconomyText.Name(EconomyList.Get(partner)))];
        var text = $"{SentenceText.List(names)} {(names.Count > 1 ? "together " : string.Empty)}{Verb(subject.Direction)} {PercentText.Of(sum, whole)} of "
            + $"{subject.Reporter} {subject.Whole}{subject.ByWeight} in {PeriodText.Of(subject.Period)}{subject.Note(joint.World)}";
        List<PartnerRankingRow> rows = [.. subject.Rows.Where(row => joint.Partners.Contains(row.Partner))];
        yield return subject.Fact(
            Kind,
            text,
            [
                .. rows.Where(row => row.Figure.AmountOf(subject.Ranking.Kind) is not null).Select(subject.PartnerFigure),
                subject.AmountFigure($"{subject.Id}_combined", sum),
                subject.AmountFigure($"world_{subject.Id}", whole),
                new FactFigure("share_combined", joint.Ratio!.Value, "fraction", subject.Period),
            ],
            rows);
    }

    private static string Verb(TradeDirection direction) => direction switch
    {
        TradeDirection.Exports => "took",
        TradeDirection.Imports => "supplied",
        _ => "accounted for",
    };
}

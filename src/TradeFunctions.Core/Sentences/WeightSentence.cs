using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Sentences.Wording;

namespace TradeFunctions.Core.Sentences;

/// <summary>"Japan's exports of steel to China weighed 971,973 tonnes in 2024, 18.8% less than in 2023."</summary>
internal static class WeightSentence
{
    public const string Kind = "weight";

    public static IEnumerable<Fact> Write(TradeSubject subject)
    {
        if (!subject.IsOk || subject.Figure.NetWeight is not { Sign: > 0 } weight) yield break;
        if (subject.Context.Measures(subject.Direction, MeasureKind.NetWeight) is not { } measures) yield break;
        var period = subject.Period;
        var change = measures.Change;
        var text = $"{subject.Phrase} weighed {WeightText.Of(weight)} in {PeriodText.Of(period)}";
        var figure = new FactFigure("net_weight", weight.ToDecimal(), WeightText.Unit, period);
        if (!SpokenChange.Is(change))
        {
            yield return subject.Fact(Kind, text + EstimateNote.Of(subject, compared: false), [figure], subject.SourcesOf(subject.Period));
            yield break;
        }

        var comparison = PercentText.Comparison(change.Difference!.Value, change.Base!.Value);
        yield return subject.Fact(
            Kind,
            $"{text}, {comparison} in {PeriodText.Of(period.YearBefore)}{EstimateNote.Of(subject, compared: true)}",
            [
                figure,
                new FactFigure("net_weight", change.Base.Value.ToDecimal(), WeightText.Unit, period.YearBefore),
                .. SpokenChange.Figures(change, WeightText.Unit, period),
            ],
            subject.SourcesOfChange(subject.Period));
    }
}

using TradeFunctions.Core.Sentences.Wording;

namespace TradeFunctions.Core.Sentences;

/// <summary>"The twelve months of Japan's exports to China in 2024 add up to $120.00 billion, 3.66% less than the annual figure of $124.56 billion."</summary>
internal static class AnnualDifferenceSentence
{
    public const string Kind = "annual_differs";

    public static IEnumerable<Fact> Write(TradeSubject subject)
    {
        if (!subject.HasValue || subject.Figure.MonthsSum is not { } months) yield break;
        var value = subject.Figure.Value!.Value;
        if (value.Sign <= 0) yield break;
        yield return subject.Fact(
            Kind,
            $"The twelve months of {subject.Phrase} in {PeriodText.Of(subject.Period)} add up to {subject.Say(months)}, "
                + $"{PercentText.Comparison(months - value, value)} the annual figure of {subject.Say(value)}",
            [
                subject.FigureOf("months", months, subject.Period),
                subject.FigureOf(subject.Id, value, subject.Period),
            ],
            subject.SourcesOf(subject.Period));
    }
}

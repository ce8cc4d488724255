using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Sentences;

/// <summary>"In 2024 Japan's deficit with China narrowed to $43.50 billion, 3.3% less than in 2023 (exports FOB, imports CIF)."</summary>
internal static class BalanceSentence
{
    public const string Id = "balance";

    public static IEnumerable<Fact> Write(SummaryContext context)
    {
        var balance = context.Now.Balance;
        if (!context.BothSidesAreOk || balance is not { Status: MeasureStatus.Ok, Value: { } value, State: { } state }) yield break;
        var now = context.Now;
        var currency = now.Exports.Figure.Currency ?? now.Imports.Figure.Currency;
        var story = new BalanceStory(context, balance, value, state, currency);
        IEnumerable<int?> sources = [now.Exports.Figure.Source, now.Imports.Figure.Source];
        if (story.IsCompared) sources = [.. sources, now.Exports.YearBefore.Source, now.Imports.YearBefore.Source];
        yield return new Fact(
            Id,
            SentenceText.Of($"In {PeriodText.Of(context.Period)} {story.Text()}{Valuations(balance)}"),
            [.. story.Figures()],
            context.Period,
            SourceNumbers.Of(sources));
    }

    private static string Valuations(Balance balance) => (balance.ExportValuation, balance.ImportValuation) switch
    {
        (Valuation.Unknown, Valuation.Unknown) => string.Empty,
        var (exports, imports) => $" (exports {Text(exports)}, imports {Text(imports)})",
    };

    private static string Text(Valuation valuation) => valuation switch
    {
        Valuation.Fob => "FOB",
        Valuation.Cif => "CIF",
        _ => "without a stated valuation",
    };
}

using TradeFunctions.Core.Figures;
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

/// <summary>A balance in words: its size and, where a comparison may be spoken, how it moved within a year.</summary>
internal sealed record BalanceStory(FactContext Context, Balance Balance, Amount Value, BalanceState State, string? Currency)
{
    /// <summary>Whether the year before is spoken of: it is known, and the change is not large only because it was small.</summary>
    public bool IsCompared => Balance is { Movement: not null, Change: { SmallBase: false, Base: not null, Difference: not null } };

    private string With => $"{Context.InCommodity} with {Context.PartnerName}";

    private string Reporter => EconomyText.Possessive(Context.Reporter);

    private Amount Base => Balance.Change.Base!.Value;

    private string YearBefore => PeriodText.Of(Context.Period.YearBefore);

    /// <summary>What follows "In 2024".</summary>
    public string Text() => IsCompared ? Compared() : Alone();

    /// <summary>The balances, negative for a deficit, and the change of their size.</summary>
    public IEnumerable<FactFigure> Figures()
    {
        var unit = MoneyText.Unit(Currency);
        yield return new FactFigure("balance", Value.ToDecimal(), unit, Context.Period);
        if (!IsCompared) yield break;
        yield return new FactFigure("balance", Base.ToDecimal(), unit, Context.Period.YearBefore);
        yield return new FactFigure("difference", Balance.Change.Difference!.Value.ToDecimal(), unit, Context.Period);
        if (Balance.Change.Ratio is { } ratio) yield return new FactFigure("change_of_size", ratio, "fraction", Context.Period);
    }

    private string Alone() => State == BalanceState.Balanced
        ? $"{Reporter} trade{With} was balanced"
        : $"{Reporter} {StateText(State)}{With} was {Money(Value)}";

    private string Compared() => Balance.Movement switch
    {
        BalanceMovement.Narrowed => $"{Reporter} {StateText(State)}{With} narrowed to {Money(Value)}, {SizeChange()} in {YearBefore}",
        BalanceMovement.Widened => $"{Reporter} {StateText(State)}{With} widened to {Money(Value)}, {SizeChange()} in {YearBefore}",
        BalanceMovement.Unchanged when State == BalanceState.Balanced => $"{Alone()}, as in {YearBefore}",
        BalanceMovement.Unchanged => $"{Alone()}, unchanged from {YearBefore}",
        BalanceMovement.Balanced => $"{Alone()}, after {Before()}",
        _ => $"{Reporter} balance{With} turned to a {StateText(State)} of {Money(Value)}, after {Before()}",
    };

    private string SizeChange() => PercentText.Comparison(Value.Size - Base.Size, Base);

    private string Before() => Base.Sign switch
    {
        0 => $"balanced trade in {YearBefore}",
        < 0 => $"a deficit of {Money(Base)} in {YearBefore}",
        _ => $"a surplus of {Money(Base)} in {YearBefore}",
    };

    private string Money(Amount balance) => MoneyText.Of(balance.Size, Currency);

    private static string StateText(BalanceState state) => state == BalanceState.Deficit ? "deficit" : "surplus";
}

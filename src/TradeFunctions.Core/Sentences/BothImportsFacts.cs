using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Sentences;

/// <summary>
/// The sentences about the trade of two reporters by what both import, always named as such: <c>both_imports.total</c>,
/// <c>both_imports.change</c>, <c>both_imports.balance</c>: "Counted by what both import (CIF), trade between Japan and China was $315.20 billion in 2024."
/// </summary>
public static class BothImportsFacts
{
    private const string Basis = "counted by what both import";

    /// <summary>The basis as sentences name it, with the valuation where both sides state it.</summary>
    /// <param name="figures">The imports of both.</param>
    internal static string Name(params IEnumerable<Figure> figures) => figures.All(figure => figure.Valuation == Valuation.Cif) ? $"{Basis} (CIF)" : Basis;

    /// <summary>Writes what can truly be said; a pure function of the two accounts.</summary>
    /// <param name="accounts">The two accounts.</param>
    /// <returns>The facts, whose sources are indices into <see cref="MirrorAccounts.Sources"/>. None where either side has no published figure of its imports,
    /// where the currencies differ, and where the publisher made both sides agree. Of January or February, where the Lunar New Year moves between them, they are
    /// about both together.</returns>
    public static IReadOnlyList<Fact> Write(MirrorAccounts accounts)
    {
        var spoken = accounts with { Period = LunarNewYear.Spoken(accounts.Period, accounts.Reporter, accounts.Partner) };
        var both = BothImports.Of(spoken);
        var isPublished = both is { Imports.Status: FigureStatus.Ok, PartnerImports.Status: FigureStatus.Ok, Total: { Status: FigureStatus.Ok, Value: not null } };
        if (!isPublished || accounts.Sources.Any(file => file.IsReconciled)) return [];
        return [Total(spoken, both), .. Change(spoken, both), .. Balance(spoken, both)];
    }

    private static Fact Total(MirrorAccounts accounts, BothImports both)
    {
        var (reporter, partner) = Names(accounts);
        var currency = both.Total.Currency;
        var value = both.Total.Value!.Value;
        return Fact(
            "both_imports.total",
            $"{Name(both.Imports, both.PartnerImports)}, trade between {reporter} and {partner} was {MoneyText.Of(value, currency)} in {PeriodText.Of(both.Period)}",
            [new("total_both_imports", value.ToDecimal(), MoneyText.Unit(currency), both.Period)],
            both,
            isCompared: false);
    }

    private static IEnumerable<Fact> Change(MirrorAccounts accounts, BothImports both)
    {
        if (!SpokenChange.Is(both.Change)) yield break;
        var (reporter, partner) = Names(accounts);
        var unit = MoneyText.Unit(both.Total.Currency);
        var (value, before) = (both.Total.Value!.Value, both.Change.Base!.Value);
        yield return Fact(
            "both_imports.change",
            $"{Name(both.Imports, both.PartnerImports)}, trade between {reporter} and {partner} in {PeriodText.Of(both.Period)} was "
                + $"{PercentText.Comparison(both.Change.Difference!.Value, before)} in {PeriodText.Of(both.Period.YearBefore)}",
            [
                new("total_both_imports", value.ToDecimal(), unit, both.Period),
                new("total_both_imports", before.ToDecimal(), unit, both.Period.YearBefore),
                .. SpokenChange.Figures(both.Change, unit, both.Period),
            ],
            both,
            isCompared: true);
    }

    private static IEnumerable<Fact> Balance(MirrorAccounts accounts, BothImports both)
    {
        if (both.Balance is not { Status: MeasureStatus.Ok, Value: { } value, State: { } state }) yield break;
        var (reporter, partner) = Names(accounts);
        var currency = both.Total.Currency;
        var said = state == BalanceState.Balanced
            ? $"{EconomyText.Possessive(EconomyList.Get(accounts.Reporter))} trade with {partner} was balanced"
            : $"{EconomyText.Possessive(EconomyList.Get(accounts.Reporter))} {(state == BalanceState.Surplus ? "surplus" : "deficit")} with {partner} was {MoneyText.Of(value.Size, currency)}";
        var own = $"{partner} imported {MoneyText.Of(both.PartnerImports.Value!.Value, currency)} from {reporter}, and {reporter} {MoneyText.Of(both.Imports.Value!.Value, currency)} from {partner}";
        yield return Fact(
            "both_imports.balance",
            $"{Name(both.Imports, both.PartnerImports)}, {said} in {PeriodText.Of(both.Period)}: {own}",
            [
                new("balance_both_imports", value.ToDecimal(), MoneyText.Unit(currency), both.Period),
                new($"imports_{EconomyList.Get(accounts.Partner).Id}", both.PartnerImports.Value.Value.ToDecimal(), MoneyText.Unit(currency), both.Period),
                new($"imports_{EconomyList.Get(accounts.Reporter).Id}", both.Imports.Value.Value.ToDecimal(), MoneyText.Unit(currency), both.Period),
            ],
            both,
            isCompared: false);
    }

    private static (string Reporter, string Partner) Names(MirrorAccounts accounts) =>
        (EconomyText.Name(EconomyList.Get(accounts.Reporter)), EconomyText.Name(EconomyList.Get(accounts.Partner)));

    private static Fact Fact(string id, string text, IReadOnlyList<FactFigure> figures, BothImports both, bool isCompared)
    {
        IEnumerable<Figure> named = [both.Imports, both.PartnerImports];
        if (isCompared) named = named.Concat([both.ImportsBefore, both.PartnerImportsBefore]);
        return new Fact(id, SentenceText.Of(text), [.. figures], both.Period, SourceNumbers.Of(named.Select(figure => figure.Source)));
    }
}

using System.Globalization;

namespace TradeFunctions.LocalHost.Headline;

/// <summary>An account in words. What is not known is left out; nothing is said about it.</summary>
internal static class HeadlineText
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>"Japan's account of 2024: exports to China 124.56 billion USD, …; a deficit of 43.50 billion, 3.3% narrower."</summary>
    public static string Account(AccountSummary account)
    {
        string?[] parts =
        [
            Flow($"exports to {Other(account)}", account.Exports),
            Flow($"imports from {Other(account)}", account.Imports),
            Flow("total trade", account.Total),
        ];
        var flows = string.Join(", ", parts.OfType<string>());
        var balance = Balance(account.Balance);
        return $"{Possessive(account.Reporter.Name)} account of {PeriodName(account.Period)}: {(flows.Length > 0 ? flows : "no figures")}{(balance is null ? "" : $"; {balance}")}.";
    }

    /// <summary>"China's imports from Japan in 2024: 152.01 billion USD, the highest since 2021."</summary>
    public static string? Imports(AccountSummary account) =>
        Flow($"{Possessive(account.Reporter.Name)} imports from {Other(account)} in {PeriodName(account.Period)}:", account.Imports) is { } flow
            ? $"{flow}{Extreme(account.Imports.ByValue.Record)}."
            : null;

    /// <summary>"Total trade in May 2025: +2.62% on the year, the second month of growth in a row."</summary>
    public static string? Growth(AccountSummary account)
    {
        if (account.Total.ByValue.YearOverYear is not { Status: "ok", Ratio: { } ratio, SmallBase: false }) return null;
        var streak = account.Total.ByValue.Streak;
        var run = streak.Length < 2 ? "" : $", the {Ordinal(streak.Length)} {(account.Period.Length > 4 ? "month" : "year")} of {(streak.Direction == "up" ? "growth" : "decline")} in a row";
        return $"Total trade of {account.Reporter.Name} and {Other(account)} in {PeriodName(account.Period)}: {Percent(ratio, 2, signed: true)} on the year{run}.";
    }

    /// <summary>A period as people say it.</summary>
    public static string PeriodName(string period) =>
        DateTime.TryParseExact(period, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
            : period;

    private static string Other(AccountSummary account) => account.Partner.Id == "WLD" ? "the World" : account.Partner.Name;

    private static string? Flow(string name, FlowAccount flow) => flow.Figure.Value is { } value ? $"{name} {Amount(value)}{Unit(flow.Figure.Currency)}" : null;

    private static string? Balance(BalanceAccount balance)
    {
        if (balance is not { Status: "ok", Value: { } value, State: { } state }) return null;
        if (state == "balanced") return "balanced";
        var change = balance is { Movement: "narrowed" or "widened", YearOverYear: { Status: "ok", Ratio: { } ratio } }
            ? $", {Percent(Math.Abs(ratio), 1, signed: false)} {(balance.Movement == "narrowed" ? "narrower" : "wider")} than a year before"
            : "";
        return $"a {state} of {Amount(Math.Abs(value))}{change}";
    }

    private static string Extreme(RecordOf record) =>
        record is not { Status: "ok" } ? ""
        : record.High is { OnRecord: true } ? $", the highest on record (since {PeriodName(record.First!)})"
        : record.High is { Since: { } high, Distance: > 1 } ? $", the highest since {PeriodName(high)}"
        : record.Low is { OnRecord: true } ? $", the lowest on record (since {PeriodName(record.First!)})"
        : record.Low is { Since: { } low, Distance: > 1 } ? $", the lowest since {PeriodName(low)}"
        : "";

    private static string Amount(decimal value) => value switch
    {
        >= 1_000_000_000 => Rounded(value / 1_000_000_000) + " billion",
        >= 1_000_000 => Rounded(value / 1_000_000) + " million",
        _ => Rounded(value),
    };

    private static string Rounded(decimal value) => decimal.Round(value, 2, MidpointRounding.AwayFromZero).ToString("#,0.00", CultureInfo.InvariantCulture);

    private static string Unit(string? currency) => currency is null ? "" : $" {currency}";

    private static string Percent(decimal ratio, int digits, bool signed)
    {
        var percent = decimal.Round(ratio * 100, digits, MidpointRounding.AwayFromZero);
        return (signed && percent > 0 ? "+" : "") + percent.ToString($"F{digits}", CultureInfo.InvariantCulture) + "%";
    }

    private static string Ordinal(int number) =>
        number <= Ordinals.Length ? Ordinals[number - 1] : string.Create(CultureInfo.InvariantCulture, $"{number}{Suffix(number)}");

    private static string Suffix(int number) => (number % 100, number % 10) switch
    {
        ( >= 11 and <= 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };

    private static string Possessive(string name) => name.EndsWith('s') ? $"{name}'" : $"{name}'s";
}

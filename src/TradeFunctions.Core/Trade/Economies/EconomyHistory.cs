using System.Globalization;

namespace TradeFunctions.Core.Trade.Economies;

/// <summary>In which years an economy has trade of its own, and whose code the trade of other years is under, in words.</summary>
public static class EconomyHistory
{
    private const int OtherAsia = 490;
    private const int Taiwan = 158;

    /// <summary>What to know of figures that stand under a code: of "Other Asia, nes" what it is in practice, of an economy that ended its
    /// years; null: nothing.</summary>
    /// <param name="economy">The economy.</param>
    /// <param name="period">The period of the figures, in which years matter only where not all trade of it is under the code; null: any.</param>
    public static string? NoteOf(Economy economy, Period? period = null) =>
        economy.Code == OtherAsia ? "In UN Comtrade's data this stands in practice for Taiwan, with what little else of Asia is not specified "
            + "(UN Comtrade, \"Taiwan, Province of China, trade data\", https://uncomtrade.org/docs/taiwan-province-of-china-trade-data/)."
        : economy.Years.Last is null || IsWithin(economy, period, period) ? null
        : YearsOf(economy);

    /// <summary>
    /// Why there may be no figures under a code, and where its trade is instead: "Serbia and Montenegro has trade of its own only from 1992 to
    /// 2006; its predecessor is Yugoslavia (YUG), its successors are Montenegro (MNE) and Serbia (SRB)." Null: nothing is known of that, or it
    /// does not matter in the periods.
    /// </summary>
    /// <param name="economy">The economy.</param>
    /// <param name="first">The first period of the figures; null: any.</param>
    /// <param name="last">The last period of the figures; null: any.</param>
    public static string? AbsenceOf(Economy economy, Period? first = null, Period? last = null) =>
        economy.Code == Taiwan ? $"In UN Comtrade's data trade with Taiwan is in practice under {Named(OtherAsia)}."
        : economy.Code == OtherAsia ? $"In UN Comtrade's data it stands in practice for Taiwan, which other publishers have as {Named(Taiwan)}."
        : IsWithin(economy, first, last) ? null
        : YearsOf(economy) ?? SharedYearsOf(economy);

    /// <summary>The codes that can hold trade of an economy in a period not all of which it existed in: its predecessors, theirs if need be, or
    /// its successors.</summary>
    public static IEnumerable<int> HoldersOf(Economy economy, Period period)
    {
        var years = economy.Years;
        var others = (years.FirstWhole ?? years.First) > period.Year ? economy.Predecessors
            : (years.LastWhole ?? years.Last) < period.Year ? economy.Successors
            : [];
        return others.Select(EconomyList.Get).SelectMany(other => other.Existed(period) ? [other.Code] : HoldersOf(other, period));
    }

    /// <summary>The codes under which trade with an economy can be instead of its own, the likeliest first.</summary>
    public static IReadOnlyList<int> OthersOf(Economy economy) =>
        economy.Code == Taiwan ? [OtherAsia] : economy.Code == OtherAsia ? [Taiwan] : [.. economy.Successors, .. economy.Predecessors];

    // All trade of the periods is under the code.
    private static bool IsWithin(Economy economy, Period? first, Period? last) =>
        first is { } from && last is { } to && economy.ExistedThroughout(from) && economy.ExistedThroughout(to);

    private static string? YearsOf(Economy economy)
    {
        var years = (economy.Years.First, economy.Years.Last) switch
        {
            ({ } first, { } last) => string.Create(CultureInfo.InvariantCulture, $"from {first} to {last}"),
            ({ } first, null) => string.Create(CultureInfo.InvariantCulture, $"from {first}"),
            (null, { } last) => string.Create(CultureInfo.InvariantCulture, $"until {last}"),
            _ => null,
        };
        if (years is null) return null;
        string?[] others = [Others("predecessor", economy.Predecessors), Others("successor", economy.Successors)];
        var named = string.Join(", ", others.Where(text => text is not null));
        return $"{WithoutYears(economy.Name)} has trade of its own only {years}{(named.Length == 0 ? "" : $"; {named}")}.";
    }

    // The economy was always there; its trade of some years is under another's code.
    private static string? SharedYearsOf(Economy economy)
    {
        if (economy.Years.FirstWhole is { } first && economy.Predecessors.Count > 0)
            return string.Create(CultureInfo.InvariantCulture, $"Until {first - 1} trade with it can be under {List(economy.Predecessors)}.");
        return economy.Years.LastWhole is { } last && economy.Successors.Count > 0
            ? string.Create(CultureInfo.InvariantCulture, $"After {last} trade with it can be under {List(economy.Successors)}.")
            : null;
    }

    private static string? Others(string role, IReadOnlyList<int> codes) => codes.Count switch
    {
        0 => null,
        1 => $"its {role} is {Named(codes[0])}",
        _ => $"its {role}s are {List(codes)}",
    };

    private static string List(IReadOnlyList<int> codes) => codes.Count == 1
        ? Named(codes[0])
        : $"{string.Join(", ", codes.Take(codes.Count - 1).Select(Named))} and {Named(codes[^1])}";

    private static string Named(int code)
    {
        var economy = EconomyList.Get(code);
        return $"{WithoutYears(economy.Name)} ({economy.Id})";
    }

    /// <summary>The name without the years that a country of the past has beside it in the list.</summary>
    internal static string WithoutYears(string name)
    {
        var years = name.IndexOf(" (until ", StringComparison.Ordinal);
        return years < 0 ? name : name[..years];
    }
}

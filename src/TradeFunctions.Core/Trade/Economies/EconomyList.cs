using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Trade.Economies;

/// <summary>The project's own list of economies: every one of ISO 3166-1, Kosovo, countries of the past, UN Comtrade's special codes, and
/// groups: unions, organisations and regions that publishers list as partners.</summary>
/// <remarks>
/// Comtrade lists a few economies twice, with and without dependent territories. One economy has one identity here: 250 is France (251),
/// 356 India (699), 578 Norway (579), 756 Switzerland (757), 840 the United States (842) and the former 381 Italy (380).
/// </remarks>
public static class EconomyList
{
    private static readonly EconomyRow[] Rows = EconomyCsv.Read();
    private static readonly EconomyCodes Codes = new(Rows);
    private static readonly bool[] Groups = IndexGroups();
    private static readonly Dictionary<int, int[]> Predecessors =
        Rows.Where(row => row.Predecessors.Length > 0).ToDictionary(row => row.Economy.Code, row => row.Predecessors);

    private static readonly Dictionary<int, int[]> Successors = Rows
        .SelectMany(row => row.Predecessors, (row, predecessor) => (Predecessor: predecessor, row.Economy.Code))
        .GroupBy(pair => pair.Predecessor, pair => pair.Code)
        .ToDictionary(pairs => pairs.Key, pairs => pairs.ToArray());

    /// <summary>Every economy, by ascending <see cref="Economy.Code"/>.</summary>
    public static IReadOnlyList<Economy> All { get; } = [.. Rows.Select(row => row.Economy)];

    /// <summary>Looks a numeric code up. A Comtrade code wins over the ISO numeric code of another economy.</summary>
    /// <param name="comtradeCode">Comtrade's code or, where Comtrade has another one, the ISO numeric code.</param>
    /// <param name="economy">The economy. Its <see cref="Economy.Code"/> is the identity to go on with: 840 gives 842.</param>
    /// <returns>False when the code is not known.</returns>
    public static bool TryGet(int comtradeCode, [NotNullWhen(true)] out Economy? economy)
    {
        economy = Codes.ByComtrade(comtradeCode);
        return economy is not null;
    }

    /// <summary>Looks a numeric code up; a code that is not known gives a <see cref="EconomyKind.Special"/> economy named by its digits,
    /// so that its trade is kept rather than dropped.</summary>
    /// <param name="code">Comtrade's code or, where Comtrade has another one, the ISO numeric code.</param>
    public static Economy Get(int code) =>
        TryGet(code, out Economy? economy)
            ? economy
            : new Economy(code, code.ToString(CultureInfo.InvariantCulture), null, null, null, EconomyKind.Special);

    /// <summary>Whether a code, as <see cref="Economy.Code"/> has it, is a group's: one that holds other partners.</summary>
    public static bool IsGroup(int code) => (uint)code < (uint)Groups.Length && Groups[code];

    /// <summary>Whether a partner's trade is a part of the World's: every code is but the World itself (0) and groups, whose members are.</summary>
    public static bool IsPartOfWorld(int code) => code != 0 && !IsGroup(code);

    /// <summary>Finds an economy by ISO alpha-3, alpha-2 or numeric code or by Comtrade's numeric or letter code ("W00", "_X"), in any case,
    /// blanks around it ignored. For addresses; what a file writes is read by the scheme of its layout.</summary>
    /// <param name="text">The code; digits may have leading zeros.</param>
    /// <param name="economy">The economy found.</param>
    /// <returns>False when no economy has this code. Names are not codes.</returns>
    public static bool TryFind(ReadOnlySpan<char> text, [NotNullWhen(true)] out Economy? economy) => Codes.TryFindAny(text, out economy);

    /// <summary>Finds an economy by its code of ISO 3166-1, alpha-3 or numeric: 492 is Monaco. Retired codes that are still in use ("ROM",
    /// "TMP"), codes of the World Bank ("SER"), "WLD", 0, and the ids of this project ("S19", "XKX", "EUR") are found too, and of numbers that
    /// ISO has not given away those of Comtrade (842). Two letters are no code here.</summary>
    /// <param name="text">The code; digits may have leading zeros.</param>
    /// <param name="economy">The economy found: of a code that changed hands that of today.</param>
    public static bool TryFindIso(ReadOnlySpan<char> text, [NotNullWhen(true)] out Economy? economy) => Codes.TryFindIso(text, null, out economy);

    /// <summary>The same of a code beside a year: DEU of 1985 is the Federal Republic of Germany, YUG of 2000 Serbia and Montenegro.</summary>
    /// <param name="text">The code; digits may have leading zeros.</param>
    /// <param name="year">The calendar year it stands beside.</param>
    /// <param name="economy">The economy found. That it existed in the year is not said by that.</param>
    public static bool TryFindIso(ReadOnlySpan<char> text, int year, [NotNullWhen(true)] out Economy? economy) =>
        Codes.TryFindIso(text, year, out economy);

    /// <summary>Finds an economy by UN Comtrade's numeric code (492 is "Europe EU, nes") or its letters ("S19", "W00", "_X"), which for a
    /// country of the past are those of the one of today: BEL of 1995 is Belgium-Luxembourg. Two letters are no code here.</summary>
    /// <param name="text">The code; digits may have leading zeros.</param>
    /// <param name="year">The calendar year it stands beside.</param>
    /// <param name="economy">The economy found. That it existed in the year is not said by that.</param>
    public static bool TryFindComtrade(ReadOnlySpan<char> text, int year, [NotNullWhen(true)] out Economy? economy) =>
        Codes.TryFindComtrade(text, year, out economy);

    /// <summary>The ids nearest to a text that <see cref="TryFind"/> did not find, for an error message.</summary>
    /// <param name="text">The requested text: a mistyped code, or a name.</param>
    /// <param name="max">How many to give at most.</param>
    /// <returns>Ids by edit distance to the id, the alpha-2 code or the name, whichever is nearest; of ties groups last, then in order of
    /// id.</returns>
    public static IReadOnlyList<string> Nearest(string text, int max)
    {
        ArgumentNullException.ThrowIfNull(text);
        string wanted = text.Trim().ToUpperInvariant();
        return [.. All
            .Select(economy => (Economy: economy, Distance: DistanceTo(economy, wanted)))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Economy.IsGroup)
            .ThenBy(candidate => candidate.Economy.Id, StringComparer.Ordinal)
            .Take(max)
            .Select(candidate => candidate.Economy.Id)];
    }

    internal static IReadOnlyList<int> PredecessorsOf(int code) => Predecessors.GetValueOrDefault(code, []);

    internal static IReadOnlyList<int> SuccessorsOf(int code) => Successors.GetValueOrDefault(code, []);

    private static int DistanceTo(Economy economy, string wanted)
    {
        int nearest = Math.Min(
            EditDistance.Between(wanted, economy.Id),
            EditDistance.Between(wanted, economy.Name.ToUpperInvariant()));
        return economy.Alpha2 is null ? nearest : Math.Min(nearest, EditDistance.Between(wanted, economy.Alpha2));
    }

    private static bool[] IndexGroups()
    {
        var groups = new bool[Codes.Limit];
        foreach (var row in Rows) groups[row.Economy.Code] = row.Economy.IsGroup;
        return groups;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TradeFunctions.Core.Economies;

/// <summary>The project's own list of economies: every one of ISO 3166-1, Kosovo, countries of the past, and UN Comtrade's special codes.</summary>
/// <remarks>
/// Comtrade lists a few economies twice, with and without dependent territories. One economy has one identity here: 250 is France (251),
/// 356 India (699), 578 Norway (579), 756 Switzerland (757), 840 the United States (842) and the former 381 Italy (380).
/// </remarks>
public static class EconomyList
{
    private static readonly (Economy Economy, string[] Aliases)[] Rows = EconomyCsv.Read();
    private static readonly Economy?[] ByCode = IndexByCode();
    private static readonly Dictionary<string, Economy>.AlternateLookup<ReadOnlySpan<char>> ByText =
        IndexByText().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Every economy, by ascending <see cref="Economy.Code"/>.</summary>
    public static IReadOnlyList<Economy> All { get; } = [.. Rows.Select(row => row.Economy)];

    /// <summary>Looks a numeric code up. A Comtrade code wins over the ISO numeric code of another economy.</summary>
    /// <param name="comtradeCode">Comtrade's code or, where Comtrade has another one, the ISO numeric code.</param>
    /// <param name="economy">The economy. Its <see cref="Economy.Code"/> is the identity to go on with: 840 gives 842.</param>
    /// <returns>False when the code is not known.</returns>
    public static bool TryGet(int comtradeCode, [NotNullWhen(true)] out Economy? economy)
    {
        economy = (uint)comtradeCode < (uint)ByCode.Length ? ByCode[comtradeCode] : null;
        return economy is not null;
    }

    /// <summary>Looks a numeric code up; a code that is not known gives a <see cref="EconomyKind.Special"/> economy named by its digits,
    /// so that its trade is kept rather than dropped.</summary>
    /// <param name="code">Comtrade's code or, where Comtrade has another one, the ISO numeric code.</param>
    public static Economy Get(int code) =>
        TryGet(code, out Economy? economy)
            ? economy
            : new Economy(code, code.ToString(CultureInfo.InvariantCulture), null, null, null, EconomyKind.Special);

    /// <summary>Finds an economy by ISO alpha-3, alpha-2 or numeric code or by Comtrade's numeric or letter code ("W00", "_X"), in any case,
    /// blanks around it ignored.</summary>
    /// <param name="text">The code; digits may have leading zeros.</param>
    /// <param name="economy">The economy found.</param>
    /// <returns>False when no economy has this code. Names are not codes.</returns>
    public static bool TryFind(ReadOnlySpan<char> text, [NotNullWhen(true)] out Economy? economy)
    {
        text = text.Trim();
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int code)
            ? TryGet(code, out economy)
            : ByText.TryGetValue(text, out economy);
    }

    /// <summary>The ids nearest to a text that <see cref="TryFind"/> did not find, for an error message.</summary>
    /// <param name="text">What was asked for: a mistyped code, or a name.</param>
    /// <param name="max">How many to give at most.</param>
    /// <returns>Ids by edit distance to the id, the alpha-2 code or the name, whichever is nearest; ties in order of id.</returns>
    public static IReadOnlyList<string> Nearest(string text, int max)
    {
        ArgumentNullException.ThrowIfNull(text);
        string wanted = text.Trim().ToUpperInvariant();
        return [.. All
            .Select(economy => (economy.Id, Distance: DistanceTo(economy, wanted)))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Id, StringComparer.Ordinal)
            .Take(max)
            .Select(candidate => candidate.Id)];
    }

    private static int DistanceTo(Economy economy, string wanted)
    {
        int nearest = Math.Min(
            EditDistance.Between(wanted, economy.Id),
            EditDistance.Between(wanted, economy.Name.ToUpperInvariant()));
        return economy.Alpha2 is null ? nearest : Math.Min(nearest, EditDistance.Between(wanted, economy.Alpha2));
    }

    private static Economy?[] IndexByCode()
    {
        var index = new Economy?[Rows.Max(row => row.Economy.Code) + 1];
        foreach ((Economy economy, _) in Rows)
            index[economy.Code] = economy;
        foreach ((Economy economy, string[] aliases) in Rows)
        {
            foreach (string alias in aliases)
            {
                if (int.TryParse(alias, NumberStyles.None, CultureInfo.InvariantCulture, out int code))
                    index[code] ??= economy;
            }

            if (economy.IsoNumeric is { } iso)
                index[iso] ??= economy;
        }

        return index;
    }

    private static Dictionary<string, Economy> IndexByText()
    {
        var index = new Dictionary<string, Economy>(StringComparer.OrdinalIgnoreCase);
        foreach ((Economy economy, string[] aliases) in Rows)
        {
            string?[] codes = [economy.Alpha3, economy.Alpha2, .. aliases];
            foreach (string? code in codes)
            {
                // Add, not the indexer: two economies under one code are an error in the list.
                if (code is not null && !char.IsAsciiDigit(code[0]))
                    index.Add(code, economy);
            }
        }

        return index;
    }
}

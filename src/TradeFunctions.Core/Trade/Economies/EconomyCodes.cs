using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TradeFunctions.Core.Trade.Economies;

/// <summary>
/// Finds an economy by its code in one scheme of codes. Digits that mean different economies to different publishers (492 is Monaco to ISO,
/// "Europe EU, nes" to UN Comtrade) and letters that changed hands (DEU of 1985 is the Federal Republic of Germany) are told apart by the
/// scheme and the year.
/// </summary>
internal sealed class EconomyCodes
{
    private readonly Economy?[] _byComtrade;
    private readonly Economy?[] _byIso;
    private readonly Dictionary<string, Economy>.AlternateLookup<ReadOnlySpan<char>> _byText;
    private readonly Dictionary<string, Economy>.AlternateLookup<ReadOnlySpan<char>> _byFormerText;

    public EconomyCodes(IReadOnlyList<EconomyRow> rows)
    {
        _byComtrade = ByNumber(rows, isoFirst: false);
        _byIso = ByNumber(rows, isoFirst: true);
        _byText = Index(rows, row => [row.Economy.Alpha3, row.Economy.Alpha2, .. row.Aliases]);
        _byFormerText = Index(rows, row => [row.FormerAlpha3]);
    }

    /// <summary>One above the largest number that is a code.</summary>
    public int Limit => _byComtrade.Length;

    /// <summary>By UN Comtrade's number, or else the ISO number of the economy that Comtrade has under another one.</summary>
    public Economy? ByComtrade(int code) => (uint)code < (uint)_byComtrade.Length ? _byComtrade[code] : null;

    /// <summary>By any code there is; of numbers Comtrade's win. Blanks around it are ignored.</summary>
    public bool TryFindAny(ReadOnlySpan<char> text, [NotNullWhen(true)] out Economy? economy)
    {
        text = text.Trim();
        if (!IsNumber(text, out var code)) return _byText.TryGetValue(text, out economy);
        economy = ByComtrade(code);
        return economy is not null;
    }

    /// <summary>By a code of ISO 3166-1, its number or alpha-3 code, and common variants of these. Two letters are not accepted: NA is what R writes
    /// for a value that is missing.</summary>
    /// <param name="text">The code; blanks around it are ignored.</param>
    /// <param name="year">The year that the code stands beside; null: today.</param>
    /// <param name="economy">The economy.</param>
    public bool TryFindIso(ReadOnlySpan<char> text, int? year, [NotNullWhen(true)] out Economy? economy)
    {
        text = text.Trim();
        if (IsNumber(text, out var code))
        {
            economy = (uint)code < (uint)_byIso.Length ? _byIso[code] : null;
            return economy is not null;
        }

        if (!_byText.TryGetValue(text, out economy) || IsAlpha2(text, economy)) return Fail(out economy);
        if (year is { } when && !BeganBefore(economy, when)) economy = Former(text, when, throughout: false) ?? economy;
        return true;
    }

    // In the year in which codes changed hands the letters are those of the country of the past.
    private static bool BeganBefore(Economy economy, int year) =>
        economy.Existed(year) && (economy.Years.First is null || economy.ExistedThroughout(year));

    /// <summary>By UN Comtrade's code, its number or letters. Comtrade gives a country of the past the letters of the one of today: the year
    /// tells them apart.</summary>
    /// <param name="text">The code; blanks around it are ignored.</param>
    /// <param name="year">The year that the code stands beside; null: today.</param>
    /// <param name="economy">The economy.</param>
    public bool TryFindComtrade(ReadOnlySpan<char> text, int? year, [NotNullWhen(true)] out Economy? economy)
    {
        text = text.Trim();
        if (IsNumber(text, out _)) return TryFindAny(text, out economy);
        if (!_byText.TryGetValue(text, out economy) || IsAlpha2(text, economy)) return Fail(out economy);
        if (year is { } when && !economy.ExistedThroughout(when)) economy = Former(text, when, throughout: true) ?? economy;
        return true;
    }

    // No closure: it would be made for every row of every file.
    private Economy? Former(ReadOnlySpan<char> text, int year, bool throughout) =>
        _byFormerText.TryGetValue(text, out var former) && (throughout ? former.ExistedThroughout(year) : former.Existed(year)) ? former : null;

    private static bool Fail([NotNullWhen(true)] out Economy? economy)
    {
        economy = null;
        return false;
    }

    private static bool IsNumber(ReadOnlySpan<char> text, out int code) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out code);

    private static bool IsAlpha2(ReadOnlySpan<char> text, Economy economy) => text.Equals(economy.Alpha2, StringComparison.OrdinalIgnoreCase);

    private static Economy?[] ByNumber(IReadOnlyList<EconomyRow> rows, bool isoFirst)
    {
        var index = new Economy?[rows.Max(row => row.Economy.Code) + 1];
        if (isoFirst) AddIso();
        foreach (var row in rows) index[row.Economy.Code] ??= row.Economy;
        foreach (var row in rows)
        {
            foreach (var alias in row.Aliases)
            {
                if (IsNumber(alias, out var code)) index[code] ??= row.Economy;
            }
        }

        AddIso();
        return index;

        void AddIso()
        {
            foreach (var row in rows)
            {
                if (row.Economy.IsoNumeric is { } iso) index[iso] ??= row.Economy;
            }
        }
    }

    private static Dictionary<string, Economy>.AlternateLookup<ReadOnlySpan<char>> Index(
        IReadOnlyList<EconomyRow> rows, Func<EconomyRow, IEnumerable<string?>> codesOf)
    {
        var index = new Dictionary<string, Economy>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            foreach (var code in codesOf(row))
            {
                // Add, not the indexer: two economies under one code are an error in the list.
                if (code is not null && !IsNumber(code, out _)) index.Add(code, row.Economy);
            }
        }

        return index.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}

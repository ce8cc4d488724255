using System.Globalization;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Reading.Fields;

/// <summary>
/// A statistical office's own codes of reporters and partners. A code that means several economies over time (Sudan until 2011, and the one of
/// today) is told apart by the year of the figure. What is no economy is one of UN Comtrade's special partners: bunkers, areas not specified.
/// </summary>
internal sealed class OfficeEconomies
{
    private readonly Dictionary<string, string[]> _ids;

    private OfficeEconomies(Dictionary<string, string[]> ids) => _ids = ids;

    /// <summary>Reads a table.</summary>
    /// <param name="table">A code and its economy in each line, with a blank between: ISO alpha-3 or UN Comtrade's number; of several with strokes
    /// between them the first is meant that all trade of the year is under.</param>
    public static OfficeEconomies Of(string table) => new(table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' ', 2))
        .ToDictionary(parts => parts[0], parts => parts[1].Split('/'), StringComparer.OrdinalIgnoreCase));

    /// <summary>The codes of the table.</summary>
    public IReadOnlyCollection<string> Codes => _ids.Keys;

    /// <summary>Finds an economy.</summary>
    /// <param name="code">The office's code, in any case.</param>
    /// <param name="year">The calendar year of the figure; null: not known.</param>
    /// <param name="economy">UN Comtrade's numeric code.</param>
    public bool TryFind(string code, int? year, out int economy)
    {
        economy = 0;
        if (!_ids.TryGetValue(code, out var ids)) return false;
        var found = ids.Select(id => Find(id, year)).OfType<Economy>().ToList();
        if (found.Count == 0) return false;
        economy = (found.Find(one => year is not { } known || one.ExistedThroughout(known)) ?? found.Find(one => one.Existed(year!.Value)) ?? found[^1]).Code;
        return true;
    }

    private static Economy? Find(string id, int? year)
    {
        if (int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return EconomyList.Get(number);
        Economy? found;
        return (year is { } known ? EconomyList.TryFindIso(id, known, out found) : EconomyList.TryFindIso(id, out found)) ? found : null;
    }
}

/// <summary>Looks codes of a table up while a file is read: each code once a year of the file.</summary>
/// <param name="table">The office's codes.</param>
internal sealed class OfficeEconomyReader(OfficeEconomies table)
{
    private const int LongestCode = 4;
    private const int NotFound = -1;

    private readonly Dictionary<(uint Code, int Year), int> _found = [];
    private (uint Code, int Year) _last;
    private int _lastFound = NotFound;

    /// <summary>Finds an economy.</summary>
    /// <param name="text">The code.</param>
    /// <param name="year">The calendar year of the figure; null: not known.</param>
    /// <param name="economy">UN Comtrade's numeric code.</param>
    public bool TryFind(ReadOnlySpan<byte> text, int? year, out int economy)
    {
        economy = 0;
        if (text.Length is 0 or > LongestCode || !System.Text.Ascii.IsValid(text)) return false;
        var packed = 0u;
        foreach (var letter in text) packed = (packed << 8) | letter;
        var key = (packed, year ?? 0);
        if (key != _last || _lastFound == NotFound)
        {
            if (!_found.TryGetValue(key, out var code)) _found[key] = code = table.TryFind(System.Text.Encoding.ASCII.GetString(text), year, out var one) ? one : NotFound;
            (_last, _lastFound) = (key, code);
        }

        economy = Math.Max(0, _lastFound);
        return _lastFound != NotFound;
    }
}

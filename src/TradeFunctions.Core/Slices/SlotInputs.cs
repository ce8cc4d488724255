using System.Globalization;
using TradeFunctions.Core.Figures.Commodities;

namespace TradeFunctions.Core.Slices;

/// <summary>
/// Which slots a reporter has and what each is worked out from. A slot whose input hash is unchanged has unchanged content and
/// is not written again.
/// </summary>
public static class SlotInputs
{
    /// <summary>The slot of the whole TOTAL series; depends on every year.</summary>
    public const string SeriesSlot = "T";

    /// <summary>
    /// Counted up whenever the same figures would be published with other values, so that everything is written anew. What has another
    /// shape is found without it: see <see cref="PublishedShape"/>.
    /// </summary>
    public const int ContentVersion = 7;

    private const char SummaryPrefix = 'S';

    private static readonly string Content = string.Create(CultureInfo.InvariantCulture, $"{ContentVersion}.{PublishedShape.Hash}");

    /// <summary>The slot of one year's summaries. It depends on that year and, through comparisons, streaks and records, on all before it.</summary>
    public static string SummarySlot(int year) => string.Create(CultureInfo.InvariantCulture, $"{SummaryPrefix}{year:0000}");

    /// <summary>The year of a summary slot; false for any other slot.</summary>
    public static bool TryParseSummarySlot(string slot, out int year)
    {
        year = 0;
        return slot.Length == 5
            && slot[0] == SummaryPrefix
            && int.TryParse(slot.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out year);
    }

    /// <summary>The slots of a reporter whose files have cells of these years: its years' summaries, then the series. None without years.</summary>
    public static IReadOnlyList<string> Slots(IEnumerable<int> years)
    {
        List<string> slots = [.. years.Distinct().Order().Select(SummarySlot)];
        if (slots.Count > 0) slots.Add(SeriesSlot);
        return slots;
    }

    /// <summary>The hash of everything a slot's content follows from.</summary>
    /// <param name="sourcesOldestFirst">The reporter's files with the ledger's hash of each year; files that have no year of the slot do not count.</param>
    /// <param name="slot">A slot's name.</param>
    /// <param name="rulesHash">The hash of the dataset's rules.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    /// <exception cref="ArgumentException">There is no such slot.</exception>
    public static string Hash(
        IReadOnlyList<(string Blob, IReadOnlyDictionary<int, string> YearHashes)> sourcesOldestFirst,
        string slot,
        string rulesHash)
    {
        var lastYear = int.MaxValue;
        if (slot != SeriesSlot && !TryParseSummarySlot(slot, out lastYear))
        {
            throw new ArgumentException($"There is no slot '{slot}'.", nameof(slot));
        }

        return SlotHash.Of(Content, slot, rulesHash, sourcesOldestFirst, int.MinValue, lastYear);
    }
}

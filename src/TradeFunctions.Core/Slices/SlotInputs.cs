using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using TradeFunctions.Core.Slices.Commodities;

namespace TradeFunctions.Core.Slices;

/// <summary>
/// The slots of a reporter and the hash of each one's input. A slot with an unchanged hash has unchanged content and is not written again.
/// </summary>
public static class SlotInputs
{
    /// <summary>The slot of the whole TOTAL series; depends on every year.</summary>
    public const string SeriesSlot = "T";

    /// <summary>
    /// To be raised whenever the same figures give other values, so that everything is written again. A changed shape is noticed without it: see <see
    /// cref="PublishedShape"/>.
    /// </summary>
    public const int ContentVersion = 9;

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

    /// <summary>The hash of everything that a slot's content depends on.</summary>
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

/// <summary>
/// The shape of published JSON as a hash: part of the input of every slot of the account, so that the next run publishes a new measure without
/// anybody raising a number.
/// </summary>
internal static class PublishedShape
{
    /// <summary>64 hexadecimal digits.</summary>
    public static string Hash { get; } = Of(PublishedJson.Default.SummaryEntity, PublishedJson.Default.SeriesEntity);

    /// <summary>The hash of some types' schemas: names, types and order of their properties, all the way down.</summary>
    internal static string Of(params JsonTypeInfo[] types) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', types.Select(type => type.GetJsonSchemaAsNode().ToJsonString(JsonSerializerOptions.Default))))));
}

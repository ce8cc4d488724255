using System.Text.Json;
using System.Text.Json.Serialization;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>What a refined file holds, kept in the ledger beside it.</summary>
/// <param name="Cells">How many cells there are, without those that were left out.</param>
/// <param name="Reporters">By reporter, in the order of their codes.</param>
/// <param name="Unread">What is known of the figures of rows that could not be read: every key that is not whole, and of the whole ones, which
/// are cells of status rejected, the first. Null: every row was read.</param>
public sealed record RefinedIndex(long Cells, IReadOnlyList<RefinedReporter> Reporters, IReadOnlyList<UnreadFigures>? Unread = null)
{
    /// <summary>
    /// Of the figures that could not be read, those that may be a reporter's. A line of which nothing at all is known counts for the
    /// reporters and years of which the file has other rows; where it has none, for all.
    /// </summary>
    /// <param name="reporter">UN Comtrade's numeric code.</param>
    public IReadOnlyList<UnreadFigures> UnreadOf(int reporter)
    {
        if (Unread is null) return [];
        var rows = Reporters.FirstOrDefault(known => known.Reporter == reporter);
        return [.. Unread.SelectMany(figures => Of(figures, reporter, rows)).OrderBy(figures => figures.Line)];
    }

    private IEnumerable<UnreadFigures> Of(UnreadFigures figures, int reporter, RefinedReporter? rows)
    {
        if (figures.Key.Reporter is { } known) return known == reporter ? [figures] : [];
        if (!figures.Key.IsUnknown || Reporters.Count == 0) return [figures];
        if (rows is null) return [];
        var (first, last) = (rows.YearHashes.Keys.Min(), rows.YearHashes.Keys.Max());
        return Enumerable.Range(first, last - first + 1)
            .Select(year => figures with { Key = figures.Key with { Reporter = reporter, Year = year } });
    }

    /// <summary>The index as UTF-8 JSON, a few hundred bytes a reporter and some thirty a year.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, RefinedIndexJson.Default.RefinedIndex);

    /// <summary>Reads what <see cref="ToJson"/> wrote; throws <see cref="JsonException"/> when it is anything else.</summary>
    public static RefinedIndex FromJson(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, RefinedIndexJson.Default.RefinedIndex)
        ?? throw new JsonException("A refined index is an object, not null.");
}

/// <summary>Where one reporter's cells are in a refined file, and what they are, without reading it.</summary>
/// <param name="Reporter">UN Comtrade's numeric code.</param>
/// <param name="RowGroups">The row groups that hold its cells, and no other reporter's.</param>
/// <param name="TotalRowGroups">Those of them that hold cells of commodity TOTAL.</param>
/// <param name="YearHashes">
/// By calendar year, a hash over every cell of it, annual and monthly, in order. The same cells give the same hash
/// whatever file they come from.
/// </param>
/// <param name="Coverage">By frequency and flow.</param>
/// <param name="Cells">How many cells there are.</param>
/// <param name="HasUntotalledGoods">Whether any partner has goods in a period but no TOTAL: <see cref="RefinedFile.ReadUntotalledAsync"/>.</param>
/// <param name="Partners">How many partners it has, the World not counted.</param>
public sealed record RefinedReporter(
    int Reporter,
    IReadOnlyList<int> RowGroups,
    IReadOnlyList<int> TotalRowGroups,
    IReadOnlyDictionary<int, string> YearHashes,
    IReadOnlyList<RefinedCoverage> Coverage,
    long Cells,
    bool HasUntotalledGoods = false,
    int Partners = 0);

/// <summary>Which periods a reporter's cells cover in one flow and frequency. A period is covered when any cell of it exists.</summary>
/// <param name="Frequency">The frequency.</param>
/// <param name="Flow">The flow.</param>
/// <param name="First">The first period covered.</param>
/// <param name="Last">The last period covered.</param>
/// <param name="Gaps">The periods between them that are not covered, in order.</param>
/// <param name="Cells">How many cells there are.</param>
public sealed record RefinedCoverage(
    Frequency Frequency,
    Flow Flow,
    Period First,
    Period Last,
    IReadOnlyList<Period> Gaps,
    long Cells);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(PeriodNumberConverter)],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RefinedIndex))]
internal sealed partial class RefinedIndexJson : JsonSerializerContext
{
    /// <summary>A period as the number publishers write, the shortest form.</summary>
    internal sealed class PeriodNumberConverter : JsonConverter<Period>
    {
        public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Core.Trade.Period.TryFromCode(reader.GetInt32(), out var period)
                ? period
                : throw new JsonException("That number is not a period.");

        public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Code);
    }
}

using System.Text.Json;

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

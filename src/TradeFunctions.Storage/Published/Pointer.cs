using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Storage.Published;

/// <summary>What is published of a reporter. Replacing this row is what publishes.</summary>
public sealed record Pointer(string Dataset, int Reporter)
{
    /// <summary>The version of the run that wrote it; an older run never replaces it.</summary>
    public long Version { get; init; }

    /// <summary>When its figures were published.</summary>
    public DateTimeOffset Published { get; init; }

    /// <summary>Since when newer figures could not be published; null if the pointer is up to date.</summary>
    public DateTimeOffset? StaleSince { get; init; }

    /// <summary>What the figures cover; null if the reporter is withdrawn.</summary>
    public AccountCoverage? Coverage { get; init; }

    /// <summary>The slots that can be read.</summary>
    public IReadOnlyList<ManifestSlot> Manifest { get; init; } = [];

    /// <summary>Slices to delete.</summary>
    public IReadOnlyList<RetiredSlice> Retired { get; init; } = [];

    /// <summary>The files the figures come from, oldest first.</summary>
    public IReadOnlyList<PublishSource> Sources { get; init; } = [];

    /// <summary>The versions that replaced earlier figures, newest first; the last thousand of them.</summary>
    public IReadOnlyList<PublishedRevision> Revisions { get; init; } = [];

    /// <summary>Cells left out because the same figures are published in another classification, by year.</summary>
    public IReadOnlyList<IgnoredYear> Ignored { get; init; } = [];

    /// <summary>Parts of exports and imports that the files have without the whole, by partner.</summary>
    public IReadOnlyList<OtherFlow> OtherFlows { get; init; } = [];

    /// <summary>Goods that the files have without TOTAL, by partner.</summary>
    public IReadOnlyList<PartnerWithoutTotal> GoodsAlone { get; init; } = [];

    /// <summary>The reporter's figures that could not be read; null if a file has too many of them to be recorded one by one.</summary>
    public IReadOnlyList<UnreadFigure>? Unread =>
        Sources.Any(source => source.Unread?.Count(figures => figures.Key.IsExact) >= UnreadFigures.MaxNamed)
            ? null
            : [.. Sources.SelectMany(source => (source.Unread ?? [])
                .Select(figures => new UnreadFigure(figures.Key, source.File.Blob, figures.Line, figures.Rows)))];

    /// <summary>The row's ETag; null if it is not stored yet.</summary>
    public ETag? ETag { get; init; }

    /// <summary>Whether no file has figures of the reporter any longer.</summary>
    public bool IsWithdrawn => Manifest.Count == 0;

    /// <summary>The newest release or upload among the files; null if there are none.</summary>
    public DateTimeOffset? Released => Sources.Count == 0 ? null : Sources.Max(source => source.File.Released ?? source.File.LastModified);

    /// <summary>Why figures of all goods and of the World are complete: one of <see cref="TotalsBasis"/>, the weakest of all files; null if
    /// there are no such figures.</summary>
    public string? Totals => new[] { TotalsBasis.WholeByCounts, TotalsBasis.WholeByTables, TotalsBasis.Complete }
        .FirstOrDefault(basis => Sources.Any(source => source.File.WholeBy == basis))
        ?? (Coverage is { Flows.Count: > 0 } ? TotalsBasis.Rows : null);

    /// <summary>The columns that lists need.</summary>
    public PointerHead Head => new(Dataset, Reporter)
    {
        Version = Version,
        Published = Published,
        StaleSince = StaleSince,
        IsWithdrawn = IsWithdrawn,
        DefaultPeriod = Coverage?.DefaultPeriod,
        Years = Coverage?.Bounds(Frequency.Annual),
        Months = Coverage?.Bounds(Frequency.Monthly),
        Input = InputOf(Manifest.Select(entry => KeyValuePair.Create(entry.Slot, entry.Input)), Sources.Select(source => source.File)),
        RetiredSince = Retired.Count == 0 ? null : Retired.Min(slice => slice.Retired),
    };

    /// <summary>
    /// One hash over the inputs of all slots, in any order, and the versions of the files. It shows without the manifest whether anything
    /// changed.
    /// </summary>
    public static string InputOf(IEnumerable<KeyValuePair<string, string>> slots, IEnumerable<SourceFile> files)
    {
        var lines = slots.Select(slot => $"{slot.Key} {slot.Value}\n").Order(StringComparer.Ordinal);
        return Hash(string.Concat(lines) + string.Concat(files.Select(Line)));
    }

    /// <summary>
    /// The current version of a file behind a figure. A slot is not rewritten when a file is stored again with the same figures: that would
    /// rewrite every slot of a growing file. So a slot may name a version that no longer exists, while this row names the version that was
    /// read last. Equal input hashes show that its figures are the same.
    /// </summary>
    public FigureSource Current(FigureSource source) =>
        Sources.FirstOrDefault(known => known.File.Blob == source.Blob)?.File is { } file
            ? new FigureSource(file.Blob, file.ETag, file.LastModified, file.Released, file.Layout)
            : source;

    /// <summary>A hash over the files behind a slot, by the years it depends on. It changes when <see cref="Current"/> does.</summary>
    public string EvidenceOf(string slot)
    {
        var (first, last) = SlotInputs.TryParseSummarySlot(slot, out var year) ? (int.MinValue, year)
            : slot == SlotInputs.SeriesSlot ? (int.MinValue, int.MaxValue)
            : CommoditySlots.Years(slot);
        var files = Sources.Where(source => source.YearHashes.Keys.Any(known => known >= first && known <= last)).Select(source => Line(source.File));
        return Hash(string.Concat(files))[..16];
    }

    /// <summary>A slot of the manifest; null if the manifest does not name it.</summary>
    public ManifestSlot? Find(string slot) => Manifest.FirstOrDefault(entry => entry.Slot == slot);

    private static string Line(SourceFile file) =>
        string.Create(CultureInfo.InvariantCulture, $"{file.Blob} {file.ETag} {file.LastModified.UtcTicks} {file.Released?.UtcTicks} {file.Layout}{(file.WholeBy is { } basis ? $" {basis}" : "")}\n");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>A version of a reporter that replaced earlier figures.</summary>
/// <param name="Version">The version.</param>
/// <param name="Count">How many figures it replaced.</param>
public sealed record PublishedRevision(long Version, long Count);

/// <summary>Cells of one year that are left out because the same figures are published in another classification.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Frequency">The frequency.</param>
/// <param name="Classification">The edition left out; empty if the files do not name it.</param>
/// <param name="Cells">How many cells it had.</param>
public sealed record IgnoredYear(int Year, Frequency Frequency, string Classification, long Cells);

/// <summary>A part of exports or imports that a reporter's files have with a partner without having the whole.</summary>
/// <param name="Partner">UN Comtrade's numeric code.</param>
/// <param name="Flow">The part, such as re-exports.</param>
/// <param name="First">The first period with this part alone.</param>
/// <param name="Last">The last one, of the same frequency.</param>
public sealed record OtherFlow(int Partner, Flow Flow, Period First, Period Last);

/// <summary>A partner for which a reporter's files have goods, but no figure of all goods together.</summary>
/// <param name="Partner">UN Comtrade's numeric code.</param>
/// <param name="Flow">Exports or imports.</param>
/// <param name="First">The first period with goods alone.</param>
/// <param name="Last">The last one, of the same frequency.</param>
public sealed record PartnerWithoutTotal(int Partner, Flow Flow, Period First, Period Last);

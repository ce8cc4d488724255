using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Storage.Published;

/// <summary>What is published of a reporter: replacing this row is the only commit.</summary>
public sealed record Pointer(string Dataset, int Reporter)
{
    /// <summary>The version of the run that wrote it; an older one never replaces it.</summary>
    public long Version { get; init; }

    /// <summary>When its figures were published.</summary>
    public DateTimeOffset Published { get; init; }

    /// <summary>Since when newer figures could not be published; null: it is up to date.</summary>
    public DateTimeOffset? StaleSince { get; init; }

    /// <summary>What the figures cover; null: the reporter is withdrawn.</summary>
    public AccountCoverage? Coverage { get; init; }

    /// <summary>The slots that can be read.</summary>
    public IReadOnlyList<ManifestSlot> Manifest { get; init; } = [];

    /// <summary>Slices to delete.</summary>
    public IReadOnlyList<RetiredSlice> Retired { get; init; } = [];

    /// <summary>The files the figures come from, oldest first.</summary>
    public IReadOnlyList<PublishSource> Sources { get; init; } = [];

    /// <summary>The versions that replaced earlier figures, newest first; the last thousand of them.</summary>
    public IReadOnlyList<PublishedRevision> Revisions { get; init; } = [];

    /// <summary>What is not published since another classification is published for the same figures, by year.</summary>
    public IReadOnlyList<IgnoredYear> Ignored { get; init; } = [];

    /// <summary>The parts of exports and imports that the files have where they do not have the whole, by partner.</summary>
    public IReadOnlyList<OtherFlow> OtherFlows { get; init; } = [];

    /// <summary>The partners of which the files have goods where they do not have TOTAL, by partner.</summary>
    public IReadOnlyList<PartnerWithoutTotal> GoodsAlone { get; init; } = [];

    /// <summary>The figures of the reporter that files have, or may have, and that could not be read; null: of a file they are too many to be
    /// all noted.</summary>
    public IReadOnlyList<UnreadFigure>? Unread =>
        Sources.Any(source => source.Unread?.Count(figures => figures.Key.IsExact) >= UnreadFigures.MaxNamed)
            ? null
            : [.. Sources.SelectMany(source => (source.Unread ?? [])
                .Select(figures => new UnreadFigure(figures.Key, source.File.Blob, figures.Line, figures.Rows)))];

    /// <summary>The row's version; null: it is not stored yet.</summary>
    public ETag? ETag { get; init; }

    /// <summary>Whether no file has figures of the reporter any more.</summary>
    public bool IsWithdrawn => Manifest.Count == 0;

    /// <summary>The newest release or upload among the files; null: there are none.</summary>
    public DateTimeOffset? Released => Sources.Count == 0 ? null : Sources.Max(source => source.File.Released ?? source.File.LastModified);

    /// <summary>By what figures of all goods and of the World are known to be whole, of files that are so by different means the weaker one;
    /// null: there are none.</summary>
    public string? Totals => new[] { TotalsBasis.WholeByCounts, TotalsBasis.WholeByTables, TotalsBasis.Complete }
        .FirstOrDefault(basis => Sources.Any(source => source.File.WholeBy == basis))
        ?? (Coverage is { Flows.Count: > 0 } ? TotalsBasis.Rows : null);

    /// <summary>What lists need of it.</summary>
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
    /// One hash over the inputs of all slots, in whatever order they come, and the versions of the files: whether anything changed is
    /// seen without the manifest.
    /// </summary>
    public static string InputOf(IEnumerable<KeyValuePair<string, string>> slots, IEnumerable<SourceFile> files)
    {
        var lines = slots.Select(slot => $"{slot.Key} {slot.Value}\n").Order(StringComparer.Ordinal);
        return Hash(string.Concat(lines) + string.Concat(files.Select(Line)));
    }

    /// <summary>
    /// A file behind a figure in the version that is there now. A slot is not written anew when a file is stored again with the same
    /// figures: that would be every slot of a file that grows. So it may name a version of it that nobody can look at any more, while
    /// this row names the one that was read last, and by the slots' input hashes its figures are the same.
    /// </summary>
    public FigureSource Current(FigureSource source) =>
        Sources.FirstOrDefault(known => known.File.Blob == source.Blob)?.File is { } file
            ? new FigureSource(file.Blob, file.ETag, file.LastModified, file.Released, file.Layout)
            : source;

    /// <summary>A hash over the files behind a slot, by the years that it follows from: changes with what <see cref="Current"/> says.</summary>
    public string EvidenceOf(string slot)
    {
        var (first, last) = SlotInputs.TryParseSummarySlot(slot, out var year) ? (int.MinValue, year)
            : slot == SlotInputs.SeriesSlot ? (int.MinValue, int.MaxValue)
            : CommoditySlots.Years(slot);
        var files = Sources.Where(source => source.YearHashes.Keys.Any(known => known >= first && known <= last)).Select(source => Line(source.File));
        return Hash(string.Concat(files))[..16];
    }

    /// <summary>A slot of the manifest; null: it names none.</summary>
    public ManifestSlot? Find(string slot) => Manifest.FirstOrDefault(entry => entry.Slot == slot);

    private static string Line(SourceFile file) =>
        string.Create(CultureInfo.InvariantCulture, $"{file.Blob} {file.ETag} {file.LastModified.UtcTicks} {file.Released?.UtcTicks} {file.Layout}{(file.WholeBy is { } basis ? $" {basis}" : "")}\n");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>A version of a reporter that replaced earlier figures.</summary>
/// <param name="Version">The version.</param>
/// <param name="Count">How many figures it replaced.</param>
public sealed record PublishedRevision(long Version, long Count);

/// <summary>Cells of a reporter's year that are not published, since another classification is published for the same figures.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Frequency">Annual or monthly.</param>
/// <param name="Classification">The edition left out; empty: the files do not say which it is.</param>
/// <param name="Cells">How many cells it had.</param>
public sealed record IgnoredYear(int Year, Frequency Frequency, string Classification, long Cells);

/// <summary>A part of exports or imports that a reporter's files have with a partner where they do not have the whole.</summary>
/// <param name="Partner">UN Comtrade's numeric code.</param>
/// <param name="Flow">The part: re-exports, for example.</param>
/// <param name="First">The first period with this part alone.</param>
/// <param name="Last">The last one, of the same frequency.</param>
public sealed record OtherFlow(int Partner, Flow Flow, Period First, Period Last);

/// <summary>A partner of which a reporter's files have goods, but no figure of all goods together.</summary>
/// <param name="Partner">UN Comtrade's numeric code.</param>
/// <param name="Flow">Exports or imports.</param>
/// <param name="First">The first period with goods alone.</param>
/// <param name="Last">The last one, of the same frequency.</param>
public sealed record PartnerWithoutTotal(int Partner, Flow Flow, Period First, Period Last);

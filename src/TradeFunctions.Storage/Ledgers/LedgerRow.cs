using Azure;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Rows;

namespace TradeFunctions.Storage.Ledgers;

/// <summary>The result of reading one version of a raw file.</summary>
public sealed record LedgerRow(string Dataset, string Blob, string ETag)
{
    public LedgerStatus Status { get; init; }

    /// <summary>The version of the run that wrote this row; an older run never replaces it.</summary>
    public long Version { get; init; }

    /// <summary>The version of the refined format; a file refined in another one is read again.</summary>
    public int Format { get; init; } = RefinedFile.FormatVersion;

    /// <summary>The layouts that were known when the file was read; null in rows from before they were recorded.</summary>
    public string? KnownLayouts { get; init; } = TradeFile.Layouts;

    /// <summary>When this row was written.</summary>
    public DateTimeOffset Recorded { get; init; }

    /// <summary>Bytes of the raw file.</summary>
    public long Length { get; init; }

    /// <summary>When the raw file was uploaded.</summary>
    public DateTimeOffset LastModified { get; init; }

    /// <summary>The blob's metadata <c>released</c>; null if it has none.</summary>
    public string? ReleasedText { get; init; }

    /// <summary>The layout it was read in; null if none fits.</summary>
    public string? Layout { get; init; }

    /// <summary>Whether sums over its rows are totals.</summary>
    public bool SumsAreTotals { get; init; }

    /// <summary>What the file held.</summary>
    public ReadCounts Counts { get; init; } = ReadCounts.None;

    /// <summary>How many codes and names of commodities were learnt from it.</summary>
    public int Commodities { get; init; }

    /// <summary>These codes and names as JSON if they are few; null if there are none, or if they are in a blob.</summary>
    public byte[]? Names { get; init; }

    /// <summary>Rejected rows, conflicting ones included.</summary>
    public long Rejects { get; init; }

    /// <summary>The commonest reasons of the rejects, the most frequent first.</summary>
    public IReadOnlyList<RejectReason> Reasons { get; init; } = [];

    /// <summary>What there is to know of its lines that are used all the same: the first of them.</summary>
    public IReadOnlyList<FileNote> Notes { get; init; } = [];

    /// <summary>Why it was refused; null unless it was.</summary>
    public FileRefusal? Refusal { get; init; }

    /// <summary>What the refined blob holds; null if there is none.</summary>
    public RefinedIndex? Index { get; init; }

    /// <summary>Refined blobs of earlier versions that may still exist: pointers name them until they are replaced.</summary>
    public IReadOnlyList<OldRefined> Old { get; init; } = [];

    /// <summary>The stored row that this one is to replace, as it was when the run was planned; null if there was none.</summary>
    public ReplacedRow? Replaces { get; init; }

    /// <summary>The row's ETag; null if it is not stored yet.</summary>
    public ETag? RowETag { get; init; }
}

/// <summary>What has to be known of a stored row to replace it without reading it again.</summary>
/// <param name="RowETag">The row's ETag.</param>
/// <param name="Refined">The version of the raw file that has a refined blob; null if none has.</param>
/// <param name="Old">Refined blobs of versions before.</param>
public sealed record ReplacedRow(string RowETag, string? Refined, IReadOnlyList<OldRefined> Old)
{
    public static ReplacedRow Of(LedgerRow row) => new(row.RowETag!.Value.ToString(), row.Index is null ? null : row.ETag, row.Old);
}

/// <summary>What became of a raw file.</summary>
public enum LedgerStatus
{
    /// <summary>Its cells are in the refined blob.</summary>
    Refined,

    /// <summary>The file as a whole cannot be used.</summary>
    Refused,

    /// <summary>The file names codes and has no figures.</summary>
    Reference,

    /// <summary>The file was deleted. The row stays, so that a late worker of an older run cannot bring the file back.</summary>
    Removed,
}

/// <summary>The refined blob of an earlier version of a raw file.</summary>
/// <param name="ETag">The raw file's version.</param>
/// <param name="Since">When another version replaced it, or the file was deleted.</param>
public sealed record OldRefined(string ETag, DateTimeOffset Since);

using Azure;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Content;

namespace TradeFunctions.Storage.Ledgers;

/// <summary>What was made of a raw file in one version of it.</summary>
public sealed record LedgerRow(string Dataset, string Blob, string ETag)
{
    /// <summary>Refined, a table of codes, refused or gone.</summary>
    public LedgerStatus Status { get; init; }

    /// <summary>The version of the run that wrote this row; an older one never replaces it.</summary>
    public long Version { get; init; }

    /// <summary>How files were read when it was written; a file read in an older way is read again.</summary>
    public int Format { get; init; } = RefinedFile.FormatVersion;

    /// <summary>Which layouts were known when it was written; null: it was not noted then.</summary>
    public string? KnownLayouts { get; init; } = TradeFile.Layouts;

    /// <summary>When it was written.</summary>
    public DateTimeOffset Recorded { get; init; }

    /// <summary>Bytes of the raw file.</summary>
    public long Length { get; init; }

    /// <summary>When the raw file was uploaded.</summary>
    public DateTimeOffset LastModified { get; init; }

    /// <summary>Its metadata <c>released</c>; null: none.</summary>
    public string? ReleasedText { get; init; }

    /// <summary>The layout it was read in; null: none fits.</summary>
    public string? Layout { get; init; }

    /// <summary>Whether sums over its rows are totals.</summary>
    public bool SumsAreTotals { get; init; }

    /// <summary>What the file held.</summary>
    public ReadCounts Counts { get; init; } = ReadCounts.None;

    /// <summary>How many codes and names of commodities are in its blob of names; 0: there is none.</summary>
    public int Commodities { get; init; }

    /// <summary>Rejected rows, those in conflict included.</summary>
    public long Rejects { get; init; }

    /// <summary>The commonest reasons of the rejects, the most frequent first.</summary>
    public IReadOnlyList<RejectReason> Reasons { get; init; } = [];

    /// <summary>Why it was refused; null unless it was.</summary>
    public FileRefusal? Refusal { get; init; }

    /// <summary>What the refined blob holds; null unless there is one.</summary>
    public RefinedIndex? Index { get; init; }

    /// <summary>Refined blobs of earlier versions that may still be there: pointers name them until they are replaced.</summary>
    public IReadOnlyList<OldRefined> Old { get; init; } = [];

    /// <summary>The row's version; null: it is not stored yet.</summary>
    public ETag? RowETag { get; init; }
}

/// <summary>What is known of a raw file.</summary>
public enum LedgerStatus
{
    /// <summary>Its cells are in the refined blob.</summary>
    Refined,

    /// <summary>The file as a whole cannot be used.</summary>
    Refused,

    /// <summary>The file names codes and has no figures.</summary>
    Reference,

    /// <summary>The file disappeared. The row stays, so that a late worker of an older run cannot bring it back.</summary>
    Removed,
}

/// <summary>The refined blob of a version of a raw file that is not in the ledger any more.</summary>
/// <param name="ETag">The raw file's version.</param>
/// <param name="Since">When another version took its place, or the file was gone.</param>
public sealed record OldRefined(string ETag, DateTimeOffset Since);

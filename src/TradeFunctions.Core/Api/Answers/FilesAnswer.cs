using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Rows;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>The raw files of a dataset and what was made of them.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Total">How many files there are, on all pages.</param>
/// <param name="Next">The value of the parameter next for the following page; null on the last page.</param>
/// <param name="Files">The files, by name.</param>
/// <param name="Links">Related addresses.</param>
public sealed record FilesAnswer(
    DatasetBlock Dataset,
    int Total,
    string? Next,
    IReadOnlyList<FileEntry> Files,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;

/// <summary>A raw file.</summary>
public sealed record FileEntry
{
    /// <summary>The file's name within its dataset.</summary>
    public required string Blob { get; init; }

    /// <summary>The version of it that was read.</summary>
    public required string Etag { get; init; }

    /// <summary>refined; refused: the file as a whole cannot be used; reference: a table of codes and names, without figures.</summary>
    public required string Status { get; init; }

    /// <summary>Bytes.</summary>
    public required long Length { get; init; }

    /// <summary>When it was uploaded.</summary>
    public required DateTimeOffset LastModified { get; init; }

    /// <summary>When its publisher released it; null when unknown.</summary>
    public required DateTimeOffset? Released { get; init; }

    /// <summary>The layout it was read in; null when none fits.</summary>
    public required string? Layout { get; init; }

    /// <summary>Records after the header.</summary>
    public required long Records { get; init; }

    /// <summary>Rows that became cells.</summary>
    public required long Rows { get; init; }

    /// <summary>Records left out because they break down another record.</summary>
    public required long BreakdownRows { get; init; }

    /// <summary>Rejected rows, including those that contradict each other.</summary>
    public required long Rejects { get; init; }

    /// <summary>The blob in container rejects that lists them; null when there are none.</summary>
    public required string? RejectBlob { get; init; }

    /// <summary>Cells in the refined blob; null when there is none.</summary>
    public required long? Cells { get; init; }

    /// <summary>Reporters in it; null when there is none.</summary>
    public required int? Reporters { get; init; }

    /// <summary>The blob in container refined: its cells as Parquet; null when there is none.</summary>
    public required string? RefinedBlob { get; init; }

    /// <summary>Why it was refused; null unless it was.</summary>
    public required RefusalBlock? Refusal { get; init; }

    /// <summary>Records whose figures are used.</summary>
    public required long Used { get; init; }

    /// <summary>What is wrong with the file as a whole: no_rows, only_breakdowns, only_other_systems, nothing_used, or mostly_rejected (more than
    /// half of its records); null when nothing is, or when it was refused.</summary>
    public required string? Problem { get; init; }

    /// <summary>What to do about that problem; null when the reasons say it.</summary>
    public required string? Advice { get; init; }

    /// <summary>The five most common reasons for its rejects, the most frequent first.</summary>
    public required IReadOnlyList<RejectReasonBlock> Reasons { get; init; }

    /// <summary>The address of all its rejects; null when there are none.</summary>
    public required string? RejectsHref { get; init; }

    /// <summary>Records left out because their goods are in another system than the Harmonized System (SITC, BEC).</summary>
    public required long OtherSystemRows { get; init; }

    /// <summary>Lines after the header that are not rows: a source, a note, or closing words.</summary>
    public required long Remarks { get; init; }

    /// <summary>Lines that are used and of which there is something to know: a year that its months do not add up to. Null when there are none.</summary>
    public FileNotesBlock? Notes { get; init; }
}

/// <summary>What there is to know of lines of a file that are used.</summary>
/// <param name="Total">How many notes there are.</param>
/// <param name="First">The first twenty, in the order of the file.</param>
public sealed record FileNotesBlock(long Total, IReadOnlyList<FileNoteBlock> First);

/// <summary>Something to know of a line that is used.</summary>
/// <param name="Line">The line on which the row begins, counted from 1.</param>
/// <param name="Column">The column's name.</param>
/// <param name="Text">A stable code, a colon, and what was found.</param>
public sealed record FileNoteBlock(long Line, string Column, string Text)
{
    /// <summary>The block of a note.</summary>
    public static FileNoteBlock Of(FileNote note) => new(note.Line, note.Column, note.Text);
}

/// <summary>Why a file as a whole cannot be used.</summary>
/// <param name="Code">A stable code.</param>
/// <param name="Detail">What was found.</param>
/// <param name="NearestLayout">The layout closest to its header; null when that is not the reason.</param>
/// <param name="MissingColumns">The further columns that this layout needs.</param>
/// <param name="Advice">What to do about it; null when there is no advice.</param>
public sealed record RefusalBlock(
    string Code,
    string Detail,
    string? NearestLayout,
    IReadOnlyList<string> MissingColumns,
    string? Advice)
{
    /// <summary>The block of a refusal; null for none.</summary>
    public static RefusalBlock? Of(FileRefusal? refusal) => refusal is null
        ? null
        : new RefusalBlock(refusal.Code, refusal.Detail, refusal.NearestLayout, refusal.MissingColumns, UnusableAdvice.Of(refusal));
}

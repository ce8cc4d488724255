using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Api.Csv;

/// <summary>The flat forms of raw files and of the runs that read them.</summary>
internal static class FileTables
{
    private const string Problem = "no_rows, only_breakdowns, only_other_systems, nothing_used or mostly_rejected.";

    private const string OtherSystemRows = "Records left out because their goods are in another system than the Harmonized System.";

    private const string Remarks = "Lines after the header that are not rows: a source, a note, or closing words.";

    public static readonly ICsvTable Files = new CsvTable<FilesAnswer, FileEntry>("One line for each raw file.", answer => answer.Files,
    [
        new("blob", "The file's name within its dataset.", row => row.Blob),
        new("etag", "The version of it that was read.", row => row.Etag),
        new("status", "refined, refused or reference.", row => row.Status),
        new("length", "Bytes.", row => row.Length),
        new("last_modified", "When it was uploaded.", row => row.LastModified),
        new("released", "When its publisher released it.", row => row.Released),
        new("layout", "The layout it was read in.", row => row.Layout),
        new("records", "Records after the header.", row => row.Records),
        new("rows", "Rows that became cells.", row => row.Rows),
        new("breakdown_rows", "Records left out because they break down another record.", row => row.BreakdownRows),
        new("rejects", "Rejected rows.", row => row.Rejects),
        new("reject_blob", "The blob in container rejects.", row => row.RejectBlob),
        new("cells", "Cells in the refined blob.", row => row.Cells),
        new("reporters", "Reporters in it.", row => row.Reporters),
        new("refined_blob", "The blob in container refined: its cells as Parquet.", row => row.RefinedBlob),
        new("refusal", "Code of the reason why the file was refused.", row => row.Refusal?.Code),
        new("refusal_detail", "The reason in words.", row => row.Refusal?.Detail),
        new("used", "Records whose figures are used.", row => row.Used),
        new("problem", Problem, row => row.Problem),
        new("commonest_reject", "Code of the most common reason for its rejects.", row => Commonest(row.Reasons)?.Code),
        new("commonest_reject_line", "The first line with it.", row => Commonest(row.Reasons)?.FirstLine),
        new("commonest_reject_found", "What was found there.", row => Commonest(row.Reasons)?.Found),
        new("advice", "What to do about a refusal, a problem or the most common reject.", row => row.Refusal?.Advice ?? row.Advice ?? Commonest(row.Reasons)?.Advice),
        new("other_system_rows", OtherSystemRows, row => row.OtherSystemRows),
        new("remarks", Remarks, row => row.Remarks),
    ]);

    public static readonly ICsvTable Rejects = new CsvTable<RejectsAnswer, (RejectsAnswer Answer, RejectBlock Row)>(
        "One line for each row that could not be used.", answer => answer.Rejects.Select(row => (answer, row)),
    [
        new("file", "The file's name within its dataset.", row => row.Answer.File),
        new("line", "The line on which the row begins, counted from 1.", row => row.Row.Line),
        new("column", "The column's name; empty for the row as a whole.", row => row.Row.Column),
        new("code", "A stable code for the reason.", row => row.Row.Code),
        new("found", "What was found.", row => row.Row.Found),
        new("row", "The row as read.", row => row.Row.Row),
        new("advice", "What to do about it.", row => row.Row.Advice),
    ]);

    public static readonly ICsvTable Runs = new CsvTable<RunsAnswer, RunEntry>("One line for each run.", answer => answer.Runs,
    [
        new("id", "The run's id.", row => row.Id),
        new("dataset", "The dataset.", row => row.Dataset),
        new("trigger", "What started it.", row => row.Trigger),
        new("status", "Its progress, or how it ended.", row => row.Status),
        new("started", "When it began.", row => row.Started),
        new("finished", "When it ended.", row => row.Finished),
        new("files", "Files in the dataset's folder.", row => row.Files),
        new("files_changed", "New or overwritten files.", row => row.FilesChanged),
        new("files_removed", "Files that disappeared.", row => row.FilesRemoved),
        new("blobs", "Files to read.", row => row.Blobs),
        new("blobs_done", "Files read, refused or superseded.", row => row.BlobsDone),
        new("blobs_failed", "Files that failed.", row => row.BlobsFailed),
        new("reporters", "Reporters to publish.", row => row.Reporters),
        new("reporters_done", "Reporters published.", row => row.ReportersDone),
        new("reporters_failed", "Reporters that failed.", row => row.ReportersFailed),
    ]);

    public static readonly ICsvTable Blobs = new CsvTable<RunAnswer, (RunEntry Run, RunBlob Blob)>(
        "One line for each file that the run read.",
        answer => answer.Blobs.Select(blob => (answer.Run, blob)),
    [
        new("run", "The run's id.", row => row.Run.Id),
        new("blob", "The file's name within its dataset.", row => row.Blob.Blob),
        new("etag", "The version of the file.", row => row.Blob.Etag),
        new("outcome", "refined, reference, refused, superseded or failed.", row => row.Blob.Outcome),
        new("layout", "The layout it was read in.", row => row.Blob.Layout),
        new("records", "Records after the header.", row => row.Blob.Records),
        new("rows", "Rows that became cells.", row => row.Blob.Rows),
        new("breakdown_rows", "Records left out because they break down another record.", row => row.Blob.BreakdownRows),
        new("cells", "Cells made from it.", row => row.Blob.Cells),
        new("duplicates", "Rows that repeat another row.", row => row.Blob.Duplicates),
        new("conflicts", "Cells whose rows contradict each other.", row => row.Blob.Conflicts),
        new("rejects", "Rejected rows.", row => row.Blob.Rejects),
        new("reject_blob", "The blob in container rejects.", row => row.Blob.RejectBlob),
        new("refusal", "Code of the reason why the file was refused.", row => row.Blob.Refusal?.Code),
        new("refusal_detail", "The reason in words.", row => row.Blob.Refusal?.Detail),
        new("failure", "What failed.", row => row.Blob.Failure),
        new("used", "Records whose figures are used.", row => row.Blob.Used),
        new("problem", Problem, row => row.Blob.Problem),
        new("commonest_reject", "Code of the most common reason for its rejects.", row => Commonest(row.Blob.Reasons)?.Code),
        new("commonest_reject_line", "The first line with it.", row => Commonest(row.Blob.Reasons)?.FirstLine),
        new("commonest_reject_found", "What was found there.", row => Commonest(row.Blob.Reasons)?.Found),
        new("advice", "What to do about a refusal, a problem or the most common reject.", row => row.Blob.Refusal?.Advice ?? row.Blob.Advice ?? Commonest(row.Blob.Reasons)?.Advice),
        new("other_system_rows", OtherSystemRows, row => row.Blob.OtherSystemRows),
        new("remarks", Remarks, row => row.Blob.Remarks),
    ]);

    private static RejectReasonBlock? Commonest(IReadOnlyList<RejectReasonBlock> reasons) => reasons is [var first, ..] ? first : null;
}

using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Api.Csv;

/// <summary>The flat forms of runs.</summary>
internal static class RunTables
{
    public static readonly ICsvTable Runs = new CsvTable<RunsAnswer, RunEntry>("A line a run.", answer => answer.Runs,
    [
        new("id", "The run's id.", row => row.Id),
        new("dataset", "The dataset.", row => row.Dataset),
        new("trigger", "What started it.", row => row.Trigger),
        new("status", "How far it is, or how it ended.", row => row.Status),
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
        "A line a file that the run read.",
        answer => answer.Blobs.Select(blob => (answer.Run, blob)),
    [
        new("run", "The run's id.", row => row.Run.Id),
        new("blob", "The file's name within its dataset.", row => row.Blob.Blob),
        new("etag", "The version of the file.", row => row.Blob.Etag),
        new("outcome", "refined, reference, refused, superseded or failed.", row => row.Blob.Outcome),
        new("layout", "The layout it was read in.", row => row.Blob.Layout),
        new("records", "Records after the header.", row => row.Blob.Records),
        new("rows", "Rows that became cells.", row => row.Blob.Rows),
        new("breakdown_rows", "Records left out because they break another one down.", row => row.Blob.BreakdownRows),
        new("cells", "Cells that came of it.", row => row.Blob.Cells),
        new("duplicates", "Rows that said the same as another row.", row => row.Blob.Duplicates),
        new("conflicts", "Cells whose rows contradict each other.", row => row.Blob.Conflicts),
        new("rejects", "Rejected rows.", row => row.Blob.Rejects),
        new("reject_blob", "The blob in container rejects.", row => row.Blob.RejectBlob),
        new("refusal", "Code of the reason for a refused file.", row => row.Blob.Refusal?.Code),
        new("refusal_detail", "The reason in words.", row => row.Blob.Refusal?.Detail),
        new("failure", "What failed.", row => row.Blob.Failure),
        new("used", "Records of which the figures are in use.", row => row.Blob.Used),
        new("problem", FileColumns.Problem, row => row.Blob.Problem),
        new("commonest_reject", "Code of the commonest reason of its rejects.", row => Commonest(row.Blob)?.Code),
        new("commonest_reject_line", "The first line with it.", row => Commonest(row.Blob)?.FirstLine),
        new("commonest_reject_found", "What was found there.", row => Commonest(row.Blob)?.Found),
        new("advice", "What to do about a refusal, a problem or the commonest reject.", row => row.Blob.Refusal?.Advice ?? row.Blob.Advice ?? Commonest(row.Blob)?.Advice),
        new("other_system_rows", FileColumns.OtherSystemRows, row => row.Blob.OtherSystemRows),
        new("remarks", FileColumns.Remarks, row => row.Blob.Remarks),
    ]);

    private static RejectReasonBlock? Commonest(RunBlob blob) => blob.Reasons is [var first, ..] ? first : null;
}

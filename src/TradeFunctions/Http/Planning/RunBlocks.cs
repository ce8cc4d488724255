using TradeFunctions.Core.Queries;
using TradeFunctions.Storage.Runs;

namespace TradeFunctions.Http;

/// <summary>Runs as they are answered.</summary>
internal static class RunBlocks
{
    public static RunEntry Entry(RunRow run) => new(
        run.Id,
        run.Dataset,
        run.Trigger,
        run.Status.Code(),
        run.Started,
        run.Finished,
        run.Files,
        run.FilesChanged,
        run.FilesRemoved,
        run.Report.Progress.Blobs,
        run.Report.Progress.BlobsDone,
        run.Report.Progress.BlobsFailed,
        run.Report.Progress.Reporters,
        run.Report.Progress.ReportersDone,
        run.Report.Progress.ReportersFailed,
        AnswerLinks.Run(run.Id));

    public static RunAnswer Answer(RunRow run, string canonical) => new(
        Entry(run),
        run.Problems,
        [.. run.Report.Blobs.Select(Blob)],
        [.. run.Report.Reporters.Select(Reporter)],
        [.. run.Report.FirstRejects.Select(reject => new RunRejectBlock(reject.Blob, reject.Line, reject.Column, reject.Reason, reject.Row))],
        [AnswerLinks.Self(canonical)]);

    private static RunBlob Blob(BlobOutcome blob) => new(
        blob.Blob,
        blob.ETag,
        blob.Outcome,
        blob.Layout,
        blob.Counts.Records,
        blob.Counts.Rows,
        blob.Counts.BreakdownRows,
        blob.Cells,
        blob.Duplicates,
        blob.Conflicts,
        blob.Rejects,
        blob.RejectBlob,
        blob.Refusal is { } refusal
            ? new RefusalBlock(refusal.Code, refusal.Detail, refusal.NearestLayout, refusal.MissingColumns)
            : null,
        blob.Failure);

    private static RunReporter Reporter(ReporterOutcome reporter) => new(
        EconomyBlock.From(reporter.Reporter),
        reporter.Outcome,
        reporter.SlotsComputed,
        reporter.SlicesWritten,
        reporter.EntitiesWritten,
        reporter.SlicesWithdrawn,
        reporter.Revisions,
        reporter.Failure);
}

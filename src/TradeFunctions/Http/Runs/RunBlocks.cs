using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Trade;
using TradeFunctions.Http.Catalogue;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Http.Runs;

/// <summary>Runs as they are answered.</summary>
internal static class RunBlocks
{
    public static RunEntry Entry(RunRow run) => new()
    {
        Id = run.Id,
        Dataset = run.Dataset,
        Trigger = run.Trigger,
        Status = run.Status.Code(),
        Started = run.Started,
        Finished = run.Finished,
        Files = run.Files,
        FilesChanged = run.FilesChanged,
        FilesRemoved = run.FilesRemoved,
        Blobs = run.Report.Progress.Blobs,
        BlobsDone = run.Report.Progress.BlobsDone,
        BlobsFailed = run.Report.Progress.BlobsFailed,
        Reporters = run.Report.Progress.Reporters,
        ReportersDone = run.Report.Progress.ReportersDone,
        ReportersFailed = run.Report.Progress.ReportersFailed,
        Href = AnswerLinks.Run(run.Id),
    };

    public static RunAnswer Answer(RunRow run, string canonical) => new(
        Entry(run),
        run.Problems,
        [.. run.Report.Blobs.Select(blob => Blob(run, blob))],
        [.. run.Report.Reporters.Select(Reporter)],
        [.. run.Report.FirstRejects.Select(reject => new RunRejectBlock(reject.Blob, reject.Line, reject.Column, reject.Reason, reject.Row))],
        [AnswerLinks.Self(canonical)]);

    private static RunBlob Blob(RunRow run, BlobOutcome blob) => new()
    {
        Blob = blob.Blob,
        Etag = blob.ETag,
        Outcome = blob.Outcome,
        Layout = blob.Layout,
        Records = blob.Counts.Records,
        Rows = blob.Counts.Rows,
        BreakdownRows = blob.Counts.BreakdownRows,
        Cells = blob.Cells,
        Duplicates = blob.Duplicates,
        Conflicts = blob.Conflicts,
        Rejects = blob.Rejects,
        RejectBlob = blob.RejectBlob,
        Refusal = RefusalBlock.Of(blob.Refusal),
        Failure = blob.Failure,
        Used = FileYield.Of(blob.Counts, blob.Rejects).Used,
        Problem = blob.Problem(),
        Advice = blob.Problem() is { } problem ? UnusableAdvice.OfYield(problem) : null,
        Reasons = [.. blob.Reasons.Select(RejectReasonBlock.Of)],
        RejectsHref = blob.Rejects > 0 ? AnswerLinks.Rejects(run.Dataset, blob.Blob) : null,
        OtherSystemRows = blob.Counts.OtherSystemRows,
        Note = run.Flaws.NotSeenWhole.Contains(blob.Blob) ? FlawText.NotSeenWhole : null,
        Remarks = blob.Counts.Remarks,
    };

    private static RunReporter Reporter(ReporterOutcome reporter) => new()
    {
        Reporter = EconomyBlock.Of(reporter.Reporter),
        Outcome = reporter.Outcome,
        SlotsComputed = reporter.SlotsComputed,
        SlicesWritten = reporter.SlicesWritten,
        EntitiesWritten = reporter.EntitiesWritten,
        SlicesWithdrawn = reporter.SlicesWithdrawn,
        Revisions = reporter.Revisions,
        Failure = reporter.Failure,
        IgnoredEditions = IgnoredEditionBlocks.Of(reporter.Ignored),
    };
}

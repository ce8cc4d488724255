using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Figures;
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
        [.. run.Report.Blobs.Select(blob => Blob(run, blob))],
        [.. run.Report.Reporters.Select(Reporter)],
        [.. run.Report.FirstRejects.Select(reject => new RunRejectBlock(reject.Blob, reject.Line, reject.Column, reject.Reason, reject.Row))],
        [AnswerLinks.Self(canonical)]);

    private static RunBlob Blob(RunRow run, BlobOutcome blob) => new(
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
        RefusalBlock.Of(blob.Refusal),
        blob.Failure,
        FileYield.Of(blob.Counts, blob.Rejects).Used,
        blob.Problem(),
        blob.Problem() is { } problem ? UnusableAdvice.OfYield(problem) : null,
        [.. blob.Reasons.Select(RejectReasonBlock.Of)],
        blob.Rejects > 0 ? AnswerLinks.Rejects(run.Dataset, blob.Blob) : null,
        blob.Counts.OtherSystemRows,
        run.Flaws.NotSeenWhole.Contains(blob.Blob) ? FlawText.NotSeenWhole : null,
        blob.Counts.Remarks);

    private static RunReporter Reporter(ReporterOutcome reporter) => new(
        EconomyBlock.Of(reporter.Reporter),
        reporter.Outcome,
        reporter.SlotsComputed,
        reporter.SlicesWritten,
        reporter.EntitiesWritten,
        reporter.SlicesWithdrawn,
        reporter.Revisions,
        reporter.Failure,
        IgnoredEditionBlocks.Of(reporter.Ignored));
}

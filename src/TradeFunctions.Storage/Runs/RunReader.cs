using TradeFunctions.Storage.Work;

namespace TradeFunctions.Storage.Runs;

/// <summary>Reads runs for answers: an active run's progress is counted from its work rows.</summary>
public sealed class RunReader(RunRows runs, WorkRows work)
{
    /// <summary>A run as it is now; null if there is no such run.</summary>
    public async Task<RunRow?> GetAsync(string runId, CancellationToken cancellationToken) =>
        await runs.GetAsync(runId, cancellationToken) is { } run ? await WithReportAsync(run, cancellationToken) : null;

    /// <summary>The newest runs, newest first.</summary>
    public async Task<IReadOnlyList<RunRow>> ListAsync(int top, CancellationToken cancellationToken)
    {
        var rows = await runs.ListAsync(top, cancellationToken);
        return await Task.WhenAll(rows.Select(row => WithReportAsync(row, cancellationToken)));
    }

    /// <summary>The report of a run, from its pieces of work.</summary>
    public static RunReport Report(IReadOnlyList<WorkRow> pieces)
    {
        List<WorkRow> blobs = [.. pieces.Where(piece => piece.Piece.StartsWith("refine", StringComparison.Ordinal))];
        List<WorkRow> reporters = [.. pieces.Where(piece => piece.Piece.StartsWith("publish", StringComparison.Ordinal))];
        List<BlobOutcome> read = [.. blobs.Select(piece => piece.Blob).OfType<BlobOutcome>().OrderBy(blob => blob.Blob, StringComparer.Ordinal)];
        return new RunReport(
            new RunProgress(
                blobs.Count, Count(blobs, WorkState.Done), Count(blobs, WorkState.Failed),
                reporters.Count, Count(reporters, WorkState.Done), Count(reporters, WorkState.Failed)),
            [.. read.Select(blob => blob with { FirstRejects = [] })],
            [.. reporters.Select(piece => piece.Reporter).OfType<ReporterOutcome>().OrderBy(reporter => reporter.Reporter)],
            [.. read.SelectMany(blob => blob.FirstRejects).Take(RunReport.MaxRejects)]);
    }

    private static int Count(List<WorkRow> pieces, WorkState state) => pieces.Count(piece => piece.State == state);

    private async Task<RunRow> WithReportAsync(RunRow run, CancellationToken cancellationToken) =>
        run.Status.IsActive() ? run with { Report = Report(await work.ListAsync(run.Id, cancellationToken)) } : run;
}

using TradeFunctions.LocalHost.CommandLine;

namespace TradeFunctions.LocalHost.Loading;

/// <summary>Starts a recompute as anyone may, and follows it to its end.</summary>
internal sealed class RecomputeRun(ServiceClient service, string prefix, ProgressDisplay display)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Runs one for the dataset; true when it completed and every file could be used.</summary>
    public async Task<bool> RunAsync(string dataset, CancellationToken cancellationToken)
    {
        var started = await service.PostAsync<StartedRuns>($"{prefix}/v1/runs?dataset={dataset}", cancellationToken);
        var complete = true;
        foreach (var run in started.Runs) complete &= Report(await FollowAsync(run.Id, cancellationToken));
        return complete;
    }

    private async Task<RunProgress> FollowAsync(string id, CancellationToken cancellationToken)
    {
        var reading = true;
        while (true)
        {
            var progress = await service.GetAsync<RunProgress>($"{prefix}/v1/runs/{id}", cancellationToken)
                ?? throw new InvalidOperationException($"The run {id} is not there any more.");
            var run = progress.Run;
            if (run.Blobs > 0 && reading) display.Show("Reading files", run.BlobsDone + run.BlobsFailed, run.Blobs);
            reading &= run.BlobsDone + run.BlobsFailed < run.Blobs || run.Blobs == 0;
            if (run.Reporters > 0) display.Show("Publishing reporters", run.ReportersDone + run.ReportersFailed, run.Reporters);
            if (run.Ended) return progress;
            await Task.Delay(Pause, cancellationToken);
        }
    }

    private bool Report(RunProgress progress)
    {
        var run = progress.Run;
        display.Line(run is { Blobs: 0, Reporters: 0 } ? "Nothing has changed since the last run." : $"Run {run.Id} {run.Status.Replace('_', ' ')}.");
        // What is wrong with a file that this run read stands beside the file.
        var read = progress.Blobs.Select(file => $"{file.Blob}: ").ToList();
        foreach (var problem in progress.Problems.Where(problem => !read.Exists(name => problem.StartsWith(name, StringComparison.Ordinal))))
            display.Line($"  {problem}");
        foreach (var line in FileReport.Lines(progress.Blobs)) display.Line(line);
        return run.Status == "completed" && !progress.Blobs.Any(FileReport.IsUnusable);
    }
}

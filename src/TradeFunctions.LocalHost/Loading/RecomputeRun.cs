using TradeFunctions.LocalHost.CommandLine;

namespace TradeFunctions.LocalHost.Loading;

/// <summary>Starts a recompute through the API, as any client could, and follows it to its end.</summary>
internal sealed class RecomputeRun(ServiceClient service, string prefix, ProgressDisplay display)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Recomputes a dataset. True if the run completed and every file could be used.</summary>
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
                ?? throw new InvalidOperationException($"Run {id} no longer exists.");
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
        // A problem with a file that this run read is shown with the file, below.
        var read = progress.Blobs.Select(file => $"{file.Blob}: ").ToList();
        foreach (var problem in progress.Problems.Where(problem => !read.Exists(name => problem.StartsWith(name, StringComparison.Ordinal))))
            display.Line($"  {problem}");
        foreach (var line in FileReport.Lines(progress.Blobs)) display.Line(line);
        return run.Status == "completed" && !progress.Blobs.Any(FileReport.IsUnusable);
    }
}

/// <summary>The parts of the answer to <c>GET /v1/runs/{id}</c> that are shown.</summary>
internal sealed record RunProgress(RunState Run, IReadOnlyList<string> Problems, IReadOnlyList<RunFile> Blobs);

internal sealed record RunState(string Id, string Status, int Files, int Blobs, int BlobsDone, int BlobsFailed, int Reporters, int ReportersDone, int ReportersFailed)
{
    public bool Ended => Status is "completed" or "completed_with_errors" or "abandoned";
}

/// <summary>The outcome of one file, with its counts of rows.</summary>
internal sealed record RunFile(string Blob, string Outcome, string? Layout, long Records, long Used, long BreakdownRows, long Rejects, FileProblem? Refusal, string? Failure)
{
    /// <summary>Rows left out because their commodities are not in the Harmonized System.</summary>
    public long OtherSystemRows { get; init; }

    /// <summary>Lines below the header that were taken for remarks.</summary>
    public long Remarks { get; init; }

    /// <summary>What is wrong with the file as a whole; null: it was refused, or some of it is in use and at most half was rejected.</summary>
    public string? Problem { get; init; }

    /// <summary>What to do about the problem; null: see the reasons.</summary>
    public string? Advice { get; init; }

    /// <summary>The most frequent reasons for rejects.</summary>
    public IReadOnlyList<RejectedFor> Reasons { get; init; } = [];

    /// <summary>The address of all its rejects; null: there are none.</summary>
    public string? RejectsHref { get; init; }

    /// <summary>A note about its figures; null: there is nothing to note.</summary>
    public string? Note { get; init; }
}

/// <summary>Why a file was refused, and what to do about it.</summary>
internal sealed record FileProblem(string Code, string Detail, string? Advice);

/// <summary>One reason why rows were rejected: how many, where first, and what to do about it.</summary>
internal sealed record RejectedFor(string Code, string? Column, long Count, long FirstLine, string Found, string? Advice);

/// <summary>The answer to <c>POST /v1/runs</c>: the runs that it started or found running.</summary>
internal sealed record StartedRuns(IReadOnlyList<StartedRun> Runs);

internal sealed record StartedRun(string Id, string Href);

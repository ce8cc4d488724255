namespace TradeFunctions.LocalHost.Loading;

/// <summary>What the local host reads of the answer to <c>GET /v1/runs/{id}</c>.</summary>
internal sealed record RunProgress(RunState Run, IReadOnlyList<string> Problems, IReadOnlyList<RunFile> Blobs);

/// <summary>A run's counts.</summary>
internal sealed record RunState(string Id, string Status, int Files, int Blobs, int BlobsDone, int BlobsFailed, int Reporters, int ReportersDone, int ReportersFailed)
{
    /// <summary>Whether it goes on no more.</summary>
    public bool Ended => Status is "completed" or "completed_with_errors" or "abandoned";
}

/// <summary>What became of one file.</summary>
internal sealed record RunFile(string Blob, string Outcome, string? Layout, long Rows, long Rejects, FileProblem? Refusal, string? Failure);

/// <summary>Why a file was refused.</summary>
internal sealed record FileProblem(string Code, string Detail);

/// <summary>The answer to <c>POST /v1/runs</c>.</summary>
internal sealed record StartedRuns(IReadOnlyList<StartedRun> Runs);

/// <summary>One run that was started, or that was going on.</summary>
internal sealed record StartedRun(string Id, string Href);

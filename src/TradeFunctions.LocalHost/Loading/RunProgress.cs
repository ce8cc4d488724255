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
internal sealed record RunFile(string Blob, string Outcome, string? Layout, long Records, long Used, long BreakdownRows, long Rejects, FileProblem? Refusal, string? Failure)
{
    /// <summary>Records whose goods are in another system than the Harmonized one.</summary>
    public long OtherSystemRows { get; init; }

    /// <summary>Lines after the header that are no rows.</summary>
    public long Remarks { get; init; }

    /// <summary>What is wrong with the file as a whole; null: it was refused, or some of it is in use and
    /// no more than half was rejected.</summary>
    public string? Problem { get; init; }

    /// <summary>What to do about that; null: see the reasons.</summary>
    public string? Advice { get; init; }

    /// <summary>The commonest reasons of its rejects.</summary>
    public IReadOnlyList<RejectedFor> Reasons { get; init; } = [];

    /// <summary>Where all of its rejects are; null: there are none.</summary>
    public string? RejectsHref { get; init; }

    /// <summary>What to know of its figures; null: nothing.</summary>
    public string? Note { get; init; }
}

/// <summary>Why a file was refused, and what to do about it.</summary>
internal sealed record FileProblem(string Code, string Detail, string? Advice);

/// <summary>Why rows were rejected, how many and where first, and what to do about it.</summary>
internal sealed record RejectedFor(string Code, string? Column, long Count, long FirstLine, string Found, string? Advice);

/// <summary>The answer to <c>POST /v1/runs</c>.</summary>
internal sealed record StartedRuns(IReadOnlyList<StartedRun> Runs);

/// <summary>One run that was started, or that was going on.</summary>
internal sealed record StartedRun(string Id, string Href);

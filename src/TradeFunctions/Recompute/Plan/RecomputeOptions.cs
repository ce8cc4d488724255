namespace TradeFunctions.Recompute.Plan;

/// <summary>Time and disk settings of the recompute.</summary>
public sealed record RecomputeOptions
{
    /// <summary>How often a run is checked.</summary>
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a worker renews the heartbeat of its run.</summary>
    public TimeSpan BeatEvery { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long after the last heartbeat messages are considered lost and sent again.</summary>
    public TimeSpan ResendAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long after the last heartbeat a run is dead, so that the next trigger replaces it.</summary>
    public TimeSpan DeadAfter { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How many small files or reporters one message names at most: enough to make its bookkeeping negligible, few enough to share.</summary>
    public int PiecesOfMessage { get; init; } = 32;

    /// <summary>How many bytes the pieces of one message may have between them, so that a worker that dies repeats little.</summary>
    public long BytesOfMessage { get; init; } = 4 << 20;

    /// <summary>How many small reporters of one message are published at once. They mostly wait for the storage.</summary>
    public int ReportersAtOnce { get; init; } = 32;

    /// <summary>How many cells of a reporter are kept in memory, 140 bytes each. A larger one's files are read again for each pass over its cells.</summary>
    public int CellsInMemory { get; init; } = 250_000;

    /// <summary>How many bytes of temporary files a reporter's slots may need at once, by estimate; more are published part by part. An instance has
    /// some 500 MB, whatever its size.</summary>
    public long BytesOfPart { get; init; } = 200 << 20;

    /// <summary>
    /// How many bytes of slices are buffered on disk before they are written: few for the disk of an instance, but enough to make the two extra
    /// requests of each write negligible.
    /// </summary>
    public long BufferedSliceBytes { get; init; } = 32 << 20;
}

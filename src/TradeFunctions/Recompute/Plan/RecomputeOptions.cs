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

    /// <summary>
    /// How many bytes of slices are buffered on disk before they are written: few for the disk of an instance, but enough to make the two extra
    /// requests of each write negligible.
    /// </summary>
    public long BufferedSliceBytes { get; init; } = 32 << 20;
}

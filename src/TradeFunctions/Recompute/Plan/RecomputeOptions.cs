namespace TradeFunctions.Recompute.Plan;

/// <summary>The times of the recompute, and what it keeps on disk.</summary>
public sealed record RecomputeOptions
{
    /// <summary>How often a run is looked after.</summary>
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a worker shows that its run lives.</summary>
    public TimeSpan BeatEvery { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>After how long without a sign of life messages are taken as lost and sent again.</summary>
    public TimeSpan ResendAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>After how long without a sign of life a run is dead, and the next trigger takes its place.</summary>
    public TimeSpan DeadAfter { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// How many bytes of slices lie on disk before they are written: little beside what an instance has, and much beside the two requests
    /// that each writing costs.
    /// </summary>
    public long SpooledSliceBytes { get; init; } = 32 << 20;
}

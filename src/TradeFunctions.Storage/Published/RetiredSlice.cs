namespace TradeFunctions.Storage.Published;

/// <summary>A slice that no pointer names any more, kept a while for those who read the pointer before it changed.</summary>
/// <param name="Slot">Its slot.</param>
/// <param name="Version">The version that wrote it.</param>
/// <param name="Partners">Its row keys; empty for goods, whose slices list them themselves.</param>
/// <param name="Retired">Since when.</param>
public sealed record RetiredSlice(string Slot, long Version, IReadOnlyList<int> Partners, DateTimeOffset Retired)
{
    /// <summary>How long it is kept at least.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>Whether it may be deleted.</summary>
    public bool IsDue(DateTimeOffset now) => now - Retired >= Kept;
}

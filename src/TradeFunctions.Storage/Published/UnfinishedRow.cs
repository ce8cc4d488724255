using Azure;

namespace TradeFunctions.Storage.Published;

/// <summary>What was begun to be written of one reporter.</summary>
/// <param name="Reporter">UN Comtrade's numeric code.</param>
/// <param name="Slices">The slices; their time is that of the beginning.</param>
/// <param name="ETag">The row's version; null: it is not stored.</param>
public sealed record UnfinishedRow(int Reporter, IReadOnlyList<RetiredSlice> Slices, ETag? ETag)
{
    /// <summary>The slices that the pointer knows nothing of: those that are left behind, or that a run is writing now.</summary>
    /// <param name="pointer">The reporter's; null: it has none.</param>
    public IEnumerable<RetiredSlice> Unknown(Pointer? pointer)
    {
        if (pointer is null) return Slices;
        var known = pointer.Manifest.Select(entry => (entry.Slot, entry.Version))
            .Concat(pointer.Retired.Select(slice => (slice.Slot, slice.Version)))
            .ToHashSet();
        return Slices.Where(slice => !known.Contains((slice.Slot, slice.Version)));
    }
}

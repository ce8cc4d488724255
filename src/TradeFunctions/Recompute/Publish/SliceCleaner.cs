using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Runs;

namespace TradeFunctions.Recompute.Publish;

/// <summary>
/// Deletes slices that readers cannot see: those that a pointer retired, and those of runs that died before a pointer named them. Both wait
/// for an hour at least.
/// </summary>
public sealed class SliceCleaner(UnfinishedSlices unfinished, PublishedTables tables)
{
    /// <summary>Deletes the slices that the pointer retired long enough ago, and returns how many.</summary>
    public async Task<int> DeleteRetiredAsync(Pointer pointer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<RetiredSlice> due = [.. pointer.Retired.Where(slice => slice.IsDue(now))];
        foreach (var slice in due) await tables.DeleteAsync(pointer.Dataset, pointer.Reporter, slice, cancellationToken);
        return due.Count;
    }

    /// <summary>
    /// Notes slices as unfinished before they are written. What is added to published rows is not noted: nobody must delete those, and if the run
    /// dies what it added goes with them.
    /// </summary>
    public async Task NoteUnfinishedAsync(
        RunRow run, Pointer pointer, IEnumerable<string> slots, SliceBuffer buffer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<RetiredSlice> begun =
        [
            .. slots.Where(slot => buffer[slot].Rows is null)
                .Select(slot => new RetiredSlice(slot, run.Version, Partners(slot, buffer), now)),
        ];
        if (begun.Count == 0) return;
        // Few reporters have a row when they are published: it is read only if it cannot be inserted.
        for (var row = new UnfinishedRow(pointer.Reporter, [], null); ; row = await unfinished.GetAsync(run.Dataset, pointer.Reporter, cancellationToken))
        {
            var others = row.Unknown(pointer).Where(slice => !begun.Exists(mine => (mine.Slot, mine.Version) == (slice.Slot, slice.Version)));
            if (await unfinished.TryReplaceAsync(run.Dataset, row with { Slices = [.. others, .. begun] }, cancellationToken)) return;
        }
    }

    /// <summary>
    /// Deletes what runs left behind that died long enough ago, and forgets the slices that the pointer names. Call it only after the pointer
    /// was replaced under this run's version: a run that wrote those slices, should it still be alive, can no longer publish them.
    /// </summary>
    public async Task ClearUnfinishedAsync(Pointer pointer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await unfinished.GetAsync(pointer.Dataset, pointer.Reporter, cancellationToken);
        if (row.ETag is null) return;
        List<RetiredSlice> unknown = [.. row.Unknown(pointer)];
        foreach (var slice in unknown.Where(slice => slice.IsDue(now)))
        {
            await tables.DeleteAsync(pointer.Dataset, pointer.Reporter, slice, cancellationToken);
        }

        // If the row was changed meanwhile, a later run tries again.
        await unfinished.TryReplaceAsync(
            pointer.Dataset, row with { Slices = [.. unknown.Where(slice => !slice.IsDue(now))] }, cancellationToken);
    }

    /// <summary>Whether dead runs left slices behind that may be deleted.</summary>
    public async Task<bool> HasLeftBehindAsync(Pointer pointer, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await unfinished.GetAsync(pointer.Dataset, pointer.Reporter, cancellationToken)).Unknown(pointer).Any(slice => slice.IsDue(now));

    private static IReadOnlyList<int> Partners(string slot, SliceBuffer buffer) =>
        PublishedTables.IsIndexed(slot) ? [] : buffer[slot].Partners();
}

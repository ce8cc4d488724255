using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Runs;

namespace TradeFunctions.Recompute.Publish;

/// <summary>
/// The slices of one publication on their way to the tables. They are worked out one after another into a buffer, and once that is large
/// what is in it is written and dropped, since all of a large reporter's do not fit on the disk of an instance. A slice whose content is
/// the one that is published already is not written. Nobody sees any of it before the pointer names it.
/// </summary>
internal sealed class SliceWriting(
    PublishedTables tables, SliceCleaning cleaning, RunRow run, Pointer pointer, SlotPlan plan, DateTimeOffset now, long spoolBytes) : IDisposable
{
    private readonly Dictionary<string, ManifestSlot> _entries = pointer.Manifest
        .Where(entry => plan.Slots.ContainsKey(entry.Slot))
        .ToDictionary(entry => entry.Slot, StringComparer.Ordinal);

    private readonly HashSet<string> _finished = new(StringComparer.Ordinal);

    /// <summary>Where entities are added; another one after each writing.</summary>
    public SliceBuffer Buffer { get; private set; } = new();

    /// <summary>How many slices were written.</summary>
    public int Slices { get; private set; }

    /// <summary>How many entities they have.</summary>
    public int Entities { get; private set; }

    /// <summary>Writes the slices in the buffer if it is large. To be called when none of them is still to grow.</summary>
    public Task OfferAsync(CancellationToken cancellationToken) =>
        Buffer.Length < spoolBytes ? Task.CompletedTask : WriteAsync([.. plan.Changed.Where(Buffer.Has)], cancellationToken);

    /// <summary>Writes the rest. What no entity was added of is empty.</summary>
    /// <returns>The manifest that names the slices.</returns>
    public async Task<IReadOnlyList<ManifestSlot>> EndAsync(CancellationToken cancellationToken)
    {
        await WriteAsync([.. plan.Changed.Where(slot => !_finished.Contains(slot))], cancellationToken);
        return [.. plan.Slots.Keys.Select(slot => _entries[slot])];
    }

    /// <inheritdoc/>
    public void Dispose() => Buffer.Dispose();

    private async Task WriteAsync(IReadOnlyList<string> slots, CancellationToken cancellationToken)
    {
        List<string> changed = [.. slots.Where(Enter)];
        await cleaning.BeginAsync(run, pointer, changed, Buffer, now, cancellationToken);
        await tables.WriteAsync(pointer.Dataset, pointer.Reporter, run.Version, Buffer, changed, cancellationToken);
        Slices += changed.Count;
        Entities += changed.Sum(slot => Buffer[slot].Entities.Count);
        Buffer.Dispose();
        Buffer = new SliceBuffer();
    }

    // Whether there is something to write.
    private bool Enter(string slot)
    {
        if (!_finished.Add(slot)) throw new InvalidOperationException($"Slot {slot} grew after it was written.");
        var entry = Entry(slot);
        var isSame = _entries.TryGetValue(slot, out var before) && before.Content == entry.Content;
        _entries[slot] = isSame ? before! with { Input = entry.Input, Levels = entry.Levels } : entry;
        return !isSame && entry.Entities > 0;
    }

    private ManifestSlot Entry(string slot)
    {
        var slice = Buffer[slot];
        return new ManifestSlot(
            slot,
            run.Version,
            plan.Slots[slot],
            slice.ContentHash(),
            PublishedTables.IsIndexed(slot) ? [] : slice.Partners(),
            slice.Entities.Count,
            CommoditySlots.TryParsePartnerSlot(slot, out _) ? slice.Levels : null);
    }
}

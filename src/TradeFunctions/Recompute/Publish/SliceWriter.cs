using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Runs;

namespace TradeFunctions.Recompute.Publish;

/// <summary>
/// Writes the slices of one publication. They are built one after another into a buffer, which is written and dropped once it is large: all
/// slices of a large reporter do not fit on the disk of an instance. While one buffer is written the next is filled. A slice with the content that
/// is published already is not written; of commodities only what changed is. Readers see none of them before the pointer names them.
/// </summary>
internal sealed class SliceWriter(
    PublishedTables tables, SliceCleaner cleaner, RunRow run, Pointer pointer, SlotPlan plan, DateTimeOffset now, long bufferBytes) : IAsyncDisposable
{
    private readonly Dictionary<string, ManifestSlot> _entries = pointer.Manifest
        .Where(entry => plan.Slots.ContainsKey(entry.Slot))
        .ToDictionary(entry => entry.Slot, StringComparer.Ordinal);

    private readonly Dictionary<string, CommodityChanges> _commodities = new(StringComparer.Ordinal);
    private readonly HashSet<string> _finished = new(StringComparer.Ordinal);
    private Task _writing = Task.CompletedTask;

    /// <summary>Where entities are added; replaced by an empty one after each write.</summary>
    public SliceBuffer Buffer { get; private set; } = new();

    /// <summary>How many slices were written.</summary>
    public int Slices { get; private set; }

    /// <summary>How many entities they have.</summary>
    public int Entities { get; private set; }

    /// <summary>Looks up what is published of the commodities that are to be written. Call it before any is added.</summary>
    public async Task ReadPublishedAsync(CancellationToken cancellationToken)
    {
        foreach (var name in plan.Changed)
        {
            if (!CommoditySlot.TryParse(name, out var slot)) continue;
            var rows = _entries.TryGetValue(name, out var entry) && entry.Entities > 0
                ? await tables.ReadRowsAsync(pointer.Dataset, pointer.Reporter, name, entry.RowVersion(), cancellationToken)
                : null;
            _commodities[name] = new CommodityChanges(slot, rows is null ? null : rows with { Live = entry!.Versions() });
        }
    }

    /// <summary>Adds a commodity to the buffer, and gives its memory back.</summary>
    public void Add(ByCommodityEntity entity)
    {
        Buffer.Add(entity.Slot.Name, entity.Commodity, entity.Pack());
        _commodities[entity.Slot.Name].Add(entity);
        entity.Release();
    }

    /// <summary>Begins to write the slices in the buffer if it is large. Call it only when all of them are complete.</summary>
    public Task WriteIfLargeAsync(CancellationToken cancellationToken) =>
        Buffer.Length < bufferBytes ? Task.CompletedTask : BeginAsync([.. plan.Changed.Where(Buffer.Has)], cancellationToken);

    /// <summary>Writes the remaining slices; a slot without entities is empty.</summary>
    /// <returns>The manifest that names the slices.</returns>
    public async Task<IReadOnlyList<ManifestSlot>> FinishAsync(CancellationToken cancellationToken)
    {
        await BeginAsync([.. plan.Changed.Where(slot => !_finished.Contains(slot))], cancellationToken);
        await _writing;
        return [.. plan.Slots.Keys.Select(slot => _entries[slot])];
    }

    /// <summary>Waits for what is being written: its buffer must not go before.</summary>
    public async ValueTask DisposeAsync()
    {
        Buffer.Dispose();
        await _writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // One buffer at a time, so that no more than two of them take room.
    private async Task BeginAsync(IReadOnlyList<string> slots, CancellationToken cancellationToken)
    {
        List<string> changed = [.. slots.Where(RecordIfChanged)];
        Slices += changed.Count;
        Entities += changed.Sum(slot => Buffer[slot].Entities.Count);
        await _writing;
        var full = Buffer;
        Buffer = new SliceBuffer();
        _writing = Task.Run(() => WriteAsync(full, changed, cancellationToken), CancellationToken.None);
    }

    private async Task WriteAsync(SliceBuffer full, List<string> changed, CancellationToken cancellationToken)
    {
        using (full)
        {
            await cleaner.NoteUnfinishedAsync(run, pointer, changed, full, now, cancellationToken);
            await tables.WriteAsync(pointer.Dataset, pointer.Reporter, run.Version, full, changed, cancellationToken);
        }
    }

    // Puts the slot into the manifest; true: its content changed and has to be written.
    private bool RecordIfChanged(string slot)
    {
        if (!_finished.Add(slot)) throw new InvalidOperationException($"Slot {slot} grew after it was written.");
        var entry = Entry(slot);
        var isSame = _entries.TryGetValue(slot, out var before) && before.Content == entry.Content;
        _entries[slot] = isSame ? before! with { Input = entry.Input, Levels = entry.Levels } : Reduced(entry, before);
        return !isSame && entry.Entities > 0;
    }

    // Of commodities only what changed is left in the buffer, where that can be added to the published rows.
    private ManifestSlot Reduced(ManifestSlot entry, ManifestSlot? before)
    {
        if (!_commodities.TryGetValue(entry.Slot, out var changes)) return entry;
        changes.Reduce(Buffer, run.Version);
        Buffer[entry.Slot].Digest = changes.Digest;
        return Buffer[entry.Slot].Rows is null ? entry : entry with { Earlier = before!.Versions() };
    }

    private ManifestSlot Entry(string slot)
    {
        var slice = Buffer[slot];
        return new ManifestSlot(
            slot,
            run.Version,
            plan.Slots[slot],
            _commodities.TryGetValue(slot, out var changes) ? changes.Digest.Hash() : slice.ContentHash(),
            PublishedTables.IsIndexed(slot) ? [] : slice.Partners(),
            slice.Entities.Count,
            CommoditySlots.TryParsePartnerSlot(slot, out _) ? slice.Levels : null);
    }
}

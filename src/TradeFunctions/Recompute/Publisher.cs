using TradeFunctions.Core.Aggregation;
using TradeFunctions.Core.Metrics;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Revisions;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Recompute;

/// <summary>
/// The last stage: one reporter. Slots whose input changed are worked out, slices whose content changed are written under
/// the run's version, and then the pointer is replaced. Before that nothing of it can be seen.
/// </summary>
public sealed class Publisher(
    Pointers pointers, PublishedTables tables, SourceReader reader, RevisionFinder revisionFinder, RevisionStore revisions, TimeProvider time)
{
    private const int MaxRevisions = 1000;

    /// <summary>Publishes a reporter, unless a newer run did.</summary>
    public async Task<ReporterOutcome> PublishAsync(RunRow run, PublishInput input, CancellationToken cancellationToken)
    {
        while (true)
        {
            var pointer = await pointers.GetAsync(run.Dataset, input.Reporter, cancellationToken) ?? new Pointer(run.Dataset, input.Reporter);
            if (pointer.Version > run.Version) return Outcome(input, ReporterOutcome.Superseded);
            if (await TryPublishAsync(run, input, pointer, cancellationToken) is { } outcome) return outcome;
            // Somebody replaced the pointer since it was read: it may be a newer run's by now.
        }
    }

    private async Task<ReporterOutcome?> TryPublishAsync(
        RunRow run, PublishInput input, Pointer pointer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var due = await DeleteDueAsync(pointer, now, cancellationToken);
        var slots = PublishPlanner.Slots(input);
        List<string> changed = [.. slots.Keys.Where(slot => pointer.Find(slot)?.Input != slots[slot])];
        List<ManifestSlot> gone = [.. pointer.Manifest.Where(entry => !slots.ContainsKey(entry.Slot))];
        if (changed.Count == 0 && gone.Count == 0)
        {
            if (due == 0 && pointer.StaleSince is null) return Outcome(input, ReporterOutcome.Unchanged);
            var tidied = pointer with { StaleSince = null, Retired = [.. pointer.Retired.Where(slice => !slice.IsDue(now))] };
            return await pointers.TryReplaceAsync(tidied, cancellationToken) ? Outcome(input, ReporterOutcome.Unchanged) : null;
        }

        var next = pointer with { Version = run.Version, Published = now, StaleSince = null, Sources = input.Sources };
        var written = (Slices: 0, Entities: 0, Revisions: 0L);
        if (input.Sources.Count == 0) next = next with { Manifest = [], Coverage = null };
        else (next, written) = await WriteAsync(input, pointer, next, slots, changed, cancellationToken);
        next = next with { Retired = Retired(pointer, next.Manifest, now) };
        if (!await pointers.TryReplaceAsync(next, cancellationToken)) return null;
        return Outcome(input, next.IsWithdrawn ? ReporterOutcome.Withdrawn : ReporterOutcome.Published) with
        {
            SlotsComputed = changed.Count,
            SlicesWritten = written.Slices,
            EntitiesWritten = written.Entities,
            SlicesWithdrawn = gone.Count,
            Revisions = written.Revisions,
        };
    }

    // Everything that the next pointer will name, but not yet the pointer.
    private async Task<(Pointer Next, (int Slices, int Entities, long Revisions) Written)> WriteAsync(
        PublishInput input,
        Pointer pointer,
        Pointer next,
        IReadOnlyDictionary<string, string> slots,
        IReadOnlyList<string> changed,
        CancellationToken cancellationToken)
    {
        var cells = await reader.ReadAsync(pointer.Dataset, input.Sources, input.Complete, cancellationToken);
        var resolved = ReporterCells.Resolve(input.Reporter, cells);
        var account = TradeAccount.Build(resolved, new DatasetRules(input.Complete));
        var slices = new List<Slice>();
        var entries = pointer.Manifest.Where(entry => slots.ContainsKey(entry.Slot)).ToDictionary(entry => entry.Slot, StringComparer.Ordinal);
        foreach (var slot in changed)
        {
            var slice = AccountSlices.Build(account, slot);
            var content = slice.ContentHash();
            if (entries.TryGetValue(slot, out var entry) && entry.Content == content)
            {
                entries[slot] = entry with { Input = slots[slot] };
                continue;
            }

            entries[slot] = new ManifestSlot(slot, next.Version, slots[slot], content, [.. slice.Entities.Select(entity => entity.Partner)]);
            slices.Add(slice);
        }

        await tables.WriteAsync(pointer.Dataset, pointer.Reporter, next.Version, slices, cancellationToken);
        next = next with { Manifest = [.. slots.Keys.Select(slot => entries[slot])], Coverage = account.Coverage };
        var found = await revisionFinder.FindAsync(pointer, input, resolved, cells, cancellationToken);
        if (found.Count > 0)
        {
            await revisions.WriteAsync(RevisionFinder.Summarise(next, found, resolved, pointer), found, cancellationToken);
            next = next with { Revisions = [new PublishedRevision(next.Version, found.Count), .. next.Revisions.Take(MaxRevisions - 1)] };
        }

        return (next, (slices.Count, slices.Sum(slice => slice.Entities.Count), found.Count));
    }

    private async Task<int> DeleteDueAsync(Pointer pointer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<RetiredSlice> due = [.. pointer.Retired.Where(slice => slice.IsDue(now))];
        foreach (var slice in due) await tables.DeleteAsync(pointer.Dataset, pointer.Reporter, slice, cancellationToken);
        return due.Count;
    }

    private static List<RetiredSlice> Retired(Pointer before, IReadOnlyList<ManifestSlot> manifest, DateTimeOffset now)
    {
        var named = manifest.Select(entry => (entry.Slot, entry.Version)).ToHashSet();
        return
        [
            .. before.Retired.Where(slice => !slice.IsDue(now)),
            .. before.Manifest.Where(entry => !named.Contains((entry.Slot, entry.Version)))
                .Select(entry => new RetiredSlice(entry.Slot, entry.Version, entry.Partners, now)),
        ];
    }

    private static ReporterOutcome Outcome(PublishInput input, string outcome) => new() { Reporter = input.Reporter, Outcome = outcome };
}

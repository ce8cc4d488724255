using TradeFunctions.Core.Slices;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Revisions;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Recompute.Publish;

/// <summary>
/// The last stage: publishes one reporter. It calculates the slots whose input changed, writes the slices whose content changed under the run's
/// version, and then replaces the pointer. Until then readers see nothing of it.
/// </summary>
public sealed class Publisher(
    Pointers pointers, PublishedTables tables, SliceCleaner cleaner, SourceReader reader, RevisionFinder revisionFinder,
    RevisionStore revisions, TimeProvider time, RecomputeOptions options)
{
    private const int MaxRevisions = 1000;

    /// <summary>Publishes a reporter, unless a newer run has.</summary>
    public async Task<ReporterOutcome> PublishAsync(RunRow run, PublishInput input, CancellationToken cancellationToken)
    {
        var hasLostRows = false;
        for (var isNew = input.IsNew; ; isNew = false)
        {
            // A pointer that was set meanwhile is noticed when this one cannot be inserted.
            var stored = isNew ? null : await pointers.GetAsync(run.Dataset, input.Reporter, cancellationToken);
            var pointer = stored ?? new Pointer(run.Dataset, input.Reporter);
            if (pointer.Version > run.Version) return Outcome(input, ReporterOutcome.Superseded);
            try
            {
                if (await TryPublishAsync(run, input, pointer, cancellationToken) is { } outcome) return outcome;
                // The pointer was replaced since it was read, perhaps by a newer run.
            }
            catch (RowsLostException) when (!hasLostRows)
            {
                hasLostRows = true;
            }
        }
    }

    private async Task<ReporterOutcome?> TryPublishAsync(
        RunRow run, PublishInput input, Pointer pointer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var due = await cleaner.DeleteRetiredAsync(pointer, now, cancellationToken);
        var plan = new SlotPlan(input, pointer);
        if (plan.Changed.Count == 0 && plan.Gone.Count == 0)
        {
            return await TryCleanUpAsync(run, input, pointer, due, now, cancellationToken) ? Outcome(input, ReporterOutcome.Unchanged) : null;
        }

        var next = pointer with { Version = run.Version, Published = now, StaleSince = null, Sources = input.Sources };
        var written = (Slices: 0, Entities: 0, Revisions: 0L);
        if (input.Sources.Count == 0) next = next with { Manifest = [], Coverage = null, Ignored = [], OtherFlows = [], GoodsAlone = [] };
        else (next, written) = await WriteAsync(run, input, pointer, next, plan, cancellationToken);
        next = next with { Retired = Retired(pointer, next.Manifest, now) };
        if (!await pointers.TryReplaceAsync(next, cancellationToken)) return null;
        await cleaner.ClearUnfinishedAsync(next, now, cancellationToken);
        return Outcome(input, next.IsWithdrawn ? ReporterOutcome.Withdrawn : ReporterOutcome.Published) with
        {
            SlotsComputed = plan.Changed.Count,
            SlicesWritten = written.Slices,
            EntitiesWritten = written.Entities,
            SlicesWithdrawn = plan.Gone.Count,
            Revisions = written.Revisions,
            Ignored = next.Ignored,
        };
    }

    // No figure changed: delete slices that no pointer names, and record the current versions of files that were stored again.
    private async Task<bool> TryCleanUpAsync(
        RunRow run, PublishInput input, Pointer pointer, int due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var leftBehind = await cleaner.HasLeftBehindAsync(pointer, now, cancellationToken);
        var stored = !input.Sources.Select(source => source.File).SequenceEqual(pointer.Sources.Select(source => source.File));
        if (pointer.ETag is not null && (due > 0 || leftBehind || stored || pointer.StaleSince is not null))
        {
            var cleaned = pointer with
            {
                // Under this run's version no earlier run can replace the row any longer.
                Version = leftBehind || stored ? run.Version : pointer.Version,
                StaleSince = null,
                Sources = input.Sources,
                Retired = [.. pointer.Retired.Where(slice => !slice.IsDue(now))],
            };
            if (!await pointers.TryReplaceAsync(cleaned, cancellationToken)) return false;
        }

        if (leftBehind) await cleaner.ClearUnfinishedAsync(pointer, now, cancellationToken);
        return true;
    }

    // Writes everything that the next pointer names, but not yet the pointer.
    private async Task<(Pointer Next, (int Slices, int Entities, long Revisions) Written)> WriteAsync(
        RunRow run, PublishInput input, Pointer pointer, Pointer next, SlotPlan plan, CancellationToken cancellationToken)
    {
        var (figures, revisions) = await MergeAsync(input, pointer, plan, cancellationToken);
        using (revisions) next = await AddRevisionsAsync(pointer, next, revisions, cancellationToken);
        await using var writer = new SliceWriter(tables, cleaner, run, pointer, plan, next.Published, options.BufferedSliceBytes);
        await ReporterSlices.BuildAsync(writer, figures, plan, options.BytesOfPart, cancellationToken);
        next = next with
        {
            Manifest = await writer.FinishAsync(cancellationToken),
            Coverage = AccountCoverage.Of(figures.Account),
            Ignored = IgnoredYears.Of(pointer, input, plan.Selection, figures.Ignored),
            OtherFlows = figures.OtherFlows,
            GoodsAlone = figures.GoodsAlone,
        };
        return (next, (writer.Slices, writer.Entities, revisions.Count));
    }

    private async Task<(ReporterFigures Figures, Revisions Revisions)> MergeAsync(
        PublishInput input, Pointer pointer, SlotPlan plan, CancellationToken cancellationToken)
    {
        var sources = await reader.OpenAsync(pointer.Dataset, input.Reporter, input.Sources, plan.Selection, cancellationToken);
        var overwritten = await revisionFinder.FindOverwrittenAsync(pointer, input, plan.Selection, sources, cancellationToken);
        try
        {
            using var found = overwritten is null ? RevisionFinder.Writer(pointer, [.. input.Sources.Select(source => source.File)], input.Sources) : null;
            var figures = ReporterFigures.Merge(input.Reporter, sources, plan, found, cancellationToken);
            return (figures, overwritten ?? found!.Complete());
        }
        catch
        {
            overwritten?.Dispose();
            throw;
        }
    }

    private async Task<Pointer> AddRevisionsAsync(Pointer pointer, Pointer next, Revisions found, CancellationToken cancellationToken)
    {
        if (found.Count == 0) return next;
        await revisions.WriteAsync(RevisionSummary.Of(next, pointer, found), RevisionFinder.Entries(found), cancellationToken);
        return next with { Revisions = [new PublishedRevision(next.Version, found.Count), .. next.Revisions.Take(MaxRevisions - 1)] };
    }

    private static List<RetiredSlice> Retired(Pointer before, IReadOnlyList<ManifestSlot> manifest, DateTimeOffset now)
    {
        var named = manifest.Select(entry => (entry.Slot, entry.RowVersion())).ToHashSet();
        return
        [
            .. before.Retired.Where(slice => !slice.IsDue(now)),
            .. before.Manifest.Where(entry => entry.Entities > 0 && !named.Contains((entry.Slot, entry.RowVersion())))
                .Select(entry => new RetiredSlice(entry.Slot, entry.RowVersion(), entry.Partners, now)),
        ];
    }

    private static ReporterOutcome Outcome(PublishInput input, string outcome) => new() { Reporter = input.Reporter, Outcome = outcome };
}

using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Reading;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Ledgers;
using TradeFunctions.Storage.Raw;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Tables;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Recompute.Runs;

/// <summary>
/// The first stage: compares the raw files' ETags with the ledger, and writes rows, then messages, for the work to do. It reads no file except a
/// changed <c>_dataset.json</c>.
/// </summary>
public sealed class Planner(
    RawBlobs raw, DatasetConfigs configs, DatasetRows datasets, Ledger ledger, RunRows runs, WorkRows work, WorkQueue queue,
    TimeProvider time, RecomputeOptions options)
{
    /// <summary>Plans a run that has just begun; null if another run replaced it meanwhile.</summary>
    public async Task<RunRow?> PlanAsync(RunRow run, CancellationToken cancellationToken)
    {
        var listing = await raw.ListAsync(run.Dataset, cancellationToken);
        if (await RefreshConfigAsync(run, listing.Config, cancellationToken) is not { } dataset) return null;
        var known = (await ledger.ListAsync(run.Dataset, cancellationToken)).ToDictionary(row => row.Blob, StringComparer.Ordinal);
        List<RawBlob> changed = [.. listing.Files.Where(file => IsChanged(file, known))];
        var removed = await RemoveAsync(run, listing, known, cancellationToken);

        List<WorkRow> pieces = [.. changed.Select(file => Piece(run, file))];
        await work.AddAsync(pieces, cancellationToken);
        var planned = await runs.TryReplaceAsync(
            run with
            {
                Status = RunStatus.Refining,
                Files = listing.Files.Count,
                FilesChanged = changed.Count,
                FilesRemoved = removed,
                Problems = dataset.ConfigError is { } error ? ["_dataset.json: " + error] : [],
            },
            cancellationToken);
        if (planned is null || pieces.Count == 0) return planned;
        // The message that checks on the run goes first: from then on, lost messages are sent again.
        await queue.SendAsync([new WorkMessage(run.Id, run.Dataset, null)], options.PollEvery, cancellationToken);
        await queue.SendAsync(pieces.Select(piece => new WorkMessage(run.Id, run.Dataset, piece.Piece)), TimeSpan.Zero, cancellationToken);
        return planned;
    }

    private static bool IsChanged(RawBlob file, Dictionary<string, LedgerRow> known) =>
        !known.TryGetValue(file.Name, out var row)
        || row.Status == LedgerStatus.Removed
        || row.ETag != file.ETag
        || row.Format != RefinedFile.FormatVersion
        // A file that fitted no layout may fit a new one, and a new layout may find figures in a table of codes.
        || (row.Status is LedgerStatus.Refused or LedgerStatus.Reference && row.KnownLayouts != TradeFile.Layouts);

    private WorkRow Piece(RunRow run, RawBlob file) => new(run.Id, TableKeys.RefinePiece(file.Name))
    {
        Refine = new RefineInput(file.Name, file.ETag, file.Length, file.LastModified, file.ReleasedText),
        Touched = time.GetUtcNow(),
    };

    private async Task<int> RemoveAsync(
        RunRow run, RawListing listing, Dictionary<string, LedgerRow> known, CancellationToken cancellationToken)
    {
        var there = listing.Files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        List<LedgerRow> removed = [.. known.Values.Where(row => row.Status != LedgerStatus.Removed && !there.Contains(row.Blob))];
        foreach (var row in removed)
        {
            var gone = row with { Status = LedgerStatus.Removed, Version = run.Version, Recorded = time.GetUtcNow(), Index = null };
            await ledger.PutAsync(gone, cancellationToken);
        }

        return removed.Count;
    }

    private async Task<DatasetRow?> RefreshConfigAsync(RunRow run, RawBlob? file, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await datasets.GetAsync(run.Dataset, cancellationToken);
            if (row.ActiveRun != run.Id) return null;
            var fresh = await configs.RefreshAsync(row, file, cancellationToken);
            if (fresh == row) return row;
            // Only a request to run again can have changed the row.
            if (await datasets.TryReplaceAsync(fresh, cancellationToken) is { } stored) return stored;
        }
    }
}

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
/// The first stage: compares the raw files' ETags and rules with the ledger, and writes rows, then messages, for the work to do. It reads no file except a
/// changed <c>_dataset.json</c> and changed exchange rates.
/// </summary>
public sealed class Planner(
    RawBlobs raw, DatasetConfigs configs, DatasetRows datasets, Ledger ledger, RunRows runs, WorkRows work, WorkQueue queue,
    TimeProvider time, RecomputeOptions options)
{
    /// <summary>Plans a run that has just begun; null if another run replaced it meanwhile.</summary>
    /// <param name="run">The run.</param>
    /// <param name="held">The dataset's row, which the run holds.</param>
    /// <param name="cancellationToken">Cancels the planning.</param>
    public async Task<PlannedRun?> PlanAsync(RunRow run, DatasetRow held, CancellationToken cancellationToken)
    {
        var listing = await raw.ListAsync(run.Dataset, cancellationToken);
        if (await RefreshConfigAsync(run, held, listing, cancellationToken) is not { } dataset) return null;
        var rows = await ledger.ListAsync(run.Dataset, cancellationToken);
        var known = rows.ToDictionary(row => row.Blob, StringComparer.Ordinal);
        List<RawBlob> changed = [.. listing.Files.Where(file => IsChanged(file, dataset.Config, known))];
        var removed = await RemoveAsync(run, listing, known, cancellationToken);
        var planned = run with
        {
            Files = listing.Files.Count,
            FilesChanged = changed.Count,
            FilesRemoved = removed,
            Problems =
            [
                .. dataset.ConfigError is { } error ? new[] { "_dataset.json: " + error } : [],
                .. dataset.RatesProblems.Select(problem => "reference/rates.csv: " + problem),
            ],
        };
        if (changed.Count > 0)
        {
            List<WorkRow> pieces = [.. changed.Select(file => Piece(run, file, dataset.Config.RuleOf(file.Name), known.GetValueOrDefault(file.Name)))];
            return await BeginAsync(planned, pieces, cancellationToken) is { } begun ? new PlannedRun(begun, dataset, rows) : null;
        }

        return new PlannedRun(planned, dataset, removed > 0 ? await ledger.ListAsync(run.Dataset, cancellationToken) : rows);
    }

    private async Task<RunRow?> BeginAsync(RunRow run, List<WorkRow> pieces, CancellationToken cancellationToken)
    {
        await work.AddAsync(pieces, cancellationToken);
        if (await runs.TryReplaceAsync(run with { Status = RunStatus.Refining }, cancellationToken) is not { } begun) return null;
        // The message that checks on the run goes first: from then on, lost messages are sent again.
        await queue.SendAsync([new WorkMessage(run.Id, run.Dataset, null)], options.PollEvery, cancellationToken);
        await queue.SendAsync(WorkMessage.For(run.Dataset, pieces, options.PiecesOfMessage, options.BytesOfMessage), TimeSpan.Zero, cancellationToken);
        return begun;
    }

    private static bool IsChanged(RawBlob file, DatasetConfig config, Dictionary<string, LedgerRow> known) =>
        !known.TryGetValue(file.Name, out var row)
        || row.Status == LedgerStatus.Removed
        || row.ETag != FileRule.Version(file.ETag, config.RuleOf(file.Name))
        || row.Format != RefinedFile.FormatVersion
        // A file that fitted no layout may fit a new one, and a new layout may find figures in a table of codes.
        || (row.Status is LedgerStatus.Refused or LedgerStatus.Reference && row.KnownLayouts != TradeFile.Layouts);

    private WorkRow Piece(RunRow run, RawBlob file, FileRule? rule, LedgerRow? known) => new(run.Id, TableKeys.RefinePiece(file.Name))
    {
        Refine = new RefineInput(
            file.Name, file.ETag, file.Length, file.LastModified, file.ReleasedText, known is null ? null : ReplacedRow.Of(known), rule),
        Touched = time.GetUtcNow(),
    };

    private async Task<int> RemoveAsync(
        RunRow run, RawListing listing, Dictionary<string, LedgerRow> known, CancellationToken cancellationToken)
    {
        var there = listing.Files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        List<LedgerRow> removed = [.. known.Values.Where(row => row.Status != LedgerStatus.Removed && !there.Contains(row.Blob))];
        var gone = removed.Select(row => row with
        {
            Status = LedgerStatus.Removed,
            Version = run.Version,
            Recorded = time.GetUtcNow(),
            Index = null,
            Names = null,
            Replaces = ReplacedRow.Of(row),
        });
        await ledger.PutAsync([.. gone], cancellationToken);
        return removed.Count;
    }

    private async Task<DatasetRow?> RefreshConfigAsync(RunRow run, DatasetRow row, RawListing listing, CancellationToken cancellationToken)
    {
        for (; ; row = await datasets.GetAsync(run.Dataset, cancellationToken))
        {
            if (row.ActiveRun != run.Id) return null;
            var fresh = await configs.RefreshAsync(row, listing.Config, cancellationToken);
            fresh = await configs.RefreshRatesAsync(fresh, listing.Rates, cancellationToken);
            if (fresh == row) return row;
            // Only a request to run again can have changed the row.
            if (await datasets.TryReplaceAsync(fresh, cancellationToken) is { } stored) return stored;
        }
    }
}

/// <summary>A run whose files were compared with the ledger.</summary>
/// <param name="Run">The run; not stored yet if it has no file to read.</param>
/// <param name="Held">The dataset's row, which the run holds.</param>
/// <param name="Ledger">The dataset's ledger, before any file is read.</param>
public sealed record PlannedRun(RunRow Run, DatasetRow Held, IReadOnlyList<LedgerRow> Ledger);

using TradeFunctions.Storage.Ledgers;
using TradeFunctions.Storage.Names;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Refined;

namespace TradeFunctions.Recompute.Refine;

/// <summary>
/// Deletes the refined blobs of earlier versions of raw files, and their names, after an hour at the earliest and once no pointer names them:
/// until a reporter is published again they show what was revised.
/// </summary>
public sealed class RefinedCleaner(Ledger ledger, Pointers pointers, RefinedBlobs refined, LearntNameBlobs names)
{
    /// <summary>Deletes a dataset's old refined blobs that are due.</summary>
    public async Task DeleteOldAsync(
        string dataset, IReadOnlyList<LedgerRow> rows, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var aged = rows.Where(row => row.Old.Any(IsAged)).ToList();
        if (aged.Count == 0) return;
        var named = (await pointers.ListAsync(dataset, cancellationToken))
            .SelectMany(pointer => pointer.Sources, (_, source) => (source.File.Blob, source.File.ETag))
            .ToHashSet();
        foreach (var row in aged)
        {
            List<OldRefined> due = [.. row.Old.Where(old => IsAged(old) && !named.Contains((row.Blob, old.ETag)))];
            if (due.Count == 0) continue;
            foreach (var old in due)
            {
                await refined.DeleteAsync(row.Dataset, row.Blob, old.ETag, cancellationToken);
                await names.DeleteAsync(LearntNameBlobs.Name(row.Dataset, row.Blob, old.ETag), cancellationToken);
            }

            await ledger.RemoveOldAsync(row, due, cancellationToken);
        }

        bool IsAged(OldRefined old) => now - old.Since >= RetiredSlice.Kept;
    }
}

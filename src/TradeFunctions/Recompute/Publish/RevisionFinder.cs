using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Trade;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Revisions;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Recompute.Publish;

/// <summary>Finds the figures that were replaced since a reporter was last published. They are kept on disk, not in memory.</summary>
public sealed class RevisionFinder(SourceReader reader)
{
    /// <summary>
    /// A writer for the figures that were replaced by files the pointer does not know yet. A file that was stored again with the same figures
    /// is known.
    /// </summary>
    internal static RevisionWriter Writer(Pointer published, IReadOnlyList<SourceFile> files, IReadOnlyList<PublishSource> now)
    {
        var before = published.Sources.ToDictionary(source => source.File.Blob, StringComparer.Ordinal);
        var years = now.ToDictionary(source => (source.File.Blob, source.File.ETag), source => source.YearHashes);
        return new RevisionWriter(files, file =>
            !before.TryGetValue(file.Blob, out var known)
            || (known.File.ETag != file.ETag
                && !(years.TryGetValue((file.Blob, file.ETag), out var hashes) && SameYears(hashes, known.YearHashes))));
    }

    /// <summary>
    /// The revisions where files were overwritten, found by reading their earlier versions too, whose refined blobs are still there. Null if no
    /// file was overwritten.
    /// </summary>
    internal async Task<Revisions?> FindOverwrittenAsync(
        Pointer published, PublishInput input, CellSelection selection, ReporterSources sources, CancellationToken cancellationToken)
    {
        List<PublishSource> overwritten = [.. published.Sources.Where(source => IsOverwritten(source, input))];
        if (overwritten.Count == 0) return null;
        var before = await reader.OpenAsync(published.Dataset, published.Reporter, overwritten, selection, cancellationToken);
        // The order is stable: of two versions of a file with the same date the earlier one stays first.
        List<SourceCells> all = [.. before.Cells.Concat(sources.Cells).OrderBy(source => source.Source, SourceFile.OldestFirst)];
        using var revisions = Writer(published, [.. all.Select(source => source.Source)], input.Sources);
        var merged = new CellResolution(all, MergeChoices.Of(all), revisions.Add).Cells();
        foreach (var _ in revisions.Observe(merged))
        {
            // Only the revisions are wanted.
        }

        return revisions.Complete();
    }

    /// <summary>The revisions as they are stored.</summary>
    internal static IEnumerable<RevisionEntry> Entries(Revisions revisions) =>
        revisions.Read().Select(revision => Entry(revision, revisions.Files));

    private static bool IsOverwritten(PublishSource before, PublishInput input) =>
        input.Sources.Any(now => now.File.Blob == before.File.Blob && now.File.ETag != before.File.ETag
            && !SameYears(now.YearHashes, before.YearHashes));

    private static bool SameYears(IReadOnlyDictionary<int, string> left, IReadOnlyDictionary<int, string> right) =>
        left.Count == right.Count && left.All(year => right.TryGetValue(year.Key, out var hash) && hash == year.Value);

    private static RevisionEntry Entry(in RevisedCell revision, IReadOnlyList<SourceFile> files)
    {
        var (key, old, now) = (revision.Key, revision.Old.Figures, revision.New.Figures);
        return new RevisionEntry(
            key.Frequency.Code(),
            key.Flow.Code(),
            key.Commodity.ToString(),
            key.Partner,
            key.Period.Code,
            key.Classification.ToString(),
            (now.Currency.IsEmpty ? old.Currency : now.Currency).ToString(),
            old.Value,
            now.Value,
            old.NetWeight,
            now.NetWeight,
            old.Quantity,
            now.Quantity,
            files[revision.OldSource].Blob,
            files[revision.NewSource].Blob,
            old.FobValue,
            now.FobValue);
    }
}

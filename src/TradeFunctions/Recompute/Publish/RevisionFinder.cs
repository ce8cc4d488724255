using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Revisions;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Recompute.Publish;

/// <summary>Finds the figures that were replaced since a reporter was last published, without holding them.</summary>
public sealed class RevisionFinder(SourceReader reader)
{
    /// <summary>
    /// A place for the figures that a file replaced which the pointer does not know yet. A file that was stored again with the same
    /// figures is known.
    /// </summary>
    internal static RevisionBuffer Buffer(Pointer published, IReadOnlyList<SourceFile> files, IReadOnlyList<PublishSource> now)
    {
        var before = published.Sources.ToDictionary(source => source.File.Blob, StringComparer.Ordinal);
        var years = now.ToDictionary(source => (source.File.Blob, source.File.ETag), source => source.YearHashes);
        return new RevisionBuffer(files, file =>
            !before.TryGetValue(file.Blob, out var known)
            || (known.File.ETag != file.ETag
                && !(years.TryGetValue((file.Blob, file.ETag), out var hashes) && SameYears(hashes, known.YearHashes))));
    }

    /// <summary>
    /// Where files were overwritten: the revisions with the cells of their earlier versions, whose refined blobs are still there, read
    /// beside. Null: none was.
    /// </summary>
    internal async Task<RevisionBuffer?> FindOverwrittenAsync(
        Pointer published, PublishInput input, CellSelection selection, BufferedSources sources, CancellationToken cancellationToken)
    {
        List<PublishSource> overwritten = [.. published.Sources.Where(source => IsOverwritten(source, input))];
        if (overwritten.Count == 0) return null;
        using var before = await reader.ReadAsync(published.Dataset, published.Reporter, overwritten, selection, cancellationToken);
        // Of two versions of one file with the same date the earlier one goes first: the order is stable.
        List<SourceCells> all = [.. before.Cells.Concat(sources.Cells).OrderBy(source => source.Source, SourceFile.OldestFirst)];
        var revisions = Buffer(published, [.. all.Select(source => source.Source)], input.Sources);
        var resolution = new CellResolution(all, revisions.Take);
        before.ReadLast();
        foreach (var cell in resolution.Cells()) revisions.Settle(cell);
        revisions.Complete();
        return revisions;
    }

    /// <summary>The revisions as they are stored.</summary>
    internal static IEnumerable<RevisionEntry> Entries(RevisionBuffer revisions) =>
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
            key.Frequency == Frequency.Annual ? "A" : "M",
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

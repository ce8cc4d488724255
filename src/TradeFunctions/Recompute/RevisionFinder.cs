using TradeFunctions.Core;
using TradeFunctions.Core.Aggregation;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Revisions;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Recompute;

/// <summary>Finds the figures that were replaced since a reporter was last published.</summary>
public sealed class RevisionFinder(SourceReader reader)
{
    /// <summary>
    /// The figures that a file replaced which the pointer does not know yet: figures of other files, and those of its own
    /// earlier version where it was overwritten, whose refined blob is still there.
    /// </summary>
    public async Task<IReadOnlyList<RevisionEntry>> FindAsync(
        Pointer published, PublishInput input, ReporterCells resolved, IReadOnlyList<SourceCells> cells, CancellationToken cancellationToken)
    {
        var known = published.Sources.Select(source => (source.File.Blob, source.File.ETag)).ToHashSet();
        List<PublishSource> overwritten = [.. published.Sources.Where(source => IsOverwritten(source, input))];
        if (overwritten.Count > 0)
        {
            var before = await reader.ReadAsync(published.Dataset, overwritten, input.Complete, cancellationToken);
            // Of two versions of one file with the same date the earlier one goes first: the order is stable.
            resolved = ReporterCells.Resolve(input.Reporter, [.. before.Concat(cells).OrderBy(source => source.Source, SourceFile.OldestFirst)]);
        }

        // What changed inside an overwritten file counts only where no newer file says something of its own.
        var hidden = overwritten.Count == 0 ? [] : Hidden(resolved);
        return
        [
            .. resolved.Revisions
                .Where(revision => IsNew(resolved.Sources[revision.NewSource], known) && !hidden.Contains((revision.Key, revision.OldSource)))
                .Select(revision => Entry(revision, resolved.Sources)),
        ];
    }

    /// <summary>What a version replaced, in short.</summary>
    public static RevisionRow Summarise(
        Pointer pointer, IReadOnlyList<RevisionEntry> revisions, ReporterCells resolved, Pointer published)
    {
        var oneCurrency = revisions.Select(revision => revision.Currency).Distinct().Count() == 1;
        var etags = published.Sources.Select(source => source.File).ToDictionary(file => file.Blob, file => file.ETag);
        return new RevisionRow(pointer.Dataset, pointer.Reporter, pointer.Version)
        {
            Published = pointer.Published,
            Count = revisions.Count,
            OldSum = oneCurrency ? Sum(revisions, revision => revision.OldValue) : null,
            NewSum = oneCurrency ? Sum(revisions, revision => revision.NewValue) : null,
            Pairs = [.. revisions.GroupBy(revision => (revision.OldBlob, revision.NewBlob)).Select(pair => Pair(pair.Key, pair.LongCount()))],
            Largest = [.. revisions.OrderByDescending(revision => revision.Size()).Take(RevisionRow.MaxLargest)],
        };

        RevisionPair Pair((string Old, string New) blobs, long count)
        {
            var now = resolved.Sources.First(file => file.Blob == blobs.New).ETag;
            var before = blobs.Old == blobs.New
                ? etags[blobs.Old]
                : resolved.Sources.FirstOrDefault(file => file.Blob == blobs.Old)?.ETag ?? etags[blobs.Old];
            return new RevisionPair(blobs.Old, before, blobs.New, now, count);
        }
    }

    private static bool IsOverwritten(PublishSource before, PublishInput input) =>
        input.Sources.Any(now => now.File.Blob == before.File.Blob && now.File.ETag != before.File.ETag
            && !SameYears(now.YearHashes, before.YearHashes));

    private static bool SameYears(IReadOnlyDictionary<int, string> left, IReadOnlyDictionary<int, string> right) =>
        left.Count == right.Count && left.All(year => right.TryGetValue(year.Key, out var hash) && hash == year.Value);

    private static bool IsNew(SourceFile file, HashSet<(string, string)> known) => !known.Contains((file.Blob, file.ETag));

    private static HashSet<(CellKey Key, int OldSource)> Hidden(ReporterCells resolved)
    {
        var winners = resolved.Cells.ToDictionary(cell => cell.Cell.Key, cell => cell.Source);
        return
        [
            .. resolved.Revisions
                .Where(revision => resolved.Sources[revision.OldSource].Blob == resolved.Sources[revision.NewSource].Blob)
                .Where(revision => winners.GetValueOrDefault(revision.Key, revision.NewSource) != revision.NewSource)
                .Select(revision => (revision.Key, revision.OldSource)),
        ];
    }

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
            files[revision.NewSource].Blob);
    }

    private static string Sum(IEnumerable<RevisionEntry> revisions, Func<RevisionEntry, long?> value) =>
        revisions.Aggregate((Int128)0, (sum, revision) => sum + (value(revision) ?? 0)).ToString(System.Globalization.CultureInfo.InvariantCulture);
}

using System.Globalization;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Revisions;

namespace TradeFunctions.Recompute.Publish;

/// <summary>Summarises what a version replaced: counts, sums and the largest changes.</summary>
internal sealed class RevisionSummary
{
    private readonly PriorityQueue<RevisionEntry, (Int128 Size, long Order)> _largest = new();
    private readonly SortedDictionary<(string Old, string New), long> _pairs = [];
    private readonly HashSet<string> _currencies = [];
    private long _count;
    private Int128 _old;
    private Int128 _new;

    /// <summary>The row of a version's revisions.</summary>
    /// <param name="next">The pointer that names the version.</param>
    /// <param name="published">The pointer before it.</param>
    /// <param name="revisions">What was replaced.</param>
    public static RevisionRow Of(Pointer next, Pointer published, Revisions revisions)
    {
        var summary = new RevisionSummary();
        foreach (var revision in RevisionFinder.Entries(revisions)) summary.Add(revision);
        return summary.Row(next, published);
    }

    private void Add(RevisionEntry revision)
    {
        _currencies.Add(revision.Currency);
        _old += revision.OldValue ?? 0;
        _new += revision.NewValue ?? 0;
        var pair = (revision.OldBlob, revision.NewBlob);
        _pairs[pair] = _pairs.GetValueOrDefault(pair) + 1;
        // Of equal sizes, the first stays.
        _largest.Enqueue(revision, (revision.Size(), -_count++));
        if (_largest.Count > RevisionRow.MaxLargest) _largest.Dequeue();
    }

    private RevisionRow Row(Pointer next, Pointer published)
    {
        var largest = new List<RevisionEntry>(_largest.Count);
        while (_largest.TryDequeue(out var revision, out _)) largest.Add(revision);
        largest.Reverse();
        return new RevisionRow(next.Dataset, next.Reporter, next.Version)
        {
            Published = next.Published,
            Count = _count,
            OldSum = _currencies.Count == 1 ? _old.ToString(CultureInfo.InvariantCulture) : null,
            NewSum = _currencies.Count == 1 ? _new.ToString(CultureInfo.InvariantCulture) : null,
            Pairs = [.. _pairs.Select(pair => Pair(next, published, pair.Key.Old, pair.Key.New, pair.Value))],
            Largest = largest,
        };
    }

    private static RevisionPair Pair(Pointer next, Pointer published, string old, string now, long count)
    {
        var before = old == now ? null : ETagOf(next, old);
        return new RevisionPair(old, before ?? ETagOf(published, old) ?? "", now, ETagOf(next, now) ?? "", count);
    }

    private static string? ETagOf(Pointer pointer, string blob) => pointer.Sources.FirstOrDefault(source => source.File.Blob == blob)?.File.ETag;
}

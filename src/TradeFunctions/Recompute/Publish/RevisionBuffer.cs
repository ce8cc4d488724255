using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Recompute.Publish;

/// <summary>
/// The figures that files replaced, on disk. They are told in the order of cells, those of one figure before the cell that is published
/// of it: which file's cell that is decides whether what changed inside an overwritten file counts.
/// </summary>
/// <param name="files">The files that revisions name by index.</param>
/// <param name="isNew">Whether what a file replaced was not published before.</param>
internal sealed class RevisionBuffer(IReadOnlyList<SourceFile> files, Func<SourceFile, bool> isNew) : IDisposable
{
    private readonly CellBuffer _old = new();
    private readonly CellBuffer _new = new();
    private readonly bool[] _isNew = [.. files.Select(isNew)];
    private readonly List<RevisedCell> _open = [];

    /// <summary>The files that revisions name by index.</summary>
    public IReadOnlyList<SourceFile> Files => files;

    /// <summary>How many.</summary>
    public long Count => _new.Count;

    /// <summary>Takes a revision of the figure whose published cell comes next.</summary>
    public void Take(RevisedCell revision) => _open.Add(revision);

    /// <summary>Keeps what counts of the revisions of one figure.</summary>
    /// <param name="published">The cell that is published of it; one without rows of its own is of no figure.</param>
    public void Settle(in ResolvedCell published)
    {
        if (!published.Cell.Status.IsOfRows()) return;
        foreach (var revision in _open)
        {
            // Inside an overwritten file a change counts only where no newer file says something of its own.
            var hidden = files[revision.OldSource].Blob == files[revision.NewSource].Blob && published.Source != revision.NewSource;
            if (!hidden) Keep(revision);
        }

        _open.Clear();
    }

    /// <summary>Ends the taking.</summary>
    public void Complete()
    {
        // Figures that were dropped after the last that is published.
        _open.ForEach(Keep);
        _open.Clear();
        _old.Complete();
        _new.Complete();
    }

    /// <summary>The revisions in the order of their keys.</summary>
    public IEnumerable<RevisedCell> Read() =>
        _old.Read().Zip(_new.Read(), (old, now) => new RevisedCell(old.Cell, old.Source, now.Cell, now.Source));

    /// <inheritdoc/>
    public void Dispose()
    {
        _old.Dispose();
        _new.Dispose();
    }

    private void Keep(RevisedCell revision)
    {
        if (!_isNew[revision.NewSource]) return;
        _old.Add(revision.Old, revision.OldSource);
        _new.Add(revision.New, revision.NewSource);
    }
}

using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Recompute.Publish;

/// <summary>
/// Writes the figures that files replaced to disk. A merge reports them in the order of cells, those of one figure before the cell that is
/// published of it: the file of that cell decides whether a change inside an overwritten file counts.
/// </summary>
/// <param name="files">The files that revisions name by index.</param>
/// <param name="isNew">Whether what a file replaced was not published before.</param>
internal sealed class RevisionWriter(IReadOnlyList<SourceFile> files, Func<SourceFile, bool> isNew) : IDisposable
{
    private readonly CellBufferWriter _old = new();
    private readonly CellBufferWriter _new = new();
    private readonly bool[] _isNew = [.. files.Select(isNew)];
    private readonly List<RevisedCell> _open = [];

    /// <summary>Adds a revision of the figure whose published cell comes next.</summary>
    public void Add(RevisedCell revision) => _open.Add(revision);

    /// <summary>Passes the cells of a merge on, and writes the revisions that count.</summary>
    /// <param name="merged">The cells of a merge that reports its revisions to <see cref="Add"/>.</param>
    public IEnumerable<ResolvedCell> Observe(IEnumerable<ResolvedCell> merged)
    {
        foreach (var cell in merged)
        {
            KeepOpen(cell);
            yield return cell;
        }
    }

    /// <summary>Ends the writing, with the figures that were dropped after the last one that is published.</summary>
    public Revisions Complete()
    {
        _open.ForEach(Keep);
        var old = _old.Complete();
        try
        {
            return new Revisions(files, old, _new.Complete());
        }
        catch
        {
            old.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _old.Dispose();
        _new.Dispose();
    }

    // A cell without rows of its own is no figure.
    private void KeepOpen(in ResolvedCell published)
    {
        if (!published.Cell.Status.IsOfRows()) return;
        foreach (var revision in _open)
        {
            // A change inside an overwritten file counts only where no newer file has the figure.
            var hidden = files[revision.OldSource].Blob == files[revision.NewSource].Blob && published.Source != revision.NewSource;
            if (!hidden) Keep(revision);
        }

        _open.Clear();
    }

    private void Keep(RevisedCell revision)
    {
        if (!_isNew[revision.NewSource]) return;
        _old.Add(revision.Old, revision.OldSource);
        _new.Add(revision.New, revision.NewSource);
    }
}

/// <summary>The figures that files replaced, on disk.</summary>
internal sealed class Revisions(IReadOnlyList<SourceFile> files, CellBuffer before, CellBuffer now) : IDisposable
{
    /// <summary>The files that revisions name by index.</summary>
    public IReadOnlyList<SourceFile> Files => files;

    /// <summary>How many figures were replaced.</summary>
    public long Count => now.Count;

    /// <summary>The revisions in the order of their keys.</summary>
    public IEnumerable<RevisedCell> Read() =>
        before.Read().Zip(now.Read(), (old, @new) => new RevisedCell(old.Cell, old.Source, @new.Cell, @new.Source));

    public void Dispose()
    {
        before.Dispose();
        now.Dispose();
    }
}

using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Merging;

/// <summary>One reporter's cells across the dataset's files, as they are published.</summary>
public sealed class ReporterCells
{
    private ReporterCells(
        int reporter,
        IReadOnlyList<SourceFile> sources,
        IReadOnlyList<ResolvedCell> cells,
        IReadOnlyList<RevisedCell> revisions,
        IReadOnlyList<IgnoredEdition> ignored,
        IReadOnlyList<UnreadKey> unread)
    {
        Reporter = reporter;
        Sources = sources;
        Cells = cells;
        Revisions = revisions;
        Ignored = ignored;
        Unread = unread;
    }

    /// <summary>UN Comtrade's numeric code.</summary>
    public int Reporter { get; }

    /// <summary>The files, oldest first; cells and revisions name them by index.</summary>
    public IReadOnlyList<SourceFile> Sources { get; }

    /// <summary>The published cells in the order of their keys.</summary>
    public IReadOnlyList<ResolvedCell> Cells { get; }

    /// <summary>What later files replaced, in the order of the keys.</summary>
    public IReadOnlyList<RevisedCell> Revisions { get; }

    /// <summary>What is not published, since another classification is.</summary>
    public IReadOnlyList<IgnoredEdition> Ignored { get; }

    /// <summary>What is known of figures that could not be read and are no cells.</summary>
    public IReadOnlyList<UnreadKey> Unread { get; }

    /// <summary>
    /// Resolves cells that fit in memory (a reporter's TOTAL rows, say); <see cref="CellResolution"/> does the same for
    /// any number, and has the rules. Throws <see cref="ArgumentException"/> when the files are not in the order of
    /// <see cref="SourceFile.OldestFirst"/> or a cell is another reporter's.
    /// </summary>
    public static ReporterCells Resolve(int reporter, IReadOnlyList<SourceCells> oldestFirst)
    {
        for (var i = 1; i < oldestFirst.Count; i++)
        {
            if (SourceFile.OldestFirst.Compare(oldestFirst[i - 1].Source, oldestFirst[i].Source) > 0)
                throw new ArgumentException("The files are to be given oldest first.", nameof(oldestFirst));
        }

        if (oldestFirst.Any(source => source.Cells.Any(cell => cell.Key.Reporter != reporter)))
            throw new ArgumentException($"Only cells of reporter {reporter} are to be given.", nameof(oldestFirst));
        var revisions = new List<RevisedCell>();
        var resolution = new CellResolution(oldestFirst, MergeChoices.Of(oldestFirst), revisions.Add);
        List<ResolvedCell> cells = [.. resolution.Cells()];
        return new ReporterCells(
            reporter, [.. oldestFirst.Select(source => source.Source)], cells, revisions, resolution.Ignored, SourceCells.UnreadOf(oldestFirst));
    }
}

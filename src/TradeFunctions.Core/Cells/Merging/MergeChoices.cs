namespace TradeFunctions.Core.Cells.Merging;

/// <summary>What a merge has to know of all of a reporter's cells before it can tell which of several is published.</summary>
public sealed class MergeChoices
{
    private MergeChoices(ClassificationEditions editions, NewestReleases releases, LaterUnreadRows unread) =>
        (Editions, Releases, Unread) = (editions, releases, unread);

    internal ClassificationEditions Editions { get; }

    internal NewestReleases Releases { get; }

    internal LaterUnreadRows Unread { get; }

    /// <summary>Reads every cell once, to choose the classification of each period.</summary>
    /// <param name="oldestFirst">The files' cells, ordered by <see cref="SourceFile.OldestFirst"/>.</param>
    public static MergeChoices Of(IReadOnlyList<SourceCells> oldestFirst) =>
        new(ClassificationEditions.Of(oldestFirst), NewestReleases.Of(oldestFirst), LaterUnreadRows.Of(oldestFirst));
}

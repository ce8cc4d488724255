namespace TradeFunctions.Core.Api.Answers;

/// <summary>The figures of a reporter that later files replaced.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Reporter">The reporter.</param>
/// <param name="Total">How many versions revised anything, on all pages.</param>
/// <param name="Next">The value of the parameter next for the following page; null on the last page.</param>
/// <param name="Versions">The versions, the newest first.</param>
/// <param name="Links">Related addresses.</param>
public sealed record RevisionsAnswer(
    DatasetBlock Dataset,
    EconomyBlock Reporter,
    int Total,
    string? Next,
    IReadOnlyList<RevisionBlock> Versions,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;

/// <summary>What one version of a reporter's figures revised.</summary>
/// <param name="Version">The version, as in ETags.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Count">How many figures were replaced.</param>
/// <param name="OldSum">The sum of the replaced values: it measures the size of the revision and not an amount of trade, because it includes all
/// levels and the World; null when the currencies differ.</param>
/// <param name="NewSum">The sum of the values that replaced them, likewise.</param>
/// <param name="Files">Which file revised which.</param>
/// <param name="Figures">The largest revisions of value, as many as requested.</param>
/// <param name="Blob">The blob in container revisions that holds all of them, as Parquet.</param>
public sealed record RevisionBlock(
    long Version,
    DateTimeOffset PublishedAt,
    long Count,
    decimal? OldSum,
    decimal? NewSum,
    IReadOnlyList<RevisedFileBlock> Files,
    IReadOnlyList<RevisedFigureBlock> Figures,
    string? Blob);

/// <summary>Two files, one of which revised the other.</summary>
/// <param name="OldBlob">The earlier file.</param>
/// <param name="OldEtag">Its version.</param>
/// <param name="NewBlob">The later file, or the same one overwritten.</param>
/// <param name="NewEtag">Its version.</param>
/// <param name="Count">How many figures it replaced.</param>
public sealed record RevisedFileBlock(
    string OldBlob,
    string OldEtag,
    string NewBlob,
    string NewEtag,
    long Count);

/// <summary>One figure that a later file replaced.</summary>
public sealed record RevisedFigureBlock
{
    /// <summary>The flow's code.</summary>
    public required string Flow { get; init; }

    /// <summary>The commodity's code; TOTAL is all of them.</summary>
    public required string Commodity { get; init; }

    /// <summary>The edition of the code; null when not given.</summary>
    public required string? Classification { get; init; }

    /// <summary>The partner.</summary>
    public required EconomyBlock Partner { get; init; }

    /// <summary>The period: 2024, 2025-05, 2025-Q1 or 2025-01/2025-02.</summary>
    public required string Period { get; init; }

    /// <summary>The currency of both values; null when there is none.</summary>
    public required string? Currency { get; init; }

    /// <summary>The earlier value, in units of the currency; null when not available or in conflict.</summary>
    public required decimal? OldValue { get; init; }

    /// <summary>The new value, likewise.</summary>
    public required decimal? NewValue { get; init; }

    /// <summary>In kilograms; null when not available.</summary>
    public required decimal? OldNetWeight { get; init; }

    /// <summary>Likewise.</summary>
    public required decimal? NewNetWeight { get; init; }

    /// <summary>In the quantity unit; null when not available.</summary>
    public required decimal? OldQuantity { get; init; }

    /// <summary>Likewise.</summary>
    public required decimal? NewQuantity { get; init; }

    /// <summary>The file with the earlier figure.</summary>
    public required string OldBlob { get; init; }

    /// <summary>The file that replaced it.</summary>
    public required string NewBlob { get; init; }

    /// <summary>For imports, the earlier value without freight and insurance, in units of the currency; null when not available.</summary>
    public required decimal? OldFobValue { get; init; }

    /// <summary>The new value, likewise.</summary>
    public required decimal? NewFobValue { get; init; }
}

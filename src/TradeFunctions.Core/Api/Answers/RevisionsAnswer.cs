namespace TradeFunctions.Core.Api.Answers;

/// <summary>The figures of a reporter that later files replaced.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Reporter">The reporter.</param>
/// <param name="Total">How many versions revised anything, on all pages.</param>
/// <param name="Next">The value of parameter next for the following page; null: this is the last one.</param>
/// <param name="Versions">The versions, the newest first.</param>
/// <param name="Links">Addresses that belong to the answer.</param>
public sealed record RevisionsAnswer(
    DatasetBlock Dataset,
    EconomyBlock Reporter,
    int Total,
    string? Next,
    IReadOnlyList<RevisionBlock> Versions,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;

/// <summary>What one version of a reporter's figures revised.</summary>
/// <param name="Version">The version, as an ETag has it.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Count">How many figures were replaced.</param>
/// <param name="OldSum">The sum of the values replaced: a size of the revision, not an amount of trade, since levels and the World are
/// in it; null: the currencies differ.</param>
/// <param name="NewSum">The sum of the values that replaced them, likewise.</param>
/// <param name="Files">Which file revised which.</param>
/// <param name="Figures">The largest revisions of value; as many as were asked for.</param>
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

/// <summary>Two files of which one revised the other.</summary>
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

    /// <summary>The edition of the code; null: not said.</summary>
    public required string? Classification { get; init; }

    /// <summary>The partner.</summary>
    public required EconomyBlock Partner { get; init; }

    /// <summary>The year or month.</summary>
    public required string Period { get; init; }

    /// <summary>The currency of both values; null: none.</summary>
    public required string? Currency { get; init; }

    /// <summary>The value before, in units of the currency; null: not available, or in conflict.</summary>
    public required decimal? OldValue { get; init; }

    /// <summary>The value since, likewise.</summary>
    public required decimal? NewValue { get; init; }

    /// <summary>In kilograms; null: not available.</summary>
    public required decimal? OldNetWeight { get; init; }

    /// <summary>Likewise.</summary>
    public required decimal? NewNetWeight { get; init; }

    /// <summary>In the quantity unit; null: not available.</summary>
    public required decimal? OldQuantity { get; init; }

    /// <summary>Likewise.</summary>
    public required decimal? NewQuantity { get; init; }

    /// <summary>The file the figure stood in.</summary>
    public required string OldBlob { get; init; }

    /// <summary>The file that replaced it.</summary>
    public required string NewBlob { get; init; }

    /// <summary>Of imports: their value without freight and insurance before, in units of the currency; null: not available.</summary>
    public required decimal? OldFobValue { get; init; }

    /// <summary>The same since.</summary>
    public required decimal? NewFobValue { get; init; }
}

/// <summary>What was published when. Only what still stands is told: a year that was published again has its last time.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Total">How many changes there are, on all pages.</param>
/// <param name="Next">The value of parameter next for the following page; null: this is the last one.</param>
/// <param name="Changes">The changes, the newest first.</param>
/// <param name="Links">Addresses that belong to the answer.</param>
public sealed record ChangesAnswer(
    DatasetBlock Dataset,
    int Total,
    string? Next,
    IReadOnlyList<PublishedChangeBlock> Changes,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;

/// <summary>What one version published of a reporter.</summary>
/// <param name="Reporter">The reporter.</param>
/// <param name="Status">published, or withdrawn: its figures are gone since.</param>
/// <param name="Version">The version.</param>
/// <param name="PublishedAt">When it was published; of a version that another has followed, when its run began.</param>
/// <param name="Years">The years whose summaries it wrote and that still stand.</param>
/// <param name="RevisedFigures">How many earlier figures it replaced.</param>
/// <param name="GoodsPeriods">The years, then the months (2025-05), whose goods it wrote and that still stand.</param>
public sealed record PublishedChangeBlock(
    EconomyBlock Reporter,
    string Status,
    long Version,
    DateTimeOffset PublishedAt,
    IReadOnlyList<int> Years,
    long RevisedFigures,
    IReadOnlyList<string> GoodsPeriods);

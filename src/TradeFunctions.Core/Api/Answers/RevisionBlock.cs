namespace TradeFunctions.Core.Api.Answers;

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

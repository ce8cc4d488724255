namespace TradeFunctions.Storage.Raw;

/// <summary>What the folder of a dataset holds.</summary>
/// <param name="Files">The files of figures and tables of codes, by name.</param>
/// <param name="Config">The dataset's <c>_dataset.json</c>; null: none.</param>
public sealed record RawListing(IReadOnlyList<RawBlob> Files, RawBlob? Config)
{
    /// <summary>The names of what lies there besides and is not read, in order.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}

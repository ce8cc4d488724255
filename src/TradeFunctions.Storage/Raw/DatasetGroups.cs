namespace TradeFunctions.Storage.Raw;

/// <summary>The groups of a dataset by their id.</summary>
public sealed record DatasetGroups
{
    /// <summary>Commodity groups, published as commodity <c>G.{id}</c>.</summary>
    public IReadOnlyDictionary<string, DatasetGroup> Commodities { get; init; } = new Dictionary<string, DatasetGroup>();

    /// <summary>Partner groups.</summary>
    public IReadOnlyDictionary<string, DatasetGroup> Partners { get; init; } = new Dictionary<string, DatasetGroup>();
}

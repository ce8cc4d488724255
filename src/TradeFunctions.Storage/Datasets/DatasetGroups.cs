namespace TradeFunctions.Storage.Datasets;

/// <summary>The groups of a dataset by their id.</summary>
public sealed record DatasetGroups
{
    /// <summary>No groups.</summary>
    public static readonly DatasetGroups None = new();

    private static readonly IReadOnlyDictionary<string, DatasetGroup> Nothing = new Dictionary<string, DatasetGroup>();

    // Reading JSON leaves what is not there null, whatever an initializer says.
    private readonly IReadOnlyDictionary<string, DatasetGroup>? _commodities;
    private readonly IReadOnlyDictionary<string, DatasetGroup>? _partners;

    /// <summary>Commodity groups, published as commodity <c>G.{id}</c>.</summary>
    public IReadOnlyDictionary<string, DatasetGroup> Commodities
    {
        get => _commodities ?? Nothing;
        init => _commodities = value;
    }

    /// <summary>Partner groups, asked for as partner <c>G.{id}</c>.</summary>
    public IReadOnlyDictionary<string, DatasetGroup> Partners
    {
        get => _partners ?? Nothing;
        init => _partners = value;
    }
}

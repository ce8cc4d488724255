namespace TradeFunctions.Storage.Datasets;

/// <summary>A set of disjoint codes: of commodities, or of economies.</summary>
public sealed record DatasetGroup
{
    /// <summary>What the group is called.</summary>
    public string? Title { get; init; }

    /// <summary>Its codes.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];
}

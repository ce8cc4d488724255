namespace TradeFunctions.Core.Api.Answers;

/// <summary>The commodities of a dataset that can be asked for.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Total">How many commodities fit, on all pages.</param>
/// <param name="Next">The value of parameter next for the following page; null: this is the last one.</param>
/// <param name="Commodities">In the order of their codes.</param>
/// <param name="Links">Addresses that belong to the answer.</param>
public sealed record CommoditiesAnswer(
    DatasetBlock Dataset,
    int Total,
    string? Next,
    IReadOnlyList<CommodityEntry> Commodities,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;

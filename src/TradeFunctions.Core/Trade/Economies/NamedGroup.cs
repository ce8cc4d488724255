namespace TradeFunctions.Core.Trade.Economies;

/// <summary>A commodity group of a dataset, as it is asked for and called.</summary>
/// <param name="Commodity">The commodity it is published as: <c>G.machine-tools</c>.</param>
/// <param name="Title">What the dataset calls it; null: it has no title.</param>
/// <param name="Codes">The codes that are added up.</param>
public sealed record NamedGroup(string Commodity, string? Title, IReadOnlyList<string> Codes);

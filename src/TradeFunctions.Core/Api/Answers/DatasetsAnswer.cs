namespace TradeFunctions.Core.Api.Answers;

/// <summary>The datasets there are.</summary>
/// <param name="Datasets">Every dataset, by name.</param>
/// <param name="Links">Addresses that belong to the answer.</param>
public sealed record DatasetsAnswer(
    IReadOnlyList<DatasetEntry> Datasets,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>The reporters of a dataset.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Reporters">Every reporter, by code.</param>
/// <param name="Links">Addresses that belong to the answer.</param>
public sealed record ReportersAnswer(
    DatasetBlock Dataset,
    IReadOnlyList<ReporterEntry> Reporters,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>What a dataset's reporters have.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Reporters">By code; the one asked for, or all.</param>
/// <param name="Links">Addresses that belong to the answer.</param>
public sealed record CoverageAnswer(
    DatasetBlock Dataset,
    IReadOnlyList<ReporterCoverageBlock> Reporters,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;

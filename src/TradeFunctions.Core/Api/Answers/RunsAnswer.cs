namespace TradeFunctions.Core.Api.Answers;

/// <summary>Recompute runs.</summary>
/// <param name="Runs">The newest first.</param>
/// <param name="Links">Addresses that belong to the answer.</param>
public sealed record RunsAnswer(
    IReadOnlyList<RunEntry> Runs,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;

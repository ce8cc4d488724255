namespace TradeFunctions.Core.Api.Answers;

/// <summary>One recompute run in full.</summary>
/// <param name="Run">The run with its progress.</param>
/// <param name="Problems">What is wrong with the dataset as a whole, and with each of its files of which nothing could
/// be used or more than half was rejected, whichever run read it; empty: nothing.</param>
/// <param name="Blobs">The files that were read, by name.</param>
/// <param name="Reporters">The reporters that were published, by code.</param>
/// <param name="FirstRejects">The first twenty rows that could not be used; each file's rejects_href leads to all of them.</param>
/// <param name="Links">Addresses that belong to the answer.</param>
public sealed record RunAnswer(
    RunEntry Run,
    IReadOnlyList<string> Problems,
    IReadOnlyList<RunBlob> Blobs,
    IReadOnlyList<RunReporter> Reporters,
    IReadOnlyList<RunRejectBlock> FirstRejects,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;

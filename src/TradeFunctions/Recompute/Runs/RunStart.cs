namespace TradeFunctions.Recompute.Runs;

/// <summary>What a trigger came to.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="RunId">The run that does the work.</param>
/// <param name="Started">Whether the trigger started it; otherwise it was active already and goes again when it has ended.</param>
public sealed record RunStart(string Dataset, string RunId, bool Started);

namespace TradeFunctions.Tests.Recompute;

/// <summary>What a test's process dies of.</summary>
public sealed class KilledException() : Exception("Killed by the test.");

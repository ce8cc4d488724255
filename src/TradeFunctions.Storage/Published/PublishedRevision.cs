namespace TradeFunctions.Storage.Published;

/// <summary>A version of a reporter that replaced earlier figures.</summary>
/// <param name="Version">The version.</param>
/// <param name="Count">How many figures it replaced.</param>
public sealed record PublishedRevision(long Version, long Count);

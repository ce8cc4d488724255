namespace TradeFunctions.Core.Queries;

/// <summary>An address that belongs to the answer.</summary>
/// <param name="Rel">What it is to the answer: <c>self</c>, <c>series</c>, <c>reverse</c>, …</param>
/// <param name="Href">The address, below the host's name.</param>
public sealed record LinkBlock(string Rel, string Href);

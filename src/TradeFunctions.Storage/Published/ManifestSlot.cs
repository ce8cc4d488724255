namespace TradeFunctions.Storage.Published;

/// <summary>One slot of a reporter's manifest: which slice holds it.</summary>
/// <param name="Slot">A unit of time of one table: <c>S2024</c>, <c>T</c>.</param>
/// <param name="Version">The version that wrote the slice.</param>
/// <param name="Input">The hash of what it was worked out from.</param>
/// <param name="Content">The hash of what it holds.</param>
/// <param name="Partners">The partners that have an entity in it, by UN Comtrade's numeric code, ascending: the slice's row keys.</param>
public sealed record ManifestSlot(string Slot, long Version, string Input, string Content, IReadOnlyList<int> Partners);

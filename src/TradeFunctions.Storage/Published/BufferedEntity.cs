namespace TradeFunctions.Storage.Published;

/// <summary>One entity of a slice, its content on disk.</summary>
/// <param name="Name">Its name within the slice: a partner, a commodity, or a partner and a level.</param>
/// <param name="Offset">Where its content begins.</param>
/// <param name="Length">The bytes of its content.</param>
/// <param name="Columns">Typed columns for people who look with Storage Explorer; nothing reads them. Null: none.</param>
public readonly record struct BufferedEntity(string Name, long Offset, int Length, IReadOnlyDictionary<string, object>? Columns);

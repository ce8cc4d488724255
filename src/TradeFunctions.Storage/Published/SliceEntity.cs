namespace TradeFunctions.Storage.Published;

/// <summary>One entity of a slice.</summary>
/// <param name="Partner">Its row key: UN Comtrade's numeric code.</param>
/// <param name="Packed">Its content, packed.</param>
/// <param name="Columns">Typed columns for people who look with Storage Explorer; nothing reads them.</param>
public sealed record SliceEntity(int Partner, byte[] Packed, IReadOnlyDictionary<string, object> Columns);

using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices.Commodities;

namespace TradeFunctions.Storage.Published;

/// <summary>One slot of a reporter's manifest, and the slice that holds it.</summary>
/// <param name="Slot">A unit of time of one table: <c>S2024</c>, <c>T</c>, <c>CM2025</c>, <c>P202505</c>.</param>
/// <param name="Version">The version that wrote the slice.</param>
/// <param name="Input">The hash of what it was calculated from.</param>
/// <param name="Content">The hash of what it holds.</param>
/// <param name="Partners">Of summaries and series: the partners with an entity in the slice (its row keys), by UN Comtrade's numeric code,
/// ascending. Empty for goods, whose slices list their entities themselves.</param>
/// <param name="Entities">How many entities the slice has; 0 if there is none to read.</param>
/// <param name="Levels">Of a period's goods by partner: the levels it has, by flow; null for other slots.</param>
/// <param name="Earlier">Of commodities: the versions that wrote the rest of what the slice's rows hold, oldest first. The first began the rows,
/// the others and <paramref name="Version"/> each added the periods that changed. Null: one version wrote all of it.</param>
public sealed record ManifestSlot(
    string Slot,
    long Version,
    string Input,
    string Content,
    IReadOnlyList<int> Partners,
    int Entities,
    LevelFlows? Levels = null,
    IReadOnlyList<long>? Earlier = null)
{
    /// <summary>The version that began the slice's rows, and that their keys have.</summary>
    public long RowVersion() => Earlier is [var first, ..] ? first : Version;

    /// <summary>Every version that wrote what the rows hold, oldest first.</summary>
    public IReadOnlyList<long> Versions() => [.. Earlier ?? [], Version];

    /// <summary>Whether the slot holds goods by partner of a level and direction.</summary>
    /// <param name="level">A level; null for any level, or for codes of no level, of which nothing is known.</param>
    /// <param name="direction">Exports, imports, or total (both); null for either.</param>
    public bool HasCommodities(CommodityLevel? level, TradeDirection? direction = null) =>
        Entities > 0 && (level is null || Levels is not { } levels || levels.Has(level.Value, direction));
}

/// <summary>A slice that the pointer no longer names, kept a while for readers of the earlier pointer.</summary>
/// <param name="Slot">Its slot.</param>
/// <param name="Version">The version that wrote it, or began its rows.</param>
/// <param name="Partners">Its row keys; empty for goods, whose slices list their entities themselves.</param>
/// <param name="Retired">Since when.</param>
public sealed record RetiredSlice(string Slot, long Version, IReadOnlyList<int> Partners, DateTimeOffset Retired)
{
    /// <summary>The least time it is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>Whether it may be deleted.</summary>
    public bool IsDue(DateTimeOffset now) => now - Retired >= Kept;
}

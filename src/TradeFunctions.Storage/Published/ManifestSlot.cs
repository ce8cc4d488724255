using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices.Commodities;

namespace TradeFunctions.Storage.Published;

/// <summary>One slot of a reporter's manifest: which slice holds it.</summary>
/// <param name="Slot">A unit of time of one table: <c>S2024</c>, <c>T</c>, <c>CM2025</c>, <c>P202505</c>.</param>
/// <param name="Version">The version that wrote the slice.</param>
/// <param name="Input">The hash of what it was worked out from.</param>
/// <param name="Content">The hash of what it holds.</param>
/// <param name="Partners">Of summaries and series: the partners that have an entity in it, by UN Comtrade's numeric code, ascending: the
/// slice's row keys. Empty for goods: the names of their entities are in the slice itself.</param>
/// <param name="Entities">How many entities the slice has; 0: there is none to read.</param>
/// <param name="Levels">Of a period's goods by partner: which levels it has, by flow; null for other slots.</param>
public sealed record ManifestSlot(
    string Slot, long Version, string Input, string Content, IReadOnlyList<int> Partners, int Entities, LevelFlows? Levels = null)
{
    /// <summary>Whether a period's slot of goods by partner has such goods.</summary>
    /// <param name="level">A level; null: any, or codes of none, of which nothing is known.</param>
    /// <param name="direction">Exports, imports, or total: both; null: either.</param>
    public bool HasGoods(CommodityLevel? level, TradeDirection? direction = null) =>
        Entities > 0 && (level is null || Levels is not { } levels || levels.Has(level.Value, direction));
}

/// <summary>A slice that no pointer names any more, kept a while for those who read the pointer before it changed.</summary>
/// <param name="Slot">Its slot.</param>
/// <param name="Version">The version that wrote it.</param>
/// <param name="Partners">Its row keys; empty for goods, whose slices list them themselves.</param>
/// <param name="Retired">Since when.</param>
public sealed record RetiredSlice(string Slot, long Version, IReadOnlyList<int> Partners, DateTimeOffset Retired)
{
    /// <summary>How long it is kept at least.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>Whether it may be deleted.</summary>
    public bool IsDue(DateTimeOffset now) => now - Retired >= Kept;
}

using System.Text.Json.Serialization;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Measures;

/// <summary>Whether a measure has a value, and if not, why not. Answers carry the snake-case code (<see cref="WireCode"/>).</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<MeasureStatus>))]
public enum MeasureStatus : byte
{
    /// <summary>The measure has a value.</summary>
    Ok = 0,

    /// <summary>The period itself has no figure.</summary>
    Missing,

    /// <summary>The period or the one it is compared with has contradicting rows.</summary>
    Conflict,

    /// <summary>The period it is compared with has no figure.</summary>
    NoBase,

    /// <summary>The figure it is compared with is zero: a difference, but no ratio.</summary>
    ZeroBase,

    /// <summary>The quantities are in different units.</summary>
    UnitChanged,

    /// <summary>The commodity codes are of different HS editions (HS 4 and 6).</summary>
    ClassificationBreak,

    /// <summary>Parts that it needs (months, partners) are missing or could not be read.</summary>
    Incomplete,

    /// <summary>There is no World figure to compare with.</summary>
    NoWorld,

    /// <summary>Fewer than three comparable periods.</summary>
    ShortHistory,

    /// <summary>There is no net weight (or it is zero).</summary>
    NoQuantity,

    /// <summary>The values are in different currencies, which are never added or compared.</summary>
    CurrencyDiffers,

    /// <summary>No trade, so no place in a ranking.</summary>
    NoTrade,

    /// <summary>Areas nes, bunkers, special codes, the World and the reporter itself: listed, never ranked.</summary>
    Unranked,

    /// <summary>The other side reports nothing (mirror).</summary>
    NotReported,

    /// <summary>The source made the two sides agree (BACI): a mirror would compare a figure with itself.</summary>
    ReconciledSource,

    /// <summary>The economy did not exist in the period, or the period's HS edition does not have the code.</summary>
    NotExisting,

    /// <summary>There is a figure, and no rate to convert it by.</summary>
    NoRate,
}

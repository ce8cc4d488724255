using System.Text.Json.Serialization;
using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Measures;

/// <summary>What stands before a streak and ends it: the other sign, no change, or a comparison whose status is not ok.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<StreakEnd>))]
public enum StreakEnd : byte
{
    /// <summary>A difference of the other sign.</summary>
    Reversal = 0,

    /// <summary>A difference of exactly zero.</summary>
    NoChange,

    /// <summary>A period without a figure.</summary>
    Missing,

    /// <summary>A period whose year before has no figure; also the beginning of the series.</summary>
    NoBase,

    /// <summary>A period whose year before is zero.</summary>
    ZeroBase,

    /// <summary>Contradicting rows.</summary>
    Conflict,

    /// <summary>A change of quantity unit.</summary>
    UnitChanged,

    /// <summary>A change of HS edition.</summary>
    ClassificationBreak,

    /// <summary>A change of currency.</summary>
    CurrencyDiffers,

    /// <summary>Nothing that is known: earlier periods were published, but the series was not read that far back.</summary>
    NotRead,

    /// <summary>A figure, of the period or of the year before it, that could not be read or is a sum that lacks a part: the streak may be longer.</summary>
    Unread,

    /// <summary>A period in which there could be no figure: see <see cref="MeasureStatus.NotExisting"/>.</summary>
    NotExisting,
}

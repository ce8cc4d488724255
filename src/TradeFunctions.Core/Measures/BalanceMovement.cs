using System.Text.Json.Serialization;
using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Measures;

/// <summary>What became of a balance within a year, in words; from exact differences.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<BalanceMovement>))]
public enum BalanceMovement : byte
{
    /// <summary>The same balance, to the last digit.</summary>
    Unchanged = 0,

    /// <summary>The same sign, a smaller size.</summary>
    Narrowed,

    /// <summary>The same sign, a larger size.</summary>
    Widened,

    /// <summary>A surplus now; a deficit or balanced before.</summary>
    TurnedToSurplus,

    /// <summary>A deficit now; a surplus or balanced before.</summary>
    TurnedToDeficit,

    /// <summary>Balanced now; a surplus or a deficit before.</summary>
    Balanced,
}

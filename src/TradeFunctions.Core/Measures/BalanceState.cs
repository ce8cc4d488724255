using System.Text.Json.Serialization;
using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Measures;

/// <summary>The sign of a trade balance, in words.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<BalanceState>))]
public enum BalanceState : byte
{
    /// <summary>Exports equal imports exactly.</summary>
    Balanced = 0,

    /// <summary>Exports exceed imports.</summary>
    Surplus,

    /// <summary>Imports exceed exports.</summary>
    Deficit,
}

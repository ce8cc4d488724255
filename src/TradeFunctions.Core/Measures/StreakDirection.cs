using System.Text.Json.Serialization;
using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Measures;

/// <summary>The sign that a streak's differences share.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<StreakDirection>))]
public enum StreakDirection : byte
{
    /// <summary>No streak: the period itself has no comparison, or no change.</summary>
    None = 0,

    /// <summary>Growth.</summary>
    Up,

    /// <summary>Decline.</summary>
    Down,
}

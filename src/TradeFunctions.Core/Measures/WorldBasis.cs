using System.Text.Json.Serialization;
using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Measures;

/// <summary>Where the World figure of a share comes from.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<WorldBasis>))]
public enum WorldBasis : byte
{
    /// <summary>The publisher's own row for the World.</summary>
    Reported = 0,

    /// <summary>The sum of the partners (or of lower levels), because the source has no such row.</summary>
    Sum,
}

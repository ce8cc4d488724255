using System.Text.Json.Serialization;

namespace TradeFunctions.Core.Metrics;

/// <summary>What is known of one figure.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<FigureStatus>))]
public enum FigureStatus : byte
{
    /// <summary>Nothing is known: the figure is not in the files. Never zero.</summary>
    Missing = 0,

    /// <summary>A published figure, or an exact sum of published figures.</summary>
    Ok = 1,

    /// <summary>Absent from a complete slab (the partners there add up to the World): zero.</summary>
    NoTrade = 2,

    /// <summary>The files contradict each other; no figure is kept.</summary>
    Conflict = 3,
}

using System.Text.Json.Serialization;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>What is known of one figure.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<FigureStatus>))]
public enum FigureStatus : byte
{
    /// <summary>Nothing is known: the figure is not in the files. Never zero.</summary>
    Missing = 0,

    /// <summary>A published figure, or an exact sum of published figures.</summary>
    Ok = 1,

    /// <summary>Absent from a complete flow period (the partners there add up to the World): zero.</summary>
    NoTrade = 2,

    /// <summary>The files contradict each other; no figure is kept.</summary>
    Conflict = 3,

    /// <summary>A row of the figure, or one that would tell its absence from a gap, could not be read. Answers call it missing, and
    /// give this as the reason.</summary>
    Rejected = 4,

    /// <summary>A sum of which a part was rejected or is in conflict: less than the whole, so no figure.</summary>
    Incomplete = 5,

    /// <summary>There can be no figure: the economy did not exist in the period, or the period's HS edition does not have the code.</summary>
    NotExisting = 6,
}

/// <summary>What statuses have in common.</summary>
internal static class FigureStatuses
{
    /// <summary>Whether the figure comes from rows, even if they leave no amount.</summary>
    public static bool IsReported(this FigureStatus status) =>
        status is FigureStatus.Ok or FigureStatus.Conflict or FigureStatus.Rejected or FigureStatus.Incomplete;

    /// <summary>Whether the figure is there and cannot be used: whatever it is compared with, counted among or a part of is uncertain.</summary>
    public static bool IsUnusable(this FigureStatus status) =>
        status is FigureStatus.Conflict or FigureStatus.Rejected or FigureStatus.Incomplete;
}

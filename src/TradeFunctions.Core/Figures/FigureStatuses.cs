namespace TradeFunctions.Core.Figures;

/// <summary>What statuses have in common.</summary>
internal static class FigureStatuses
{
    /// <summary>Whether rows stand behind the figure, even where they leave no amount.</summary>
    public static bool IsReported(this FigureStatus status) =>
        status is FigureStatus.Ok or FigureStatus.Conflict or FigureStatus.Rejected or FigureStatus.Incomplete;

    /// <summary>Whether the figure is there and cannot be used: whatever it is compared with, counted among or a part of is uncertain.</summary>
    public static bool IsUnusable(this FigureStatus status) =>
        status is FigureStatus.Conflict or FigureStatus.Rejected or FigureStatus.Incomplete;
}

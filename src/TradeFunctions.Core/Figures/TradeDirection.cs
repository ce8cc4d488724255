using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>Which series of an account: one of its flows, or both added up.</summary>
public enum TradeDirection : byte
{
    /// <summary>X.</summary>
    Exports = 0,

    /// <summary>M.</summary>
    Imports = 1,

    /// <summary>Exports + imports.</summary>
    Total = 2,
}

/// <summary>The flows that a direction is made of, and back.</summary>
public static class TradeDirections
{
    private static readonly TradeDirection[] Both = [TradeDirection.Exports, TradeDirection.Imports];

    /// <summary>Every direction, in the order in which a default is chosen if none is requested.</summary>
    public static IReadOnlyList<TradeDirection> TotalFirst { get; } = [TradeDirection.Total, .. Both];

    /// <summary>Both flows of total trade; a flow itself.</summary>
    public static IReadOnlyList<TradeDirection> Flows(this TradeDirection direction) => direction == TradeDirection.Total ? Both : [direction];

    /// <summary>The flow of exports or imports.</summary>
    public static Flow AsFlow(this TradeDirection direction) => direction switch
    {
        TradeDirection.Exports => Flow.Export,
        TradeDirection.Imports => Flow.Import,
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "Total trade is two flows."),
    };

    /// <summary>The direction of exports or imports.</summary>
    public static TradeDirection Direction(this Flow flow) => flow switch
    {
        Flow.Export => TradeDirection.Exports,
        Flow.Import => TradeDirection.Imports,
        _ => throw new ArgumentOutOfRangeException(nameof(flow), flow, "A part of a flow has no account of its own."),
    };
}

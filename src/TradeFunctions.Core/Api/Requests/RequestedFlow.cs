using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Api.Requests;

/// <summary>The flow a request asks for.</summary>
public enum RequestedFlow
{
    /// <summary>Exports and imports together.</summary>
    Total,

    /// <summary>X: exports of the reporter.</summary>
    Export,

    /// <summary>M: imports of the reporter.</summary>
    Import,
}

/// <summary>Translates the flows of requests into directions of trade, and back.</summary>
public static class RequestedFlows
{
    /// <summary>The direction of trade.</summary>
    public static TradeDirection Direction(this RequestedFlow flow) => flow switch
    {
        RequestedFlow.Export => TradeDirection.Exports,
        RequestedFlow.Import => TradeDirection.Imports,
        _ => TradeDirection.Total,
    };

    /// <summary>X, M or total.</summary>
    public static string Text(TradeDirection direction) => ApiParameters.Flow.Write(direction switch
    {
        TradeDirection.Exports => RequestedFlow.Export,
        TradeDirection.Imports => RequestedFlow.Import,
        _ => RequestedFlow.Total,
    });
}

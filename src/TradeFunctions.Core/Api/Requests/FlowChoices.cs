using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Api.Requests;

/// <summary>The flows of requests as the series of an account, and back.</summary>
public static class FlowChoices
{
    /// <summary>The direction that a flow of a request means.</summary>
    public static TradeDirection Direction(this FlowChoice flow) => flow switch
    {
        FlowChoice.Export => TradeDirection.Exports,
        FlowChoice.Import => TradeDirection.Imports,
        _ => TradeDirection.Total,
    };

    /// <summary>X, M or total.</summary>
    public static string Text(TradeDirection direction) => ApiParameters.Flow.Write(direction switch
    {
        TradeDirection.Exports => FlowChoice.Export,
        TradeDirection.Imports => FlowChoice.Import,
        _ => FlowChoice.Total,
    });
}

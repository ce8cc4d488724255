using TradeFunctions.Core.Metrics;

namespace TradeFunctions.Core.Facts;

/// <summary>What partners are to a reporter.</summary>
internal static class PartnerText
{
    public static string One(TradeDirection direction) => direction switch
    {
        TradeDirection.Exports => "export market",
        TradeDirection.Imports => "source of imports",
        _ => "trading partner",
    };

    public static string Many(TradeDirection direction) => direction switch
    {
        TradeDirection.Exports => "export markets",
        TradeDirection.Imports => "sources of imports",
        _ => "trading partners",
    };

    /// <summary>" for machine tools" after a market or partner, " of machine tools" after a source of imports; nothing for all goods.</summary>
    public static string ForGoods(TradeSubject subject) => subject.Context.Goods is not { } goods
        ? string.Empty
        : subject.Direction == TradeDirection.Imports ? $" of {goods}" : $" for {goods}";
}

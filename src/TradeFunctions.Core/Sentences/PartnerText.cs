using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Sentences;

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

    /// <summary>" for machine tools" after a market, " of machine tools" after a source of imports, " in machine tools" after a partner;
    /// nothing for all goods.</summary>
    public static string ForGoods(TradeSubject subject) =>
        subject.Context.Goods is { } goods ? $" {Preposition(subject.Direction)} {goods}" : string.Empty;

    /// <summary>What stands between a partner and its goods.</summary>
    public static string Preposition(TradeDirection direction) => direction switch
    {
        TradeDirection.Exports => "for",
        TradeDirection.Imports => "of",
        _ => "in",
    };
}

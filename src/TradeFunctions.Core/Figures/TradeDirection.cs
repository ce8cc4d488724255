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

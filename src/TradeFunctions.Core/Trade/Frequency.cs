namespace TradeFunctions.Core.Trade;

/// <summary>How often a series has a figure. Annual and monthly figures are two series and never mixed.</summary>
public enum Frequency : byte
{
    /// <summary>One figure a calendar year ("A").</summary>
    Annual = 0,

    /// <summary>One figure a calendar month ("M").</summary>
    Monthly = 1,
}

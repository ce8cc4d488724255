using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Figures;

/// <summary>What a figure comes to by the years of the economies it is of.</summary>
internal static class Lifetimes
{
    private static readonly Figure NotExisting = new(FigureStatus.NotExisting);

    /// <summary>
    /// The figure, or not existing where one of the economies did not exist in the year; where one existed in a part of it only, or its trade
    /// is counted under another code, an absence says nothing.
    /// </summary>
    public static Figure Within(Figure figure, int reporter, int partner, Period period)
    {
        var (own, other) = (EconomyList.Get(reporter), EconomyList.Get(partner));
        if (!own.Existed(period) || !other.Existed(period)) return NotExisting;
        return figure.Status == FigureStatus.NoTrade && !(own.ExistedThroughout(period) && other.ExistedThroughout(period)) ? Figure.Missing : figure;
    }
}

using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Totals;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices;

/// <summary>The entities of the slot <see cref="SlotInputs.SeriesSlot"/>.</summary>
public static class SeriesSlice
{
    /// <summary>One entity for each partner of the account, the World too, in code order.</summary>
    public static IReadOnlyList<SeriesEntity> Build(TradeAccount account) => [.. account.Partners.Select(partner => Of(account, partner))];

    private static SeriesEntity Of(TradeAccount account, int partner)
    {
        var numbering = new SourceNumbering(account.Sources);
        return new SeriesEntity(
            account.Reporter,
            partner,
            History(account.Grid(Frequency.Annual), partner, numbering),
            History(account.Grid(Frequency.Monthly), partner, numbering),
            numbering.Sources);
    }

    private static TradeHistory? History(AccountGrid? grid, int partner, SourceNumbering numbering)
    {
        if (grid is null) return null;
        var isWorld = partner == FlowPeriod.World;
        return new TradeHistory(
            grid.First,
            numbering.Of(grid.Figures(partner, TradeDirection.Exports)),
            numbering.Of(grid.Figures(partner, TradeDirection.Imports)),
            isWorld ? [] : numbering.Of(WorldOf(grid, TradeDirection.Exports)),
            isWorld ? [] : numbering.Of(WorldOf(grid, TradeDirection.Imports)));
    }

    // An account may have no World at all: the lists beside are then missing figures, as many as the partner's.
    private static IReadOnlyList<Figure> WorldOf(AccountGrid grid, TradeDirection direction)
    {
        var figures = grid.Figures(FlowPeriod.World, direction);
        return figures.Count > 0 ? figures : [.. Enumerable.Repeat(Figure.Missing, grid.Count)];
    }
}

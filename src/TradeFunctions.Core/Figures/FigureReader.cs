using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>Turns cells into figures. Neighbours mostly share their traits: the last ones are kept.</summary>
internal sealed class FigureReader(TraitTable traits)
{
    private FigureTraits? _last;
    private int _number;

    /// <summary>What the figures name by number.</summary>
    public TraitTable Traits => traits;

    /// <summary>The figure of a cell with the value without freight and insurance, where it has one.</summary>
    public CommodityFigure WithFobValue(in Cell cell, int source)
    {
        var figure = Of(cell, source);
        return figure.Has(AmountSet.Value) && cell.Figures.FobValue is { } fob
            ? figure with { Known = figure.Known | AmountSet.FobValue, FobValue = fob }
            : figure;
    }

    /// <summary>The figure of a cell; one that was left out shows only that there was trade.</summary>
    public CommodityFigure Of(in Cell cell, int source)
    {
        if (cell.Status == CellStatus.LeftOut) return CommodityFigure.TradedButMissing;
        if (cell.Status == CellStatus.Rejected) return CommodityFigure.Rejected;
        var common = FigureTraits.Of(cell, source);
        if (common != _last) (_last, _number) = (common, traits.NumberOf(common));
        if (cell.Status == CellStatus.Conflict) return new CommodityFigure(FigureStatus.Conflict, Traits: _number);
        var figures = cell.Figures;
        var known = (figures.Value is null ? AmountSet.None : AmountSet.Value)
            | (figures.NetWeight is null ? AmountSet.None : AmountSet.NetWeight)
            | (figures.Quantity is null ? AmountSet.None : AmountSet.Quantity);
        return new CommodityFigure(
            FigureStatus.Ok, known, false, _number, figures.Value ?? 0, figures.NetWeight ?? 0, figures.Quantity ?? 0);
    }
}

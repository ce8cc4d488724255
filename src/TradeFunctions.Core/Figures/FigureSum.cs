namespace TradeFunctions.Core.Figures;

/// <summary>
/// Adds figures up exactly, by the rules of <see cref="CommoditySum"/>, in any order with the same result. What cannot exist adds nothing.
/// </summary>
internal sealed class FigureSum
{
    private readonly TraitTable _traits = new();
    private CommodityFigure _sum;
    private bool _isTrade;
    private bool _mayBeNoTrade;

    public void Add(Figure part)
    {
        if (part.Status == FigureStatus.NotExisting) return;
        _isTrade |= part.Status == FigureStatus.Ok;
        _mayBeNoTrade |= part.MayBeNoTrade;
        _sum = CommoditySum.Plus(_sum, CommodityFigure.Of(part, _traits), _traits);
    }

    /// <summary>The sum, marked as derived unless it is no trade; incomplete or missing when it cannot be made.</summary>
    public Figure ToFigure()
    {
        var sum = CommoditySum.Finished(_sum);
        if (sum.Status == FigureStatus.Missing) return Figure.Absent(_mayBeNoTrade);
        var figure = sum.ToFigure(sum.HasTraits ? _traits[sum.Traits] : null);
        return _isTrade || !figure.IsKnown ? figure : figure with { Status = FigureStatus.NoTrade, Derived = false, FobValue = null };
    }
}

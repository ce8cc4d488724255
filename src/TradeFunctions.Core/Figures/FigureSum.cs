namespace TradeFunctions.Core.Figures;

/// <summary>
/// Adds figures up exactly, by the rules of <see cref="CommoditySum"/>, in any order with the same result. What cannot exist adds nothing.
/// </summary>
internal sealed class FigureSum
{
    private readonly TraitTable _traits = new();
    private CommodityFigure _sum;
    private Figure? _noTrade;
    private bool _mayBeNoTrade;

    public void Add(Figure part)
    {
        if (part.Status == FigureStatus.NotExisting) return;
        if (part.Status == FigureStatus.NoTrade) _noTrade ??= part;
        _mayBeNoTrade |= part.MayBeNoTrade;
        _sum = CommoditySum.Plus(_sum, CommodityFigure.Of(part, _traits), _traits);
    }

    /// <summary>The sum, marked as derived unless it is no trade; incomplete or missing when it cannot be made.</summary>
    public Figure ToFigure()
    {
        var sum = CommoditySum.Finished(_sum);
        return sum.Status switch
        {
            FigureStatus.NoTrade => _noTrade!,
            FigureStatus.Missing => Figure.Absent(_mayBeNoTrade),
            _ => sum.ToFigure(sum.HasTraits ? _traits[sum.Traits] : null),
        };
    }
}

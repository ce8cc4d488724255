using System.Runtime.InteropServices;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>
/// A <see cref="Figure"/> as it is calculated and as tables of commodities hold it: without references, since a reporter has a hundred million
/// of them. What many figures share is in <see cref="FigureTraits"/>, named by index. The default is a missing figure.
/// </summary>
/// <param name="Status">What is known.</param>
/// <param name="Known">Which amounts there are; none unless the status is ok, except that <see cref="CommoditySum.Broken"/> is recognised by it.</param>
/// <param name="Traded">Rows show that there was trade though the figure is missing: it must not be taken for no trade.</param>
/// <param name="Traits">Index of the traits; of no meaning unless it has any (<see cref="HasTraits"/>).</param>
/// <param name="Value">Thousandths of the currency unit; 0 where there is none.</param>
/// <param name="NetWeight">Grams; 0 where there is none.</param>
/// <param name="Quantity">Thousandths of the unit; 0 where there is none.</param>
/// <param name="FobValue">Of TOTAL's imports, the value without freight and insurance in thousandths of the currency unit; 0 where there is
/// none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CommodityFigure(
    FigureStatus Status,
    AmountSet Known = AmountSet.None,
    bool Traded = false,
    int Traits = 0,
    Int128 Value = default,
    Int128 NetWeight = default,
    Int128 Quantity = default,
    Int128 FobValue = default)
{
    public static readonly CommodityFigure NoTrade = new(FigureStatus.NoTrade);

    /// <summary>A figure of which a row could not be read.</summary>
    public static readonly CommodityFigure Rejected = new(FigureStatus.Rejected, Traded: true);

    /// <summary>There is no row, but others could not be read: whether there was no trade is unknown.</summary>
    public static readonly CommodityFigure Unknown = new(FigureStatus.Rejected);

    /// <summary>A sum of which a part was rejected or is in conflict.</summary>
    public static readonly CommodityFigure Incomplete = new(FigureStatus.Incomplete, Traded: true);

    public static readonly CommodityFigure TradedButMissing = new(FigureStatus.Missing, Traded: true);

    /// <summary>Whether it comes from a row, or from a sum of rows.</summary>
    public bool IsReported => Status.IsReported() && (Status != FigureStatus.Rejected || Traded);

    /// <summary>Whether it names traits.</summary>
    public bool HasTraits => Status is FigureStatus.Ok or FigureStatus.Conflict;

    /// <summary>Whether it may be calculated with: a row without any amount may not.</summary>
    public bool IsKnown => Status == FigureStatus.NoTrade || (Status == FigureStatus.Ok && Known != AmountSet.None);

    public bool Has(AmountSet amount) => (Known & amount) != 0;

    /// <summary>The figure of a flow as sums take it; no trade is a zero, however it would be valued.</summary>
    public static CommodityFigure Of(Figure figure, TraitTable traits)
    {
        if (!figure.IsKnown) return new CommodityFigure(figure.Status, Traded: figure.IsReported);
        var known = (figure.Value is null ? AmountSet.None : AmountSet.Value)
            | (figure.NetWeight is null ? AmountSet.None : AmountSet.NetWeight)
            | (figure.Quantity is null ? AmountSet.None : AmountSet.Quantity)
            | (figure is { FobValue: null, Status: FigureStatus.Ok } ? AmountSet.None : AmountSet.FobValue);
        return new CommodityFigure(
            FigureStatus.Ok,
            known,
            false,
            traits.NumberOf(FigureTraits.Of(figure)),
            figure.Value?.Thousandths ?? 0,
            figure.NetWeight?.Thousandths ?? 0,
            figure.Quantity?.Thousandths ?? 0,
            figure.FobValue?.Thousandths ?? 0);
    }

    /// <summary>The figure as the measures take it.</summary>
    /// <param name="traits">The traits it names; null where it names none.</param>
    public Figure ToFigure(in FigureTraits? traits)
    {
        if (traits is not { } common) return Status == FigureStatus.Missing ? Figure.Missing : new Figure(Status);
        int? source = common.Source == FigureTraits.NoSource ? null : common.Source;
        if (Status == FigureStatus.Conflict) return new Figure(Status) { Source = source };
        if (Known == AmountSet.None) return Figure.Missing;
        return new Figure(Status)
        {
            Value = Has(AmountSet.Value) ? new Amount(Value) : null,
            NetWeight = Has(AmountSet.NetWeight) ? new Amount(NetWeight) : null,
            Quantity = Has(AmountSet.Quantity) ? new Amount(Quantity) : null,
            Unit = Has(AmountSet.Quantity) && common.Unit != CellFigures.NoUnit ? common.Unit : null,
            Currency = Has(AmountSet.Value) ? common.CurrencyText : null,
            Valuation = common.Valuation,
            Marks = common.Marks,
            Derived = common.Derived,
            Source = source,
            Classification = common.EditionText,
            FobValue = Has(AmountSet.FobValue) ? new Amount(FobValue) : null,
        };
    }
}

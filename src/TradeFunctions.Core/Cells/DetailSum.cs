using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells;

/// <summary>
/// Adds the parts of one figure. What any part lacks the sum lacks, since a sum of the others would pass for all of it. A quantity is added where
/// all parts have it in one unit. An estimate makes the sum one. A part that says there was no trade adds nothing and lacks nothing.
/// </summary>
internal struct DetailSum
{
    private const FigureMarks Estimates = FigureMarks.EstimatedNetWeight | FigureMarks.EstimatedQuantity;

    private PackedFigures _first;
    private long _parts;
    private bool _hasZero;
    private Int128 _value;
    private Int128 _netWeight;
    private Int128 _quantity;
    private Int128 _fobValue;
    private ulong _has;
    private bool _hasFobValue;
    private bool _differsInUnit;
    private bool _differsInCurrency;
    private bool _differsInValuation;

    /// <summary>What is marked of the sum.</summary>
    public FigureMarks Marks { get; private set; }

    /// <summary>Whether all parts so far are in one currency: others cannot be added.</summary>
    public readonly bool IsOfOneCurrency => !_differsInCurrency;

    /// <summary>Adds a part.</summary>
    public void Add(in PackedFigures part)
    {
        if (part.IsZero)
        {
            if (_parts == 0 && !_hasZero) (_first, Marks) = (part, part.Marks);
            _hasZero = true;
            return;
        }

        if (_parts++ == 0) (_first, _has, _hasFobValue, Marks) = (part, part.Meta, true, part.Marks);
        var difference = _first.Meta ^ part.Meta;
        _differsInUnit |= PackedFigures.UnitOf(difference) != 0;
        _differsInCurrency |= PackedFigures.CurrencyOf(difference) != 0;
        _differsInValuation |= PackedFigures.ValuationOf(difference) != 0;
        _has &= part.Meta;
        _hasFobValue &= part.FobValue != 0;
        Marks = ((Marks | part.Marks) & Estimates) | (Marks & part.Marks & FigureMarks.ConvertedClassification);
        _value += part.Value;
        _netWeight += part.NetWeight;
        _quantity += part.Quantity;
        _fobValue += part.FobValue;
    }

    /// <summary>The sum.</summary>
    /// <returns>False: there are no parts, they are in several currencies, or no cell can hold their sum.</returns>
    public readonly bool TryGet(out PackedFigures sum)
    {
        sum = _first;
        if ((_parts == 0 && !_hasZero) || _differsInCurrency) return false;
        if (_parts <= 1) return true;
        var hasValue = Has(PackedFigures.HasValue);
        var hasNetWeight = Has(PackedFigures.HasNetWeight);
        var hasQuantity = Has(PackedFigures.HasQuantity) && !_differsInUnit;
        if ((hasValue && !Fits(_value)) || (hasNetWeight && !Fits(_netWeight)) || (hasQuantity && !Fits(_quantity))) return false;
        var first = _first.Unpack();
        sum = PackedFigures.Of(new CellFigures(
            hasValue ? (long)_value : null,
            hasNetWeight ? (long)_netWeight : null,
            hasQuantity ? (long)_quantity : null,
            hasQuantity ? first.QuantityUnit : CellFigures.NoUnit,
            first.Currency,
            _differsInValuation ? Valuation.Unknown : first.Valuation,
            Marks,
            _hasFobValue && Fits(_fobValue) ? (long)_fobValue : null));
        return true;
    }

    private readonly bool Has(ulong figure) => (_has & figure) != 0;

    private static bool Fits(Int128 figure) => figure >= -PackedFigures.Limit && figure <= PackedFigures.Limit;
}

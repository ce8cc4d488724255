using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>
/// Adds figures up exactly, in any order with the same result. If any part is missing there is no sum; if one was rejected or is in conflict
/// the sum is incomplete. What cannot exist adds nothing. An amount that any part lacks, or that comes in two currencies or units, is null in
/// the sum.
/// </summary>
internal sealed class FigureSum
{
    private int _parts;
    private bool _broken;
    private bool _unusable;
    private bool _mayBeNoTrade;
    private bool _traded;
    private Int128? _value = 0;
    private Int128? _netWeight = 0;
    private Int128? _quantity = 0;
    private Int128? _fobValue = 0;
    private short? _unit;
    private string? _currency;
    private Valuation? _valuation;
    private FigureMarks _marks;
    private int? _source;
    private string? _edition;
    private bool _editionsDiffer;

    public void Add(Figure part)
    {
        if (part.Status == FigureStatus.NotExisting) return;
        _parts++;
        _unusable |= part.Status.IsUnusable();
        _mayBeNoTrade |= part.MayBeNoTrade;
        _broken |= !part.IsKnown;
        if (_broken) return;
        _traded |= part.Status == FigureStatus.Ok;
        _value = Plus(_value, part.Value, Agree(ref _currency, part.Currency));
        // No trade is nothing, however it would be valued.
        _fobValue = Plus(_fobValue, part.Status == FigureStatus.NoTrade ? Amount.Zero : part.FobValue, _value is not null);
        _netWeight = Plus(_netWeight, part.NetWeight, true);
        _quantity = Plus(_quantity, part.Quantity, Agree(ref _unit, part.Unit));
        _valuation = _valuation is null || _valuation == part.Valuation ? part.Valuation : Valuation.Unknown;
        _marks |= part.Marks;
        _editionsDiffer |= !Agree(ref _edition, part.Classification);

        // Sources are numbered oldest first: the newest one stands for the sum.
        if (part.Source is { } source && (_source is null || source > _source)) _source = source;
    }

    /// <summary>The sum, marked as derived unless it is no trade; incomplete or missing when it cannot be made.</summary>
    public Figure ToFigure()
    {
        if (_unusable) return new Figure(FigureStatus.Incomplete);
        if (_broken || _parts == 0 || (_value ?? _netWeight ?? _quantity) is null) return Figure.Absent(_mayBeNoTrade);
        return new Figure(_traded ? FigureStatus.Ok : FigureStatus.NoTrade)
        {
            Value = AmountOf(_value),
            NetWeight = AmountOf(_netWeight),
            Quantity = AmountOf(_quantity),
            Unit = _quantity is null ? null : _unit,
            Currency = _value is null ? null : _currency,
            Valuation = _valuation ?? Valuation.Unknown,
            Marks = _marks,
            // No trade of all parts is no trade, and no figure that was added up.
            Derived = _traded,
            Source = _source,
            Classification = _editionsDiffer ? null : _edition,
            FobValue = _traded ? AmountOf(_fobValue) : null,
        };
    }

    private static Amount? AmountOf(Int128? thousandths) => thousandths is { } known ? new Amount(known) : null;

    private static Int128? Plus(Int128? sum, Amount? part, bool agrees) =>
        agrees && sum is { } known && part is { } more ? checked(known + more.Thousandths) : null;

    private static bool Agree<T>(ref T? known, T? other)
    {
        if (other is null) return true;
        if (known is not null) return EqualityComparer<T>.Default.Equals(known, other);
        known = other;
        return true;
    }
}

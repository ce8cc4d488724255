using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>A sum of values. A row without a value, a conflict or a second currency breaks it.</summary>
internal struct PartSum
{
    private Int128 _value;
    private ShortCode _currency;
    private bool _any;
    private bool _broken;

    public readonly bool HasAny => _any;

    public readonly Int128 Value => _value;

    public readonly bool IsWhole => _any && !_broken;

    public readonly bool IsBroken => _broken;

    public void Add(in Cell cell)
    {
        _any = true;
        if (cell.Status != CellStatus.Ok || cell.Figures.Value is not { } value)
        {
            _broken = true;
            return;
        }

        _broken |= !_currency.IsEmpty && !cell.Figures.Currency.IsEmpty && _currency != cell.Figures.Currency;
        if (_currency.IsEmpty) _currency = cell.Figures.Currency;
        _value += value;
    }

    public void Add(in PartSum part)
    {
        _any |= part._any;
        _broken |= part._broken || (!_currency.IsEmpty && !part._currency.IsEmpty && _currency != part._currency);
        if (_currency.IsEmpty) _currency = part._currency;
        _value += part._value;
    }

    public readonly bool AddsUpTo(in PartSum whole) => IsComparable(whole) && Completeness.AddsUp(_value, whole._value);

    public readonly bool IsLessThan(in PartSum whole) => IsComparable(whole) && _value < whole._value && !Completeness.AddsUp(_value, whole._value);

    private readonly bool IsComparable(in PartSum whole) =>
        !_broken && (_currency == whole._currency || _currency.IsEmpty || whole._currency.IsEmpty);
}

namespace TradeFunctions.Core.Reading.Fields;

/// <summary>Gathers from a file's beginning how it writes its numbers, codes and periods, and decides its <see cref="NumberStyle"/>.</summary>
internal sealed class NumberStyleSample
{
    private readonly byte _delimiter;
    private readonly Column[] _columns;
    private byte[] _firstTwoYears = [];
    private bool _hasSeveralTwoYears;
    private bool _hasMonths;
    private bool _hasDottedCodes;
    private long _codes;
    private long _foreignCodes;
    private byte _decimalMark;
    private bool _hasDecimalComma;

    /// <param name="delimiter">The byte between the file's fields.</param>
    /// <param name="width">How many columns there are.</param>
    public NumberStyleSample(byte delimiter, int width)
    {
        _delimiter = delimiter;
        _columns = new Column[width];
        if (delimiter == (byte)',') _decimalMark = (byte)'.';
    }

    /// <summary>Adds a period.</summary>
    public void AddPeriod(ReadOnlySpan<byte> text)
    {
        if (!PeriodField.IsYearAndTwoDigits(text, out var isTwoYears)) return;
        _hasMonths |= !isTwoYears;
        if (!isTwoYears) return;
        if (_firstTwoYears.Length == 0) _firstTwoYears = text.ToArray();
        _hasSeveralTwoYears |= !text.SequenceEqual(_firstTwoYears);
    }

    /// <summary>Adds a code of goods.</summary>
    public void AddCode(ReadOnlySpan<byte> text)
    {
        _hasDottedCodes |= CommodityField.IsDotted(text);
        if (!CommodityField.IsNumber(text)) return;
        _codes++;
        if (CommodityField.IsForeign(text)) _foreignCodes++;
    }

    /// <summary>Adds a number.</summary>
    public void AddNumber(ReadOnlySpan<byte> text, int column)
    {
        var shape = NumberShape.Of(text);
        if (!shape.IsNumber) return;
        var mark = shape.DecimalMarkShown;
        _hasDecimalComma |= mark == (byte)',';
        if (_decimalMark == 0) _decimalMark = mark;
        ref var noted = ref _columns[column];
        noted.IsUngrouped |= shape.IsLong;
        var group = shape.Group != 0 ? shape.Group : shape.Open;
        if (group == 0) return;
        noted.IsUngrouped |= noted.Group != 0 && noted.Group != group;
        noted.Group = group;
        noted.IsGroupedForSure |= shape.Group != 0;
    }

    /// <summary>The style that the added texts show.</summary>
    public NumberStyle Decide() => new(_delimiter, _decimalMark, [.. _columns.Select(GroupOf)])
    {
        HasDottedCodes = _hasDottedCodes,
        HasForeignCodes = _foreignCodes > 0 && _foreignCodes * 10 >= _codes,
        HasFiscalYears = _hasSeveralTwoYears && !_hasMonths,
    };

    private byte GroupOf(Column column)
    {
        var isPoint = column.Group is (byte)'.' or (byte)',';
        var isKnown = column.IsGroupedForSure || _decimalMark != 0;
        var hasNone = column.IsUngrouped || !isKnown || column.Group == _decimalMark || (isPoint && _delimiter == (byte)',' && _hasDecimalComma);
        return hasNone ? (byte)0 : column.Group;
    }

    private struct Column
    {
        public byte Group;
        public bool IsGroupedForSure;
        public bool IsUngrouped;
    }
}

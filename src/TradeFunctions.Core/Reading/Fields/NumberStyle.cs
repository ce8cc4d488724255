namespace TradeFunctions.Core.Reading.Fields;

/// <summary>
/// How one file writes its numbers: one decimal mark for the file, and one thousands mark for a column. Decided from the file, never row by
/// row: first from its beginning (see <see cref="NumberSample"/>), before any row is handed over, and where that leaves it open, from the
/// first number that tells.
/// </summary>
/// <remarks>
/// A point is the decimal mark of every publisher. A comma is taken for one only where it does not separate the fields: the delimiter is a
/// semicolon, a tab or a vertical bar. Thousands marks are taken out of a column in which every number has them that is long enough. What
/// is left is told:
/// <list type="bullet">
/// <item>A number whose separator may be either (<c>1.234</c> in a file with semicolons, none of whose numbers tells) is ambiguous.</item>
/// <item>A number that contradicts what earlier ones were read by refuses the file: they may have been misread.</item>
/// <item>Where numbers are written plainly, one of another style was no reason to misread the others: its row is rejected alone.</item>
/// </list>
/// </remarks>
internal sealed class NumberStyle
{
    private const int MaxPlain = 64;
    private readonly byte delimiter;
    private readonly Column[] columns;
    private byte[] firstTwoYears = [];
    private bool hasSeveralTwoYears;
    private bool hasMonths;
    private long codes;
    private long foreignCodes;
    private byte decimalMark;
    private bool hasDecimalComma;

    /// <param name="delimiter">The byte between the file's fields.</param>
    /// <param name="width">How many columns there are.</param>
    public NumberStyle(byte delimiter, int width)
    {
        this.delimiter = delimiter;
        columns = new Column[width];
        if (delimiter == (byte)',') decimalMark = (byte)'.';
    }

    /// <summary>The file's decimal mark; 0: nothing has told yet.</summary>
    public byte DecimalMark => decimalMark;

    /// <summary>Whether the file writes codes of goods with points; see <see cref="CommodityField.IsDotted"/>.</summary>
    public bool HasDottedCodes { get; private set; }

    /// <summary>Whether at least a tenth of the file's codes of goods are none of the Harmonized System's.</summary>
    public bool HasForeignCodes => foreignCodes > 0 && foreignCodes * 10 >= codes;

    /// <summary>Whether periods as 2009-10 are fiscal years: all such are a year and the one after it, and they are not the same one.</summary>
    public bool HasFiscalYears => hasSeveralTwoYears && !hasMonths;

    /// <summary>Takes note of a period at the file's beginning.</summary>
    public void NotePeriod(ReadOnlySpan<byte> text)
    {
        if (!PeriodField.IsYearAndTwoDigits(text, out var isTwoYears)) return;
        hasMonths |= !isTwoYears;
        if (!isTwoYears) return;
        if (firstTwoYears.Length == 0) firstTwoYears = text.ToArray();
        hasSeveralTwoYears |= !text.SequenceEqual(firstTwoYears);
    }

    /// <summary>Takes note of a code of goods at the file's beginning.</summary>
    public void NoteCode(ReadOnlySpan<byte> text)
    {
        HasDottedCodes |= CommodityField.IsDotted(text);
        if (!CommodityField.IsNumber(text)) return;
        codes++;
        if (CommodityField.IsForeign(text)) foreignCodes++;
    }

    /// <summary>Takes note of a number at the file's beginning.</summary>
    public void Note(ReadOnlySpan<byte> text, int column)
    {
        var shape = NumberShape.Of(text);
        if (!shape.IsNumber) return;
        Decide(shape);
        ref var noted = ref columns[column];
        noted.IsUngrouped |= shape.IsLong;
        var group = shape.Group != 0 ? shape.Group : shape.Open;
        if (group == 0) return;
        noted.IsUngrouped |= noted.Group != 0 && noted.Group != group;
        noted.Group = group;
        noted.IsGroupedForSure |= shape.Group != 0;
    }

    /// <summary>Ends the noting: from here on numbers are read.</summary>
    public void Settle()
    {
        foreach (ref var column in columns.AsSpan())
        {
            var isPoint = column.Group is (byte)'.' or (byte)',';
            var isKnown = column.IsGroupedForSure || decimalMark != 0;
            if (column.IsUngrouped || !isKnown || column.Group == decimalMark || (isPoint && delimiter == (byte)',' && hasDecimalComma))
                column.Group = 0;
        }
    }

    /// <summary>Reads a number: see <see cref="ExactNumber.Read"/>.</summary>
    public NumberStatus Read(ReadOnlySpan<byte> text, int column, out long parts, bool round, int decimals)
    {
        var isPlain = decimalMark == (byte)'.' && columns[column].Group == 0;
        if (isPlain && ExactNumber.TryReadShort(text, decimals, out parts)) return NumberStatus.Exact;
        if (isPlain || text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0)
        {
            if (!isPlain && columns[column].Group != 0 && text.Length > 3) return Fail(NumberStatus.OtherStyle, out parts);
            var status = ExactNumber.Read(text, out parts, round, decimals);
            return status == NumberStatus.NotANumber && ContradictsPlain(text) ? NumberStatus.OtherStyle : status;
        }

        return ReadMarked(text, column, out parts, round, decimals);
    }

    private NumberStatus ReadMarked(ReadOnlySpan<byte> text, int column, out long parts, bool round, int decimals)
    {
        var shape = NumberShape.Of(text);
        if (!shape.IsNumber || text.Length > MaxPlain) return Fail(NumberStatus.NotANumber, out parts);
        if (decimalMark == 0) Decide(shape);
        if (decimalMark == 0 && shape.Open == (byte)'.' && delimiter != (byte)';') decimalMark = (byte)'.';
        var group = columns[column].Group;
        if (shape.Open != 0 && shape.Open != decimalMark && shape.Open != group)
            return Fail(decimalMark == 0 ? NumberStatus.Ambiguous : NumberStatus.OtherStyle, out parts);
        if (shape.Decimal != 0 && shape.Decimal != decimalMark) return Fail(NumberStatus.OtherStyle, out parts);
        if (shape.Group != 0 && shape.Group != group) return Fail(NumberStatus.NotANumber, out parts);
        if (shape.IsLong && group != 0) return Fail(NumberStatus.OtherStyle, out parts);
        Span<byte> plain = stackalloc byte[MaxPlain];
        return ExactNumber.Read(plain[..Plain(text, group, plain)], out parts, round, decimals);
    }

    private void Decide(NumberShape shape)
    {
        var told = shape.Decimal != 0 ? shape.Decimal : shape.Group switch
        {
            (byte)'.' => (byte)',',
            (byte)',' => (byte)'.',
            _ => (byte)0,
        };
        hasDecimalComma |= told == (byte)',';
        if (decimalMark == 0) decimalMark = told;
    }

    // Commas separate the fields: the others were no decimal commas. Elsewhere a point may have been read that stood between thousands.
    private bool ContradictsPlain(ReadOnlySpan<byte> text)
    {
        if (delimiter == (byte)',') return false;
        var shape = NumberShape.Of(text);
        return shape.IsNumber && (shape.Decimal == (byte)',' || shape.Group == (byte)'.');
    }

    private int Plain(ReadOnlySpan<byte> text, byte group, Span<byte> plain)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var b = text[i];
            if (b is (byte)'-' or (byte)'+' or (byte)'e' or (byte)'E' or (>= (byte)'0' and <= (byte)'9'))
            {
                plain[length++] = b;
                continue;
            }

            var mark = NumberShape.MarkAt(text, ref i);
            if (mark != group) plain[length++] = mark == decimalMark ? (byte)'.' : mark;
        }

        return length;
    }

    private static NumberStatus Fail(NumberStatus status, out long parts)
    {
        parts = 0;
        return status;
    }

    private struct Column
    {
        public byte Group;
        public bool IsGroupedForSure;
        public bool IsUngrouped;
    }
}

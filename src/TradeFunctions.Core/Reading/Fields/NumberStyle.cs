namespace TradeFunctions.Core.Reading.Fields;

/// <summary>
/// How one file writes its numbers: one decimal mark for the file, and one thousands mark for each column. The file decides it, never a single
/// row: first its beginning (see <see cref="NumberStyleSample"/>), before any row is read, and where that leaves it open, the first number that
/// shows it.
/// </summary>
/// <remarks>
/// A point is the decimal mark of every publisher. A comma is taken for one only where it does not separate the fields: the delimiter is a
/// semicolon, a tab or a vertical bar. Thousands marks are taken out of a column in which every number has them that is long enough. Otherwise:
/// <list type="bullet">
/// <item>A number whose separator may be either (<c>1.234</c> in a file with semicolons where no number shows the decimal mark) is ambiguous.</item>
/// <item>A number that contradicts the marks by which earlier ones were read refuses the file: they may have been misread.</item>
/// <item>Where numbers are written plainly, one of another style cannot have caused others to be misread: only its row is rejected.</item>
/// </list>
/// </remarks>
/// <param name="delimiter">The byte between the file's fields.</param>
/// <param name="decimalMark">The file's decimal mark; 0: not known yet.</param>
/// <param name="groups">The mark between thousands in each column; 0: none.</param>
internal sealed class NumberStyle(byte delimiter, byte decimalMark, byte[] groups)
{
    private const int MaxPlain = 64;

    private readonly byte[] _groups = groups;
    private byte _decimalMark = decimalMark;

    /// <summary>The file's decimal mark; 0: not known yet.</summary>
    public byte DecimalMark => _decimalMark;

    /// <summary>Whether the file writes codes of goods with points; see <see cref="CommodityField.IsDotted"/>.</summary>
    public bool HasDottedCodes { get; init; }

    /// <summary>Whether at least a tenth of the file's codes of goods are outside the Harmonized System.</summary>
    public bool HasForeignCodes { get; init; }

    /// <summary>Whether periods such as 2009-10 are fiscal years: every one of them is a year and the one after it, and not all are the
    /// same.</summary>
    public bool HasFiscalYears { get; init; }

    /// <summary>Reads a number: see <see cref="ExactNumber.Read"/>.</summary>
    public NumberStatus Read(ReadOnlySpan<byte> text, int column, out long parts, bool round, int decimals)
    {
        var isPlain = _decimalMark == (byte)'.' && _groups[column] == 0;
        if (isPlain && ExactNumber.TryReadShort(text, decimals, out parts)) return NumberStatus.Exact;
        if (isPlain || text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0)
        {
            if (!isPlain && _groups[column] != 0 && text.Length > 3) return Fail(NumberStatus.OtherStyle, out parts);
            var status = ExactNumber.Read(text, out parts, round, decimals);
            return status == NumberStatus.NotANumber && ContradictsPlain(text) ? NumberStatus.OtherStyle : status;
        }

        return ReadMarked(text, column, out parts, round, decimals);
    }

    private NumberStatus ReadMarked(ReadOnlySpan<byte> text, int column, out long parts, bool round, int decimals)
    {
        var shape = NumberShape.Of(text);
        if (!shape.IsNumber || text.Length > MaxPlain) return Fail(NumberStatus.NotANumber, out parts);
        if (_decimalMark == 0) _decimalMark = shape.DecimalMarkShown;
        if (_decimalMark == 0 && shape.Open == (byte)'.' && delimiter != (byte)';') _decimalMark = (byte)'.';
        var group = _groups[column];
        if (shape.Open != 0 && shape.Open != _decimalMark && shape.Open != group)
            return Fail(_decimalMark == 0 ? NumberStatus.Ambiguous : NumberStatus.OtherStyle, out parts);
        if (shape.Decimal != 0 && shape.Decimal != _decimalMark) return Fail(NumberStatus.OtherStyle, out parts);
        if (shape.Group != 0 && shape.Group != group) return Fail(NumberStatus.NotANumber, out parts);
        if (shape.IsLong && group != 0) return Fail(NumberStatus.OtherStyle, out parts);
        Span<byte> plain = stackalloc byte[MaxPlain];
        return ExactNumber.Read(plain[..Plain(text, group, plain)], out parts, round, decimals);
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
            if (mark != group) plain[length++] = mark == _decimalMark ? (byte)'.' : mark;
        }

        return length;
    }

    private static NumberStatus Fail(NumberStatus status, out long parts)
    {
        parts = 0;
        return status;
    }
}

/// <summary>How a number is written: which marks stand between its digits, as far as the number itself tells.</summary>
/// <param name="IsNumber">Whether it is digits with marks where a number may have them.</param>
/// <param name="Group">The mark between thousands: ',', '.', ' ' or '\''; 0: none.</param>
/// <param name="Decimal">The mark before decimals: '.' or ','; 0: none.</param>
/// <param name="Open">A mark, '.' or ',', that may be either: <c>1,234</c>; 0: none.</param>
/// <param name="IsLong">Whether it has four whole digits or more without a mark between them.</param>
internal readonly record struct NumberShape(bool IsNumber, byte Group, byte Decimal, byte Open, bool IsLong)
{
    private const int GroupLength = 3;

    /// <summary>The decimal mark of a file that has this number; 0: the number does not show it.</summary>
    public byte DecimalMarkShown => Decimal != 0 ? Decimal : Group switch
    {
        (byte)'.' => (byte)',',
        (byte)',' => (byte)'.',
        _ => (byte)0,
    };

    /// <summary>Looks at a number. Its exponent and a minus sign are left aside.</summary>
    public static NumberShape Of(ReadOnlySpan<byte> text)
    {
        if (text is [(byte)'-', ..]) text = text[1..];
        var exponent = text.IndexOfAny((byte)'e', (byte)'E');
        if (exponent >= 0) return OfMantissa(text[..exponent]);
        byte group = 0;
        byte last = 0;
        int lengthOfFirst = 0, marks = 0, run = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= (byte)'0' and <= (byte)'9')
            {
                run++;
                continue;
            }

            var mark = MarkAt(text, ref i);
            if (mark == 0 || (last != 0 && last != group)) return default;
            if (marks == 0) lengthOfFirst = run;
            else if (run != GroupLength) return default;
            if (marks == 0) group = mark;
            last = mark;
            marks++;
            run = 0;
        }

        return Classify(marks, group, last, lengthOfFirst, run, text is [(byte)'0', ..]);
    }

    private static NumberShape Classify(int marks, byte first, byte last, int lengthOfFirst, int lengthOfLast, bool beginsWithZero)
    {
        var isLong = lengthOfFirst > GroupLength;
        if (marks == 0) return new NumberShape(lengthOfLast > 0, 0, 0, 0, lengthOfLast > GroupLength);
        if (lengthOfFirst + lengthOfLast == 0) return default;
        var mayGroup = lengthOfFirst is > 0 and <= GroupLength && !beginsWithZero;
        var isPointOrComma = last is (byte)'.' or (byte)',';
        if (marks == 1)
        {
            if (mayGroup && lengthOfLast == GroupLength)
                return isPointOrComma ? new NumberShape(true, 0, 0, last, false) : new NumberShape(true, last, 0, 0, false);
            return isPointOrComma ? new NumberShape(true, 0, last, 0, isLong) : default;
        }

        if (!mayGroup) return default;
        if (first == last) return lengthOfLast == GroupLength ? new NumberShape(true, first, 0, 0, false) : default;
        return isPointOrComma ? new NumberShape(true, first, last, 0, false) : default;
    }

    // One digit before the mark, so it cannot be a thousands mark.
    private static NumberShape OfMantissa(ReadOnlySpan<byte> text)
    {
        var mark = text.IndexOfAny((byte)'.', (byte)',');
        return new NumberShape(true, 0, mark < 0 ? (byte)0 : text[mark], 0, false);
    }

    /// <summary>The mark at a place, which is moved to the mark's last byte: blanks and apostrophes have forms of several bytes.</summary>
    public static byte MarkAt(ReadOnlySpan<byte> text, ref int index)
    {
        var rest = text[index..];
        switch (rest[0])
        {
            case (byte)'.' or (byte)',' or (byte)' ' or (byte)'\'':
                return rest[0];
            case 0xA0:
                return (byte)' ';
        }

        // No-break space, thin space, narrow no-break space, apostrophe as typeset.
        if (rest.StartsWith("\u00A0"u8)) return Move(1, (byte)' ', ref index);
        if (rest.StartsWith("\u2009"u8) || rest.StartsWith("\u202F"u8)) return Move(2, (byte)' ', ref index);
        return rest.StartsWith("\u2019"u8) ? Move(2, (byte)'\'', ref index) : (byte)0;
    }

    private static byte Move(int by, byte mark, ref int index)
    {
        index += by;
        return mark;
    }
}

namespace TradeFunctions.Core.Reading.Fields;

/// <summary>How a number is written: which marks stand between its digits, as far as the number itself tells.</summary>
/// <param name="IsNumber">Whether it is digits with marks where a number may have them.</param>
/// <param name="Group">The mark between thousands: ',', '.', ' ' or '\''; 0: none.</param>
/// <param name="Decimal">The mark before decimals: '.' or ','; 0: none.</param>
/// <param name="Open">A mark, '.' or ',', that may be either: <c>1,234</c>; 0: none.</param>
/// <param name="IsLong">Whether it has four whole digits or more without a mark between them.</param>
internal readonly record struct NumberShape(bool IsNumber, byte Group, byte Decimal, byte Open, bool IsLong)
{
    private const int GroupLength = 3;

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

        return Tell(marks, group, last, lengthOfFirst, run, text is [(byte)'0', ..]);
    }

    private static NumberShape Tell(int marks, byte first, byte last, int lengthOfFirst, int lengthOfLast, bool beginsWithZero)
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

using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Records;

namespace TradeFunctions.Core.Reading.Rows;

/// <summary>Reads the figures of a record into thousandths, and says what is wrong where one cannot be read.</summary>
internal static class FigureField
{
    /// <summary>Reads a value: exact, or a reject.</summary>
    /// <returns>False when the record cannot be used; the output then holds the problem.</returns>
    public static bool TryReadValue(
        RecordFields record, int column, RowOutput output, out long value, bool round = false, int decimals = ExactNumber.Thousandths)
    {
        value = 0;
        if (!TryRead(record[column], column, output, round, decimals, out var read)) return false;
        if (read is null) return Fail(output, column, RejectCodes.NoValue);
        value = read.Value;
        return true;
    }

    /// <summary>
    /// Reads a net weight or a quantity; null where it is not available. Decimals beyond the third are rounded (and counted): they come from
    /// estimates that were never exact, and rejecting the row for them would lose its value.
    /// </summary>
    /// <returns>False when the record cannot be used; the output then holds the problem.</returns>
    public static bool TryReadAmount(RecordFields record, int column, RowOutput output, out long? amount, int decimals = ExactNumber.Thousandths) =>
        TryRead(record[column], column, output, round: true, decimals, out amount);

    /// <summary>
    /// Reads an additional value of a row: null if it is absent or not an exact amount above zero, which is no reason to
    /// reject the row.
    /// </summary>
    /// <returns>False when the file mixes styles of numbers, so that earlier ones may have been misread; the output then holds the problem.</returns>
    public static bool TryReadValueBeside(RecordFields record, int column, RowOutput output, out long? value)
    {
        value = null;
        var text = record[column];
        if (text.IsEmpty) return true;
        var status = output.Numbers.Read(text, column, out var parts, round: false, ExactNumber.Thousandths);
        if (status == NumberStatus.OtherStyle)
        {
            output.Refuse(RefusalCodes.MixedNumbers, MixedNumbers(text, output.Numbers));
            return false;
        }

        if (status == NumberStatus.Exact && parts > 0) value = parts;
        return true;
    }

    /// <summary>Turns a weight or quantity of 0 beside a value into "not available": publishers and tools write 0 for "not known", and a change
    /// from or to it would be reported as a fall to nothing.</summary>
    public static long? Known(long? amount, long value) => amount == 0 && value > 0 ? null : amount;

    private static bool TryRead(ReadOnlySpan<byte> text, int column, RowOutput output, bool round, int decimals, out long? figure)
    {
        figure = null;
        if (text.IsEmpty) return true;
        var status = output.Numbers.Read(text, column, out var parts, round, decimals);
        switch (status)
        {
            case NumberStatus.Exact:
                figure = parts;
                return true;
            case NumberStatus.Rounded:
                output.Counts.Rounded++;
                figure = parts;
                return true;
            case NumberStatus.NotANumber when Placeholder.IsNotAvailable(text):
                return true;
            case NumberStatus.OtherStyle:
                output.Refuse(RefusalCodes.MixedNumbers, MixedNumbers(text, output.Numbers));
                return false;
            default:
                return Fail(output, column, CodeOf(status));
        }
    }

    /// <summary>Reads a number whose thousands are marked by commas or not at all, whatever the file's other numbers look like.</summary>
    /// <returns>False when the record cannot be used; the output then holds the problem.</returns>
    public static bool TryReadGrouped(RecordFields record, int column, RowOutput output, out long? figure, bool round)
    {
        const int Longest = 64;
        figure = null;
        var text = record[column];
        if (Placeholder.IsNotAvailable(text)) return true;
        Span<byte> plain = stackalloc byte[Longest];
        if (text.Length > Longest || !TryTakeCommas(text, plain, out var length)) return Fail(output, column, RejectCodes.NotANumber);
        var status = ExactNumber.Read(plain[..length], out var parts, round);
        if (status is not (NumberStatus.Exact or NumberStatus.Rounded)) return Fail(output, column, CodeOf(status));
        if (status == NumberStatus.Rounded) output.Counts.Rounded++;
        figure = parts;
        return true;
    }

    // One to three digits before the first comma, three behind each.
    private static bool TryTakeCommas(ReadOnlySpan<byte> text, Span<byte> plain, out int length)
    {
        length = 0;
        var comma = text.IndexOf((byte)',');
        var first = comma;
        while (comma >= 0)
        {
            text[..comma].CopyTo(plain[length..]);
            length += comma;
            text = text[(comma + 1)..];
            if (first is 0 or > 3 || text.Length < 3 || text[..3].IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0) return false;
            comma = text.IndexOf((byte)',');
            if (comma >= 0 && comma != 3) return false;
            if (comma < 0 && text.Length > 3 && text[3] != (byte)'.') return false;
        }

        text.CopyTo(plain[length..]);
        length += text.Length;
        return true;
    }

    private static string CodeOf(NumberStatus status) => status switch
    {
        NumberStatus.TooManyDecimals => RejectCodes.TooManyDecimals,
        NumberStatus.TooLarge => RejectCodes.TooLarge,
        NumberStatus.Negative => RejectCodes.Negative,
        NumberStatus.Shortened => RejectCodes.RoundedNumber,
        NumberStatus.Ambiguous => RejectCodes.AmbiguousNumber,
        _ => RejectCodes.NotANumber,
    };

    private static string MixedNumbers(ReadOnlySpan<byte> text, NumberStyle numbers)
    {
        var mark = numbers.DecimalMark == (byte)',' ? "decimal commas" : "decimal points";
        return $"The file's numbers are written in two ways: others have {mark} or thousands marks with which \"{System.Text.Encoding.UTF8.GetString(text)}\" does "
            + "not agree, so none can be trusted. Write all of them in one way.";
    }

    private static bool Fail(RowOutput output, int column, string code)
    {
        output.Reject(column, code);
        return false;
    }
}

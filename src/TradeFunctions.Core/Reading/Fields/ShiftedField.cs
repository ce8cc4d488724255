using System.Buffers;

namespace TradeFunctions.Core.Reading.Fields;

/// <summary>
/// Tells a damaged field from one in the wrong column. Where a tool shifted a row's values to neighbouring columns, some of them are read without
/// an error, and wrongly. Such a row is recognised by a field that belongs in another column: a number for a country, a country for a flow.
/// Then nothing in the row is trusted.
/// </summary>
internal static class ShiftedField
{
    private static readonly SearchValues<byte> OfNumbersAndDates = SearchValues.Create("0123456789.,-/ "u8);

    /// <summary>Whether a text that its column could not read would fit another column: a number or a date, a flow, a country's
    /// code, TOTAL, a classification, a customs procedure.</summary>
    public static bool IsLikely(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return false;
        if (text.IndexOfAnyExcept(OfNumbersAndDates) < 0) return text.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0;
        return IsCode(text);
    }

    /// <summary>The same for a column of figures, where any number is in its place.</summary>
    public static bool IsLikelyFigure(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0) return false;
        return IsCode(text);
    }

    private static bool IsCode(ReadOnlySpan<byte> text)
    {
        // A flow is written in capitals; one small letter is a mark that someone made.
        if (Placeholder.IsNotAvailable(text) || text is [>= (byte)'a' and <= (byte)'z']) return false;
        return FlowText.TryReadWord(text, out _)
            || FieldText.Is(text, "TOTAL"u8)
            || (text[0] is < (byte)'0' or > (byte)'9' && FieldText.TryFindEconomy(text, out _))
            || PeriodField.TryRead(text, out _)
            || (text.Length <= 3 && ClassificationField.Read(text, out _) is not ClassificationKind.Unknown)
            || (text.Length == 3 && text[0] is (byte)'C' or (byte)'c' && BreakdownCodes.OfCustoms(text) != BreakdownCode.Unknown);
    }
}

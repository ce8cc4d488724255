namespace TradeFunctions.Core.Reading.Fields;

/// <summary>The texts with which publishers and tools say that a figure or a code is not available.</summary>
internal static class Placeholder
{
    private const int Longest = 5;

    // Asked of several fields of every row, of which hardly any is one. The last is the first byte of dashes and of the ellipsis.
    private static readonly System.Buffers.SearchValues<byte> Beginnings = System.Buffers.SearchValues.Create([.. ".-:#<Nn"u8, 0xE2]);

    /// <summary>Whether a text says "not available": nothing at all, R's and pandas' NA, N/A, NaN, None, null, the World Bank's "..", Eurostat's
    /// ":", a dash.</summary>
    public static bool IsNotAvailable(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return true;
        if (text.Length > Longest || !Beginnings.Contains(text[0])) return false;
        return text.SequenceEqual("..."u8) || text.SequenceEqual(".."u8) || text.SequenceEqual("."u8) || text.SequenceEqual("-"u8)
            || text.SequenceEqual("--"u8) || text.SequenceEqual(":"u8) || text.SequenceEqual("–"u8) || text.SequenceEqual("—"u8) || text.SequenceEqual("…"u8)
            || FieldText.Is(text, "NA"u8) || FieldText.Is(text, "N/A"u8) || FieldText.Is(text, "#N/A"u8) || FieldText.Is(text, "N.A."u8)
            || FieldText.Is(text, "NaN"u8) || FieldText.Is(text, "<NA>"u8) || FieldText.Is(text, "None"u8) || FieldText.Is(text, "null"u8);
    }
}

namespace TradeFunctions.Core.Reading.Fields;

/// <summary>Whether a code says that a row is the whole figure or a part of it.</summary>
internal enum BreakdownCode
{
    /// <summary>None, or the code of the whole.</summary>
    Whole,

    /// <summary>The code of a part.</summary>
    Part,

    /// <summary>No code.</summary>
    Unknown,
}

/// <summary>Reads the codes by which UN Comtrade breaks figures down, with the ways in which tools write "none": empty, NA, 0, 0.0, 00.</summary>
internal static class BreakdownCodes
{
    private const int WorldCode = 0;

    /// <summary>Reads a second partner: the World means the whole figure.</summary>
    public static BreakdownCode OfPartner(ReadOnlySpan<byte> text)
    {
        if (text is [(byte)'0'] || Placeholder.IsNotAvailable(text) || FieldText.Is(text, "World"u8)) return BreakdownCode.Whole;
        if (!FieldText.TryFindEconomy(text, out var code)) return BreakdownCode.Unknown;
        return code == WorldCode ? BreakdownCode.Whole : BreakdownCode.Part;
    }

    /// <summary>Reads a customs procedure: <c>C00</c> is all of them.</summary>
    public static BreakdownCode OfCustoms(ReadOnlySpan<byte> text)
    {
        if (text is [(byte)'C', (byte)'0', (byte)'0'] || Placeholder.IsNotAvailable(text)) return BreakdownCode.Whole;
        if (text[0] is (byte)'C' or (byte)'c') text = text[1..];
        if (!ExactNumber.TryReadCode(text, out var code) || code > 99) return BreakdownCode.Unknown;
        return code == 0 ? BreakdownCode.Whole : BreakdownCode.Part;
    }

    /// <summary>Reads a mode of transport: 0 is all of them, the others have four digits.</summary>
    public static BreakdownCode OfTransport(ReadOnlySpan<byte> text) => OfNumber(text, 1000, 9999);

    /// <summary>Reads a column of words, which do not name the part by a code but tell one from the whole: <c>TOTAL MOT</c>, <c>World</c>.</summary>
    public static BreakdownCode OfWord(ReadOnlySpan<byte> text) =>
        Placeholder.IsNotAvailable(text) || FieldText.Is(text, "World"u8) || FieldText.StartsWith(text, "TOTAL"u8) || FieldText.StartsWith(text, "All "u8)
            ? BreakdownCode.Whole
            : BreakdownCode.Part;

    /// <summary>Reads a mode of supply, which only services have: 0 is all of them, the others have one digit.</summary>
    public static BreakdownCode OfSupply(ReadOnlySpan<byte> text) => OfNumber(text, 1, 9);

    private static BreakdownCode OfNumber(ReadOnlySpan<byte> text, int first, int last)
    {
        if (text is [(byte)'0'] || Placeholder.IsNotAvailable(text)) return BreakdownCode.Whole;
        if (!ExactNumber.TryReadCode(text, out var code)) return BreakdownCode.Unknown;
        return code == 0 ? BreakdownCode.Whole : code >= first && code <= last ? BreakdownCode.Part : BreakdownCode.Unknown;
    }
}

using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading.Fields;

/// <summary>Whose codes a row's commodity is in.</summary>
internal enum ClassificationKind
{
    /// <summary>A code that is not known.</summary>
    Unknown,

    /// <summary>The row does not say.</summary>
    None,

    /// <summary>The Harmonized System.</summary>
    Harmonized,

    /// <summary>Another system of goods: SITC, BEC, a national one.</summary>
    Other,

    /// <summary>A system of services (EBOPS).</summary>
    Services,
}

/// <summary>Reads UN Comtrade's codes of classifications: H0 to H6, HS; S1 to S4, SS; B4, B5, BE; NC; EB and its editions.</summary>
internal static class ClassificationField
{
    /// <summary>Reads a code.</summary>
    public static ClassificationKind Read(ReadOnlySpan<byte> text, out ShortCode code)
    {
        code = default;
        if (Placeholder.IsNotAvailable(text)) return ClassificationKind.None;
        if (text is [(byte)'E' or (byte)'e', (byte)'B' or (byte)'b', ..]) return ClassificationKind.Services;
        if (text.Length != 2 || !ShortCode.TryParse(text, out code)) return ClassificationKind.Unknown;
        var isEdition = text[1] is >= (byte)'0' and <= (byte)'9';
        return text[0] switch
        {
            (byte)'H' or (byte)'h' => isEdition || text[1] is (byte)'S' or (byte)'s' ? ClassificationKind.Harmonized : ClassificationKind.Unknown,
            (byte)'S' or (byte)'s' => isEdition || text[1] is (byte)'S' or (byte)'s' or (byte)'T' or (byte)'t' ? ClassificationKind.Other : ClassificationKind.Unknown,
            (byte)'B' or (byte)'b' => isEdition || text[1] is (byte)'E' or (byte)'e' ? ClassificationKind.Other : ClassificationKind.Unknown,
            (byte)'N' or (byte)'n' => text[1] is (byte)'C' or (byte)'c' ? ClassificationKind.Other : ClassificationKind.Unknown,
            _ => ClassificationKind.Unknown,
        };
    }
}

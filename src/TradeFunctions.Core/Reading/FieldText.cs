using TradeFunctions.Core.Economies;

namespace TradeFunctions.Core.Reading;

/// <summary>What layouts have in common in how codes are written.</summary>
internal static class FieldText
{
    /// <summary>The month number with which UN Comtrade and Eurostat say "the whole year".</summary>
    private const int WholeYear = 52;

    private const int LongestEconomyCode = 16;

    /// <summary>Reads <c>2024</c>, <c>202405</c>, <c>2024-05</c>, or <c>202452</c> for the year.</summary>
    public static bool TryReadPeriod(ReadOnlySpan<byte> text, out Period period)
    {
        period = default;
        var dashed = text.Length == 7 && text[4] == (byte)'-';
        if (!dashed && text.Length is not (4 or 6)) return false;
        if (!ExactNumber.TryReadCode(text[..4], out var year)) return false;
        if (text.Length == 4) return Period.TryFromCode(year, out period);
        if (!ExactNumber.TryReadCode(text[(dashed ? 5 : 4)..], out var month)) return false;
        return month == WholeYear
            ? Period.TryFromCode(year, out period)
            : Period.TryFromCode((year * 100) + month, out period);
    }

    /// <summary>Reads a numeric reporter or partner code. One that is not in the list of economies is kept as it is: special partners
    /// come and go, and their trade is part of the World's.</summary>
    public static bool TryReadEconomyNumber(ReadOnlySpan<byte> text, out int code)
    {
        if (!ExactNumber.TryReadCode(text, out code)) return false;
        if (EconomyList.TryGet(code, out var economy)) code = economy.Code;
        return true;
    }

    /// <summary>Finds a reporter or partner by any code that the list of economies knows.</summary>
    public static bool TryFindEconomy(ReadOnlySpan<byte> text, out int code)
    {
        code = 0;
        if (text.Length is 0 or > LongestEconomyCode) return false;
        Span<char> characters = stackalloc char[LongestEconomyCode];
        for (var i = 0; i < text.Length; i++) characters[i] = (char)text[i];
        if (!EconomyList.TryFind(characters[..text.Length], out var economy)) return false;
        code = economy.Code;
        return true;
    }

    /// <summary>Finds a flow by its letters, in any case.</summary>
    public static bool TryReadFlow(ReadOnlySpan<byte> text, out Flow flow)
    {
        flow = Flow.Import;
        if (text is [(byte)'M']) return true;
        if (text.Length is 0 or > 3) return false;
        Span<char> characters = stackalloc char[3];
        for (var i = 0; i < text.Length; i++) characters[i] = (char)text[i];
        return Flows.TryParse(characters[..text.Length], out flow);
    }

    /// <summary>Reads a commodity code and puts back the leading zero that a spreadsheet took from it.</summary>
    /// <param name="text">The code, blanks removed.</param>
    /// <param name="level">The length that the file says the code has; 0: it does not say.</param>
    /// <param name="isHarmonized">Whether it is a code of the Harmonized System, whose codes have 2, 4 or 6 characters: a length of
    /// 1, 3 or 5 is one zero short.</param>
    /// <param name="code">The code.</param>
    /// <returns>Null, or the code of the reject.</returns>
    public static string? ReadCommodity(ReadOnlySpan<byte> text, int level, bool isHarmonized, out CommodityCode code)
    {
        if (!CommodityCode.TryParse(text, out code)) return text.IsEmpty ? RejectCodes.Missing : RejectCodes.UnknownCommodity;
        if (code.IsTotal) return null;
        if (level == 0 && isHarmonized && text.Length is 1 or 3 or 5) level = text.Length + 1;
        if (level == 0 || text.Length == level) return null;
        if (text.Length == level - 1 && text.Length < CommodityCode.MaxLength && text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0)
        {
            Span<byte> padded = stackalloc byte[text.Length + 1];
            padded[0] = (byte)'0';
            text.CopyTo(padded[1..]);
            return CommodityCode.TryParse(padded, out code) ? null : RejectCodes.UnknownCommodity;
        }

        return isHarmonized ? RejectCodes.ContradictoryLevel : null;
    }

    /// <summary>Whether two ASCII texts are equal, case aside.</summary>
    public static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<byte> other) =>
        text.Length == other.Length && System.Text.Ascii.EqualsIgnoreCase(text, other);
}

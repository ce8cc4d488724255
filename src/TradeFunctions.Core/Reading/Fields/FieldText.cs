using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Reading.Fields;

/// <summary>Reads the codes that several layouts write alike.</summary>
internal static class FieldText
{
    private const int LongestEconomyCode = 16;

    /// <summary>Reads a numeric reporter or partner code. One that is not in the list of economies is kept as it is: special partners
    /// come and go, and their trade is part of the World's.</summary>
    public static bool TryReadEconomyNumber(ReadOnlySpan<byte> text, out int code)
    {
        if (!ExactNumber.TryReadCode(text, out code)) return false;
        if (EconomyList.TryGet(code, out var economy)) code = economy.Code;
        return true;
    }

    /// <summary>Finds a reporter or partner by UN Comtrade's numeric code or by a letter code, ISO alpha-3 or Comtrade's own (<c>W00</c>).
    /// Two letters are not taken: NA is more often "not available" than Namibia.</summary>
    public static bool TryFindEconomy(ReadOnlySpan<byte> text, out int code)
    {
        if (TryReadEconomyNumber(text, out code)) return true;
        if (!TryFindLetters(text, out var economy)) return false;
        code = economy.Code;
        return true;
    }

    /// <summary>Finds a reporter or partner by ISO alpha-3 or numeric code, or by another code of the list that is no economy's in ISO: see
    /// <see cref="EconomyList.TryFindIso(ReadOnlySpan{char}, int, out Economy?)"/>.</summary>
    /// <param name="text">The code; a number may be written as a float.</param>
    /// <param name="year">The year of the figure, since some codes changed hands; null: not known.</param>
    /// <param name="code">UN Comtrade's numeric code.</param>
    public static bool TryFindIsoEconomy(ReadOnlySpan<byte> text, int? year, out int code)
    {
        Span<char> characters = stackalloc char[LongestEconomyCode];
        int length;
        if (ExactNumber.TryReadCode(text, out code)) code.TryFormat(characters, out length, default, CultureInfo.InvariantCulture);
        else if (text.Length is 0 or > LongestEconomyCode) return false;
        else length = Encoding.Latin1.GetChars(text, characters);
        Economy? economy;
        var found = year is { } known
            ? EconomyList.TryFindIso(characters[..length], known, out economy)
            : EconomyList.TryFindIso(characters[..length], out economy);
        code = economy?.Code ?? 0;
        return found;
    }

    private static bool TryFindLetters(ReadOnlySpan<byte> text, [NotNullWhen(true)] out Economy? economy)
    {
        economy = null;
        if (text.Length is 0 or > LongestEconomyCode || text[0] is >= (byte)'0' and <= (byte)'9') return false;
        Span<char> characters = stackalloc char[LongestEconomyCode];
        for (var i = 0; i < text.Length; i++) characters[i] = (char)text[i];
        var letters = characters[..text.Length];
        return EconomyList.TryFind(letters, out economy) && !letters.Equals(economy.Alpha2, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Finds a flow by its letters, in any case.</summary>
    public static bool TryReadFlow(ReadOnlySpan<byte> text, out Flow flow)
    {
        flow = Flow.Import;
        if (text is [(byte)'M']) return true;
        if (text is [(byte)'X'])
        {
            flow = Flow.Export;
            return true;
        }

        if (text.Length is 0 or > 3) return false;
        Span<char> characters = stackalloc char[3];
        for (var i = 0; i < text.Length; i++) characters[i] = (char)text[i];
        return Flows.TryParse(characters[..text.Length], out flow);
    }

    /// <summary>Whether two ASCII texts are equal, case aside.</summary>
    public static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<byte> other) =>
        text.Length == other.Length && System.Text.Ascii.EqualsIgnoreCase(text, other);

    /// <summary>Whether an ASCII text begins with another, case aside.</summary>
    public static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> beginning) =>
        text.Length >= beginning.Length && Is(text[..beginning.Length], beginning);
}

/// <summary>The texts with which publishers and tools say that a figure or a code is not available.</summary>
internal static class Placeholder
{
    private const int Longest = 5;

    // Checked for several fields of every row, and hardly ever true. 0xE2 is the first byte of dashes and of the ellipsis.
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

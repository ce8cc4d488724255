using System.Text;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading.Fields;

/// <summary>Reads units of quantity.</summary>
internal static class UnitField
{
    /// <summary>Finds a unit by number or abbreviation, in any case; m2 and m3 are m² and m³.</summary>
    public static bool TryFind(ReadOnlySpan<byte> text, out short code)
    {
        code = CellFigures.NoUnit;
        if (ExactNumber.TryReadCode(text, out var number))
        {
            // 0 and 1 mean no quantity in old lists; a new number is taken, since the list grows.
            if (number is < 2 or > short.MaxValue) return false;
            code = (short)number;
            return true;
        }

        var name = Encoding.UTF8.GetString(text);
        foreach (var unit in QuantityUnits.All)
        {
            if (!IsNamed(unit.Abbreviation, name)) continue;
            code = unit.Code;
            return true;
        }

        return false;
    }

    private static bool IsNamed(string abbreviation, string text) =>
        string.Equals(abbreviation, text, StringComparison.OrdinalIgnoreCase)
        || string.Equals(abbreviation.Replace('²', '2').Replace('³', '3'), text, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Tells text that is about money or its multiples, where a unit of quantity belongs: <c>USD million</c>, <c>thousand euros</c>.</summary>
internal static class MoneyText
{
    private static readonly string[] Words =
        ["usd", "eur", "gbp", "jpy", "cny", "dollar", "euro", "pound sterling", "yen", "$", "\u20ac", "thousand", "million", "billion", "mio", "mrd"];

    /// <summary>Whether a text is likely to be about money.</summary>
    public static bool IsLikely(ReadOnlySpan<byte> text)
    {
        var words = Encoding.UTF8.GetString(text);
        foreach (var word in Words)
        {
            if (words.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}

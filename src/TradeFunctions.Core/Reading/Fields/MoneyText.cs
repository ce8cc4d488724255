using System.Text;

namespace TradeFunctions.Core.Reading.Fields;

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

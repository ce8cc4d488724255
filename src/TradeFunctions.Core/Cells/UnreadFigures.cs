using System.Security.Cryptography;
using System.Text;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells;

/// <summary>Rows of one file that could not be read, and what is known of their figures.</summary>
/// <param name="Key">The parts of the key that could be read.</param>
/// <param name="Line">The line of the first of them, counted from 1.</param>
/// <param name="Rows">How many there are.</param>
public sealed record UnreadFigures(UnreadKey Key, long Line, long Rows)
{
    /// <summary>The most whole keys of a file that are kept beside its cells, to name their lines.</summary>
    public const int MaxNamed = 256;

    /// <summary>A hash over the keys that are not whole: whole ones are cells, and hashed as such.</summary>
    /// <returns>64 hexadecimal digits; null: there is none.</returns>
    public static string? Hash(IEnumerable<UnreadFigures> unread)
    {
        var lines = unread.Where(figures => !figures.Key.IsExact).Select(figures => UnreadKeyText.Write(figures.Key)).Order(StringComparer.Ordinal).ToList();
        return lines.Count == 0 ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }
}

using System.Buffers;
using System.Text;
using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Reading;

/// <summary>Tells a line of words, with a count or a date among them, from codes and figures in the wrong place.</summary>
internal static class PlainWords
{
    private const int FewestLetters = 2;
    private const char FirstIdeograph = '\u2E80';

    private static readonly SearchValues<char> Punctuation = SearchValues.Create(".,:;!?'\"()[]/&-–—…*$€£¥©®·、，。：；！？（）《》「」“”‘’");
    private static readonly SearchValues<char> WithinNumbers = SearchValues.Create(".,:/-");
    private static readonly SearchValues<char> Labels = SearchValues.Create(":：(（");

    private static readonly HashSet<string> Names = new(EconomyList.All.Select(economy => economy.Name), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a line is words: two at least, or one that names what stands behind it ("Rows: 6", "(6 rows)", "Updated 2024-05-06"), no more
    /// numbers than words, and no code like H6 or 2024Q1. Codes that are made of letters (JPN, TOTAL, Import) and names of countries are no
    /// words here.
    /// </summary>
    public static bool Are(ReadOnlySpan<char> line)
    {
        if (!TryCount(line, out var words, out var numbers)) return false;
        if (words > 1) return numbers <= words;
        return words == 1 && numbers <= 1 && (line.ContainsAny(Labels) || (numbers == 1 && Remark.IsLeadingWord(FirstWord(line))) || IsCount(line));
    }

    /// <summary>Whether a line has a word.</summary>
    public static bool Any(ReadOnlySpan<char> line) => TryCount(line, out var words, out _) && words > 0;

    private static bool TryCount(ReadOnlySpan<char> line, out int words, out int numbers)
    {
        (words, numbers) = (0, 0);
        for (var i = 0; i < line.Length;)
        {
            var rest = line[i..];
            var length = char.IsLetter(rest[0]) ? LengthOfWord(rest) : char.IsAsciiDigit(rest[0]) ? LengthOfNumber(rest) : 1;
            if (char.IsLetter(rest[0])) words += Count(rest[..length]);
            else if (char.IsAsciiDigit(rest[0])) numbers++;
            else if (!char.IsWhiteSpace(rest[0]) && !Punctuation.Contains(rest[0])) return false;
            i += length;
            if (i < line.Length && char.IsAsciiLetterOrDigit(line[i - 1]) && char.IsAsciiLetterOrDigit(line[i])) return false;
        }

        return true;
    }

    private static int LengthOfWord(ReadOnlySpan<char> text)
    {
        var length = 1;
        while (length < text.Length && (char.IsLetter(text[length]) || char.GetUnicodeCategory(text[length]) == System.Globalization.UnicodeCategory.NonSpacingMark)) length++;
        return length;
    }

    // "1,234.5", "2024-05-06", "10:30", "2024-05-06T10:30:00Z".
    private static int LengthOfNumber(ReadOnlySpan<char> text)
    {
        var length = 1;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || IsBetweenDigits(text, length))) length++;
        return length < text.Length && text[length] == 'Z' && text[..length].Contains('T') ? length + 1 : length;
    }

    private static bool IsBetweenDigits(ReadOnlySpan<char> text, int at)
    {
        const int LengthOfDate = 10;
        return at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && (WithinNumbers.Contains(text[at]) || (at == LengthOfDate && text[at] == 'T'));
    }

    // Chinese and Japanese write their words without blanks between them.
    private static int Count(ReadOnlySpan<char> word)
    {
        if (word.Length < FewestLetters) return 0;
        if (word[0] >= FirstIdeograph) return Names.Contains(word.ToString()) ? 0 : Math.Max(1, word.Length - 1);
        return Names.Contains(word.ToString()) || Displaced.IsLikely(Encoding.UTF8.GetBytes(word.ToString())) ? 0 : 1;
    }

    // "6 records"; a year beside a word may be a month.
    private static bool IsCount(ReadOnlySpan<char> line)
    {
        const int LengthOfYear = 4;
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and not LengthOfYear && line[digits] == ' ' && line[0] != '0';
    }

    private static string FirstWord(ReadOnlySpan<char> line)
    {
        var start = 0;
        while (start < line.Length && !char.IsLetter(line[start])) start++;
        return start == line.Length ? "" : line.Slice(start, LengthOfWord(line[start..])).ToString();
    }
}

using System.Buffers;
using System.Text;
using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Reading;

/// <summary>
/// The lines of words below a file's last row: "Total records: 6", "End of the report". Each is taken for a rejected row of which nothing is
/// known until the end of the file is reached, and handed over as one where a row follows it.
/// </summary>
/// <remarks>
/// The remains of a row must not pass for a footer. So there is a footer only in files whose rows begin and end with codes or numbers, and
/// the piece that is left of one is no word; a piece from between two line breaks within a row follows one that was rejected already.
/// </remarks>
internal sealed class Footer
{
    private const int MostLines = 20;

    private readonly List<RejectedRecord> _lines = [];
    private bool _isPossible = true;

    /// <summary>How many lines there are.</summary>
    public int Lines => _lines.Count;

    private bool HasRoom => _isPossible && _lines.Count < MostLines;

    /// <summary>Looks at a record before what came of it: where it shows that the lines above were no footer, they are passed on as
    /// rejects.</summary>
    /// <param name="mayBeLine">Whether it may be a line of a footer: <see cref="FooterLines"/>.</param>
    /// <param name="sink">Takes the rejects.</param>
    /// <returns>How many there were.</returns>
    public int Meet(bool mayBeLine, ITradeRowSink sink)
    {
        if (_lines.Count == 0 || (mayBeLine && HasRoom)) return 0;
        foreach (var line in _lines) sink.Reject(line.Reject, line.Unread);
        var count = _lines.Count;

        // So many lines are damaged rows rather than a footer; the lines that follow are no footer either.
        _isPossible &= count < MostLines;
        _lines.Clear();
        return count;
    }

    /// <summary>Takes a rejected record as a line if it may be one. Otherwise, if it begins with words, so may the remains of a row that was cut
    /// off, and there is no footer.</summary>
    public bool TryAdd(RejectedRecord record)
    {
        var isLine = record.MayBeFooter && HasRoom;
        if (isLine) _lines.Add(record);
        else _isPossible &= !record.BeginsWithWords;
        return isLine;
    }
}

/// <summary>Tells which records of a file may be lines of a footer, each by itself.</summary>
/// <param name="header">The file's header.</param>
/// <param name="layout">Its layout.</param>
/// <param name="text">Its encoding.</param>
internal sealed class FooterLines(Header header, Layouts.Layout layout, FileText text)
{
    private readonly int _columns = header.Names.Count;
    private readonly bool _arePossible = layout.HoldsNoWords(header, 0) && layout.HoldsNoWords(header, header.Names.Count - 1);

    /// <summary>Whether a record may be one.</summary>
    /// <param name="fields">Its fields.</param>
    /// <param name="record">Its bytes.</param>
    public bool MayInclude(RecordFields fields, ReadOnlySpan<byte> record)
    {
        if (!_arePossible) return false;
        if (!Remark.IsAlone(fields, _columns)) return Remark.IsProse(fields, _columns) && PlainWords.IsLine(text.DecodeRow(record)) && !HasEconomy(fields);
        var line = text.DecodeRow(fields[0]);
        return PlainWords.IsLine(line) && !BeginsWithEconomy(line);
    }

    /// <summary>Whether a record has several fields, and words in the first.</summary>
    public bool BeginsWithWords(RecordFields fields) => fields.Count > 1 && PlainWords.HasWord(text.DecodeRow(fields[0]));

    // What is left of a row whose fields stand apart as the words of a sentence do.
    private bool HasEconomy(RecordFields fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (text.DecodeRow(fields[i]).Trim() is { Length: > 0 } field && BeginsWithEconomy(field)) return true;
        }

        return false;
    }

    // A name, a part of one, or a longer form of one: a name that was written for a code.
    private static bool BeginsWithEconomy(string line) => EconomyList.All.Any(economy =>
        economy.Name.StartsWith(line, StringComparison.OrdinalIgnoreCase) || line.StartsWith(economy.Name + " ", StringComparison.OrdinalIgnoreCase));
}

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
    /// Whether a line is words: two at least, or one that labels a value ("Rows: 6", "(6 rows)", "Updated 2024-05-06"), no more
    /// numbers than words, and no code like H6 or 2024Q1. Codes that are made of letters (JPN, TOTAL, Import) and names of countries are no
    /// words here.
    /// </summary>
    public static bool IsLine(ReadOnlySpan<char> line)
    {
        if (!TryCount(line, out var words, out var numbers)) return false;
        if (words > 1) return numbers <= words;
        return words == 1 && numbers <= 1 && (line.ContainsAny(Labels) || (numbers == 1 && Remark.IsLeadingWord(FirstWord(line))) || IsCount(line));
    }

    /// <summary>Whether a line has a word.</summary>
    public static bool HasWord(ReadOnlySpan<char> line) => TryCount(line, out var words, out _) && words > 0;

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
        return Names.Contains(word.ToString()) || ShiftedField.IsLikely(Encoding.UTF8.GetBytes(word.ToString())) ? 0 : 1;
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

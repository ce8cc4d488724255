using System.Text;

namespace TradeFunctions.Core.Reading.Content;

/// <summary>
/// Tells a text for people (a note beside the figures, terms of use, a log) from a table whose header fits no layout. Only where the name says
/// nothing of a table, and only a plain text: a table that passes for a note would be missing without a word. Much of a text is words in lower
/// case, its lines are sentences, and behind a comma stands a blank; a table has short fields, and columns that are aligned have several.
/// </summary>
internal static class RunningText
{
    private const int LeastWordsPerLine = 5;
    private const int TextShown = 60;

    /// <summary>The refusal that names a text; null: it may be a table.</summary>
    /// <param name="name">The file's name, with folders or without; null: not known.</param>
    /// <param name="head">Its beginning.</param>
    public static FileRefusal? Find(string? name, ReadOnlySpan<byte> head)
    {
        if (name is null || !MayBeNote(name[(name.LastIndexOfAny(['/', '\\']) + 1)..])) return null;
        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF');
        if (!IsSentences(text)) return null;
        var start = text.Trim().Split('\n')[0].Trim();
        if (start.Length > TextShown) start = start[..TextShown] + "…";
        return new FileRefusal(RefusalCodes.Document, $"It is a text for people, not a table: \"{start}\".", null, []);
    }

    private static bool MayBeNote(string name) =>
        name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || !name.Contains('.', StringComparison.Ordinal);

    private static bool IsSentences(string text)
    {
        int lines = 0, splitLines = 0, words = 0, numbers = 0, splits = 0;
        foreach (var line in text.Split('\n'))
        {
            var trimmed = line.AsSpan().Trim();
            if (trimmed.IsEmpty) continue;
            if (trimmed.Contains("   ", StringComparison.Ordinal) || trimmed.Contains('\t')) return false;
            lines++;
            var here = Splits(trimmed);
            splits += here;
            if (here > 0) splitLines++;
            foreach (var range in trimmed.Split(' '))
            {
                var word = trimmed[range].Trim(".,;:!?()\"'");
                if (word.IsEmpty) continue;
                if (char.IsLower(word[^1]) && word.Length > 1) words++;
                else if (char.IsDigit(word[0])) numbers++;
            }
        }

        // A list of codes and long names: every line is split.
        if (lines > 1 && splitLines == lines) return false;
        return words >= LeastWordsPerLine * Math.Max(lines, 1) && 2 * words > numbers && words > 4 * splits;
    }

    // Delimiters with no blank on either side.
    private static int Splits(ReadOnlySpan<char> line)
    {
        var splits = 0;
        for (var i = 0; i + 1 < line.Length; i++)
        {
            if (line[i] is ',' or ';' or '|' && line[i + 1] != ' ') splits++;
        }

        return splits;
    }
}

namespace TradeFunctions.Core.Reading.Records;

/// <summary>A line's fields taken as column names.</summary>
internal sealed class Header
{
    // No column of a layout has a name as long.
    private const int MostOnStack = 128;

    // A byte order mark that a tool took for text becomes part of the first name.
    private static readonly string[] MistakenMarks = ["\u00EF\u00BB\u00BF", "\u00EF..", "X.U.FEFF.", "<U+FEFF>"];

    private readonly string[] _normalized;

    private Header(byte delimiter, string[] names)
    {
        Delimiter = delimiter;
        Names = names;
        _normalized = [.. names.Select(Normalize)];
    }

    /// <summary>The byte between fields.</summary>
    public byte Delimiter { get; }

    /// <summary>The names as the file has them, trimmed. One empty name at the end is not counted.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Splits a decoded line.</summary>
    public static Header Parse(string line, byte delimiter)
    {
        var names = Split(line, (char)delimiter);
        if (names.Count > 1 && names[^1].Length == 0) names.RemoveAt(names.Count - 1);
        if (Array.Find(MistakenMarks, mark => names[0].StartsWith(mark, StringComparison.Ordinal)) is { } mistaken)
            names[0] = names[0][mistaken.Length..].Trim('"');
        return new Header(delimiter, [.. names]);
    }

    /// <summary>The position of a column; -1: the file does not have it.</summary>
    /// <param name="name">The name as its publisher writes it; case, blanks, underscores and punctuation do not matter,
    /// nor does the X that R puts before a digit.</param>
    public int Find(string name)
    {
        // Each of a file's first lines is searched for all columns of all layouts, split at each delimiter: thousands of times, so nothing is
        // allocated.
        var wanted = Normalize(name, name.Length <= MostOnStack ? stackalloc char[MostOnStack] : new char[name.Length]);
        for (var i = 0; i < _normalized.Length; i++)
        {
            if (wanted.SequenceEqual(_normalized[i])) return i;
        }

        return -1;
    }

    /// <summary>Whether a column's name occurs more than once.</summary>
    public bool IsRepeated(string name)
    {
        var wanted = Normalize(name);
        return _normalized.Count(other => other == wanted) > 1;
    }

    /// <summary>Whether another header names the same columns in the same order.</summary>
    public bool HasSameColumns(Header other) => _normalized.AsSpan().SequenceEqual(other._normalized);

    /// <summary>Whether another header ends with the same columns but for the first.</summary>
    public bool EndsLike(Header other) => _normalized.Length > 1 && other._normalized.AsSpan().EndsWith(_normalized.AsSpan(1));

    /// <summary>A name in the form in which names are compared.</summary>
    public static string Normalize(string name) =>
        Normalize(name, name.Length <= MostOnStack ? stackalloc char[MostOnStack] : new char[name.Length]).ToString();

    private static ReadOnlySpan<char> Normalize(string name, Span<char> space)
    {
        var length = 0;
        foreach (var character in name)
        {
            if (char.IsLetterOrDigit(character)) space[length++] = char.ToLowerInvariant(character);
        }

        // R's make.names writes X2nd.Partner.Code, since its names do not begin with a digit.
        return length > 1 && space[0] == 'x' && char.IsAsciiDigit(space[1]) ? space[1..length] : space[..length];
    }

    private static List<string> Split(string line, char delimiter)
    {
        var names = new List<string>();
        for (var position = 0; position <= line.Length;)
        {
            var end = EndOfField(line, position, delimiter);
            var field = line[position..end].Trim();
            if (field.Length >= 2 && field[0] == '"' && field[^1] == '"') field = field[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal);
            names.Add(field.Trim());
            position = end + 1;
        }

        return names;
    }

    private static int EndOfField(string line, int position, char delimiter)
    {
        var quoted = false;
        for (var i = position; i < line.Length; i++)
        {
            if (line[i] == '"' && (quoted || i == position)) quoted = !quoted;
            else if (line[i] == '"' && i > 0 && line[i - 1] == '"') quoted = true;
            else if (line[i] == delimiter && !quoted) return i;
        }

        return line.Length;
    }
}

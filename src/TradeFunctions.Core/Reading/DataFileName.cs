namespace TradeFunctions.Core.Reading;

/// <summary>
/// Which files are taken for figures or tables of codes by their names: those of text in columns, and those that people hand in in place of
/// them (workbooks, archives), so that they are read or refused in words. What they really hold is told by the content alone.
/// </summary>
public static class DataFileName
{
    private static readonly string[] Endings =
    [
        ".csv", ".tsv", ".tab", ".txt", ".dat", ".gz", ".zip",
        ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".7z", ".rar", ".bz2", ".xz", ".zst", ".parquet",
    ];

    private static readonly string[] Documents =
        ["readme", "read_me", "licence", "license", "copying", "copyright", "notice", "note", "notes", "changelog", "changes", "manual", "metadata", "terms"];

    /// <summary>Whether a file is taken.</summary>
    /// <param name="path">Its name, with folders or without; case does not matter.</param>
    public static bool IsData(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.Length > 0 && name[0] is not ('_' or '.') && Array.Exists(Endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            && !IsDocument(name);
    }

    // Readme_V202501.txt and LICENCE.txt are read by people.
    private static bool IsDocument(string name)
    {
        if (!name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)) return false;
        var stem = name[..^".txt".Length];
        return Array.Exists(Documents, word => stem.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            && (stem.Length == word.Length || !char.IsLetter(stem[word.Length])));
    }
}

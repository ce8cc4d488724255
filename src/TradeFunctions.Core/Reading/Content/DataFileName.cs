namespace TradeFunctions.Core.Reading.Content;

/// <summary>
/// Which files are taken for figures or tables of codes by their names: those of text in columns, and those that people hand in in place of
/// them (workbooks, archives), so that they are read or refused in words. Only the content shows what they really hold. Names that
/// begin with <c>_</c> or <c>.</c> are not taken, nor are documents: a licence, a manual.
/// </summary>
public static class DataFileName
{
    private static readonly string[] Endings =
    [
        ".csv", ".tsv", ".tab", ".dat", ".gz", ".zip",
        ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".7z", ".rar", ".bz2", ".xz", ".zst", ".parquet",
    ];

    private static readonly string[] Documents =
    [
        "readme", "read_me", "licence", "license", "copying", "copyright", "notice", "note", "notes", "changelog", "changes", "manual", "metadata",
        "terms", "citation", "authors", "contributing", "makefile", "dockerfile",
    ];

    /// <summary>Whether a file is taken.</summary>
    /// <param name="path">Its name, with folders or without; case does not matter.</param>
    public static bool IsData(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        if (name.Length == 0 || name[0] is '_' or '.') return false;
        if (!name.Contains('.', StringComparison.Ordinal)) return !IsDocument(name);
        if (name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)) return !IsDocument(name[..^".txt".Length]);
        return Array.Exists(Endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    // Readme_V202501.txt and LICENCE are read by people.
    private static bool IsDocument(string stem) => Array.Exists(Documents, word =>
        stem.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (stem.Length == word.Length || !char.IsLetter(stem[word.Length])));
}

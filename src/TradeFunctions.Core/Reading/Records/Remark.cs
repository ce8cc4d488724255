namespace TradeFunctions.Core.Reading.Records;

/// <summary>
/// Tells the remarks that people and publishers put among their figures (sources, notes, copyright) from rows that are damaged. Only a plain
/// beginning counts, since what is taken for a remark is not rejected: a row must never pass for one. Of lines of other words, only those at
/// the end are remarks: see <see cref="Footer"/>.
/// </summary>
internal static class Remark
{
    // In the languages in which statistics are published and saved.
    private static readonly HashSet<string> LeadingWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "source", "sources", "note", "notes", "footnote", "footnotes", "remark", "remarks", "comment", "comments", "copyright", "disclaimer", "warning",
        "downloaded", "updated", "update", "generated", "created", "exported", "retrieved", "accessed", "licence", "license", "contact", "citation", "legend", "unit", "units",
        "quelle", "quellen", "hinweis", "hinweise", "anmerkung", "anmerkungen", "bemerkung", "stand", "erstellt",
        "fuente", "fuentes", "nota", "notas", "observaciones", "advertencia", "fonte", "fontes", "note", "avertissement", "remarque", "remarques", "fonti",
        "bron", "opmerking", "źródło", "uwaga", "uwagi", "kaynak", "not", "kilde", "källa", "anm", "lähde", "zdroj", "poznámka", "forrás", "sursa",
        "источник", "примечание", "примечания", "המקור", "المصدر", "ملاحظة",
        "注", "注释", "注記", "备注", "備考", "備註", "说明", "說明", "来源", "來源", "资料来源", "資料來源", "数据来源", "數據來源", "出典", "出所", "資料", "자료", "출처", "주",
    };

    private static readonly string[] SpreadsheetErrors = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#####"];

    /// <summary>Whether a record that gave no figure is a remark.</summary>
    /// <param name="fields">Its fields.</param>
    /// <param name="columns">How many names the header has.</param>
    /// <param name="text">The file's encoding.</param>
    public static bool IsRemark(RecordFields fields, int columns, FileText text) =>
        (IsAlone(fields, columns) || IsProse(fields, columns)) && BeginsLikeOne(text.DecodeRow(fields[0]));

    /// <summary>Whether a word is one with which remarks begin.</summary>
    public static bool IsLeadingWord(string word) => LeadingWords.Contains(word);

    /// <summary>Whether a record has nothing but its first field.</summary>
    public static bool IsAlone(RecordFields fields, int columns)
    {
        if (fields.Count > columns + 1) return false;
        for (var i = 1; i < fields.Count; i++)
        {
            if (!fields[i].IsEmpty) return false;
        }

        return true;
    }

    /// <summary>Whether a record may be a sentence that is not in quotes: it is split at its commas, each of which has a blank behind it.</summary>
    public static bool IsProse(RecordFields fields, int columns)
    {
        if (fields.Count >= columns) return false;
        for (var i = 1; i < fields.Count; i++)
        {
            if (!fields.BeginsWithBlank(i)) return false;
        }

        return true;
    }

    private static bool BeginsLikeOne(string text)
    {
        if (Array.Exists(SpreadsheetErrors, error => text.StartsWith(error, StringComparison.Ordinal))) return false;
        if (text.StartsWith('#') || text.StartsWith('©') || text.StartsWith("//", StringComparison.Ordinal) || text.StartsWith("(c)", StringComparison.OrdinalIgnoreCase)) return HasLetter(text);
        if (text.StartsWith('*') || text.StartsWith("--", StringComparison.Ordinal))
            return char.IsLetter(text.AsSpan().TrimStart("*- ").ToString().FirstOrDefault());
        return BeginsWithWord(text);
    }

    private static bool HasLetter(string text) => text.Any(char.IsLetter);

    // "Source: …", "Data source: …", "Fuente de los datos: …"; one of the words before the colon has to be known.
    private static bool BeginsWithWord(string text)
    {
        const int MostWords = 4;
        var colon = text.AsSpan().IndexOfAny(':', '：');
        if (colon <= 0) return false;
        var words = text[..colon].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MostWords && Array.TrueForAll(words, word => word.All(char.IsLetter)) && Array.Exists(words, LeadingWords.Contains);
    }
}

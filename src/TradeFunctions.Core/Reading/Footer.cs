using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Reading;

/// <summary>
/// The lines of words below a file's last row: "Total records: 6", "End of the report". Each is taken for a rejected row of which nothing is
/// known until the end of the file is reached, and handed over as one where a row follows it.
/// </summary>
/// <remarks>
/// What is cut off from a row must not pass for one. So there is a footer only in files whose rows begin and end with codes or numbers, and
/// the piece that is left of one is no word; a piece from between two line breaks within a row follows one that was rejected already.
/// </remarks>
internal sealed class Footer
{
    private const int MostLines = 20;

    private readonly int columns;
    private readonly FileText text;
    private readonly List<(Reject Reject, UnreadKey[] Unread)> lines = [];
    private bool isPossible;

    /// <param name="header">The file's header.</param>
    /// <param name="layout">Its layout.</param>
    /// <param name="text">Its encoding.</param>
    public Footer(Header header, Layouts.Layout layout, FileText text)
    {
        columns = header.Names.Count;
        this.text = text;
        isPossible = layout.HoldsNoWords(header, 0) && layout.HoldsNoWords(header, columns - 1);
    }

    /// <summary>How many lines there are.</summary>
    public int Lines => lines.Count;

    /// <summary>Whether a record may be a line of it.</summary>
    /// <param name="fields">Its fields.</param>
    /// <param name="record">Its bytes.</param>
    public bool MayHave(RecordFields fields, ReadOnlySpan<byte> record)
    {
        if (!isPossible || lines.Count == MostLines) return false;
        if (!Remark.IsAlone(fields, columns)) return Remark.IsProse(fields, columns) && PlainWords.Are(text.DecodeRow(record)) && !HasEconomy(fields);
        var line = text.DecodeRow(fields[0]);
        return PlainWords.Are(line) && !BeginsWithEconomy(line);
    }

    /// <summary>Adds a line.</summary>
    public void Add(Reject reject, ReadOnlySpan<UnreadKey> unread) => lines.Add((reject, unread.ToArray()));

    /// <summary>Takes note of a rejected row: where words stand at the beginning of one, they may do so in another that was cut off.</summary>
    public void Note(RecordFields row) => isPossible &= row.Count < 2 || !PlainWords.Any(text.DecodeRow(row[0]));

    /// <summary>Hands the lines over as rejects, since a row follows them; returns how many they were.</summary>
    public int HandOver(ITradeRowSink sink)
    {
        foreach (var (reject, unread) in lines) sink.Reject(reject, unread);
        var count = lines.Count;

        // More lines than a footer has are rows that were damaged: those that follow are none either.
        isPossible &= count < MostLines;
        lines.Clear();
        return count;
    }

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

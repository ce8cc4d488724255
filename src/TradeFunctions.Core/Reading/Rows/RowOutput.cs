using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading.Rows;

/// <summary>Receives the rows that a layout reads from a record, or the problem with it.</summary>
internal sealed class RowOutput(Chunk chunk, NameLearner names, FileHints hints)
{
    private readonly bool _hasHints = hints != FileHints.None;

    /// <summary>Learns what codes are called, from layouts that say it.</summary>
    public NameLearner Names => names;

    /// <summary>The line on which the current record begins.</summary>
    public long Line { get; set; }

    /// <summary>What became of the records so far.</summary>
    public RecordCounts Counts => chunk.Counts;

    /// <summary>How the file writes its numbers.</summary>
    public required NumberStyle Numbers { get; init; }

    /// <summary>What the last problem makes of the record, or of the file.</summary>
    public RowVerdict Problem { get; private set; }

    /// <summary>The column of the last problem; -1: the record as a whole.</summary>
    public int ProblemColumn { get; private set; }

    /// <summary>The code of the last problem.</summary>
    public string ProblemCode { get; private set; } = "";

    /// <summary>More about the last problem; null: the column's text says it.</summary>
    public string? ProblemDetail { get; private set; }

    /// <summary>How a row contradicts what is said of the file; null: none does.</summary>
    public string? Contradiction { get; private set; }

    /// <summary>Passes a row on. Call it only once the whole record was checked.</summary>
    /// <param name="key">What the figures are of.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="detail">Which part of the key's figure they are; 0: all of it. See <see cref="TradeRow"/>.</param>
    public void Accept(in CellKey key, in CellFigures figures, ulong detail = 0)
    {
        if (_hasHints) Contradiction ??= hints.Contradiction(key, figures);
        chunk.Accept(new TradeRow(Line, key, figures, detail));
    }

    /// <summary>Passes a row on that follows from one which was accepted, of another partner: what is said of the file is not said of it.</summary>
    /// <inheritdoc cref="Accept"/>
    public void AcceptBeside(in CellKey key, in CellFigures figures, ulong detail) => chunk.Accept(new TradeRow(Line, key, figures, detail));

    /// <summary>Rejects the record.</summary>
    public RowVerdict Reject(int column, string code, string? detail = null)
    {
        (ProblemColumn, ProblemCode, ProblemDetail) = (column, code, detail);
        return Problem = RowVerdict.Rejected;
    }

    /// <summary>Takes the key of a record that is left out: it gives no figure, but shows that there was trade.</summary>
    /// <param name="key">Of the figure that it is a part of; of goods in a system other than the Harmonized one, that of TOTAL.</param>
    public void LeaveOut(in CellKey key) => chunk.LeaveOut(Line, key);

    /// <summary>Says something to know of the current record, which is used all the same.</summary>
    public void Note(string column, string text) => chunk.AddNote(new FileNote(Line, column, text));

    /// <summary>Counts a record whose goods are in another system than the Harmonized one.</summary>
    public RowVerdict CountSystem(ShortCode system)
    {
        Counts.AddSystem(system, 1);
        return RowVerdict.OtherSystem;
    }

    /// <summary>Refuses the file as a whole.</summary>
    public RowVerdict Refuse(string code, string detail)
    {
        (ProblemColumn, ProblemCode, ProblemDetail) = (-1, code, detail);
        return Problem = RowVerdict.Refused;
    }
}

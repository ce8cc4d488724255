using System.Runtime.InteropServices;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Reading.Rows;

/// <summary>
/// What some records of a file gave that follow each other. They were read without those before them: what depends on these is kept as a step,
/// in the file's order, and is decided when the chunk's turn comes.
/// </summary>
internal sealed class Chunk
{
    private readonly List<TradeRow> _rows = [];
    private readonly List<ChunkStep> _steps = [];

    /// <summary>What became of the records, those that were rejected not counted.</summary>
    public RecordCounts Counts { get; } = new();

    /// <summary>The line on which the record behind them begins, or the one that refused the file.</summary>
    public long Line { get; set; }

    /// <summary>Why the file as a whole cannot be used, the record behind them being the first that shows it; null: none does.</summary>
    public FileRefusal? Refusal { get; set; }

    /// <summary>Everything that is not a row, in the file's order.</summary>
    public ReadOnlySpan<ChunkStep> Steps => CollectionsMarshal.AsSpan(_steps);

    /// <summary>The rows, in the file's order.</summary>
    public ReadOnlySpan<TradeRow> Rows => CollectionsMarshal.AsSpan(_rows);

    /// <summary>Adds a row.</summary>
    public void Accept(in TradeRow row)
    {
        Counts.Rows++;
        _rows.Add(row);
    }

    /// <summary>Adds the key of a record that is left out.</summary>
    public void LeaveOut(long line, in CellKey key) => _steps.Add(new ChunkStep(_rows.Count) { LeftOut = (line, key) });

    /// <summary>Adds a name that may be new.</summary>
    public void AddName(in CommodityName name) => _steps.Add(new ChunkStep(_rows.Count) { Name = name });

    /// <summary>Adds something to know of a record that is used.</summary>
    public void AddNote(FileNote note) => _steps.Add(new ChunkStep(_rows.Count) { Note = note });

    /// <summary>Adds that a record follows, before what comes of it.</summary>
    /// <param name="mayBeFooter">Whether it may be a line of a footer.</param>
    public void Meet(bool mayBeFooter) => _steps.Add(new ChunkStep(_rows.Count) { MayBeFooter = mayBeFooter });

    /// <summary>Adds a record that was rejected.</summary>
    public void Reject(RejectedRecord record) => _steps.Add(new ChunkStep(_rows.Count) { Rejected = record });

    /// <summary>Removes everything, so that the chunk can be filled again.</summary>
    public void Clear()
    {
        _rows.Clear();
        _steps.Clear();
        Refusal = null;
    }
}

/// <summary>One of several things that happened, the others being null.</summary>
/// <param name="Rows">How many rows come before it.</param>
internal readonly record struct ChunkStep(int Rows)
{
    /// <summary>The key of a record that was left out.</summary>
    public (long Line, CellKey Key)? LeftOut { get; init; }

    /// <summary>A name that may be new.</summary>
    public CommodityName? Name { get; init; }

    /// <summary>Something to know of a record that is used.</summary>
    public FileNote? Note { get; init; }

    /// <summary>A record follows, and whether it may be a line of a footer.</summary>
    public bool? MayBeFooter { get; init; }

    /// <summary>A record was rejected.</summary>
    public RejectedRecord? Rejected { get; init; }
}

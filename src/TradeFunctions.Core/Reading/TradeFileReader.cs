using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Layouts;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Streams;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading;

/// <summary>
/// Reads one file from its header to its end, and counts every line on the way. The file is cut into chunks of whole records as its bytes come;
/// several are read side by side, each by itself, and what came of them is put together in the file's order.
/// </summary>
internal sealed class TradeFileReader
{
    private readonly FoundHeader _found;
    private readonly ITradeRowSink _sink;
    private readonly ChunkReader[] _readers;
    private readonly Footer _footer = new();
    private readonly LearntNames _names = new();
    private readonly RecordCounts _counts = new();
    private readonly List<FileNote> _firstNotes = [];
    private RecordReader? _before;
    private long _notes;
    private long _line;
    private FileRefusal? _refusal;

    /// <param name="found">The file's header; the reader begins behind it.</param>
    /// <param name="options">Sizes.</param>
    /// <param name="sink">Takes rows and rejects in the file's order.</param>
    /// <param name="numbers">How the file writes its numbers.</param>
    /// <param name="workers">How many chunks are read side by side.</param>
    public TradeFileReader(FoundHeader found, ReadOptions options, ITradeRowSink sink, NumberStyle numbers, int workers)
    {
        (_found, _sink, _line) = (found, sink, found.Records.Line);

        // As long as the decimal mark is open, what a number means depends on all before it.
        if (numbers.DecimalMark == 0) workers = 1;
        var records = Enumerable.Range(0, workers).Select(worker => worker == 0 ? found.Records : found.Records.Another());
        _readers = [.. records.Select(one => new ChunkReader(found, options, numbers, one))];
    }

    private Layout Layout => _found.Layout;

    /// <summary>Reads the file's rows.</summary>
    public async Task<ReadOutcome> ReadAsync(CancellationToken cancellationToken)
    {
        await Relay.RunAsync(_readers.Length, TakeAsync, worker => _readers[worker].Read(), PutTogether, cancellationToken).ConfigureAwait(false);
        foreach (var ((flow, year), month) in _counts.LastMonths) _sink.EndYear(flow, year, month);
        return Finish(_refusal);
    }

    /// <summary>The outcome at the place reached.</summary>
    public ReadOutcome Finish(FileRefusal? refusal) => new(refusal, Layout.Name, Layout.SumsAreTotals, Count())
    {
        IsReference = Layout.IsReference,
        MayBeSplit = Layout.MayBeSplit,
        OtherSystems = OtherSystems(),
        Names = refusal is null ? _names.Names : [],
        Notes = _firstNotes,
    };

    private IReadOnlyDictionary<string, long> OtherSystems() => _counts.Systems.Count == 0
        ? ReadOutcome.NoSystems
        : _counts.Systems.ToDictionary(system => system.Key.ToString(), system => system.Value, StringComparer.Ordinal);

    private ReadCounts Count() => new()
    {
        Lines = _line - 1,
        Records = _counts.Records,
        UsedRecords = _counts.Used,
        Rows = _counts.Rows,
        Rejected = _counts.Rejected,
        BreakdownRows = _counts.Breakdown,
        OtherSystemRows = _counts.OtherSystem,
        TitleLines = _found.TitleLines,
        Remarks = _counts.Remarks + _footer.Lines,
        RepeatedHeaders = _counts.RepeatedHeaders,
        BlankLines = _found.BlankLines + _counts.Blank,
        Notes = _notes,
        RoundedFigures = _counts.Rounded,
        NotAvailable = _counts.NotAvailable,
    };

    // What was read with the header, then what the chunk before leaves over, and as many bytes more as are read at once. Not async where they are
    // there: nothing is added to what each read of a large file costs.
    private ValueTask<bool> TakeAsync(int worker, CancellationToken cancellationToken)
    {
        var (before, records) = (_before, _readers[worker].Records);
        if (before?.HasEnded == true) return ValueTask.FromResult(false);
        _before = records;
        var reading = before is null ? ValueTask.CompletedTask : records.ContinueAsync(before, cancellationToken);
        return reading.IsCompletedSuccessfully ? ValueTask.FromResult(Bound(records)) : BoundAsync(reading, records);
    }

    private async ValueTask<bool> BoundAsync(ValueTask reading, RecordReader records)
    {
        await reading.ConfigureAwait(false);
        return Bound(records);
    }

    private bool Bound(RecordReader records)
    {
        if (_readers.Length > 1) records.Bound();
        return true;
    }

    private bool PutTogether(int worker)
    {
        var chunk = _readers[worker].Chunk;
        var rows = chunk.Rows;
        var done = 0;
        foreach (ref readonly var step in chunk.Steps)
        {
            Accept(rows[done..step.Rows]);
            done = step.Rows;
            Take(step);
        }

        Accept(rows[done..]);
        chunk.Counts.MoveTo(_counts);
        (_line, _refusal) = (chunk.Line, chunk.Refusal);
        chunk.Clear();
        return _refusal is null;
    }

    private void Accept(ReadOnlySpan<TradeRow> rows)
    {
        foreach (ref readonly var row in rows) _sink.Accept(row);
    }

    private void Take(in ChunkStep step)
    {
        if (step.LeftOut is { } leftOut) _sink.LeaveOut(leftOut.Line, leftOut.Key);
        else if (step.Name is { } name) _names.Add(name);
        else if (step.Note is { } note) Add(note);
        else if (step.MayBeFooter is { } mayBeFooter) _counts.Rejected += _footer.Meet(mayBeFooter, _sink);
        else if (step.Rejected is { } rejected) Reject(rejected);
    }

    private void Add(FileNote note)
    {
        _notes++;
        if (_firstNotes.Count < ReadOutcome.MostNotes) _firstNotes.Add(note);
    }

    private void Reject(RejectedRecord rejected)
    {
        if (_footer.TryAdd(rejected)) return;
        _counts.Rejected++;
        _sink.Reject(rejected.Reject, rejected.Unread);
    }
}

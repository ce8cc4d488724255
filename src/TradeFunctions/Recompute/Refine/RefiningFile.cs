using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Streams;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Names;
using TradeFunctions.Storage.Rejects;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Recompute.Refine;

/// <summary>
/// What is made of one raw file while it is refined: its rows being sorted, its rejects, its Parquet. Both outputs are
/// temporary files, since neither fits in memory for a file of any size; they vanish with this object.
/// </summary>
internal sealed class RefiningFile : IDisposable
{
    private readonly string _blob;
    private readonly FileStream _rejects = TemporaryFile.OpenStream(FileOptions.Asynchronous);
    private readonly FileStream _parquet = TemporaryFile.OpenStream(FileOptions.Asynchronous);
    private readonly RejectCsv _csv;
    private readonly RejectsWithoutText _withoutText = new();
    private readonly List<RunReject> _first = [];
    private readonly RejectReasons _reasons = new();
    private readonly HashSet<CommodityCode> _commodities = [];
    private Reject? _awaited;

    /// <summary>Begins with a file.</summary>
    /// <param name="blob">Its name.</param>
    /// <param name="options">What sorting may hold in memory. Null: the defaults.</param>
    public RefiningFile(string blob, CellSorterOptions? options = null)
    {
        _blob = blob;
        _csv = new RejectCsv(_rejects);
        Sorter = new CellSorter(Add, options);
    }

    public CellSorter Sorter { get; }

    /// <summary>Whether rejects lack their texts; final once the cells were written.</summary>
    public bool HasRejectsWithoutText => Sorter.Counts.ConflictRows + Sorter.Counts.OutOfRange > 0;

    public long RejectCount => _csv.Count;

    /// <summary>The commonest reasons of the rejects, the most frequent first.</summary>
    public IReadOnlyList<RejectReason> Reasons => _reasons.Commonest();

    public Task<RefinedIndex> WriteCellsAsync(CancellationToken cancellationToken) =>
        RefinedFile.WriteAsync(Observed(Sorter.Merge()), _parquet, Sorter.Unread, cancellationToken);

    /// <summary>The commodities that the cells written have, and what the file calls them.</summary>
    public LearntCommodities Commodities(ReadOutcome read) => new([.. _commodities.Order()], read.Names);

    /// <summary>
    /// The lines of rejects whose text is still to be found in the file, ascending. To be enumerated once, beside
    /// <see cref="AddText"/>: none of them is kept but the one that is looked for.
    /// </summary>
    public IEnumerable<long> LinesWithoutText()
    {
        foreach (var reject in _withoutText.Sorted(Sorter.ConflictLines))
        {
            _awaited = reject;
            yield return reject.Line;
        }
    }

    /// <summary>Completes the reject whose line was asked for last.</summary>
    public void AddText(RowText row)
    {
        if (_awaited?.Line == row.Line) Write(_awaited with { Row = row.Text });
    }

    public Stream Parquet() => FromBeginning(_parquet);

    public Stream Rejects()
    {
        _csv.Flush();
        return FromBeginning(_rejects);
    }

    public BlobOutcome Describe(BlobOutcome outcome, long cells) => outcome with
    {
        Cells = cells,
        Duplicates = Sorter.Counts.Duplicates,
        Conflicts = Sorter.Counts.Conflicts,
        Rejects = RejectCount,
        Reasons = Reasons,
        FirstRejects = _first,
    };

    public void Dispose()
    {
        Sorter.Dispose();
        _withoutText.Dispose();
        _csv.Dispose();
        _rejects.Dispose();
        _parquet.Dispose();
    }

    // Sorted cells have long runs of one commodity.
    private IEnumerable<Cell> Observed(IEnumerable<Cell> cells)
    {
        var last = default(CommodityCode);
        foreach (var cell in cells)
        {
            if (cell.Key.Commodity != last && cell.Status.IsOfRows()) _commodities.Add(last = cell.Key.Commodity);
            yield return cell;
        }
    }

    private void Add(Reject reject)
    {
        if (reject.Row.Length == 0) _withoutText.Add(reject);
        else Write(reject);
    }

    private void Write(Reject reject)
    {
        _csv.Write(reject);
        _reasons.Add(reject);
        if (_first.Count < RunReport.MaxRejects) _first.Add(new RunReject(_blob, reject.Line, reject.Column, reject.Reason, reject.Row));
    }

    private static FileStream FromBeginning(FileStream file)
    {
        file.Position = 0;
        return file;
    }
}

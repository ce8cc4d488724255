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
/// One raw file while it is refined: its rows being sorted, its rejects, its Parquet. Both outputs are temporary files, since a large file's fit
/// in no memory; they are deleted with this object.
/// </summary>
internal sealed class RefiningFile : IDisposable
{
    private readonly string _blob;
    private readonly FileStream _rejects = TemporaryFile.OpenStream(FileOptions.Asynchronous);
    private readonly FileStream _parquet = TemporaryFile.OpenStream(FileOptions.Asynchronous);
    private readonly RejectCsvWriter _csv;
    private readonly RejectsWithoutText _withoutText = new();
    private readonly List<RunReject> _first = [];
    private readonly RejectReasons _reasons = new();

    /// <param name="blob">The file's name within its dataset.</param>
    /// <param name="options">What sorting may hold in memory; null for the defaults.</param>
    public RefiningFile(string blob, CellSorterOptions? options = null)
    {
        _blob = blob;
        _csv = new RejectCsvWriter(_rejects);
        Sorter = new CellSorter(Add, options);
    }

    public CellSorter Sorter { get; }

    /// <summary>Whether rejects lack their texts; final once the cells are written.</summary>
    public bool HasRejectsWithoutText => Sorter.Counts.ConflictRows + Sorter.Counts.OutOfRange > 0;

    public long RejectCount => _csv.Count;

    /// <summary>The commonest reasons of the rejects, the most frequent first.</summary>
    public IReadOnlyList<RejectReason> Reasons => _reasons.Commonest();

    public Task<RefinedIndex> WriteCellsAsync(ReadOutcome read, CancellationToken cancellationToken) =>
        RefinedFile.WriteAsync(Sorter, _parquet, read.MayBeSplit, cancellationToken);

    /// <summary>The commodities of the written cells, and what the file calls them.</summary>
    public LearntCommodities Commodities(ReadOutcome read) => new([.. Sorter.Commodities.Order()], read.Names);

    /// <summary>Completes the rejects without text from a second pass over the raw file. Only one of them is in memory at a time.</summary>
    /// <param name="extract">Yields the rows on the given lines, which ascend. It takes each line only when it looks for it.</param>
    public async Task AddTextsAsync(Func<IEnumerable<long>, IAsyncEnumerable<RowText>> extract)
    {
        Reject? sought = null;
        await foreach (var row in extract(Lines()))
        {
            if (sought?.Line == row.Line) Write(sought with { Row = row.Text });
        }

        IEnumerable<long> Lines()
        {
            foreach (var reject in _withoutText.Sorted(Sorter.ConflictLines, Sorter.TooLargeLines))
            {
                sought = reject;
                yield return reject.Line;
            }
        }
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

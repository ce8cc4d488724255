namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>
/// The rows of one key in the order of their details. Most keys have a handful, which are sorted as they come; a file may have millions of one,
/// which are sorted in no more memory than the options allow.
/// </summary>
/// <param name="options">What may be held in memory.</param>
internal sealed class DetailGroup(CellSorterOptions options) : IDisposable
{
    private const int MostFew = 32;

    private readonly ExternalSort<ByDetail> _many = new(options.RowsInMemory, () => options.OpenSegment(readOnce: true));
    private readonly DetailedRow[] _few = new DetailedRow[MostFew];
    private int _count;

    /// <summary>How many rows there are.</summary>
    public long Count => _count + _many.Count;

    /// <summary>Adds a row.</summary>
    public void Add(in DetailedRow row)
    {
        if (_many.Count == 0 && _count < MostFew) AddToFew(row);
        else AddToMany(row);
    }

    /// <summary>The rows in order, those of one detail in any. To be enumerated once.</summary>
    public IEnumerable<DetailedRow> Sorted() => _many.Count == 0 ? _few.Take(_count) : _many.Sorted().Select(row => row.Row);

    /// <summary>Removes all rows.</summary>
    public void Clear()
    {
        _count = 0;
        if (_many.Count > 0) _many.Clear();
    }

    public void Dispose() => _many.Dispose();

    private void AddToFew(in DetailedRow row)
    {
        var at = _count++;
        for (; at > 0 && _few[at - 1].Detail > row.Detail; at--) _few[at] = _few[at - 1];
        _few[at] = row;
    }

    private void AddToMany(in DetailedRow row)
    {
        for (var i = 0; i < _count; i++) _many.Add(new ByDetail(_few[i]));
        _count = 0;
        _many.Add(new ByDetail(row));
    }

    private readonly record struct ByDetail(DetailedRow Row) : IKeyed, IDeltaCoded<ByDetail>
    {
        public static int MaxSize => DetailedRow.MaxSize;

        public UInt128 SortKey => Row.Detail;

        public static int Write(Span<byte> destination, in ByDetail row, in ByDetail before) => DetailedRow.Write(destination, row.Row, before.Row);

        public static int Read(ReadOnlySpan<byte> source, in ByDetail before, out ByDetail row)
        {
            var length = DetailedRow.Read(source, before.Row, out var read);
            row = new ByDetail(read);
            return length;
        }
    }
}

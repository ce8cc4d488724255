using System.Runtime.InteropServices;
using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Figures.Commodities;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>
/// Rows by commodity turned into rows by partner. Within a level they come in the order of their codes, so each is only put behind the last one of
/// its period, partner and level: nothing is compared. What does not fit in memory is written, in order, and merged.
/// </summary>
internal sealed class ByPartnerRows : IDisposable
{
    private const int None = -1;

    private readonly int _partners;
    private readonly CommodityOptions _options;
    private (int First, int Last)[] _chains;
    private readonly List<ByPartnerRow> _rows = [];
    private readonly List<int> _next = [];
    private readonly List<(Stream Content, long Rows)> _segments = [];

    public ByPartnerRows(int periods, int partners, CommodityOptions options)
    {
        (_partners, _options) = (partners, options);
        _chains = new (int First, int Last)[periods * partners * ByPartnerRow.Tags];
        Array.Fill(_chains, (None, None));
    }

    /// <summary>Adds a row; those of a period, partner and level in the order of their commodities.</summary>
    public void Add(in ByPartnerRow row)
    {
        if (_rows.Count == _options.RowsInMemory) Spill();
        ref var chain = ref _chains[(((row.Period * _partners) + row.Partner) * ByPartnerRow.Tags) + row.Tag];
        if (chain.First == None) chain.First = _rows.Count;
        else _next[chain.Last] = _rows.Count;
        chain.Last = _rows.Count;
        _rows.Add(row);
        _next.Add(None);
    }

    /// <summary>All rows in order, once: what is on disk is deleted as it is read.</summary>
    public IEnumerable<ByPartnerRow> Sorted()
    {
        if (_segments.Count == 0) return InMemory();

        // Once rows were spilled, the last ones are as well: their memory is better used by what takes the rows.
        if (_rows.Count > 0) Spill();
        (_rows.Capacity, _next.Capacity, _chains) = (0, 0, []);
        return Merged();
    }

    public void Dispose()
    {
        foreach (var (content, _) in _segments) content.Dispose();
        _segments.Clear();
    }

    private IEnumerable<ByPartnerRow> InMemory()
    {
        foreach (var chain in _chains)
        {
            for (var row = chain.First; row != None; row = _next[row]) yield return _rows[row];
        }
    }

    private IEnumerable<ByPartnerRow> Merged()
    {
        foreach (var (content, _) in _segments) content.Position = 0;
        using var queue = new MergeQueue<ByPartnerRow>(
            [.. _segments.Select(segment => RowPages.Read<ByPartnerRow>(segment.Content, segment.Rows, compressed: true))],
            static (in ByPartnerRow row) => row.Key);
        for (; !queue.IsEmpty; queue.Advance()) yield return queue.Head;
    }

    private void Spill()
    {
        var content = _options.OpenRun();
        _segments.Add((content, _rows.Count));
        var pages = new RowPageWriter<ByPartnerRow>(content, compress: true);
        var rows = CollectionsMarshal.AsSpan(_rows);
        foreach (var chain in _chains)
        {
            for (var row = chain.First; row != None; row = _next[row]) pages.Add(rows[row]);
        }

        pages.Flush();
        Array.Fill(_chains, (None, None));
        _rows.Clear();
        _next.Clear();
    }
}

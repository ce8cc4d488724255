using System.Buffers.Binary;
using System.IO.Hashing;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>Gathers what the index says of one reporter while its cells are written.</summary>
internal sealed class ReporterIndexBuilder(int reporter)
{
    private const int HashedBytes = 16 + 32 + 1;
    private const byte HasFobValue = 128;

    private readonly SortedDictionary<int, XxHash128> _years = [];
    private readonly SortedDictionary<(Frequency Frequency, Flow Flow), Covered> _coverage = [];
    private readonly List<int> _rowGroups = [];
    private readonly List<int> _totalRowGroups = [];
    private readonly PartnerPresence _presence = new();
    private long _cells;

    public int Reporter => reporter;

    public void Add(in Cell cell, int rowGroup)
    {
        _cells++;
        _presence.Add(cell);
        if (_rowGroups is [] || _rowGroups[^1] != rowGroup) _rowGroups.Add(rowGroup);
        if (cell.Key.Commodity.IsTotal && (_totalRowGroups is [] || _totalRowGroups[^1] != rowGroup)) _totalRowGroups.Add(rowGroup);
        if (!_years.TryGetValue(cell.Key.Period.Year, out var hash)) _years[cell.Key.Period.Year] = hash = new XxHash128();
        Append(hash, cell);
        if (!cell.Status.IsOfRows()) return;
        var flow = (cell.Key.Frequency, cell.Key.Flow);
        if (!_coverage.TryGetValue(flow, out var covered)) _coverage[flow] = covered = new Covered();
        covered.Add(cell.Key.Period);
    }

    /// <summary>The index, and the commodities without a TOTAL as the file's metadata holds them; null: there are none.</summary>
    public (RefinedReporter Index, string? Untotalled) Build()
    {
        var untotalled = _presence.Pack();
        return (Index(untotalled is not null), untotalled);
    }

    private RefinedReporter Index(bool hasUntotalledGoods) => new(
        reporter,
        _rowGroups,
        _totalRowGroups,
        _years.ToDictionary(year => year.Key, year => Convert.ToHexStringLower(year.Value.GetCurrentHash())),
        [.. _coverage.Select(entry => entry.Value.Build(entry.Key.Frequency, entry.Key.Flow))],
        _cells,
        hasUntotalledGoods,
        _presence.Partners);

    private static void Append(XxHash128 hash, in Cell cell)
    {
        var key = PackedKey.Of(cell.Key);
        var figures = PackedFigures.Of(cell.Figures);
        Span<byte> bytes = stackalloc byte[HashedBytes + sizeof(long)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, key.High);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], key.Low);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[16..], figures.Value);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[24..], figures.NetWeight);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[32..], figures.Quantity);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[40..], figures.Meta);
        bytes[48] = (byte)cell.Status;
        if (figures.FobValue == 0)
        {
            hash.Append(bytes[..HashedBytes]);
            return;
        }

        // A cell without it hashes as before there was any, so that what is published of it needs no new version.
        bytes[48] |= HasFobValue;
        BinaryPrimitives.WriteInt64LittleEndian(bytes[HashedBytes..], figures.FobValue);
        hash.Append(bytes);
    }

    private sealed class Covered
    {
        private readonly HashSet<Period> _periods = [];
        private long _cells;

        public void Add(Period period)
        {
            _cells++;
            _periods.Add(period);
        }

        public RefinedCoverage Build(Frequency frequency, Flow flow)
        {
            var (first, last) = (_periods.Min(), _periods.Max());
            var gaps = new List<Period>();
            for (var period = first.Next; period < last; period = period.Next)
            {
                if (!_periods.Contains(period)) gaps.Add(period);
            }

            return new RefinedCoverage(frequency, flow, first, last, gaps, _cells);
        }
    }
}

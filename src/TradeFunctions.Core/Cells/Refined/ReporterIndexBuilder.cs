using System.Buffers.Binary;
using System.IO.Hashing;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>Gathers what the index says of one reporter while its cells are written.</summary>
internal sealed class ReporterIndexBuilder(int reporter)
{
    private const int Flows = 16;

    private readonly YearHash?[] _years = new YearHash?[Period.LastYear - Period.FirstYear + 1];
    private readonly Covered?[] _coverage = new Covered?[Enum.GetValues<Frequency>().Length * Flows];
    private readonly List<int> _rowGroups = [];
    private readonly List<int> _totalRowGroups = [];
    private readonly PartnerPresence _presence = new();
    private long _cells;

    public int Reporter => reporter;

    public void Add(in PackedCell cell, int rowGroup)
    {
        var (high, low) = cell.Key;
        var period = PackedKey.PeriodNumberOf(low);
        _cells++;
        _presence.Add(cell);
        if (_rowGroups is [] || _rowGroups[^1] != rowGroup) _rowGroups.Add(rowGroup);
        if (PackedKey.CommodityOf(high, low) == CommodityCode.Total.Packed && (_totalRowGroups is [] || _totalRowGroups[^1] != rowGroup)) _totalRowGroups.Add(rowGroup);
        (_years[PackedKey.YearAt(period) - Period.FirstYear] ??= new YearHash()).Add(cell);
        if (cell.Status.IsOfRows()) (_coverage[((int)PackedKey.FrequencyOf(high) * Flows) + (int)PackedKey.FlowOf(high)] ??= new Covered()).Add(period);
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
        Years().ToDictionary(year => year.Year, year => year.Hash.ToString()),
        [.. Coverage()],
        _cells,
        hasUntotalledGoods,
        _presence.Partners);

    private IEnumerable<(int Year, YearHash Hash)> Years()
    {
        for (var i = 0; i < _years.Length; i++)
        {
            if (_years[i] is { } hash) yield return (Period.FirstYear + i, hash);
        }
    }

    private IEnumerable<RefinedCoverage> Coverage()
    {
        for (var i = 0; i < _coverage.Length; i++)
        {
            if (_coverage[i] is { } covered) yield return covered.Build((Frequency)(i / Flows), (Flow)(i % Flows));
        }
    }

    private sealed class Covered
    {
        private readonly bool[] _periods = new bool[PackedKey.PeriodNumbers];
        private long _cells;

        public void Add(int period)
        {
            _cells++;
            _periods[period] = true;
        }

        public RefinedCoverage Build(Frequency frequency, Flow flow)
        {
            var periods = Enumerable.Range(0, _periods.Length).Where(number => _periods[number]).Select(PackedKey.PeriodAt).ToHashSet();
            var (first, last) = (periods.Min(), periods.Max());
            var gaps = new List<Period>();
            for (var period = first.Next; period < last; period = period.Next)
            {
                if (!periods.Contains(period)) gaps.Add(period);
            }

            return new RefinedCoverage(frequency, flow, first, last, gaps, _cells);
        }
    }
}

/// <summary>A hash over the cells of one year, in order. They are gathered first: the hash is made of many at once.</summary>
internal sealed class YearHash
{
    private const int HashedBytes = 16 + 32 + 1;
    private const int MostBytes = HashedBytes + (2 * sizeof(long));
    private const int SmallestBuffer = 256;
    private const int LargestBuffer = 8192;
    private const byte HasFobValue = 128;
    private const byte HasDetail = 64;

    private readonly XxHash128 _hash = new();
    private byte[] _bytes = new byte[SmallestBuffer];
    private int _length;

    /// <summary>Adds a cell.</summary>
    public void Add(in PackedCell cell)
    {
        if (_length + MostBytes > _bytes.Length) MakeRoom();
        var bytes = _bytes.AsSpan(_length, MostBytes);
        var figures = cell.Figures;
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, cell.Key.High);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], cell.Key.Low);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[16..], figures.Value);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[24..], figures.NetWeight);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[32..], figures.Quantity);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[40..], figures.Meta);
        bytes[48] = (byte)cell.Status;
        _length += HashedBytes;

        // A cell without these hashes as before there were any, so that what is published of it needs no new version.
        if (figures.FobValue != 0) Append(bytes, HasFobValue, unchecked((ulong)figures.FobValue));
        if (cell.Detail != 0) Append(bytes, HasDetail, cell.Detail);
    }

    private void Append(Span<byte> cell, byte flag, ulong number)
    {
        cell[HashedBytes - 1] |= flag;
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.AsSpan(_length), number);
        _length += sizeof(ulong);
    }

    /// <summary>The hash so far, in 32 hexadecimal digits.</summary>
    public override string ToString()
    {
        Flush();
        return Convert.ToHexStringLower(_hash.GetCurrentHash());
    }

    private void MakeRoom()
    {
        if (_bytes.Length < LargestBuffer) Array.Resize(ref _bytes, 2 * _bytes.Length);
        else Flush();
    }

    private void Flush()
    {
        _hash.Append(_bytes.AsSpan(0, _length));
        _length = 0;
    }
}

using System.Globalization;
using System.IO.Compression;
using System.Numerics;
using System.Text;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>
/// Which partners of one reporter have goods, which a TOTAL, and which rows that were left out, by flow and period: three bits each, since
/// TOTAL comes after the goods in the order of cells and a reporter's cells do not fit in memory. What remains, goods without a TOTAL, goes
/// into the refined file's metadata, from where it is read without reading any commodity; files with every TOTAL have no such entry.
/// </summary>
internal sealed class PartnerPresence
{
    private const char LeftOut = '-';
    private const int Words = PackedKey.PeriodNumbers / 64;

    private readonly Dictionary<int, Periods> _partners = [];
    private int _last = -1;
    private Periods? _periods;

    /// <summary>How many partners there are, the World not counted.</summary>
    public int Partners => _partners.Keys.Select(PartnerOf).Distinct().Count();

    /// <summary>Takes one cell.</summary>
    public void Add(in PackedCell cell)
    {
        var partner = PackedKey.PartnerOf(cell.Key.Low);
        var flow = PackedKey.FlowOf(cell.Key.High);
        if (partner == 0 || !flow.IsWhole()) return;
        var key = ((int)flow * (PackedKey.MaxEconomy + 1)) + partner;
        if (_periods is null || _last != key)
        {
            _last = key;
            if (!_partners.TryGetValue(key, out _periods)) _partners[key] = _periods = new Periods();
        }

        _periods.Set(cell);
    }

    /// <summary>The commodities without a TOTAL: a line for each flow and partner with the periods, packed; null: there are none.</summary>
    public string? Pack()
    {
        var lines = new StringBuilder();
        foreach (var (key, periods) in _partners.OrderBy(entry => entry.Key))
        {
            var (flow, partner) = (FlowOf(key), PartnerOf(key));
            AddLine(lines, flow.Code(), partner, periods.Untotalled());
            AddLine(lines, LeftOut + flow.Code(), partner, periods.LeftOutAlone());
        }

        if (lines.Length == 0) return null;
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(Encoding.ASCII.GetBytes(lines.ToString()));
        }

        return Convert.ToBase64String(packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    /// <summary>Reads what <see cref="Pack"/> wrote; throws <see cref="InvalidDataException"/> when it is anything else.</summary>
    public static IEnumerable<CommoditiesWithoutTotal> Unpack(string packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(Convert.FromBase64String(packed)), CompressionMode.Decompress);
        using var lines = new StreamReader(brotli, Encoding.ASCII);
        while (lines.ReadLine() is { } line)
        {
            var fields = line.TrimStart(LeftOut).Split(' ');
            foreach (var code in fields.Skip(2))
            {
                yield return Flows.TryParse(fields[0], out var flow)
                    && Period.TryFromCode(int.Parse(code, NumberStyles.None, CultureInfo.InvariantCulture), out var period)
                        ? new CommoditiesWithoutTotal(flow, period, int.Parse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture), line[0] == LeftOut)
                        : throw new InvalidDataException($"'{line}' names no partner's goods.");
            }
        }
    }

    private static void AddLine(StringBuilder lines, string flow, int partner, IEnumerable<int> periods)
    {
        var codes = periods.Select(PackedKey.PeriodAt).Select(period => period.Code.ToString(CultureInfo.InvariantCulture)).ToList();
        if (codes.Count > 0) lines.Append(CultureInfo.InvariantCulture, $"{flow} {partner} {string.Join(' ', codes)}\n");
    }

    private static Flow FlowOf(int key) => (Flow)(key / (PackedKey.MaxEconomy + 1));

    private static int PartnerOf(int key) => key % (PackedKey.MaxEconomy + 1);

    private sealed class Periods
    {
        private readonly ulong[] _commodities = new ulong[Words];
        private readonly ulong[] _totals = new ulong[Words];
        private readonly ulong[] _leftOut = new ulong[Words];

        public void Set(in PackedCell cell)
        {
            var period = PackedKey.PeriodNumberOf(cell.Key.Low);
            var isTotal = PackedKey.CommodityOf(cell.Key.High, cell.Key.Low) == CommodityCode.Total.Packed;
            (!cell.Status.IsOfRows() ? _leftOut : isTotal ? _totals : _commodities)[period >> 6] |= 1UL << period;
        }

        public IEnumerable<int> Untotalled() => Where(word => _commodities[word] & ~_totals[word]);

        public IEnumerable<int> LeftOutAlone() => Where(word => _leftOut[word] & ~_totals[word] & ~_commodities[word]);

        private static IEnumerable<int> Where(Func<int, ulong> bits)
        {
            for (var word = 0; word < Words; word++)
            {
                for (var set = bits(word); set != 0; set &= set - 1) yield return (word * 64) + BitOperations.TrailingZeroCount(set);
            }
        }
    }
}

/// <summary>
/// A partner of which a file has goods in a period, or rows that were left out, but no TOTAL. It has traded: where the partners that have a
/// TOTAL add up to the World, within the tolerance of that, its absence from them is no zero.
/// </summary>
/// <param name="Flow">Exports or imports.</param>
/// <param name="Period">The period.</param>
/// <param name="Partner">UN Comtrade's numeric code; never the World.</param>
/// <param name="IsLeftOut">Whether all there is are rows that were left out.</param>
public readonly record struct CommoditiesWithoutTotal(Flow Flow, Period Period, int Partner, bool IsLeftOut = false);

using System.Globalization;
using System.IO.Compression;
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
    private const int MonthsAndYear = 13;
    private const char LeftOut = '-';
    private const int Words = (((Period.LastYear - Period.FirstYear + 1) * MonthsAndYear) / 64) + 1;

    private readonly SortedDictionary<(Flow Flow, int Partner), Periods> _partners = [];
    private (Flow Flow, int Partner) _last;
    private Periods? _periods;

    /// <summary>How many partners there are, the World not counted.</summary>
    public int Partners => _partners.Keys.Select(key => key.Partner).Distinct().Count();

    /// <summary>Takes one cell; cells come in stretches of one flow and partner.</summary>
    public void Add(in Cell cell)
    {
        var key = cell.Key;
        if (key.Partner == 0 || !key.Flow.IsWhole()) return;
        if (_periods is null || _last != (key.Flow, key.Partner))
        {
            _last = (key.Flow, key.Partner);
            if (!_partners.TryGetValue(_last, out _periods)) _partners[_last] = _periods = new Periods();
        }

        _periods.Set(cell, ((key.Period.Year - Period.FirstYear) * MonthsAndYear) + key.Period.Month);
    }

    /// <summary>The commodities without a TOTAL: a line for each flow and partner with the periods, packed; null: there are none.</summary>
    public string? Pack()
    {
        var lines = new StringBuilder();
        foreach (var ((flow, partner), periods) in _partners)
        {
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
        var codes = periods.Select(PeriodAt).Select(period => period.Code.ToString(CultureInfo.InvariantCulture)).ToList();
        if (codes.Count > 0) lines.Append(CultureInfo.InvariantCulture, $"{flow} {partner} {string.Join(' ', codes)}\n");
    }

    private static Period PeriodAt(int index)
    {
        var (years, month) = Math.DivRem(index, MonthsAndYear);
        return month == 0 ? Period.OfYear(Period.FirstYear + years) : Period.OfMonth(Period.FirstYear + years, month);
    }

    private sealed class Periods
    {
        private readonly ulong[] _commodities = new ulong[Words];
        private readonly ulong[] _totals = new ulong[Words];
        private readonly ulong[] _leftOut = new ulong[Words];

        public void Set(in Cell cell, int index) =>
            (!cell.Status.IsOfRows() ? _leftOut : cell.Key.Commodity.IsTotal ? _totals : _commodities)[index >> 6] |= 1UL << index;

        public IEnumerable<int> Untotalled() => Where(word => _commodities[word] & ~_totals[word]);

        public IEnumerable<int> LeftOutAlone() => Where(word => _leftOut[word] & ~_totals[word] & ~_commodities[word]);

        private static IEnumerable<int> Where(Func<int, ulong> bits)
        {
            for (var index = 0; index < 64 * Words; index++)
            {
                if ((bits(index >> 6) >> index & 1) != 0) yield return index;
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

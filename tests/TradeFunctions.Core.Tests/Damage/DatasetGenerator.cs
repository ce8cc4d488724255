using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Damage;

/// <summary>Makes random datasets, the same for the same seed.</summary>
internal sealed class DatasetGenerator
{
    private const int Aggregate = 97;
    private static readonly DateTimeOffset Released = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Random _random;
    private readonly DatasetShape _shape;

    private readonly bool _isConsistent;

    private DatasetGenerator(Random random, bool isConsistent)
    {
        _random = random;
        _isConsistent = isConsistent;
        _shape = new DatasetShape(random, isConsistent);
    }

    /// <param name="random">What decides.</param>
    /// <param name="isConsistent">Whether every whole has what its parts have, no row is missing and none contradicts another.</param>
    public static Dataset Create(Random random, bool isConsistent = false) => new DatasetGenerator(random, isConsistent).Create();

    private Dataset Create()
    {
        List<TradeEntry> entries = [.. _shape.ReporterCodes.SelectMany(OfReporter)];
        var codes = _shape.Codes.Count > 1 && _shape.Levels.Contains(6) ? _shape.Codes.Take(2) : [];
        var isRevised = !_shape.IsBaci && _random.Next(4) == 0;
        return new Dataset(
            isRevised ? Revised(entries) : Split(entries),
            _shape.Complete,
            [.. codes],
            [.. _shape.PartnerCodes.Where(partner => partner < 800 && partner is not (490 or Aggregate)).Take(2)],
            _random.Next(8) == 0)
        {
            IsSplit = !isRevised,
        };
    }

    private IEnumerable<TradeEntry> OfReporter(int reporter) =>
        from flow in _shape.IsBaci ? [Flow.Export] : _shape.Flows
        from period in _shape.Periods
        from entry in OfFlowPeriod(reporter, flow, period)
        select entry;

    private List<TradeEntry> OfFlowPeriod(int reporter, Flow flow, Period period)
    {
        var edition = period.Year < _shape.EditionBreak && !_shape.IsBaci ? "H5" : "H6";
        var leaves = (
            from partner in _shape.PartnerCodes
            where partner != reporter || _random.Next(4) == 0
            let size = _random.Next(12) switch { 0 => 3, 1 => 5_000, _ => 2_000_000 }
            from code in _shape.Codes
            where _random.Next(5) > 0
            let value = _random.Next(20) == 0 ? 0 : (long)_random.Next(1, size)
            select new TradeEntry(reporter, flow, partner, period, code, edition, value, Weight(value), FobValue(flow, value))).ToList();
        List<TradeEntry> partners = [.. _shape.Levels.SelectMany(level => Summed(leaves, level))];
        return [.. partners.Concat(Worlds(partners)).Where(_ => _isConsistent || _random.Next(60) > 0)];
    }

    // HS 2 of 010121 is 01; TOTAL is level 0.
    private IEnumerable<TradeEntry> Summed(IEnumerable<TradeEntry> leaves, int level) => leaves
        .GroupBy(entry => (entry.Partner, Code: level == 0 ? "TOTAL" : entry.Commodity[..level]))
        .Select(parts => Sum(parts, level == 0 ? _shape.Confidential : 0) with { Commodity = parts.Key.Code });

    private IEnumerable<TradeEntry> Worlds(IEnumerable<TradeEntry> partners) => partners
        .Where(entry => entry.Partner != Aggregate && _shape.WorldLevels.Contains(entry.Commodity == "TOTAL" ? 0 : entry.Commodity.Length))
        .GroupBy(entry => entry.Commodity)
        .Select(parts => Sum(parts, _shape.Beyond) with { Partner = 0 });

    private static TradeEntry Sum(IEnumerable<TradeEntry> parts, decimal beyond)
    {
        var all = parts.ToList();
        var sum = all.Sum(part => part.Value);
        return all[0] with
        {
            Value = sum + (long)(sum * beyond),
            NetWeight = all.TrueForAll(part => part.NetWeight is not null) ? all.Sum(part => part.NetWeight) : null,
            FobValue = all.TrueForAll(part => part.FobValue is not null) ? all.Sum(part => part.FobValue) : null,
        };
    }

    private long? Weight(long value) => _shape.HasWeights && _random.Next(10) > 0 && value > 0 ? value * 3 : null;

    private static long? FobValue(Flow flow, long value) => flow == Flow.Import && value >= 20 && value % 8 > 0 ? value - (value / 20) : null;

    // Each entry in one file: by chance, by year or by reporter.
    private List<DatasetFile> Split(List<TradeEntry> entries)
    {
        var count = _random.Next(1, 4);
        if (_shape.IsBaci) count = 1;
        var by = _random.Next(3);
        var files = entries
            .GroupBy(entry => by switch { 0 => _random.Next(count), 1 => entry.Period.Year % count, _ => entry.Reporter % count })
            .OrderBy(part => part.Key)
            .ToList();
        return [.. files.Select((part, i) => File(i, i == 0 ? _shape.Layout : _shape.SecondLayout, part))];
    }

    private List<DatasetFile> Revised(List<TradeEntry> entries)
    {
        var changed = entries
            .Where(_ => _random.Next(4) == 0)
            .Select(entry => _random.Next(4) == 0 ? entry : entry with { Value = entry.Value + _random.Next(1, 100_000) })
            .ToList();
        return changed.Count == 0 ? Split(entries) : [File(0, _shape.Layout, entries), File(1, _shape.Layout, changed)];
    }

    private DatasetFile File(int number, TextLayout layout, IEnumerable<TradeEntry> entries)
    {
        List<FileLine> lines = [.. entries.Select(entry => new FileLine(entry))];
        if (!_isConsistent && _random.Next(16) == 0 && lines.Count > 0)
        {
            var twice = lines[_random.Next(lines.Count)].Entry;
            lines.Add(new FileLine(twice with { Value = twice.Value + 7 }));
        }

        return _shape.IsBaci
            ? new DatasetFile("BACI_HS22_Y2022_V202501.csv", TextLayouts.Baci, Released, lines)
            : new DatasetFile($"file{number}.csv", layout, Released.AddDays(number), lines);
    }
}

using System.Globalization;

namespace TradeFunctions.Tests.Oracle;

/// <summary>
/// Figures of a few reporters with everything in them that goes wrong in real files, by a seeded generator: the same rows every time.
/// </summary>
internal sealed class GeneratedTrade(int seed)
{
    private static readonly int[] Partners = [156, 384, 392, 410, 490, 764, 837, 842, 899];

    // Serbia and Montenegro, Serbia, Montenegro, Austria, Germany; in 2006 figures of all of them can be meant.
    private static readonly int[] Successive = [891, 688, 499, 40, 276];

    private const int EuropeanUnion = 97;

    private readonly Random _random = new(seed);

    /// <summary>Both flows of the periods, with all the traps.</summary>
    public List<GeneratedRow> Rows(int reporter, IEnumerable<string> periods) =>
        [.. periods.SelectMany(period => new[] { "X", "M" }.SelectMany(flow => FlowPeriod(reporter, flow, period)))];

    /// <summary>Goods alone, of every partner: TOTAL and World have to be summed.</summary>
    public List<GeneratedRow> Commodities(int reporter, IEnumerable<string> periods) =>
    [
        .. from period in periods
           from flow in new[] { "X", "M" }
           from partner in Partners[..6]
           where partner != reporter && !Chance(0.15)
           from commodity in new[] { "01", "84", "85" }
           where !Chance(0.1)
           select Figure(new GeneratedRow(reporter, flow, partner, period) { Commodity = commodity }),
    ];

    /// <summary>TOTAL with the World, with economies before, in and after their years, and with a group beside its members.</summary>
    public List<GeneratedRow> Successors(int reporter, IEnumerable<string> periods)
    {
        var rows = new List<GeneratedRow>();
        foreach (var (period, flow) in periods.SelectMany(period => new[] { "X", "M" }.Select(flow => (period, flow))))
        {
            GeneratedRow[] partners = [.. Successive.Where(_ => !Chance(0.3)).Select(partner => new GeneratedRow(reporter, flow, partner, period) { Value = Amount() })];
            rows.AddRange(partners);
            rows.Add(new GeneratedRow(reporter, flow, 0, period) { Value = Text(partners.Sum(Value)) });
            rows.Add(
                new GeneratedRow(reporter, flow, EuropeanUnion, period) { Value = Text(partners.Where(row => row.Partner is 40 or 276).Sum(Value)) });
        }

        return rows;
    }

    /// <summary>A later edition of some figures: a few of them are other ones now, most are said again, some are not there.</summary>
    public List<GeneratedRow> Revised(IEnumerable<GeneratedRow> rows) =>
        [.. rows.Where(row => row.ModeOfTransport == "0" && Chance(0.7)).Select(row => Chance(0.3) ? row with { Value = Amount() } : row)];

    /// <summary>Lines spoilt here and there, headers said again in between.</summary>
    public IEnumerable<string> Damaged(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        yield return all[0];
        foreach (var line in all.Skip(1))
        {
            yield return Chance(0.02) ? Damage(line) : line;
            if (Chance(0.005)) yield return all[0];
        }
    }

    private IEnumerable<GeneratedRow> FlowPeriod(int reporter, string flow, string period)
    {
        var partners = new List<GeneratedRow>();
        foreach (var partner in Partners.Where(_ => !Chance(0.12)))
            partners.Add(Figure(new GeneratedRow(reporter, flow, partner, period) { Classification = period.CompareTo("2022") < 0 ? "H5" : "H6" }));
        foreach (var row in partners.SelectMany(Repeat)) yield return row;
        if (!Chance(0.2)) yield return World(reporter, flow, period, partners);
        foreach (var row in Beside(reporter, flow, period)) yield return row;
    }

    private GeneratedRow World(int reporter, string flow, string period, List<GeneratedRow> partners)
    {
        var sum = partners.Sum(row => row.Value.Length == 0 ? 0 : decimal.Parse(row.Value, CultureInfo.InvariantCulture));
        // What the partners add up to, nearly that, or too much for them to add up.
        var factor = _random.Next(4) switch { 0 => 1.0005m, 1 => 1.08m, _ => 1m };
        return new GeneratedRow(reporter, flow, 0, period) { Value = Text(decimal.Round(sum * factor, 3)), NetWeight = Chance(0.3) ? "0" : "" };
    }

    private GeneratedRow Figure(GeneratedRow row)
    {
        row = row with { Value = Amount(), NetWeight = Weight() };
        if (Chance(0.06)) row = row with { Value = "", NetWeight = "12.5" };
        return Chance(0.3)
            ? row with { Quantity = Text(_random.Next(1, 500)), Unit = Chance(0.8) ? "8" : "5" }
            : row;
    }

    // Told twice, told twice in different words, or broken down by mode of transport.
    private IEnumerable<GeneratedRow> Repeat(GeneratedRow row)
    {
        yield return row;
        if (Chance(0.05)) yield return row;
        if (Chance(0.03)) yield return row with { Value = row.Value == "17" ? "18" : "17" };
        if (Chance(0.05)) yield return row with { ModeOfTransport = "1000", Value = "1" };
        if (Chance(0.03)) yield return row with { Partner2 = "276", Value = "2" };
    }

    // The World's goods beside TOTAL, in two editions; re-exports, which are inside exports already.
    private IEnumerable<GeneratedRow> Beside(int reporter, string flow, string period)
    {
        var commodity = Figure(new GeneratedRow(reporter, flow, 0, period) { Commodity = "8542" });
        yield return commodity;
        yield return commodity with { Classification = "H4", IsOriginal = false, Value = Amount() };
        yield return commodity with { Flow = flow == "X" ? "RX" : "RM", Commodity = "TOTAL", Partner = Partners[_random.Next(Partners.Length)] };
    }

    private string Amount()
    {
        if (Chance(0.06)) return "0";
        // From few numbers, so that partners tie and periods stay as they were; some a hundred times as large.
        if (Chance(0.4)) return Text(_random.Next(1, 4) * 1000);
        var large = Chance(0.1) ? 100_000_000m : 1m;
        return Text((_random.Next(1, 2_000_000_000) * large / 1000m) + _random.Next(0, 3));
    }

    private string Weight() => _random.Next(4) switch { 0 => "", 1 => "0", _ => Text(_random.Next(1, 100_000) / 10m) };

    private string Damage(string line)
    {
        var separator = line.Contains('\t') ? '\t' : ',';
        return _random.Next(3) switch
        {
            // Cut before the first name: a cut within quotes takes the next line along, and readers differ in what they make of that.
            0 => string.Join(separator, line.Split(separator)[..10]),
            1 => line + separator + "surplus",
            _ => line.Replace('1', 'l').Replace('2', 'Z'),
        };
    }

    private bool Chance(double probability) => _random.NextDouble() < probability;

    private static decimal Value(GeneratedRow row) => decimal.Parse(row.Value, CultureInfo.InvariantCulture);

    private static string Text(decimal number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace TradeFunctions.Tests.Oracle;

/// <summary>
/// Goods of a few partners at HS 2, 4 and 6 beside their TOTAL and the World, by a seeded generator: parts that add up to their whole and
/// parts that do not, levels and partners that are not there, rows that contradict each other, and two editions.
/// </summary>
internal sealed class GeneratedCommodities(int seed)
{
    private static readonly int[] Partners = [156, 392, 410, 490, 842, 899];
    private static readonly string[] Subheadings = ["720810", "847130", "847150", "854110", "854231", "854239"];

    // A code that one edition has and the next one does not.
    private const string LeftOut = "847150";

    private readonly Random _random = new(seed);

    /// <summary>Both flows of the periods, with TOTAL and World.</summary>
    public List<GeneratedRow> Rows(int reporter, IEnumerable<string> periods) =>
    [
        .. from period in periods
           from flow in new[] { "X", "M" }
           from row in FlowPeriod(reporter, flow, period)
           select row,
    ];

    /// <summary>HS 6 alone: everything above it, and the World, has to be summed.</summary>
    public List<GeneratedRow> Lowest(int reporter, IEnumerable<string> periods) =>
    [
        .. from period in periods
           from flow in new[] { "X", "M" }
           from partner in Partners
           where partner != reporter && !Chance(0.15)
           from code in Subheadings
           where !Chance(0.3) && !(code == LeftOut && Edition(period) == "H6")
           select Row(reporter, flow, period, partner, code, Amount()),
    ];

    /// <summary>Some of the rows as parts of a figure, or in another edition: they are left out, and show that there was trade.</summary>
    public IEnumerable<GeneratedRow> LeftOutOf(IEnumerable<GeneratedRow> rows) => rows.Select(row => _random.Next(24) switch
    {
        0 => row with { ModeOfTransport = "2100" },
        1 => row with { Flow = row.Flow == "X" ? "RX" : "RM" },
        2 => row with { Classification = row.Classification == "H6" ? "H5" : "H4" },
        _ => row,
    });

    /// <summary>Exports of one HS 6 code to three partners. In the first year the rows of one contradict each other, and another has none: beside
    /// the conflict that may be a gap or no trade, and nothing is on record after it.</summary>
    public List<GeneratedRow> AfterConflict(int reporter, IEnumerable<string> years, string code) =>
    [
        .. years.SelectMany((year, i) => (i == 0 ? new[] { 156, 842, 842 } : [156, 392, 842])
            .Select((partner, j) => Row(reporter, "X", year, partner, code, 1000 + (100 * i) - (10 * j)))),
    ];

    /// <summary>Exports of a few codes to two partners and the World; holes, zeros and ties, mostly moving one way for long.</summary>
    public List<GeneratedRow> Codes(int reporter, IEnumerable<string> periods, params string[] codes)
    {
        var rows = new List<GeneratedRow>();
        var level = 1_000_000m;
        foreach (var period in periods)
        {
            level += 5_000m;
            foreach (var code in codes)
            {
                GeneratedRow[] partners = [.. new[] { 156, 410 }.Where(_ => !Chance(0.01)).Select(partner => Row(reporter, "X", period, partner, code, level + (Chance(0.02) ? -level : _random.Next(3) * 1000m)))];
                rows.AddRange(partners.Append(Row(reporter, "X", period, 0, code, partners.Sum(Value))));
            }
        }

        return rows;
    }

    private List<GeneratedRow> FlowPeriod(int reporter, string flow, string period)
    {
        var rows = Partners.Where(_ => !Chance(0.1)).SelectMany(partner => Pyramid(reporter, flow, period, partner)).ToList();
        var world = rows.GroupBy(row => row.Commodity)
            .Where(_ => !Chance(0.1))
            // What the partners add up to, nearly that, or too much for them to add up.
            .Select(commodities => Row(reporter, flow, period, 0, commodities.Key, commodities.Sum(Value) * Factor()))
            .ToList();
        // Here and there a whole level is not there.
        var without = Chance(0.1) ? 4 : 0;
        return [.. rows.Concat(world).Where(row => row.Commodity == "TOTAL" || row.Commodity.Length != without).SelectMany(Damaged)];
    }

    private List<GeneratedRow> Pyramid(int reporter, string flow, string period, int partner)
    {
        var lowest = Subheadings.Where(_ => !Chance(0.3)).Select(code => Row(reporter, flow, period, partner, code, Amount())).ToList();
        var rows = new List<GeneratedRow>(lowest);
        foreach (var length in new[] { 4, 2 })
        {
            rows.AddRange(lowest.GroupBy(row => row.Commodity[..length])
                .Where(_ => !Chance(0.05))
                .Select(part => Row(reporter, flow, period, partner, part.Key, part.Sum(Value))));
        }

        if (lowest.Count > 0 && !Chance(0.1)) rows.Add(Row(reporter, flow, period, partner, "TOTAL", lowest.Sum(Value) * Factor()));
        return rows;
    }

    private IEnumerable<GeneratedRow> Damaged(GeneratedRow row)
    {
        if (Chance(0.02)) yield break;
        yield return Chance(0.03) ? row with { Value = "", NetWeight = "12.5" } : row;
        if (Chance(0.02)) yield return row with { Value = row.Value == "17" ? "18" : "17" };
        if (Chance(0.02)) yield return row;
    }

    private GeneratedRow Row(int reporter, string flow, string period, int partner, string commodity, decimal value) =>
        new(reporter, flow, partner, period)
        {
            Commodity = commodity,
            Classification = Edition(period),
            Value = decimal.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture),
            NetWeight = Chance(0.2) ? "" : _random.Next(0, 100_000).ToString(CultureInfo.InvariantCulture),
            Quantity = Chance(0.7) ? "" : "7",
            Unit = Chance(0.8) ? "8" : "5",
        };

    private static string Edition(string period) => string.CompareOrdinal(period, "2022") < 0 ? "H5" : "H6";

    // From few numbers, so that goods and partners tie and periods stay as they were.
    private decimal Amount() => Chance(0.05) ? 0 : Chance(0.4) ? _random.Next(1, 4) * 1000 : _random.Next(1, 2_000_000_000) / 1000m;

    private decimal Factor() => _random.Next(6) switch { 0 => 1.0005m, 1 => 1.08m, _ => 1m };

    private static decimal Value(GeneratedRow row) => decimal.Parse(row.Value, CultureInfo.InvariantCulture);

    private bool Chance(double probability) => _random.NextDouble() < probability;
}

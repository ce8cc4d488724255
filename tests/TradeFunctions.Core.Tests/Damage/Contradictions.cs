using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Damage;

/// <summary>
/// Where a dataset's rows contradict each other before any is damaged: the parts have more than their whole, as when a later file revises
/// a TOTAL and not what it is of, or where a partner without a row of the year has more in its months than the year's World leaves for it.
/// Among figures that could not be read a place is told by what the whole leaves for them; of such a whole nothing follows, and no reader
/// of the damaged files can know.
/// </summary>
internal sealed class Contradictions
{
    private const int Aggregate = 97;

    private static readonly string[] Places =
        ["place:", "cumulative_share", "sentence rank", "sentence largest_partner", "sentence top_"];

    private readonly List<(int Reporter, Period Period)> _found = [];

    public Contradictions(Dataset dataset)
    {
        var entries = dataset.Files
            .SelectMany(file => file.Lines)
            .Where(line => !line.IsAdded)
            .Select(line => line.Entry)
            .GroupBy(entry => (entry.Reporter, entry.Flow, entry.Partner, entry.Period, entry.Commodity))
            .Select(rows => rows.Last())
            .ToList();
        Look(entries.Where(entry => entry.Partner != Aggregate), entry => entry.Commodity, entry => entry.Partner == 0);
        foreach (var level in new[] { 2, 4, 6 })
        {
            Look(
                entries.Where(entry => entry.Commodity == "TOTAL" || entry.Commodity.Length == level),
                entry => entry.Partner.ToString(System.Globalization.CultureInfo.InvariantCulture),
                entry => entry.Commodity == "TOTAL");
        }
    }

    /// <summary>Whether it is a place among figures whose whole has less than they have.</summary>
    public bool Explain(Violation violation) =>
        Array.Exists(Places, place => violation.Kind.Contains(place, StringComparison.Ordinal)) && _found.Exists(flowPeriod => violation.IsOf(flowPeriod.Reporter, flowPeriod.Period));

    private void Look(IEnumerable<TradeEntry> entries, Func<TradeEntry, string> of, Func<TradeEntry, bool> isWhole)
    {
        List<TradeEntry> rows = [.. entries];
        var all = rows.Concat(Years(rows).Where(year => !isWhole(year)));
        foreach (var flowPeriod in all.GroupBy(entry => (entry.Reporter, entry.Flow, entry.Period, Of: of(entry))))
        {
            var whole = flowPeriod.Where(isWhole).Select(entry => (long?)entry.Value).FirstOrDefault();
            if (whole is { } known && flowPeriod.Where(entry => !isWhole(entry)).Sum(entry => entry.Value) > known * 1.001m) _found.Add((flowPeriod.Key.Reporter, flowPeriod.Key.Period));
        }
    }

    // The years that have rows for months and none of their own: sums, as they are served. A whole that is one bounds nothing.
    private static IEnumerable<TradeEntry> Years(IEnumerable<TradeEntry> rows) => rows
        .GroupBy(entry => (entry.Reporter, entry.Flow, entry.Partner, entry.Period.Year, entry.Commodity))
        .Where(year => year.All(entry => entry.Period.Frequency == Frequency.Monthly))
        .Select(months => months.First() with { Period = Period.OfYear(months.Key.Year), Value = months.Sum(month => month.Value) });
}

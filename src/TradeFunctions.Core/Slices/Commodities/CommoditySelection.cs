using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>The slots to build, and the periods that they follow from.</summary>
internal sealed class CommoditySelection
{
    private readonly HashSet<int> _years = [];
    private readonly HashSet<Period> _months = [];

    /// <exception cref="ArgumentException">There is no such slot.</exception>
    public CommoditySelection(IEnumerable<string> slots)
    {
        foreach (var name in slots.Distinct(StringComparer.Ordinal))
        {
            if (CommoditySlot.TryParse(name, out var slot))
            {
                Slots.Add(slot);
                for (var i = 0; i < slot.Count; i++) Include(slot.First.AddPeriods(i));
            }
            else if (CommoditySlots.TryParsePartnerSlot(name, out var period))
            {
                Periods.Add(period);
                Include(period);
                Include(period.YearBefore);
            }
            else
            {
                throw new ArgumentException($"There is no slot '{name}'.", nameof(slots));
            }
        }

        Slots.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        Periods.Sort();
    }

    public List<CommoditySlot> Slots { get; } = [];

    /// <summary>By year: the year itself, then its months.</summary>
    public List<Period> Periods { get; } = [];

    /// <summary>The periods of the slots themselves.</summary>
    public IEnumerable<Period> Own => Slots
        .SelectMany(slot => Enumerable.Range(0, slot.Count).Select(slot.First.AddPeriods))
        .Concat(Periods.SelectMany(period => new[] { period, period.YearBefore }));

    /// <summary>Whether a period's cells count: an annual figure may be the sum of its months.</summary>
    public bool Includes(Period period) =>
        _years.Contains(period.Year) || (period.Frequency == Frequency.Monthly && _months.Contains(period));

    private void Include(Period period)
    {
        if (period.Frequency == Frequency.Annual) _years.Add(period.Year);
        else _months.Add(period);
    }
}

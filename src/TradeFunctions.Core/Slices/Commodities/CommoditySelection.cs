using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>The slots to build, and the periods that they follow from.</summary>
internal sealed class CommoditySelection
{
    private readonly HashSet<int> _years = [];
    private readonly HashSet<Period> _parts = [];

    /// <exception cref="ArgumentException">There is no such slot.</exception>
    public CommoditySelection(IEnumerable<string> slots)
    {
        foreach (var name in slots.Distinct(StringComparer.Ordinal))
        {
            if (CommoditySlot.TryParse(name, out var slot))
            {
                Slots.Add(slot);
                foreach (var period in slot.Periods) Include(period);
            }
            else if (CommoditySlots.TryParsePartnerSlot(name, out var own))
            {
                Periods.Add(own);
                Include(own);
                Include(own.YearBefore);
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

    /// <summary>By year: the year itself, then its parts.</summary>
    public List<Period> Periods { get; } = [];

    /// <summary>The periods of the slots themselves.</summary>
    public IEnumerable<Period> Own => Slots
        .SelectMany(slot => slot.Periods)
        .Concat(Periods.SelectMany(period => new[] { period, period.YearBefore }));

    /// <summary>Whether a period's cells count: a figure of a longer period may be the sum of its months, and January and February may have one of both.</summary>
    public bool Includes(Period period) => _years.Contains(period.Year) || _parts.Contains(period);

    private void Include(Period period)
    {
        if (period.Frequency == Frequency.Annual)
        {
            _years.Add(period.Year);
            return;
        }

        _parts.Add(period);
        _parts.UnionWith(period.MonthsOf());
        if (period.FirstMonth <= Frequency.JanuaryFebruary.Span()) _parts.UnionWith(Together(period.Year));
    }

    private static IEnumerable<Period> Together(int year) => Period.OfJanuaryFebruary(year) is var both ? both.MonthsOf().Append(both) : [];
}

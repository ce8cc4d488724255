using System.Globalization;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures.Commodities;

/// <summary>A block of consecutive periods of the table <c>bycommodity</c>: a decade of years, or the months of a calendar year.</summary>
/// <param name="First">The first period: a year that ends in 0, or a January.</param>
public readonly record struct CommoditySlot(Period First)
{
    private const int Decade = 10;
    private const int MonthsOfYear = 12;

    /// <summary>Annual or monthly.</summary>
    public Frequency Frequency => First.Frequency;

    /// <summary>How many periods it has: ten years or twelve months.</summary>
    public int Count => Frequency == Frequency.Annual ? Decade : MonthsOfYear;

    /// <summary>The last period.</summary>
    public Period Last => First.AddPeriods(Count - 1);

    /// <summary>The slot's name: <c>CA2020</c>, <c>CM2025</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"C{(Frequency == Frequency.Annual ? 'A' : 'M')}{First.Year:0000}");

    /// <summary>The block that a period belongs to.</summary>
    public static CommoditySlot Of(Period period) => period.Frequency == Frequency.Annual
        ? new CommoditySlot(Period.OfYear(period.Year - (period.Year % Decade)))
        : new CommoditySlot(Period.OfMonth(period.Year, 1));

    /// <summary>The blocks that hold a range of periods of one frequency, in order.</summary>
    public static IReadOnlyList<CommoditySlot> Between(Period first, Period last)
    {
        var slots = new List<CommoditySlot>();
        for (var slot = Of(first); slot.First <= last; slot = new CommoditySlot(slot.First.AddPeriods(slot.Count))) slots.Add(slot);
        return slots;
    }

    /// <summary>Reads a slot's name; false for any other slot.</summary>
    public static bool TryParse(string name, out CommoditySlot slot)
    {
        slot = default;
        if (name.Length != 6 || name[0] != 'C' || name[1] is not ('A' or 'M')) return false;
        if (!int.TryParse(name.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return false;
        if (!Period.TryFromCode(name[1] == 'A' ? year : (year * 100) + 1, out var first) || first.Year != year) return false;
        slot = Of(first);
        return slot.First == first;
    }

    /// <summary>Where a period is within the block, from 0; -1: it is in another one.</summary>
    public int IndexOf(Period period)
    {
        if (period.Frequency != Frequency) return -1;
        var index = period.PeriodsSince(First);
        return index >= 0 && index < Count ? index : -1;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

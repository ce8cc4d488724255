using System.Globalization;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>A slot of the table <c>bycommodity</c>: a decade of years, or the months of a calendar year with January–February and the quarters.</summary>
/// <param name="First">The first period: a year that ends in 0, or a January.</param>
public readonly record struct CommoditySlot(Period First)
{
    private const int Decade = 10;

    /// <summary>How many periods it has: ten years, or all of a year that are shorter than it.</summary>
    public int Count => IsAnnual ? Decade : Period.PeriodsOfYear - 1;

    /// <summary>Whether its periods are years.</summary>
    public bool IsAnnual => First.Frequency == Frequency.Annual;

    /// <summary>The first calendar year.</summary>
    public int FirstYear => First.Year;

    /// <summary>The last calendar year.</summary>
    public int LastYear => IsAnnual ? First.Year + Decade - 1 : First.Year;

    /// <summary>Its periods, in order.</summary>
    public IEnumerable<Period> Periods => Enumerable.Range(0, Count).Select(At);

    /// <summary>The slot's name: <c>CA2020</c>, <c>CM2025</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"C{(IsAnnual ? 'A' : 'M')}{First.Year:0000}");

    /// <summary>The slot of a period.</summary>
    public static CommoditySlot Of(Period period) => period.Frequency == Frequency.Annual
        ? new CommoditySlot(Period.OfYear(period.Year - (period.Year % Decade)))
        : new CommoditySlot(Period.OfMonth(period.Year, 1));

    /// <summary>The slots that hold a range of periods of one frequency, in order.</summary>
    public static IReadOnlyList<CommoditySlot> Between(Period first, Period last)
    {
        var slots = new List<CommoditySlot>();
        for (var slot = Of(first); slot.FirstYear <= last.Year; slot = slot.Next(1)) slots.Add(slot);
        return slots;
    }

    /// <summary>The slot so many further on.</summary>
    public CommoditySlot Next(int count) => new(IsAnnual ? First.AddPeriods(count * Decade) : Period.OfMonth(First.Year + count, 1));

    /// <summary>A period by its index, from 0.</summary>
    public Period At(int index) => IsAnnual ? First.AddPeriods(index) : Period.OfNumber(First.Year, index + 1);

    /// <summary>The first of its periods of a frequency.</summary>
    public Period FirstOf(Frequency frequency) => Periods.First(period => period.Frequency == frequency);

    /// <summary>The last of its periods of a frequency.</summary>
    public Period LastOf(Frequency frequency) => Periods.Last(period => period.Frequency == frequency);

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

    /// <summary>The index of a period within the slot, from 0; -1: it is in another slot.</summary>
    public int IndexOf(Period period)
    {
        if (period.Year < FirstYear || period.Year > LastYear || period.Frequency == Frequency.Annual != IsAnnual) return -1;
        return IsAnnual ? period.PeriodsSince(First) : period.NumberInYear - 1;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal static CommoditySlot Read(PackedReader reader) => Period.TryFromCode(reader.Int32(), out var first) && Of(first).First == first
        ? new CommoditySlot(first)
        : throw PackedReader.Damage("its slot is unknown");

    internal void Write(PackedWriter writer) => writer.Number(First.Code);
}

/// <summary>Which slots of commodities a reporter has and what each is calculated from.</summary>
public static class CommoditySlots
{
    /// <summary>Raised whenever the same figures would give other content or another entry in the manifest, so that everything is published
    /// again.</summary>
    public const int ContentVersion = 9;

    /// <summary>
    /// The slots of a reporter whose files cover these periods: slots of the table <c>bycommodity</c>, then periods of
    /// <c>bypartner</c>. A longer period whose months are all covered counts as covered: its figures are their sums.
    /// </summary>
    public static IReadOnlyList<string> Slots(IEnumerable<Period> covered)
    {
        var periods = covered.ToHashSet();
        periods.UnionWith(periods
            .Where(period => period.Frequency is Frequency.Monthly or Frequency.JanuaryFebruary)
            .GroupBy(period => period.Year, period => period.MonthsOf())
            .Select(year => (year.Key, Months: year.SelectMany(months => months).ToHashSet()))
            .SelectMany(year => Period.OfWholeYear(year.Key).Where(period => period.Span > 1 && period.MonthsOf().All(year.Months.Contains)))
            .ToList());
        return
        [
            .. periods.Select(CommoditySlot.Of).Distinct().Select(slot => slot.Name).Order(StringComparer.Ordinal),
            .. periods.OrderByDescending(period => period.Span).ThenBy(period => period).Select(PartnerSlot),
        ];
    }

    /// <summary>The periods that refined files cover in exports or imports, by their index.</summary>
    public static IEnumerable<Period> Covered(IEnumerable<RefinedCoverage> coverage)
    {
        foreach (var flow in coverage.Where(flow => flow.Flow is Flow.Export or Flow.Import))
        {
            for (var period = flow.First; period <= flow.Last; period = period.Next)
            {
                if (!flow.Gaps.Contains(period)) yield return period;
            }
        }
    }

    /// <summary>The slot of one period in the table <c>bypartner</c>: <c>P2024</c>, <c>P202405</c>, <c>P202433</c> (<see cref="Period.Code"/>).</summary>
    public static string PartnerSlot(Period period) => string.Create(CultureInfo.InvariantCulture, $"P{period.Code}");

    /// <summary>The period of a slot of <c>bypartner</c>; false for any other slot.</summary>
    public static bool TryParsePartnerSlot(string slot, out Period period)
    {
        period = default;
        return slot.Length is 5 or 7
            && slot[0] == 'P'
            && int.TryParse(slot.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && Period.TryFromCode(code, out period);
    }

    /// <summary>The calendar years whose cells a slot follows from: its own, and for a period the year before.</summary>
    /// <exception cref="ArgumentException">There is no such slot.</exception>
    public static (int First, int Last) Years(string slot)
    {
        if (TryParsePartnerSlot(slot, out var period)) return (period.Year - 1, period.Year);
        return CommoditySlot.TryParse(slot, out var commoditySlot)
            ? (commoditySlot.FirstYear, commoditySlot.LastYear)
            : throw new ArgumentException($"There is no slot '{slot}'.", nameof(slot));
    }

    /// <summary>The hash of everything a slot's content follows from.</summary>
    /// <param name="sourcesOldestFirst">The reporter's files with the ledger's hash of each year; files that have no year of the slot do not
    /// count.</param>
    /// <param name="slot">A slot's name.</param>
    /// <param name="rulesHash">The hash of <see cref="Figures.Commodities.CommodityRules"/>.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    /// <exception cref="ArgumentException">There is no such slot.</exception>
    public static string Hash(
        IReadOnlyList<(string Blob, IReadOnlyDictionary<int, string> YearHashes)> sourcesOldestFirst, string slot, string rulesHash)
    {
        var (first, last) = Years(slot);
        return SlotHash.Of(ContentVersion.ToString(CultureInfo.InvariantCulture), slot, rulesHash, sourcesOldestFirst, first, last);
    }
}

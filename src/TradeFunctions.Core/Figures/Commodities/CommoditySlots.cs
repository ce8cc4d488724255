using System.Globalization;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures.Commodities;

/// <summary>Which slots of commodities a reporter has and what each is worked out from, as <see cref="SlotInputs"/> for the account.</summary>
public static class CommoditySlots
{
    /// <summary>Counted up whenever the same figures would be published as other content, or be told otherwise of in the manifest, so that
    /// everything is worked out anew.</summary>
    public const int ContentVersion = 6;

    /// <summary>
    /// The slots of a reporter whose files cover these periods: blocks of the table <c>bycommodity</c>, then periods of
    /// <c>bypartner</c>. A year of twelve covered months counts as covered: its annual figures are their sums.
    /// </summary>
    public static IReadOnlyList<string> Slots(IEnumerable<Period> covered)
    {
        var periods = covered.ToHashSet();
        periods.UnionWith(periods
            .GroupBy(period => period.Year)
            .Where(year => year.Count(period => period.Month > 0) == 12)
            .Select(year => Period.OfYear(year.Key))
            .ToList());
        return
        [
            .. periods.Select(CommoditySlot.Of).Distinct().Select(slot => slot.Name).Order(StringComparer.Ordinal),
            .. periods.OrderBy(period => period.Frequency).ThenBy(period => period).Select(PartnerSlot),
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

    /// <summary>The slot of one period in the table <c>bypartner</c>: <c>P2024</c>, <c>P202405</c>.</summary>
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
        return CommoditySlot.TryParse(slot, out var block)
            ? (block.First.Year, block.Last.Year)
            : throw new ArgumentException($"There is no slot '{slot}'.", nameof(slot));
    }

    /// <summary>The hash of everything a slot's content follows from.</summary>
    /// <param name="sourcesOldestFirst">The reporter's files with the ledger's hash of each year; files that have no year of the slot do not count.</param>
    /// <param name="slot">A slot's name.</param>
    /// <param name="rulesHash">The hash of <see cref="CommodityRules"/>.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    /// <exception cref="ArgumentException">There is no such slot.</exception>
    public static string Hash(
        IReadOnlyList<(string Blob, IReadOnlyDictionary<int, string> YearHashes)> sourcesOldestFirst, string slot, string rulesHash)
    {
        var (first, last) = Years(slot);
        return SlotHash.Of(ContentVersion.ToString(CultureInfo.InvariantCulture), slot, rulesHash, sourcesOldestFirst, first, last);
    }
}

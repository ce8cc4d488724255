using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Recompute.Publish;

/// <summary>
/// Divides the slots of goods of a reporter into parts that are published one after another: what a part has in temporary files at once fits on the
/// disk of an instance, however large the reporter is.
/// </summary>
internal static class SlotParts
{
    // By cell: of rows by partner, which are sorted on disk, and of packed rows by commodity, which wait there until the slot is complete. A sixth
    // and a twelfth of them are headings, chapters and sums.
    private const int BytesByPartner = 25;
    private const int BytesByCommodity = 12;

    /// <summary>The parts: each year's slots stay in order and as much together as the disk allows.</summary>
    /// <param name="slots">Names of slots of both tables.</param>
    /// <param name="cells">How many cells there are of a period.</param>
    /// <param name="mostBytes">How many bytes a part may have on disk; a slot that has more is a part of its own.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IEnumerable<string> slots, IReadOnlyDictionary<Period, long> cells, long mostBytes)
    {
        var parts = new List<List<string>>();
        var bytes = 0L;
        foreach (var slot in slots.OrderBy(Order))
        {
            var bytesOfSlot = Bytes(slot, cells);
            if (parts.Count == 0 || bytes + bytesOfSlot > mostBytes)
            {
                parts.Add([]);
                bytes = 0;
            }

            parts[^1].Add(slot);
            bytes += bytesOfSlot;
        }

        return parts;
    }

    // By year: a year's summaries follow from its periods, of which no later part may have one.
    private static (int Year, int Month, bool IsPeriod) Order(string slot) => CommoditySlots.TryParsePartnerSlot(slot, out var period)
        ? (period.Year, period.Month, true)
        : CommoditySlot.TryParse(slot, out var commodities)
            ? (commodities.FirstYear, commodities.First.Month, false)
            : throw new ArgumentException($"There is no slot '{slot}'.", nameof(slot));

    private static long Bytes(string slot, IReadOnlyDictionary<Period, long> cells)
    {
        if (CommoditySlots.TryParsePartnerSlot(slot, out var period)) return BytesByPartner * Figures(period, cells);
        return CommoditySlot.TryParse(slot, out var commodities)
            ? BytesByCommodity * commodities.Periods.Sum(period => Figures(period, cells))
            : 0;
    }

    // A longer period without rows of its own has the sums of its months, of which there are as many as in the fullest, or somewhat more.
    private static long Figures(Period period, IReadOnlyDictionary<Period, long> cells)
    {
        if (cells.TryGetValue(period, out var own) || period.Frequency == Frequency.Monthly) return own;
        return period.MonthsOf().Max(month => cells.GetValueOrDefault(month));
    }
}

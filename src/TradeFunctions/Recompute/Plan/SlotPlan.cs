using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Recompute.Plan;

/// <summary>What a publication has to calculate: a reporter's changed slots, and the cells they depend on.</summary>
internal sealed class SlotPlan
{
    private readonly HashSet<string> _changed;

    /// <summary>Compares the pointer with what the reporter should have now.</summary>
    public SlotPlan(PublishInput input, Pointer pointer)
    {
        Input = input;
        Slots = PublishPlanner.Slots(input);
        Rules = PublishPlanner.Rules(input);
        var before = pointer.Manifest.ToDictionary(entry => entry.Slot, entry => entry.Input, StringComparer.Ordinal);
        Changed = [.. Slots.Keys.Where(slot => before.GetValueOrDefault(slot) != Slots[slot])];
        _changed = Changed.ToHashSet(StringComparer.Ordinal);
        Gone = [.. before.Keys.Where(slot => !Slots.ContainsKey(slot))];
        SummaryYears = Changed.Select(slot => SlotInputs.TryParseSummarySlot(slot, out var year) ? year : 0).Where(year => year > 0).ToHashSet();
        ChangedCommoditySlots = [.. Slots.Keys.Where(slot => IsOfCommodities(slot) && (_changed.Contains(slot) || IsOfSummaryYear(slot)))];
        var years = ChangedCommoditySlots.Select(CommoditySlots.Years).SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1));
        Selection = new CellSelection(input.Complete, years.Concat(ChangedYears(input, pointer)).ToHashSet());
    }

    /// <summary>The reporter, and everything its figures depend on.</summary>
    public PublishInput Input { get; }

    /// <summary>The slots the reporter should have, with the hash of what each depends on.</summary>
    public IReadOnlyDictionary<string, string> Slots { get; }

    public CommodityRules Rules { get; }

    /// <summary>The slots whose input changed.</summary>
    public IReadOnlyList<string> Changed { get; }

    /// <summary>The slots that no longer exist.</summary>
    public IReadOnlyList<string> Gone { get; }

    /// <summary>The years whose summaries are calculated.</summary>
    public IReadOnlySet<int> SummaryYears { get; }

    /// <summary>The slots of goods to calculate: those that changed, and the periods whose largest goods are in a summary that changed.</summary>
    public IReadOnlyList<string> ChangedCommoditySlots { get; }

    /// <summary>The cells to read.</summary>
    public CellSelection Selection { get; }

    /// <summary>Whether a slot's input changed.</summary>
    public bool IsChanged(string slot) => _changed.Contains(slot);

    private static bool IsOfCommodities(string slot) => CommoditySlot.TryParse(slot, out _) || CommoditySlots.TryParsePartnerSlot(slot, out _);

    private bool IsOfSummaryYear(string slot) => CommoditySlots.TryParsePartnerSlot(slot, out var period) && SummaryYears.Contains(period.Year);

    // Years in which some file has other cells than before: revisions are searched for there.
    private static IEnumerable<int> ChangedYears(PublishInput input, Pointer pointer)
    {
        var before = pointer.Sources.ToDictionary(source => source.File.Blob, source => source.YearHashes, StringComparer.Ordinal);
        return input.Sources.SelectMany(source => source.YearHashes
            .Where(year => !before.TryGetValue(source.File.Blob, out var known) || known.GetValueOrDefault(year.Key) != year.Value)
            .Select(year => year.Key));
    }
}

/// <summary>
/// Selects the cells of a reporter that a publication reads: TOTAL of all years, since comparisons reach back; goods of the years whose slots are
/// calculated; every cell where TOTAL may have to be summed from lower levels.
/// </summary>
/// <param name="Complete">Whether the dataset declares that its files are complete.</param>
/// <param name="Years">The calendar years of goods.</param>
internal sealed record CellSelection(bool Complete, IReadOnlySet<int> Years)
{
    /// <summary>Whether sums over the file's cells are totals, so that the account depends on all of them.</summary>
    public bool IsSummed(PublishSource source) => Complete || source.File.SumsAreTotals;

    /// <summary>The row groups to read.</summary>
    public IReadOnlyList<int> RowGroups(PublishSource source) =>
        IsSummed(source) || source.YearHashes.Keys.Any(Years.Contains) ? source.RowGroups : source.TotalRowGroups;

    /// <summary>Whether a cell is wanted.</summary>
    public bool Includes(PublishSource source, in CellKey key) =>
        key.Commodity.IsTotal || IsSummed(source) || Years.Contains(key.Period.Year);
}

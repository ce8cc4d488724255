using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Recompute.Plan;

/// <summary>What a publication has to work out: which of a reporter's slots changed, and which cells they follow from.</summary>
internal sealed class SlotPlan
{
    private readonly HashSet<string> _changed;

    /// <summary>Compares what the pointer says with what the reporter should have now.</summary>
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
        Goods = [.. Slots.Keys.Where(slot => IsGoods(slot) && (_changed.Contains(slot) || IsOfSummaryYear(slot)))];
        var years = Goods.Select(CommoditySlots.Years).SelectMany(span => Enumerable.Range(span.First, span.Last - span.First + 1));
        Selection = new CellSelection(input.Complete, years.Concat(ChangedYears(input, pointer)).ToHashSet());
    }

    /// <summary>What is published, and everything it follows from.</summary>
    public PublishInput Input { get; }

    /// <summary>The slots the reporter should have, with the hash of what each follows from.</summary>
    public IReadOnlyDictionary<string, string> Slots { get; }

    /// <summary>The dataset's rules.</summary>
    public CommodityRules Rules { get; }

    /// <summary>The slots whose input changed.</summary>
    public IReadOnlyList<string> Changed { get; }

    /// <summary>The slots that exist no more.</summary>
    public IReadOnlyList<string> Gone { get; }

    /// <summary>The years whose summaries are worked out.</summary>
    public IReadOnlySet<int> SummaryYears { get; }

    /// <summary>The slots of goods to work out: those that changed, and the periods whose largest goods stand in a summary that did.</summary>
    public IReadOnlyList<string> Goods { get; }

    /// <summary>The cells to read.</summary>
    public CellSelection Selection { get; }

    /// <summary>Whether a slot's input changed.</summary>
    public bool IsChanged(string slot) => _changed.Contains(slot);

    private static bool IsGoods(string slot) => CommoditySlot.TryParse(slot, out _) || CommoditySlots.TryParsePartnerSlot(slot, out _);

    private bool IsOfSummaryYear(string slot) => CommoditySlots.TryParsePartnerSlot(slot, out var period) && SummaryYears.Contains(period.Year);

    // Years in which some file's cells are others than they were: what was revised is looked for there.
    private static IEnumerable<int> ChangedYears(PublishInput input, Pointer pointer)
    {
        var before = pointer.Sources.ToDictionary(source => source.File.Blob, source => source.YearHashes, StringComparer.Ordinal);
        return input.Sources.SelectMany(source => source.YearHashes
            .Where(year => !before.TryGetValue(source.File.Blob, out var known) || known.GetValueOrDefault(year.Key) != year.Value)
            .Select(year => year.Key));
    }
}

/// <summary>
/// Which of a reporter's cells a publication reads: TOTAL of all years, since comparisons reach back; goods of the years whose slots are
/// worked out; every cell where TOTAL may have to be added up from lower levels.
/// </summary>
/// <param name="Complete">Whether the dataset says that its files hold everything.</param>
/// <param name="Years">The calendar years of goods.</param>
internal sealed record CellSelection(bool Complete, IReadOnlySet<int> Years)
{
    /// <summary>Whether sums over the file's cells are totals, so that the account follows from all of them.</summary>
    public bool IsSummed(PublishSource source) => Complete || source.File.SumsAreTotals;

    /// <summary>The row groups to read.</summary>
    public IReadOnlyList<int> RowGroups(PublishSource source) =>
        IsSummed(source) || source.YearHashes.Keys.Any(Years.Contains) ? source.RowGroups : source.TotalRowGroups;

    /// <summary>Whether a cell is wanted.</summary>
    public bool Wants(PublishSource source, in CellKey key) =>
        key.Commodity.IsTotal || IsSummed(source) || Years.Contains(key.Period.Year);
}

using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Figures;

/// <summary>
/// What a first pass over a reporter's cells finds: its partners and flow periods, each numbered, and what each flow period says as a whole.
/// Longer periods come after those that they may be summed from.
/// </summary>
internal sealed class Census
{
    // The depth of HS 4.
    private const int FirstLevelOfEditions = 2;

    private readonly FlowPeriodMap<int> _flowPeriodNumbers = new(-1);
    private readonly Dictionary<int, int> _partnerNumbers = [];
    private readonly FlowPeriod?[] _flowPeriods;
    private readonly PeriodParts[] _parts;
    private readonly int[][] _coveredMonths;
    private readonly HashSet<int>[] _onlyInMonths;
    private readonly int[] _together;
    private readonly HashSet<Frequency> _frequencies;
    private readonly UnreadKey[][] _unread;
    private readonly UnreadKey[][] _unreadOfMonths;
    private readonly IReadOnlyList<UnreadKey> _allUnread;

    public Census(
        Dictionary<(TradeDirection Direction, Period Period), FlowPeriod> flowPeriods,
        Dictionary<(TradeDirection Direction, Period Period), FlowPeriod> leftOut,
        DatasetRules rules,
        IReadOnlyList<UnreadKey> unread)
    {
        Rules = rules;
        _frequencies = Reported(flowPeriods);
        foreach (var (key, flowPeriod) in flowPeriods) flowPeriod.Conclude(rules, Of(unread, key));
        var unreadPartners = unread.Select(key => key.Partner).OfType<int>();
        Partners = [.. flowPeriods.Values.Concat(leftOut.Values).SelectMany(flowPeriod => flowPeriod.Partners).Concat(unreadPartners).Append(FlowPeriod.World).Distinct().Order()];
        for (var i = 0; i < Partners.Length; i++) _partnerNumbers[Partners[i]] = i;
        List<(TradeDirection Direction, Period Period)> order = [.. flowPeriods.Keys
            .Concat(Summed(flowPeriods.Keys))
            .Distinct()
            .OrderBy(key => key.Period.Span)
            .ThenBy(key => key.Period)
            .ThenBy(key => key.Direction)];
        for (var i = 0; i < order.Count; i++) _flowPeriodNumbers.At(order[i].Direction, order[i].Period) = i;
        Keys = order;
        _flowPeriods = [.. order.Select(key => flowPeriods.GetValueOrDefault(key))];
        _unread = [.. order.Select(key => Of(unread, key))];
        _unreadOfMonths = [.. order.Select(key => OfMonths(unread, key))];
        _together = [.. order.Select(TogetherOf)];
        _parts = [.. order.Select((key, flowPeriod) => PartsOf(key, flowPeriod))];
        _coveredMonths = [.. _parts.Select(parts => parts.Covered)];
        _onlyInMonths = [.. order.Select((key, flowPeriod) => OnlyInMonths(key, flowPeriod, leftOut))];
        _allUnread = unread;
    }

    public DatasetRules Rules { get; }

    /// <summary>The partners by number, in code order; 0 is the World, always there.</summary>
    public int[] Partners { get; }

    /// <summary>The flows and periods by number.</summary>
    public IReadOnlyList<(TradeDirection Direction, Period Period)> Keys { get; }

    public int FlowPeriods => Keys.Count;

    /// <summary>The number of a flow period; -1: it has no cells, and is no sum.</summary>
    public int FlowPeriodOf(TradeDirection direction, Period period) => _flowPeriodNumbers.At(direction, period);

    public int PartnerOf(int partner) => _partnerNumbers[partner];

    public bool Has(int partner) => _partnerNumbers.ContainsKey(partner);

    /// <summary>Whether a partner has any cell in a flow period, left out or not; for a longer one, also in one of its months.</summary>
    public bool HasCellsOf(int partner, int flowPeriod) => Has(partner)
        && (_flowPeriods[flowPeriod]?.HasCellsOf(partner) == true
            || _onlyInMonths[flowPeriod].Contains(PartnerOf(partner))
            || Array.Exists(_coveredMonths[flowPeriod], month => HasCellsOf(partner, month)));

    /// <summary>The rows of a flow period; null: it has none and can only be the sum of its months.</summary>
    public FlowPeriod? this[int flowPeriod] => _flowPeriods[flowPeriod];

    /// <summary>What is known of figures of a flow period that could not be read and are no cells.</summary>
    public UnreadKey[] Unread(int flowPeriod) => _unread[flowPeriod];

    /// <summary>Whether a figure that could not be read, and may be of the level or above or below it, is of an earlier period. For TOTAL only one
    /// that may be of any partner counts, or any where TOTAL is a sum in one of the periods.</summary>
    public bool HasUnreadBefore(int level, TradeDirection direction, Period period, Period last)
    {
        var flow = direction.AsFlow();
        foreach (var key in _allUnread)
        {
            if ((key.Flow ?? flow) != flow || (key.Frequency ?? period.Frequency) != period.Frequency) continue;
            if (key.Period is { } known ? known >= period : key.Year >= period.Year) continue;
            if (level != CommodityLevels.Total || key.Partner is null || key.MayBeOf(CommodityLevels.CodeLength(level)) || HasSums(level, period, last)) return true;
        }

        return false;
    }

    private bool HasSums(int level, Period first, Period last) => Enumerable.Range(0, FlowPeriods).Any(flowPeriod =>
        Keys[flowPeriod].Period is var period && period.Frequency == first.Frequency && period >= first && period <= last
        && _flowPeriods[flowPeriod]?.Basis(level) == LevelBasis.Sums);

    /// <summary>Whether a figure of a level (-1: of any), or one that tells its absences from gaps, could not be read in a flow period.</summary>
    public bool HasUnread(int level, int flowPeriod) =>
        Array.Exists(_unread[flowPeriod], key => level != CommodityLevels.Total || key.Partner is null || MayBeTotal(key, flowPeriod)) || (_flowPeriods[flowPeriod]?.HasRejected(level) ?? Array.Exists(_coveredMonths[flowPeriod], month => HasUnread(level, month)));

    /// <summary>Whether a figure that could not be read may be of TOTAL, or a part of it where it is a sum or there is no other row.</summary>
    public bool MayBeTotal(UnreadKey key, int flowPeriod) => key.MayBeOf(CommodityLevels.CodeLength(CommodityLevels.Total))
        || _flowPeriods[flowPeriod] is not { } rows || rows.Basis(CommodityLevels.Total) == LevelBasis.Sums || (Rules.SumsAreTotals && !rows.HasRows);

    /// <summary>What a flow period may be summed from; of a month nothing.</summary>
    public PeriodParts Parts(int flowPeriod) => _parts[flowPeriod];

    /// <summary>The flow period of January–February with rows of its own that a January or February is a part of; -1: there is none.</summary>
    public int Together(int flowPeriod) => _together[flowPeriod];

    /// <summary>The HS edition of a flow period's goods; one of months alone has theirs. Empty: not known, or several.</summary>
    public ShortCode EditionOf(int flowPeriod)
    {
        if (flowPeriod < 0) return default;
        if (_flowPeriods[flowPeriod] is { Edition.IsEmpty: false } rows) return rows.Edition;
        return _parts[flowPeriod] is { IsWhole: true } parts && parts.Covered.Select(EditionOf).Distinct().ToList() is [var edition] ? edition : default;
    }

    /// <summary>
    /// Whether no partner has a figure of a code under a flow period's HS edition, while there are some under another: among flows and periods that are
    /// published together. Chapters are the same in every edition.
    /// </summary>
    public bool IsNotInEdition(CommodityNode node, int flowPeriod, int[] together)
    {
        if (flowPeriod < 0 || node.Level < FirstLevelOfEditions || node.IsReportedIn[flowPeriod]) return false;
        var edition = EditionOf(flowPeriod);
        if (edition.IsEmpty) return false;
        var others = false;
        foreach (var other in together)
        {
            if (other < 0 || !node.IsReportedIn[other]) continue;
            var its = EditionOf(other);
            if (its == edition) return false;
            others |= !its.IsEmpty;
        }

        return others;
    }

    /// <summary>Whether a partner without a row of a code of this level is known not to have traded it.</summary>
    public bool AddsUp(int level, int flowPeriod, int partner) =>
        level > 0 && _flowPeriods[flowPeriod] is { } rows && rows.AddsUp(level, Partners[partner]);

    /// <summary>Whether a figure of a level (-1: codes outside the levels), or one that may be of it, could not be read or is in conflict, in a flow period or
    /// in the months it is summed from.</summary>
    public bool IsTouched(int level, int flowPeriod) => _flowPeriods[flowPeriod] is { } rows
        ? rows.IsTouched(level)
        : _unread[flowPeriod].Length > 0 || Array.Exists(_coveredMonths[flowPeriod], month => IsTouched(level, month));

    /// <summary>Whether a partner may have traded a code without a row (<see cref="FlowPeriod.Lacking"/>); in a longer period, also because one of its months
    /// may lack it, or the partner traded in months of which the period has no row.</summary>
    public bool MayLack(CommodityPlace place, int flowPeriod, int partner)
    {
        if (_flowPeriods[flowPeriod] is not { } rows) return _onlyInMonths[flowPeriod].Contains(partner) || Array.Exists(_coveredMonths[flowPeriod], month => MayLack(place, month, partner));
        return rows.MayLack(place, Partners[partner]) || (!AddsUp(place.Level, flowPeriod, partner)
            && (_onlyInMonths[flowPeriod].Contains(partner) || Array.Exists(_coveredMonths[flowPeriod], month => MayLack(place, month, partner))));
    }

    /// <summary>The numbers of the partners for which <see cref="MayLack"/> may hold.</summary>
    public IEnumerable<int> Lacking(CommodityPlace place, int flowPeriod)
    {
        var lacking = _flowPeriods[flowPeriod] is { } rows ? rows.Lacking(place).Select(PartnerOf) : [];
        return _coveredMonths[flowPeriod].Length == 0 && _onlyInMonths[flowPeriod].Count == 0
            ? lacking
            : lacking.Concat(_coveredMonths[flowPeriod].SelectMany(month => Lacking(place, month))).Union(_onlyInMonths[flowPeriod]);
    }

    /// <summary>Whether a partner without a row is known not to have traded a code, from its own TOTAL or from the whole flow period.</summary>
    public bool HadNoTrade(CommodityPlace place, bool isComplete, int flowPeriod, int partner) => AddsUp(place.Level, flowPeriod, partner)
        || (isComplete && !EconomyList.IsGroup(Partners[partner]) && !MayLack(place, flowPeriod, partner));

    /// <summary>Whether a row of a month of a longer period could not be read that may be of any partner.</summary>
    public bool MayBeAnyPartnerInMonths(int flowPeriod) =>
        Array.Exists(_unreadOfMonths[flowPeriod], key => key.Partner is null);

    // Partners that traded in the months of a longer period and have no row of the period, or of whose rows in a month one could not be read, and all
    // partners of months that were left out whole: any code of theirs may have been traded. So it is of a January with what was traded in January and
    // February together.
    private HashSet<int> OnlyInMonths(
        (TradeDirection Direction, Period Period) key, int flowPeriod, Dictionary<(TradeDirection Direction, Period Period), FlowPeriod> leftOut)
    {
        var isMonth = key.Period.Frequency == Frequency.Monthly;
        if (isMonth && key.Period.Month > Frequency.JanuaryFebruary.Span()) return [];
        var together = (key.Direction, Period.OfJanuaryFebruary(key.Period.Year));
        var parts = isMonth ? [together] : key.Period.MonthsOf().Select(month => (key.Direction, month)).Append(key).Concat(key.Period.Contains(together.Item2) ? [together] : []);
        var partners = parts.SelectMany(part => leftOut.GetValueOrDefault(part)?.Partners ?? []).ToHashSet();
        int[] others = isMonth ? _together[flowPeriod] >= 0 ? [_together[flowPeriod]] : [] : _coveredMonths[flowPeriod];
        if (_flowPeriods[flowPeriod] is { } rows)
            partners.UnionWith(others.SelectMany(part => _flowPeriods[part]!.Partners).Where(partner => !rows.HasRowsOf(partner)));
        partners.UnionWith(MayBeAnyPartnerInMonths(flowPeriod) ? Partners : _unreadOfMonths[flowPeriod].Select(unread => unread.Partner!.Value));
        partners.Remove(FlowPeriod.World);

        // What an economy may have, the World may have.
        if (partners.Any(partner => !EconomyList.IsGroup(partner))) partners.Add(FlowPeriod.World);
        return [.. partners.Select(PartnerOf)];
    }

    private static UnreadKey[] OfMonths(IReadOnlyList<UnreadKey> unread, (TradeDirection Direction, Period Period) whole)
    {
        var together = Period.OfJanuaryFebruary(whole.Period.Year);
        var flow = whole.Direction.AsFlow();
        return whole.Period.Frequency == Frequency.Monthly
            ? together.Contains(whole.Period) ? [.. unread.Where(key => key.Frequency == Frequency.JanuaryFebruary && key.MayBe(flow, together))] : []
            : [.. unread.Where(key => key.MayBeOfMonthIn(flow, whole.Period))];
    }

    private UnreadKey[] Of(IReadOnlyList<UnreadKey> unread, (TradeDirection Direction, Period Period) flowPeriod) =>
        [.. unread.Where(key => MayBe(key, flowPeriod.Direction.AsFlow(), flowPeriod.Period, _frequencies))];

    /// <summary>Whether a figure that could not be read may be of a flow and period. One of an unknown frequency is a quarter's, or of January and February
    /// together, only where others are.</summary>
    internal static bool MayBe(in UnreadKey key, Flow flow, Period period, IReadOnlySet<Frequency> reported) =>
        (key.Frequency is not null || reported.Contains(period.Frequency)) && key.MayBe(flow, period);

    /// <summary>The frequencies that there are rows of, and years and months.</summary>
    internal static HashSet<Frequency> Reported(Dictionary<(TradeDirection Direction, Period Period), FlowPeriod> flowPeriods) =>
        [Frequency.Annual, Frequency.Monthly, .. flowPeriods.Where(entry => entry.Value.HasRows).Select(entry => entry.Key.Period.Frequency)];

    // Longer periods all of whose months are covered; a quarter is there, without a figure, as soon as one of them is.
    private static IEnumerable<(TradeDirection Direction, Period Period)> Summed(IEnumerable<(TradeDirection Direction, Period Period)> keys)
    {
        foreach (var year in keys.Where(key => key.Period.Frequency is Frequency.Monthly or Frequency.JanuaryFebruary).GroupBy(key => (key.Direction, key.Period.Year)))
        {
            var covered = year.SelectMany(key => key.Period.MonthsOf()).ToHashSet();
            foreach (var period in Period.OfWholeYear(year.Key.Year).Where(period => period.Frequency != Frequency.Monthly))
            {
                var count = period.MonthsOf().Count(covered.Contains);
                if (count == period.Span || (count > 0 && period.Frequency == Frequency.Quarterly)) yield return (year.Key.Direction, period);
            }
        }
    }

    private int TogetherOf((TradeDirection Direction, Period Period) key)
    {
        var together = Period.OfJanuaryFebruary(key.Period.Year);
        var flowPeriod = together.Contains(key.Period) || key.Period.Contains(together) ? FlowPeriodOf(key.Direction, together) : -1;
        return flowPeriod >= 0 && key.Period != together && _flowPeriods[flowPeriod] is not null ? flowPeriod : -1;
    }

    private PeriodParts PartsOf((TradeDirection Direction, Period Period) key, int flowPeriod)
    {
        if (key.Period.Frequency == Frequency.Monthly) return PeriodParts.None;
        int[] months = [.. key.Period.MonthsOf().Select(month => FlowPeriodOf(key.Direction, month))];
        return PeriodParts.Of(months, key.Period.FirstMonth == 1, _together[flowPeriod]);
    }
}

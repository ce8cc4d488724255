using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Figures;

/// <summary>
/// What a first pass over a reporter's cells finds: its partners and flow periods, each numbered, and what each flow period says as a whole.
/// Years come after the months that they may be summed from.
/// </summary>
internal sealed class Census
{
    private const int MonthsOfYear = 12;

    // The depth of HS 4.
    private const int FirstLevelOfEditions = 2;

    private readonly FlowPeriodMap<int> _flowPeriodNumbers = new(-1);
    private readonly Dictionary<int, int> _partnerNumbers = [];
    private readonly FlowPeriod?[] _flowPeriods;
    private readonly int[]?[] _months;
    private readonly int[][] _coveredMonths;
    private readonly HashSet<int>[] _onlyInMonths;
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
        foreach (var (key, flowPeriod) in flowPeriods) flowPeriod.Conclude(rules, Of(unread, key));
        var unreadPartners = unread.Select(key => key.Partner).OfType<int>();
        Partners = [.. flowPeriods.Values.Concat(leftOut.Values).SelectMany(flowPeriod => flowPeriod.Partners).Concat(unreadPartners).Append(FlowPeriod.World).Distinct().Order()];
        for (var i = 0; i < Partners.Length; i++) _partnerNumbers[Partners[i]] = i;
        List<(TradeDirection Direction, Period Period)> order = [.. flowPeriods.Keys
            .Concat(SummedYears(flowPeriods.Keys))
            .Distinct()
            .OrderByDescending(key => key.Period.Frequency)
            .ThenBy(key => key.Period)
            .ThenBy(key => key.Direction)];
        for (var i = 0; i < order.Count; i++) _flowPeriodNumbers.At(order[i].Direction, order[i].Period) = i;
        Keys = order;
        _flowPeriods = [.. order.Select(key => flowPeriods.GetValueOrDefault(key))];
        _coveredMonths = [.. order.Select(key => CoveredMonthsOf(key))];
        _unread = [.. order.Select(key => Of(unread, key))];
        _unreadOfMonths = [.. order.Select(key => key.Period.Frequency == Frequency.Annual ? OfMonths(unread, key) : [])];
        _onlyInMonths = [.. order.Select((key, flowPeriod) => OnlyInMonths(key, flowPeriod, leftOut))];
        _months = [.. _coveredMonths.Select(months => months.Length == MonthsOfYear ? months : null)];
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

    /// <summary>Whether a partner has any cell in a flow period, left out or not; for a year, also in one of its months.</summary>
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
        Array.Exists(_unread[flowPeriod], key => level != CommodityLevels.Total || key.Partner is null || MayBeTotal(key, flowPeriod)) || (_flowPeriods[flowPeriod]?.HasRejected(level) ?? Array.Exists(_months[flowPeriod]!, month => HasUnread(level, month)));

    /// <summary>Whether a figure that could not be read may be of TOTAL, or a part of it where it is a sum or there is no other row.</summary>
    public bool MayBeTotal(UnreadKey key, int flowPeriod) => key.MayBeOf(CommodityLevels.CodeLength(CommodityLevels.Total))
        || _flowPeriods[flowPeriod] is not { } rows || rows.Basis(CommodityLevels.Total) == LevelBasis.Sums || (Rules.SumsAreTotals && !rows.HasRows);

    /// <summary>The flows and periods of a year's twelve months; null: not all are covered, or it is no year.</summary>
    public int[]? Months(int flowPeriod) => _months[flowPeriod];

    /// <summary>The flows and periods of those months of a year that are covered; of a month none.</summary>
    public int[] CoveredMonths(int flowPeriod) => _coveredMonths[flowPeriod];

    /// <summary>The HS edition of a flow period's goods; a year of months alone has theirs. Empty: not known, or several.</summary>
    public ShortCode EditionOf(int flowPeriod)
    {
        if (flowPeriod < 0) return default;
        if (_flowPeriods[flowPeriod] is { Edition.IsEmpty: false } rows) return rows.Edition;
        return _months[flowPeriod]?.Select(EditionOf).Distinct().ToList() is [var edition] ? edition : default;
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
        : _unread[flowPeriod].Length > 0 || Array.Exists(_months[flowPeriod]!, month => IsTouched(level, month));

    /// <summary>Whether a partner may have traded a code without a row (<see cref="FlowPeriod.Lacking"/>); in a year, also because one of its months
    /// may lack it, or the partner traded in months of which the year has no row.</summary>
    public bool MayLack(CommodityPlace place, int flowPeriod, int partner)
    {
        if (_flowPeriods[flowPeriod] is not { } rows) return _onlyInMonths[flowPeriod].Contains(partner) || Array.Exists(_months[flowPeriod]!, month => MayLack(place, month, partner));
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

    /// <summary>Whether a row of a month of the year could not be read that may be of any partner.</summary>
    public bool MayBeAnyPartnerInMonths(int flowPeriod) =>
        Array.Exists(_unreadOfMonths[flowPeriod], key => key.Partner is null);

    // Partners that traded in a year's months and have no row of the year, or of whose rows in a month one could not be read, and all partners of
    // months that were left out whole: any code of theirs may have been traded.
    private HashSet<int> OnlyInMonths(
        (TradeDirection Direction, Period Period) key, int flowPeriod, Dictionary<(TradeDirection Direction, Period Period), FlowPeriod> leftOut)
    {
        if (key.Period.Frequency == Frequency.Monthly) return [];
        var months = Enumerable.Range(1, MonthsOfYear).Select(month => (key.Direction, Period.OfMonth(key.Period.Year, month)));
        var partners = months.Append(key).SelectMany(part => leftOut.GetValueOrDefault(part)?.Partners ?? []).ToHashSet();
        if (_flowPeriods[flowPeriod] is { } rows)
            partners.UnionWith(
                _coveredMonths[flowPeriod].SelectMany(month => _flowPeriods[month]!.Partners).Where(partner => !rows.HasRowsOf(partner)));
        partners.UnionWith(MayBeAnyPartnerInMonths(flowPeriod) ? Partners : _unreadOfMonths[flowPeriod].Select(unread => unread.Partner!.Value));
        partners.Remove(FlowPeriod.World);

        // What an economy may have, the World may have.
        if (partners.Any(partner => !EconomyList.IsGroup(partner))) partners.Add(FlowPeriod.World);
        return [.. partners.Select(PartnerOf)];
    }

    private static UnreadKey[] OfMonths(IReadOnlyList<UnreadKey> unread, (TradeDirection Direction, Period Period) year) =>
        [.. unread.Where(key => key.MayBeOfMonthIn(year.Direction.AsFlow(), year.Period.Year))];

    private static UnreadKey[] Of(IReadOnlyList<UnreadKey> unread, (TradeDirection Direction, Period Period) flowPeriod) =>
        [.. unread.Where(key => key.MayBe(flowPeriod.Direction.AsFlow(), flowPeriod.Period))];

    private static IEnumerable<(TradeDirection Direction, Period Period)> SummedYears(IEnumerable<(TradeDirection Direction, Period Period)> keys) => keys
        .Where(key => key.Period.Frequency == Frequency.Monthly)
        .GroupBy(key => (key.Direction, key.Period.Year))
        .Where(year => year.Count() == MonthsOfYear)
        .Select(year => (year.Key.Direction, Period.OfYear(year.Key.Year)));

    private int[] CoveredMonthsOf((TradeDirection Direction, Period Period) key)
    {
        if (key.Period.Frequency == Frequency.Monthly) return [];
        return
        [
            .. Enumerable.Range(1, MonthsOfYear)
                .Select(month => FlowPeriodOf(key.Direction, Period.OfMonth(key.Period.Year, month)))
                .Where(flowPeriod => flowPeriod >= 0),
        ];
    }
}

/// <summary>Takes the cells of a reporter, those of a partner, flow and period in the order of their codes, and gives the census of them.</summary>
internal sealed class CensusBuilder
{
    private readonly Dictionary<(TradeDirection Direction, Period Period), FlowPeriod> _flowPeriods = [];
    private readonly FlowPeriodMap<FlowPeriod?> _byPeriod = new(null);

    private readonly List<(TradeDirection Direction, Period Period, FlowPeriod Cells)> _taken = [];

    /// <summary>The flow periods that have cells, left out or not.</summary>
    public IReadOnlyList<(TradeDirection Direction, Period Period, FlowPeriod Cells)> Taken => _taken;

    /// <summary>Takes a cell of exports or imports.</summary>
    /// <returns>What is known of its partner in its flow and period.</returns>
    public PartnerParts Add(in Cell cell, bool sumsAreTotals) => At(cell.Key.Flow.Direction(), cell.Key.Period).Add(cell, sumsAreTotals);

    /// <summary>Takes note of commodities whose cells are not read.</summary>
    /// <returns>What is known of their partner in their flow and period.</returns>
    public PartnerParts Add(in CommoditiesWithoutTotal commodities) => At(commodities.Flow.Direction(), commodities.Period).Add(commodities);

    /// <summary>The census of all that was taken.</summary>
    /// <param name="rules">The dataset's.</param>
    /// <param name="unread">What is known of figures that could not be read and are no cells.</param>
    /// <param name="own">Periods in which such figures are looked for beside those that have cells.</param>
    /// <param name="includes">Whether a period counts.</param>
    public Census Build(DatasetRules rules, IReadOnlyList<UnreadKey> unread, IEnumerable<Period> own, Func<Period, bool> includes)
    {
        // Rows that were left out do not make a period covered.
        var leftOut = _flowPeriods.Where(entry => !entry.Value.HasRows).ToDictionary();
        foreach (var key in leftOut.Keys) _flowPeriods.Remove(key);

        // A period that has no other rows is there all the same: nothing of it is known.
        foreach (var (flow, period) in UnreadFlowPeriods.Of(_flowPeriods.Keys.Select(key => key.Period).Concat(own), unread).ToList())
        {
            var key = (flow.Direction(), period);
            if (includes(period) && !_flowPeriods.ContainsKey(key)) _flowPeriods.Add(key, leftOut.Remove(key, out var flowPeriod) ? flowPeriod : new FlowPeriod());
        }

        return new Census(_flowPeriods, leftOut, rules, unread);
    }

    private FlowPeriod At(TradeDirection direction, Period period)
    {
        ref var flowPeriod = ref _byPeriod.At(direction, period);
        return flowPeriod ??= Begin(direction, period);
    }

    private FlowPeriod Begin(TradeDirection direction, Period period)
    {
        var flowPeriod = new FlowPeriod();
        _flowPeriods.Add((direction, period), flowPeriod);
        _taken.Add((direction, period, flowPeriod));
        return flowPeriod;
    }
}

/// <summary>A value for each flow and period, found without hashing: every cell looks for its own.</summary>
internal sealed class FlowPeriodMap<T>
{
    private const int PeriodsOfYear = 13;
    private const int Periods = (Period.LastYear - Period.FirstYear + 1) * PeriodsOfYear;

    private readonly T[] _values = new T[2 * Periods];
    private readonly T _absent;
    private T _outside;

    /// <summary>Begins with the same value everywhere.</summary>
    public FlowPeriodMap(T absent)
    {
        _outside = _absent = absent;
        Array.Fill(_values, absent);
    }

    /// <summary>The value of a flow and period, to be read or set.</summary>
    public ref T At(TradeDirection direction, Period period)
    {
        var index = ((period.Year - Period.FirstYear) * PeriodsOfYear) + period.Month;
        if ((uint)index < Periods) return ref _values[((int)direction * Periods) + index];

        // The year before the first, which comparisons ask for.
        _outside = _absent;
        return ref _outside;
    }
}

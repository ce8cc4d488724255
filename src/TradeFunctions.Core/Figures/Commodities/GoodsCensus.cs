using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Figures.Commodities;

/// <summary>
/// The first pass over a reporter's cells: their periods and partners, each numbered, and what each flow and period says as a whole. A
/// slab is a flow in a period; slabs of years come after those of months, which they may be summed from.
/// </summary>
internal sealed class GoodsCensus
{
    public const int Directions = 2;

    private const int MonthsOfYear = 12;

    // The depth of HS 4.
    private const int FirstLevelOfEditions = 2;

    private static readonly Flow[] Flows = [Flow.Export, Flow.Import];

    private readonly Dictionary<(TradeDirection Direction, Period Period), int> _slabNumbers = [];
    private readonly Dictionary<int, int> _partnerNumbers = [];
    private readonly GoodsSlab?[] _slabs;
    private readonly int[]?[] _months;
    private readonly int[][] _coveredMonths;
    private readonly HashSet<int>[] _onlyInMonths;
    private readonly UnreadKey[][] _unread;
    private readonly UnreadKey[][] _unreadOfMonths;
    private readonly IReadOnlyList<UnreadKey> _allUnread;

    private GoodsCensus(
        Dictionary<(TradeDirection Direction, Period Period), GoodsSlab> slabs,
        Dictionary<(TradeDirection Direction, Period Period), GoodsSlab> leftOut,
        DatasetRules rules,
        IReadOnlyList<UnreadKey> unread)
    {
        Rules = rules;
        foreach (var (key, slab) in slabs) slab.Conclude(rules, Of(unread, key));
        var unreadPartners = unread.Select(key => key.Partner).OfType<int>();
        Partners = [.. slabs.Values.Concat(leftOut.Values).SelectMany(slab => slab.Partners).Concat(unreadPartners).Append(Slab.World).Distinct().Order()];
        for (var i = 0; i < Partners.Length; i++) _partnerNumbers[Partners[i]] = i;
        List<(TradeDirection Direction, Period Period)> order = [.. slabs.Keys
            .Concat(SummedYears(slabs.Keys))
            .Distinct()
            .OrderByDescending(key => key.Period.Frequency)
            .ThenBy(key => key.Period)
            .ThenBy(key => key.Direction)];
        for (var i = 0; i < order.Count; i++) _slabNumbers[order[i]] = i;
        Slabs = order.Count;
        _slabs = [.. order.Select(key => slabs.GetValueOrDefault(key))];
        _coveredMonths = [.. order.Select(key => CoveredMonthsOf(key))];
        _unread = [.. order.Select(key => Of(unread, key))];
        _unreadOfMonths = [.. order.Select(key => key.Period.Frequency == Frequency.Annual ? OfMonths(unread, key) : [])];
        _onlyInMonths = [.. order.Select((key, slab) => OnlyInMonths(key, slab, leftOut))];
        _months = [.. _coveredMonths.Select(months => months.Length == MonthsOfYear ? months : null)];
        _allUnread = unread;
    }

    public DatasetRules Rules { get; }

    /// <summary>The partners by number, in code order; 0 is the World, always there.</summary>
    public int[] Partners { get; }

    public int Slabs { get; }

    public static GoodsCensus Of(IResolvedCells cells, GoodsSelection selection, DatasetRules rules)
    {
        var slabs = new Dictionary<(TradeDirection Direction, Period Period), GoodsSlab>();
        foreach (var frequency in Enum.GetValues<Frequency>())
        {
            foreach (var flow in Flows)
            {
                foreach (var cell in cells.Read(frequency, flow))
                {
                    if (!selection.Wants(cell.Cell.Key.Period)) continue;
                    var key = (DirectionOf(flow), cell.Cell.Key.Period);
                    if (!slabs.TryGetValue(key, out var slab)) slabs[key] = slab = new GoodsSlab();
                    slab.Add(cell, cells.Sources[cell.Source].SumsAreTotals);
                }
            }
        }

        var leftOut = SetLeftOutApart(slabs);

        // A period that has no other rows is there all the same: nothing of it is known.
        foreach (var (flow, period) in UnreadSlabs.Of(slabs.Keys.Select(key => key.Period).Concat(selection.Own), cells.Unread))
        {
            var key = (DirectionOf(flow), period);
            if (selection.Wants(period) && !slabs.ContainsKey(key)) slabs.Add(key, leftOut.Remove(key, out var slab) ? slab : new GoodsSlab());
        }

        return new GoodsCensus(slabs, leftOut, rules, cells.Unread);
    }

    // Rows that were left out do not make a period covered.
    private static Dictionary<(TradeDirection Direction, Period Period), GoodsSlab> SetLeftOutApart(
        Dictionary<(TradeDirection Direction, Period Period), GoodsSlab> slabs)
    {
        var leftOut = slabs.Where(entry => !entry.Value.HasRows).ToDictionary();
        foreach (var key in leftOut.Keys) slabs.Remove(key);
        return leftOut;
    }

    public static TradeDirection DirectionOf(Flow flow) => flow == Flow.Export ? TradeDirection.Exports : TradeDirection.Imports;

    /// <summary>The number of a slab; -1: it has no cells, and is no sum.</summary>
    public int SlabOf(TradeDirection direction, Period period) => _slabNumbers.GetValueOrDefault((direction, period), -1);

    public int PartnerOf(int partner) => _partnerNumbers[partner];

    public bool Has(int partner) => _partnerNumbers.ContainsKey(partner);

    /// <summary>Whether a partner has any cell in a slab, left out or not; for a year, also in one of its months.</summary>
    public bool HasCellsOf(int partner, int slab) => Has(partner)
        && (_slabs[slab]?.HasCellsOf(partner) == true
            || _onlyInMonths[slab].Contains(PartnerOf(partner))
            || Array.Exists(_coveredMonths[slab], month => HasCellsOf(partner, month)));

    /// <summary>The rows of a slab; null: it has none and can only be the sum of its months.</summary>
    public GoodsSlab? this[int slab] => _slabs[slab];

    /// <summary>What is known of figures of a slab that could not be read and are no cells.</summary>
    public UnreadKey[] Unread(int slab) => _unread[slab];

    /// <summary>Whether a figure that could not be read, and may be of the level or above or below it, is of an earlier period. For TOTAL only one
    /// that may be of any partner counts.</summary>
    public bool HasUnreadBefore(int level, TradeDirection direction, Period period)
    {
        var flow = direction == TradeDirection.Exports ? Flow.Export : Flow.Import;
        foreach (var key in _allUnread)
        {
            if ((key.Flow ?? flow) != flow || (key.Frequency ?? period.Frequency) != period.Frequency) continue;
            if (key.Period is { } known ? known >= period : key.Year >= period.Year) continue;
            if (level != GoodsLevels.Total || key.Partner is null || key.MayBeOf(GoodsLevels.CodeLength(level)) || HasSums(level)) return true;
        }

        return false;
    }

    private bool HasSums(int level) => Array.Exists(_slabs, slab => slab?.Basis(level) == LevelBasis.Sums);

    /// <summary>Whether a figure of a level (-1: of any), or one by which its absences are told, could not be read in a slab.</summary>
    public bool HasUnread(int level, int slab) =>
        _unread[slab].Length > 0 || (_slabs[slab]?.HasRejected(level) ?? Array.Exists(_months[slab]!, month => HasUnread(level, month)));

    /// <summary>The slabs of a year's twelve months; null: not all are covered, or it is no year.</summary>
    public int[]? Months(int slab) => _months[slab];

    /// <summary>The slabs of those months of a year that are covered; of a month none.</summary>
    public int[] CoveredMonths(int slab) => _coveredMonths[slab];

    /// <summary>The HS edition of a slab's goods; a year of months alone has theirs. Empty: not known, or several.</summary>
    public ShortCode EditionOf(int slab)
    {
        if (slab < 0) return default;
        if (_slabs[slab] is { Edition.IsEmpty: false } rows) return rows.Edition;
        return _months[slab]?.Select(EditionOf).Distinct().ToList() is [var edition] ? edition : default;
    }

    /// <summary>
    /// Whether nobody has a figure of a code under a slab's HS edition, while there are some under another: among slabs that are published
    /// together. Chapters are the same in every edition.
    /// </summary>
    public bool IsNotInEdition(CommodityNode node, int slab, int[] together)
    {
        if (slab < 0 || node.Level < FirstLevelOfEditions || node.IsReportedIn[slab]) return false;
        var edition = EditionOf(slab);
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
    public bool AddsUp(int level, int slab, int partner) => level > 0 && _slabs[slab] is { } rows && rows.AddsUp(level, Partners[partner]);

    /// <summary>Whether a figure of a level (-1: codes of none), or one that may be of it, could not be read or is in conflict, in a slab or in
    /// the months it is summed from.</summary>
    public bool IsTouched(int level, int slab) => _slabs[slab] is { } rows
        ? rows.IsTouched(level)
        : _unread[slab].Length > 0 || Array.Exists(_months[slab]!, month => IsTouched(level, month));

    /// <summary>Whether a partner may have traded a code without a row (<see cref="GoodsSlab.Lacking"/>); in a year, also because one of its months
    /// may lack it, or the partner traded in months of which the year has no row.</summary>
    public bool MayLack(GoodsPlace place, int slab, int partner)
    {
        if (_slabs[slab] is not { } rows) return _onlyInMonths[slab].Contains(partner) || Array.Exists(_months[slab]!, month => MayLack(place, month, partner));
        return rows.MayLack(place, Partners[partner]) || (!AddsUp(place.Level, slab, partner)
            && (_onlyInMonths[slab].Contains(partner) || Array.Exists(_coveredMonths[slab], month => MayLack(place, month, partner))));
    }

    /// <summary>The numbers of the partners for which <see cref="MayLack"/> may hold.</summary>
    public IEnumerable<int> Lacking(GoodsPlace place, int slab)
    {
        var lacking = _slabs[slab] is { } rows ? rows.Lacking(place).Select(PartnerOf) : [];
        return _coveredMonths[slab].Length == 0 && _onlyInMonths[slab].Count == 0
            ? lacking
            : lacking.Concat(_coveredMonths[slab].SelectMany(month => Lacking(place, month))).Union(_onlyInMonths[slab]);
    }

    /// <summary>Whether a partner without a row is known not to have traded a code, from its own TOTAL or from the whole slab.</summary>
    public bool HadNoTrade(GoodsPlace place, bool isComplete, int slab, int partner) => AddsUp(place.Level, slab, partner)
        || (isComplete && !EconomyList.IsGroup(Partners[partner]) && !MayLack(place, slab, partner));

    /// <summary>Whether a row of a month of the year could not be read that may be of any partner.</summary>
    public bool MayBeAnyPartnerInMonths(int slab) =>
        Array.Exists(_unreadOfMonths[slab], key => key.Partner is null);

    // Partners that traded in a year's months and have no row of the year, or of whose rows in a month one could not be read, and all partners of
    // months that were left out whole: any code of theirs may have been traded.
    private HashSet<int> OnlyInMonths(
        (TradeDirection Direction, Period Period) key, int slab, Dictionary<(TradeDirection Direction, Period Period), GoodsSlab> leftOut)
    {
        if (key.Period.Frequency == Frequency.Monthly) return [];
        var months = Enumerable.Range(1, MonthsOfYear).Select(month => (key.Direction, Period.OfMonth(key.Period.Year, month)));
        var partners = months.Append(key).SelectMany(part => leftOut.GetValueOrDefault(part)?.Partners ?? []).ToHashSet();
        if (_slabs[slab] is { } rows)
            partners.UnionWith(_coveredMonths[slab].SelectMany(month => _slabs[month]!.Partners).Where(partner => !rows.HasRowsOf(partner)));
        partners.UnionWith(MayBeAnyPartnerInMonths(slab) ? Partners : _unreadOfMonths[slab].Select(unread => unread.Partner!.Value));
        partners.Remove(Slab.World);

        // What an economy may have, the World may have.
        if (partners.Any(partner => !EconomyList.IsGroup(partner))) partners.Add(Slab.World);
        return [.. partners.Select(PartnerOf)];
    }

    private static UnreadKey[] OfMonths(IReadOnlyList<UnreadKey> unread, (TradeDirection Direction, Period Period) year) =>
        [.. unread.Where(key => key.MayBeOfMonthIn(year.Direction == TradeDirection.Exports ? Flow.Export : Flow.Import, year.Period.Year))];

    private static UnreadKey[] Of(IReadOnlyList<UnreadKey> unread, (TradeDirection Direction, Period Period) slab) =>
        [.. unread.Where(key => key.MayBe(slab.Direction == TradeDirection.Exports ? Flow.Export : Flow.Import, slab.Period))];

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
                .Select(month => SlabOf(key.Direction, Period.OfMonth(key.Period.Year, month)))
                .Where(slab => slab >= 0),
        ];
    }
}

using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Figures;

/// <summary>
/// What the cells of one flow in one period say before any commodity is looked at: which levels have rows of their own, whether the World
/// has, and whose codes add up to their TOTAL.
/// </summary>
internal sealed class FlowPeriod
{
    /// <summary>The partner that stands for all of them.</summary>
    public const int World = 0;

    private readonly Level[] _levels = [new(), new(), new(), new()];
    private readonly Dictionary<int, PartnerParts> _partners = [];
    private readonly int[][] _addingUp = [[], [], [], []];
    private readonly int[][] _lacking = [[], [], [], []];
    private int[] _lackingOther = [];
    private readonly bool[] _touched = new bool[CommodityLevels.Count];
    private readonly bool[] _rejected = new bool[CommodityLevels.Count];
    private bool _isTotalTouched;
    private bool _isDoubted;
    private bool _isTotalDoubted;
    private bool _hasOthers;
    private readonly bool[] _fallsShort = new bool[CommodityLevels.Count];
    private readonly LevelBasis[] _bases = new LevelBasis[CommodityLevels.Count];

    /// <summary>Takes one cell, those of a partner in the order of their codes.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="sumsAreTotals">Whether the sums of its file's rows are totals.</param>
    /// <returns>What is known of its partner.</returns>
    public PartnerParts Add(in Cell cell, bool sumsAreTotals)
    {
        var key = cell.Key;
        var partner = PartsOf(key.Partner);
        partner.Trail.Add(cell);
        if (!cell.Status.IsOfRows()) return partner;
        (HasRows, partner.HasRows) = (true, true);
        var index = CommodityLevels.IndexOf(key.Commodity);
        if (index != CommodityLevels.Total && Edition.IsEmpty) Edition = key.Classification;
        if (index < 0) return partner;
        var level = _levels[index];
        level.HasRows = true;
        _touched[index] |= cell.Status != CellStatus.Ok;
        _rejected[index] |= cell.Status == CellStatus.Rejected;
        level.RowsAreParts &= sumsAreTotals;
        level.HasWorld |= key.Partner == World;
        partner.Sums[index].Add(cell);
        return partner;
    }

    /// <summary>Takes note that a partner has commodities whose cells are not read.</summary>
    /// <returns>What is known of the partner.</returns>
    public PartnerParts Add(in CommoditiesWithoutTotal commodities)
    {
        var partner = PartsOf(commodities.Partner);
        if (!commodities.IsLeftOut) (HasRows, partner.HasRows) = (true, true);
        return partner;
    }

    /// <summary>Whether any cell is more than a left-out row.</summary>
    public bool HasRows { get; private set; }

    /// <summary>Concludes once all cells were taken.</summary>
    /// <param name="rules">The dataset's.</param>
    /// <param name="unread">What is known of figures of the flow period that could not be read and are no cells.</param>
    public void Conclude(DatasetRules rules, IReadOnlyList<UnreadKey> unread)
    {
        IsComplete = rules.SumsAreTotals && HasRows;
        foreach (var key in unread) AddUnread(key);
        _isDoubted = unread.Count > 0;
        // Where nothing was read, what could not be read may be all there is, whatever its level.
        _isTotalDoubted = unread.Any(key => key.Partner is null) || (rules.SumsAreTotals && !HasRows && _isDoubted);
        _isTotalTouched = _touched[CommodityLevels.Total];
        var leave = false;
        for (var index = CommodityLevels.Count - 1; index >= 0; index--)
        {
            var level = _levels[index];
            if (level.HasRows) leave = rules.SumsAreTotals || level.RowsAreParts;
            level.MaySum = leave;
            var isLowest = index == CommodityLevels.Count - 1;
            _bases[index] = level.HasRows ? LevelBasis.Rows
                : !isLowest && leave && _bases[index + 1] != LevelBasis.Absent ? LevelBasis.Sums
                : LevelBasis.Absent;
            if (_bases[index] != LevelBasis.Sums) continue;
            _touched[index] |= _touched[index + 1];
            _rejected[index] |= _rejected[index + 1];
        }

        // A partner whose TOTAL could not be read may lack codes; so may any, where the World has more than the partners.
        IsComplete &= !_isTotalTouched && !PartnersFallShortOfWorld();
        for (var index = 0; index < CommodityLevels.Count; index++) _fallsShort[index] = WorldIsSum(index, withUnread: index == CommodityLevels.Total) && FallsShortOfWorld(index);
        foreach (var partner in _partners.Values) partner.FindOthers();
        _hasOthers = _partners.Values.Any(partner => !partner.Others.IsEmpty);
        for (var index = 0; index < CommodityLevels.Count; index++)
        {
            var sums = _partners.Keys.ToLookup(partner => index == CommodityLevels.Total ? null : AddUp(partner, index));
            var isSilent = _touched[index] || rules.HasUnusableFiles;
            _addingUp[index] = isSilent ? [] : [.. sums[true].Order()];
            var others = sums[null].Concat(isSilent ? sums[true] : []);
            _lacking[index] = WithWorld([.. sums[false].Concat(others.Where(partner => _partners[partner].Trail.MayLack(index)))]);
        }

        _lackingOther = WithWorld([.. _partners.Keys.Where(partner => _partners[partner].Trail.MayLack(-1))]);
    }

    // What an economy may have, the World may have.
    private static int[] WithWorld(List<int> partners)
    {
        if (partners.Exists(EconomyList.IsPartOfWorld) && !partners.Contains(World)) partners.Add(World);
        return [.. partners.Order()];
    }

    // A level that may have a row has rows: what is not among them is not known, rather than a sum of something lower.
    private void AddUnread(in UnreadKey key)
    {
        for (var index = 0; index < CommodityLevels.Count; index++)
        {
            if (!key.MayBeOf(CommodityLevels.CodeLength(index))) continue;
            _touched[index] = true;
            _levels[index].RowsAreParts &= _levels[index].HasRows;
            _levels[index].HasRows = true;
            _levels[index].MayHaveUnreadWorld |= (key.Partner ?? World) == World;
        }
    }

    /// <summary>Whether the dataset says that its files hold everything, and nothing in the flow period contradicts it.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Whether a figure of the level, or one that may be of it, could not be read or is in conflict; or a figure of TOTAL, which tells
    /// absences from gaps; or any figure of the flow period whose key is not whole, since it may be above or below.</summary>
    /// <param name="level">The depth of the level; -1: codes outside the levels.</param>
    public bool IsTouched(int level) =>
        _isTotalTouched
        || (level == CommodityLevels.Total ? _isTotalDoubted : _isDoubted)
        || (level < 0 ? Array.Exists(_touched, touched => touched) : _touched[level]);

    /// <summary>The same of one partner: where its codes add up to a TOTAL that is known, another's does not matter.</summary>
    public bool IsTouched(int level, int partner) => IsTouched(level) && (level < 0 || _touched[level] || !AddsUp(level, partner));

    /// <summary>Whether a cell of a level (-1: of any), or one that tells its absences from gaps, could not be read.</summary>
    public bool HasRejected(int level) =>
        _rejected[CommodityLevels.Total] || (level < 0 ? Array.Exists(_rejected, rejected => rejected) : _rejected[level]);

    /// <summary>The HS edition of its goods, one for a reporter and period; empty: not known.</summary>
    public ShortCode Edition { get; private set; }

    public IReadOnlyCollection<int> Partners => _partners.Keys;

    /// <summary>What is known of each partner.</summary>
    public IReadOnlyDictionary<int, PartnerParts> Parts => _partners;

    /// <summary>Whether a partner has any cell, left out or not.</summary>
    public bool HasCellsOf(int partner) => _partners.ContainsKey(partner);

    /// <summary>Whether a partner has any cell that was not left out.</summary>
    public bool HasRowsOf(int partner) => _partners.TryGetValue(partner, out var parts) && parts.HasRows;

    public LevelBasis Basis(int level) => _bases[level];

    /// <summary>The level whose rows a level's figures are, or are summed from.</summary>
    public int LevelOfRows(int level)
    {
        while (_bases[level] == LevelBasis.Sums) level++;
        return level;
    }

    /// <summary>Whether the rows of a level are less than all that the files have of a partner.</summary>
    public bool IsPartial(int partner, int level) => _partners[partner].Trail.IsPartial(level);

    /// <summary>Whether the World's figures of a level are sums of the partners': the level, or the one that it is summed from, has no row of
    /// the World, and sums are totals.</summary>
    /// <param name="level">The level.</param>
    /// <param name="withUnread">Whether it is a sum too where a row of the World may be among those that could not be read.</param>
    public bool WorldIsSum(int level, bool withUnread)
    {
        level = LevelOfRows(level);
        var hasWorld = _levels[level].HasWorld || (!withUnread && _levels[level].MayHaveUnreadWorld);
        return _bases[level] == LevelBasis.Rows && !hasWorld && _levels[level].MaySum;
    }

    /// <summary>Whether the partners' figures of a level, of which the World's are the sum, are less than its own rows of another level.</summary>
    public bool FallsShort(int level) => level >= 0 && _fallsShort[level];

    /// <summary>The partners whose codes of a level add up to their own TOTAL row within 0.1%, in code order.</summary>
    public int[] AddingUp(int level) => _addingUp[level];

    public bool AddsUp(int level, int partner) => Array.BinarySearch(_addingUp[level], partner) >= 0;

    /// <summary>
    /// The partners of which a code without a row may have been traded all the same: their codes are less (or more) than their own TOTAL or
    /// than those of a higher level, or goods of theirs were left out. The World is among them wherever an economy is.
    /// </summary>
    public IEnumerable<int> Lacking(CommodityPlace place)
    {
        if (!_hasOthers) return LackingAt(place.Level);
        var partners = _partners.Where(entry => entry.Value.Others.Has(place.Chapter)).Select(entry => entry.Key).ToHashSet();
        if (partners.Any(EconomyList.IsPartOfWorld)) partners.Add(World);
        partners.UnionWith(LackingAt(place.Level));
        return partners;
    }

    /// <summary>Whether a partner is among them, and its codes of the level are not known to be all.</summary>
    public bool MayLack(CommodityPlace place, int partner) => (place.Level < 0 || !AddsUp(place.Level, partner))
        && (Array.BinarySearch(LackingAt(place.Level), partner) >= 0 || HasOthers(partner, place.Chapter));

    /// <summary>Whether a partner, or of the World any economy, has goods of a chapter beside the published ones.</summary>
    public bool HasOthers(int partner, int chapter) => _hasOthers && (partner == World
        ? _partners.Any(entry => EconomyList.IsPartOfWorld(entry.Key) && entry.Value.Others.Has(chapter))
        : _partners.TryGetValue(partner, out var parts) && parts.Others.Has(chapter));

    private PartnerParts PartsOf(int partner)
    {
        if (!_partners.TryGetValue(partner, out var parts)) _partners[partner] = parts = new PartnerParts();
        return parts;
    }

    private int[] LackingAt(int level) => level < 0 ? _lackingOther : _lacking[level];

    // Null: nothing tells.
    private bool? AddUp(int partner, int level)
    {
        level = LevelOfRows(level);
        var sums = _partners[partner].Sums;
        if (_bases[level] != LevelBasis.Rows || sums[level].IsBroken) return null;
        if (partner == World && _levels[level] is { HasWorld: false, MayHaveUnreadWorld: false }) return null;
        if (sums[CommodityLevels.Total].IsWhole) return sums[level].AddsUpTo(sums[CommodityLevels.Total]);
        for (var above = 1; above < level; above++)
        {
            if (sums[above].IsWhole && sums[level].IsLessThan(sums[above])) return false;
        }

        return null;
    }

    private bool PartnersFallShortOfWorld()
    {
        if (!_levels[CommodityLevels.Total].HasWorld || !_partners.TryGetValue(World, out var world)) return false;
        var (sum, whole) = (OfEconomies(CommodityLevels.Total), world.Sums[CommodityLevels.Total]);
        return whole.IsWhole && sum.IsWhole && !sum.AddsUpTo(whole);
    }

    private bool FallsShortOfWorld(int level)
    {
        if (!_partners.TryGetValue(World, out var world)) return false;
        var sum = OfEconomies(LevelOfRows(level));
        return Array.Exists(world.Sums, whole => whole.IsWhole && sum.IsLessThan(whole));
    }

    private PartSum OfEconomies(int level)
    {
        var sum = default(PartSum);
        foreach (var (partner, parts) in _partners)
        {
            if (EconomyList.IsPartOfWorld(partner)) sum.Add(parts.Sums[level]);
        }

        return sum;
    }

    private sealed class Level
    {
        public bool HasRows { get; set; }

        public bool HasWorld { get; set; }

        public bool MayHaveUnreadWorld { get; set; }

        public bool RowsAreParts { get; set; } = true;

        public bool MaySum { get; set; }
    }
}

/// <summary>What the cells of one partner say in one flow and period.</summary>
internal sealed class PartnerParts
{
    private CodeTrail _trail;

    /// <summary>Whether any cell is more than a left-out row.</summary>
    public bool HasRows { get; set; }

    /// <summary>The sums of values by level.</summary>
    public PartSum[] Sums { get; } = new PartSum[CommodityLevels.Count];

    /// <summary>What an account makes of the cells; null where there is none to be made.</summary>
    public TotalParts? Totals { get; set; }

    /// <summary>The codes so far.</summary>
    public ref CodeTrail Trail => ref _trail;

    /// <summary>The chapters of goods beside the published ones.</summary>
    public ChapterSet Others { get; private set; }

    /// <summary>Finds <see cref="Others"/> once all cells were taken.</summary>
    public void FindOthers()
    {
        var highest = Array.FindIndex(Sums, 1, sum => sum.HasAny);
        Others = _trail.Others(highest < 0 ? 0 : Sums[highest].IsWhole ? Sums[highest].Value : null);
    }
}

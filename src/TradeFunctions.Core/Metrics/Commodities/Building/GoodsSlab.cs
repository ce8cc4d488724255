using TradeFunctions.Core.Aggregation;
using TradeFunctions.Core.Economies;

namespace TradeFunctions.Core.Metrics.Commodities;

/// <summary>
/// What the cells of one flow in one period say before any commodity is looked at: which levels have rows of their own, whether the World
/// has, and whose codes add up to their TOTAL.
/// </summary>
internal sealed class GoodsSlab
{
    private readonly Level[] _levels = [new(), new(), new(), new()];
    private readonly Dictionary<int, PartSum[]> _partners = [];
    private readonly int[][] _addingUp = [[], [], [], []];
    private readonly int[][] _fallingShort = [[], [], [], []];
    private readonly bool[] _touched = new bool[GoodsLevels.Count];
    private readonly bool[] _rejected = new bool[GoodsLevels.Count];
    private bool _isTotalTouched;
    private readonly LevelBasis[] _bases = new LevelBasis[GoodsLevels.Count];

    /// <summary>Takes one cell.</summary>
    public void Add(in ResolvedCell resolved, bool sumsAreTotals)
    {
        var key = resolved.Cell.Key;
        if (!_partners.TryGetValue(key.Partner, out var sums)) _partners[key.Partner] = sums = new PartSum[GoodsLevels.Count];
        var index = GoodsLevels.IndexOf(key.Commodity);
        if (index != GoodsLevels.Total && Edition.IsEmpty) Edition = key.Classification;
        if (index < 0) return;
        var level = _levels[index];
        level.HasRows = true;
        _touched[index] |= resolved.Cell.Status != CellStatus.Ok;
        _rejected[index] |= resolved.Cell.Status == CellStatus.Rejected;
        level.RowsAreParts &= sumsAreTotals;
        level.HasWorld |= key.Partner == Slab.World;
        sums[index].Add(resolved.Cell);
    }

    /// <summary>Concludes once all cells were taken.</summary>
    /// <param name="rules">The dataset's.</param>
    /// <param name="unread">What is known of figures of the slab that could not be read and are no cells.</param>
    public void Conclude(DatasetRules rules, IReadOnlyList<UnreadKey> unread)
    {
        IsComplete = rules.Complete && !rules.HasUnusableFiles && _partners.Count > 0;
        foreach (var key in unread) Take(key);
        _isTotalTouched = _touched[GoodsLevels.Total];
        var leave = false;
        for (var index = GoodsLevels.Count - 1; index >= 0; index--)
        {
            var level = _levels[index];
            if (level.HasRows) leave = rules.SumsAreTotals || level.RowsAreParts;
            level.MaySum = leave;
            var isLowest = index == GoodsLevels.Count - 1;
            _bases[index] = level.HasRows ? LevelBasis.Rows
                : !isLowest && leave && _bases[index + 1] != LevelBasis.Absent ? LevelBasis.Sums
                : LevelBasis.Absent;
            if (_bases[index] != LevelBasis.Sums) continue;
            _touched[index] |= _touched[index + 1];
            _rejected[index] |= _rejected[index + 1];
        }

        // Whose TOTAL could not be read may lack codes, and so may whom the World has and nobody names.
        IsComplete &= !_isTotalTouched && !PartnersFallShortOfWorld();
        if (rules.HasUnusableFiles) return;
        for (var index = 1; index < GoodsLevels.Count; index++)
        {
            if (_touched[index]) continue;
            var sums = _partners.Keys.ToLookup(partner => AddUp(partner, index));
            _addingUp[index] = [.. sums[true].Order()];
            _fallingShort[index] = [.. sums[false].Order()];
        }
    }

    // A level that may have a row has rows: what is not among them is not known, rather than a sum of something lower.
    private void Take(in UnreadKey key)
    {
        for (var index = 0; index < GoodsLevels.Count; index++)
        {
            if (!key.MayBeOf(GoodsLevels.CodeLength(index))) continue;
            _touched[index] = true;
            _levels[index].RowsAreParts &= _levels[index].HasRows;
            _levels[index].HasRows = true;
            _levels[index].HasWorld |= (key.Partner ?? Slab.World) == Slab.World;
        }
    }

    /// <summary>Whether the dataset says that its files hold everything, and nothing of the slab stands against it.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Whether a figure of a level, or one that may be of it, could not be read or is in conflict; or one of TOTAL, by which an absence
    /// of the level is told from a gap.</summary>
    /// <param name="level">The depth of the level; -1: codes of none.</param>
    public bool IsTouched(int level) => _isTotalTouched || (level < 0 ? Array.Exists(_touched, touched => touched) : _touched[level]);

    /// <summary>The same of one partner: where its codes add up to a TOTAL that is known, another's does not matter.</summary>
    public bool IsTouched(int level, int partner) => IsTouched(level) && (level < 0 || _touched[level] || !AddsUp(level, partner));

    /// <summary>Whether a cell of a level (-1: of any), or one by which its absences are told, could not be read.</summary>
    public bool HasRejected(int level) =>
        _rejected[GoodsLevels.Total] || (level < 0 ? Array.Exists(_rejected, rejected => rejected) : _rejected[level]);

    /// <summary>The HS edition of its goods, one for a reporter and period; empty: not known.</summary>
    public ShortCode Edition { get; private set; }

    public IEnumerable<int> Partners => _partners.Keys;

    public LevelBasis Basis(int level) => _bases[level];

    /// <summary>Whether the World's figures of a level are sums of the partners': the level has no row of the World, and sums are totals.</summary>
    public bool WorldIsSum(int level) => _bases[level] == LevelBasis.Rows && !_levels[level].HasWorld && _levels[level].MaySum;

    /// <summary>The same of the level that a level is summed from.</summary>
    public bool WorldIsSumBelow(int level)
    {
        while (_bases[level] == LevelBasis.Sums) level++;
        return WorldIsSum(level);
    }

    /// <summary>The partners whose codes of a level add up to their own TOTAL row within 0.1%, in code order.</summary>
    public int[] AddingUp(int level) => _addingUp[level];

    public bool AddsUp(int level, int partner) => Array.BinarySearch(_addingUp[level], partner) >= 0;

    /// <summary>Whether a partner's codes of a level are known to be less (or more) than its own TOTAL row, so that a code is missing.</summary>
    public bool FallsShort(int level, int partner) => Array.BinarySearch(_fallingShort[level], partner) >= 0;

    /// <summary>The partners of which that is known, in code order.</summary>
    public int[] FallingShort(int level) => _fallingShort[level];

    // Null: nothing tells.
    private bool? AddUp(int partner, int level)
    {
        while (_bases[level] == LevelBasis.Sums) level++;
        var sums = _partners[partner];
        if (_bases[level] != LevelBasis.Rows || !sums[GoodsLevels.Total].IsWhole || sums[level].IsBroken) return null;
        if (partner == Slab.World && !_levels[level].HasWorld) return null;
        return sums[level].AddsUpTo(sums[GoodsLevels.Total]);
    }

    private bool PartnersFallShortOfWorld()
    {
        if (!_levels[GoodsLevels.Total].HasWorld || !_partners.TryGetValue(Slab.World, out var world)) return false;
        var sum = default(PartSum);
        foreach (var (partner, sums) in _partners)
        {
            if (partner != Slab.World && !EconomyList.IsGroup(partner)) sum.Add(sums[GoodsLevels.Total]);
        }

        return world[GoodsLevels.Total].IsWhole && sum.IsWhole && !sum.AddsUpTo(world[GoodsLevels.Total]);
    }

    private sealed class Level
    {
        public bool HasRows { get; set; }

        public bool HasWorld { get; set; }

        public bool RowsAreParts { get; set; } = true;

        public bool MaySum { get; set; }
    }

    // Of values: an amount that a row lacks, a conflict or a second currency leaves no sum.
    private struct PartSum
    {
        private Int128 _value;
        private ShortCode _currency;
        private bool _any;
        private bool _broken;

        public readonly bool IsWhole => _any && !_broken;

        public readonly bool IsBroken => _broken;

        public void Add(in Cell cell)
        {
            _any = true;
            if (cell.Status != CellStatus.Ok || cell.Figures.Value is not { } value)
            {
                _broken = true;
                return;
            }

            _broken |= !_currency.IsEmpty && !cell.Figures.Currency.IsEmpty && _currency != cell.Figures.Currency;
            if (_currency.IsEmpty) _currency = cell.Figures.Currency;
            _value += value;
        }

        public void Add(in PartSum part)
        {
            _any |= part._any;
            _broken |= part._broken || (!_currency.IsEmpty && !part._currency.IsEmpty && _currency != part._currency);
            if (_currency.IsEmpty) _currency = part._currency;
            _value += part._value;
        }

        public readonly bool AddsUpTo(in PartSum whole) =>
            !_broken
            && (_currency == whole._currency || _currency.IsEmpty || whole._currency.IsEmpty)
            && Completeness.AddsUp(_value, whole._value);
    }
}

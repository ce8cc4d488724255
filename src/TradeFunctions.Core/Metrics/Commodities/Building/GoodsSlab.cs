using TradeFunctions.Core.Aggregation;

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
        level.RowsAreParts &= sumsAreTotals;
        level.HasWorld |= key.Partner == Slab.World;
        sums[index].Add(resolved.Cell);
    }

    /// <summary>Concludes once all cells were taken.</summary>
    public void Conclude(DatasetRules rules)
    {
        var leave = false;
        for (var index = GoodsLevels.Count - 1; index >= 0; index--)
        {
            var level = _levels[index];
            if (level.HasRows) leave = rules.Complete || level.RowsAreParts;
            level.MaySum = leave;
            var isLowest = index == GoodsLevels.Count - 1;
            _bases[index] = level.HasRows ? LevelBasis.Rows
                : !isLowest && leave && _bases[index + 1] != LevelBasis.Absent ? LevelBasis.Sums
                : LevelBasis.Absent;
        }

        for (var index = 1; index < GoodsLevels.Count; index++) _addingUp[index] = [.. _partners.Keys.Where(p => AddUp(p, index)).Order()];
    }

    /// <summary>The HS edition of its goods, one for a reporter and period; empty: not known.</summary>
    public ShortCode Edition { get; private set; }

    public IEnumerable<int> Partners => _partners.Keys;

    public LevelBasis Basis(int level) => _bases[level];

    /// <summary>Whether the World's figures of a level are sums of the partners': the level has no row of the World, and sums are totals.</summary>
    public bool WorldIsSum(int level) => _bases[level] == LevelBasis.Rows && !_levels[level].HasWorld && _levels[level].MaySum;

    /// <summary>The partners whose codes of a level add up to their own TOTAL row within 0.1%, in code order.</summary>
    public int[] AddingUp(int level) => _addingUp[level];

    public bool AddsUp(int level, int partner) => Array.BinarySearch(_addingUp[level], partner) >= 0;

    private bool AddUp(int partner, int level)
    {
        while (_bases[level] == LevelBasis.Sums) level++;
        var sums = _partners[partner];
        return _bases[level] == LevelBasis.Rows && sums[GoodsLevels.Total].IsWhole && sums[level].AddsUpTo(sums[GoodsLevels.Total]);
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

        public void Add(in Cell cell)
        {
            _any = true;
            if (cell.Status == CellStatus.Conflict || cell.Figures.Value is not { } value)
            {
                _broken = true;
                return;
            }

            _broken |= !_currency.IsEmpty && !cell.Figures.Currency.IsEmpty && _currency != cell.Figures.Currency;
            if (_currency.IsEmpty) _currency = cell.Figures.Currency;
            _value += value;
        }

        public readonly bool AddsUpTo(in PartSum whole) =>
            !_broken
            && (_currency == whole._currency || _currency.IsEmpty || whole._currency.IsEmpty)
            && Completeness.AddsUp(_value, whole._value);
    }
}

using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>Turns commodities by partner around: takes each commodity, and gives what each partner traded in each period.</summary>
internal sealed class PartnerGoodsBuilder : IDisposable
{
    private static readonly GoodsFigure NotExisting = new(FigureStatus.NotExisting);

    private readonly bool[] _isNotInEdition = new bool[PartnerGoods.Columns];
    private readonly int _reporter;
    private readonly GoodsCensus _census;
    private readonly TraitTable _traits;
    private readonly IReadOnlyList<FigureSource> _sources;
    private readonly IReadOnlyList<CommodityGroup> _groups;
    private readonly IReadOnlyList<Period> _periods;
    private readonly int[][] _columns;
    private readonly SpilledSort<PartnerGoodsRow> _rows;

    public PartnerGoodsBuilder(
        int reporter,
        GoodsCensus census,
        TraitTable traits,
        IReadOnlyList<FigureSource> sources,
        IReadOnlyList<CommodityGroup> groups,
        IReadOnlyList<Period> periods,
        GoodsOptions options)
    {
        _reporter = reporter;
        _census = census;
        _traits = traits;
        _sources = sources;
        _groups = groups;
        _periods = periods;
        _columns = [.. periods.Select(ColumnsOf)];
        _rows = new SpilledSort<PartnerGoodsRow>(options.RowsInMemory, options.OpenRun);
    }

    /// <summary>Takes a commodity that was worked out.</summary>
    public void Take(CommodityNode node)
    {
        if (node.Level < 0 && node.Group is null) return;
        var tag = PartnerGoodsRow.TagOf(node.Level);
        var commodity = node.Group is { } group ? (ulong)IndexOf(group) : node.Code.Packed;
        for (var period = 0; period < _columns.Length; period++)
        {
            var columns = _columns[period];
            for (var i = 0; i < columns.Length; i++) _isNotInEdition[i] = _census.IsNotInEdition(node, columns[i], columns);
            foreach (var partner in node.Touched)
            {
                var figures = node.Figures(partner);
                if (!IsReported(figures, columns) && !(node.Level == GoodsLevels.Total && IsTraded(figures, columns))) continue;
                _rows.Add(new PartnerGoodsRow
                {
                    Key = PartnerGoodsRow.KeyOf(period, partner, tag, commodity),
                    Exports = At(figures, columns, 0),
                    ExportsBefore = At(figures, columns, 1),
                    Imports = At(figures, columns, 2),
                    ImportsBefore = At(figures, columns, 3),
                });
            }
        }
    }

    /// <summary>By period, partner and level, once every commodity was taken.</summary>
    public IEnumerable<PartnerGoods> Build()
    {
        var total = default(PartnerGoodsRow);
        var level = new List<PartnerGoodsRow>();
        foreach (var row in _rows.Sorted())
        {
            if (level.Count > 0 && !IsSameLevel(level[^1], row))
            {
                yield return Entity(level, total);
                level.Clear();
            }

            if (row.Tag == PartnerGoodsRow.TotalTag) total = row;
            else level.Add(row);
        }

        if (level.Count > 0) yield return Entity(level, total);
    }

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();

    private static bool IsSameLevel(in PartnerGoodsRow left, in PartnerGoodsRow right) =>
        (left.Period, left.Partner, left.Tag) == (right.Period, right.Partner, right.Tag);

    private static bool IsReported(ReadOnlySpan<GoodsFigure> figures, int[] columns)
    {
        foreach (var slab in columns)
        {
            if (slab >= 0 && figures[slab].IsReported) return true;
        }

        return false;
    }

    // Beside goods with figures a TOTAL that is missing says so, and what it was a year before.
    private static bool IsTraded(ReadOnlySpan<GoodsFigure> figures, int[] columns)
    {
        foreach (var slab in columns)
        {
            if (slab >= 0 && figures[slab].Traded) return true;
        }

        return false;
    }

    private PartnerGoodsRow.Packed At(ReadOnlySpan<GoodsFigure> figures, int[] columns, int column)
    {
        if (columns[column] < 0) return default;
        var figure = figures[columns[column]];
        return PartnerGoodsRow.Packed.Of(figure.Status == FigureStatus.NoTrade && _isNotInEdition[column] ? NotExisting : figure);
    }

    private int[] ColumnsOf(Period period) =>
    [
        _census.SlabOf(TradeDirection.Exports, period),
        _census.SlabOf(TradeDirection.Exports, period.YearBefore),
        _census.SlabOf(TradeDirection.Imports, period),
        _census.SlabOf(TradeDirection.Imports, period.YearBefore),
    ];

    private PartnerGoods Entity(List<PartnerGoodsRow> rows, in PartnerGoodsRow total)
    {
        var (period, partner, tag) = (rows[0].Period, rows[0].Partner, rows[0].Tag);
        List<(string Code, PartnerGoodsRow Row)> sorted = [.. rows.Select(row => (CodeOf(row), row))];
        if (PartnerGoodsRow.LevelOf(tag) == GoodsLevel.Group) sorted.Sort((left, right) => string.CompareOrdinal(left.Code, right.Code));
        var table = new FigureTableBuilder(sorted.Count + 1, [.. _columns[period].Select(_census.EditionOf)], _traits, _sources);
        foreach (var (_, row) in sorted) Add(table, row);
        var hasTotal = total.Period == period && total.Partner == partner && total.Key != default;
        Add(table, hasTotal ? total : default);
        return new PartnerGoods(
            _reporter,
            _census.Partners[partner],
            _periods[period],
            PartnerGoodsRow.LevelOf(tag),
            [.. sorted.Select(entry => entry.Code)],
            [.. _columns[period].Select(slab => Flags(tag, slab, partner))],
            table.Build());
    }

    private static void Add(FigureTableBuilder table, in PartnerGoodsRow row)
    {
        table.Add(row.Exports.Figure);
        table.Add(row.ExportsBefore.Figure);
        table.Add(row.Imports.Figure);
        table.Add(row.ImportsBefore.Figure);
    }

    private SlabFlags Flags(byte tag, int slab, int partner)
    {
        if (slab < 0) return SlabFlags.None;
        var level = PartnerGoodsRow.LevelOf(tag) == GoodsLevel.Group ? -1 : tag;
        if (_census[slab] is not { } rows) return _census.IsTouched(level, slab) ? SlabFlags.Touched : SlabFlags.None;
        if (rows.IsTouched(level, _census.Partners[partner])) return SlabFlags.Touched;
        if (level < 0) return SlabFlags.None;
        var isComplete = rows.IsComplete && !rows.FallsShort(level) && rows.Basis(level) != LevelBasis.Absent && !_census.MayLack(GoodsPlace.AtLevel(level), slab, partner);
        return isComplete || rows.AddsUp(level, _census.Partners[partner]) ? SlabFlags.Complete : SlabFlags.None;
    }

    private string CodeOf(in PartnerGoodsRow row) => PartnerGoodsRow.LevelOf(row.Tag) == GoodsLevel.Group
        ? _groups[(int)row.Commodity].Commodity
        : CommodityCode.FromPacked(row.Commodity).ToString();

    private int IndexOf(CommodityGroup group)
    {
        for (var i = 0; i < _groups.Count; i++)
        {
            if (ReferenceEquals(_groups[i], group)) return i;
        }

        throw new ArgumentException($"{group.Commodity} is not among the groups.", nameof(group));
    }
}

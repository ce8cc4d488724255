using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Figures.Totals;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>Turns figures by commodity into figures by partner: takes each commodity, and gives what each partner traded in each period.</summary>
internal sealed class ByPartnerBuilder : IDisposable
{
    private static readonly CommodityFigure NotExisting = new(FigureStatus.NotExisting);

    private readonly bool[] _isNotInEdition = new bool[ByPartnerEntity.Columns];
    private readonly int _reporter;
    private readonly Census _census;
    private readonly TraitTable _traits;
    private readonly IReadOnlyList<FigureSource> _sources;
    private readonly IReadOnlyList<CommodityGroup> _groups;
    private readonly IReadOnlyList<Period> _periods;
    private readonly int[][] _columns;
    private readonly ByPartnerRows _rows;

    public ByPartnerBuilder(
        int reporter,
        Census census,
        TraitTable traits,
        IReadOnlyList<FigureSource> sources,
        IReadOnlyList<CommodityGroup> groups,
        IReadOnlyList<Period> periods,
        CommodityOptions options)
    {
        _reporter = reporter;
        _census = census;
        _traits = traits;
        _sources = sources;
        _groups = groups;
        _periods = periods;
        _columns = [.. periods.Select(period => ColumnsOf(census, period))];
        _rows = new ByPartnerRows(periods.Count, census.Partners.Length, options);
    }

    /// <summary>Takes a concluded commodity.</summary>
    public void Add(CommodityNode node)
    {
        if (node.Level < 0 && node.Group is null) return;
        var commodity = node.Group is { } group ? (ulong)IndexOf(group) : node.Code.Packed;
        for (var period = 0; period < _columns.Length; period++) Add(node, commodity, _census, period, _columns[period]);
    }

    /// <summary>Takes TOTAL, which has a census of its own. Partners with cells in other years only have no number here.</summary>
    public void Add(TotalFigures totals)
    {
        for (var period = 0; period < _periods.Count; period++) Add(totals.Node, totals.Node.Code.Packed, totals.Census, period, ColumnsOf(totals.Census, _periods[period]));
    }

    private void Add(CommodityNode node, ulong commodity, Census census, int period, int[] columns)
    {
        for (var i = 0; i < columns.Length; i++) _isNotInEdition[i] = census.IsNotInEdition(node, columns[i], columns);
        foreach (var partner in node.Touched)
        {
            var figures = node.Figures(partner);
            if (!IsReported(figures, columns) && !(node.Level == CommodityLevels.Total && IsTraded(figures, columns))) continue;
            if (!_census.Has(census.Partners[partner])) continue;
            _rows.Add(new ByPartnerRow
            {
                Key = ByPartnerRow.KeyOf(period, _census.PartnerOf(census.Partners[partner]), ByPartnerRow.TagOf(node.Level), commodity),
                Exports = At(figures, columns, 0),
                ExportsBefore = At(figures, columns, 1),
                Imports = At(figures, columns, 2),
                ImportsBefore = At(figures, columns, 3),
            });
        }
    }

    /// <summary>The entities by period, partner and level, once every commodity has been taken.</summary>
    public IEnumerable<ByPartnerEntity> Build()
    {
        var total = default(ByPartnerRow);
        var level = new List<ByPartnerRow>();
        foreach (var row in _rows.Sorted())
        {
            if (level.Count > 0 && !IsSameLevel(level[^1], row))
            {
                yield return Entity(level, total);
                level.Clear();
            }

            if (row.Tag == ByPartnerRow.TotalTag) total = row;
            else level.Add(row);
        }

        if (level.Count > 0) yield return Entity(level, total);
    }

    public void Dispose() => _rows.Dispose();

    private static bool IsSameLevel(in ByPartnerRow left, in ByPartnerRow right) =>
        (left.Period, left.Partner, left.Tag) == (right.Period, right.Partner, right.Tag);

    private static bool IsReported(ReadOnlySpan<CommodityFigure> figures, int[] columns)
    {
        foreach (var flowPeriod in columns)
        {
            if (flowPeriod >= 0 && figures[flowPeriod].IsReported) return true;
        }

        return false;
    }

    // Goods with figures need their TOTAL beside them, even if it is missing now and known only for the year before.
    private static bool IsTraded(ReadOnlySpan<CommodityFigure> figures, int[] columns)
    {
        foreach (var flowPeriod in columns)
        {
            if (flowPeriod >= 0 && figures[flowPeriod].Traded) return true;
        }

        return false;
    }

    private ByPartnerRow.Packed At(ReadOnlySpan<CommodityFigure> figures, int[] columns, int column)
    {
        if (columns[column] < 0) return default;
        var figure = figures[columns[column]];
        return ByPartnerRow.Packed.Of(figure.Status == FigureStatus.NoTrade && _isNotInEdition[column] ? NotExisting : figure);
    }

    private static int[] ColumnsOf(Census census, Period period) =>
    [
        census.FlowPeriodOf(TradeDirection.Exports, period),
        census.FlowPeriodOf(TradeDirection.Exports, period.YearBefore),
        census.FlowPeriodOf(TradeDirection.Imports, period),
        census.FlowPeriodOf(TradeDirection.Imports, period.YearBefore),
    ];

    private ByPartnerEntity Entity(List<ByPartnerRow> rows, in ByPartnerRow total)
    {
        var (period, partner, tag) = (rows[0].Period, rows[0].Partner, rows[0].Tag);
        string[] codes = [.. rows.Select(row => CodeOf(row))];
        var order = Enumerable.Range(0, codes.Length).ToArray();
        if (ByPartnerRow.LevelOf(tag) == CommodityLevel.Group) Array.Sort(codes, order, StringComparer.Ordinal);
        var count = (rows.Count + 1) * ByPartnerEntity.Columns;
        var figures = FigureTable.Rent(count);
        for (var row = 0; row < order.Length; row++) Fill(figures.AsSpan(row * ByPartnerEntity.Columns), rows[order[row]]);
        if (total.Period == period && total.Partner == partner && total.Key != default) Fill(figures.AsSpan(rows.Count * ByPartnerEntity.Columns), total);
        return new ByPartnerEntity(
            _reporter,
            _census.Partners[partner],
            _periods[period],
            ByPartnerRow.LevelOf(tag),
            codes,
            [.. _columns[period].Select(flowPeriod => Flags(tag, flowPeriod, partner))],
            FigureTableBuilder.Build([.. _columns[period].Select(_census.EditionOf)], _traits, _sources, figures, count));
    }

    private static void Fill(Span<CommodityFigure> figures, in ByPartnerRow row)
    {
        figures[0] = row.Exports.Figure;
        figures[1] = row.ExportsBefore.Figure;
        figures[2] = row.Imports.Figure;
        figures[3] = row.ImportsBefore.Figure;
    }

    private FlowPeriodFlags Flags(byte tag, int flowPeriod, int partner)
    {
        if (flowPeriod < 0) return FlowPeriodFlags.None;
        var level = ByPartnerRow.LevelOf(tag) == CommodityLevel.Group ? -1 : tag;
        if (_census[flowPeriod] is not { } rows) return _census.IsTouched(level, flowPeriod) ? FlowPeriodFlags.Touched : FlowPeriodFlags.None;
        if (rows.IsTouched(level, _census.Partners[partner])) return FlowPeriodFlags.Touched;
        if (level < 0) return FlowPeriodFlags.None;
        var isComplete = rows.IsComplete && !rows.FallsShort(level) && rows.Basis(level) != LevelBasis.Absent && !_census.MayLack(CommodityPlace.AtLevel(level), flowPeriod, partner);
        return isComplete || rows.AddsUp(level, _census.Partners[partner]) ? FlowPeriodFlags.Complete : FlowPeriodFlags.None;
    }

    private string CodeOf(in ByPartnerRow row) => ByPartnerRow.LevelOf(row.Tag) == CommodityLevel.Group
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

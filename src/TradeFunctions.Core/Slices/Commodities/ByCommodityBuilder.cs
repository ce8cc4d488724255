using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>Cuts a commodity that was calculated into its entities.</summary>
internal sealed class ByCommodityBuilder
{
    private readonly int _reporter;
    private readonly Census _census;
    private readonly Conclusion _conclusion;
    private readonly TraitTable _traits;
    private readonly IReadOnlyList<FigureSource> _sources;
    private readonly List<(CommoditySlot Slot, int[] Columns)> _slots;

    public ByCommodityBuilder(
        int reporter, Census census, TraitTable traits, IReadOnlyList<FigureSource> sources, IEnumerable<CommoditySlot> slots)
    {
        _reporter = reporter;
        _census = census;
        _conclusion = new Conclusion(census, traits);
        _traits = traits;
        _sources = sources;
        _slots = [.. slots.Select(slot => (slot, ColumnsOf(slot)))];
    }

    /// <summary>The entities of the slots in which the commodity has a figure.</summary>
    public IEnumerable<ByCommodityEntity> Of(CommodityNode node)
    {
        foreach (var (slot, columns) in _slots)
        {
            var partners = Partners(node, columns);
            if (partners.Length > 0) yield return Entity(node, slot, columns, partners);
        }
    }

    // The flow period of each column, by flow, then period; -1: there is none.
    private int[] ColumnsOf(CommoditySlot slot) =>
    [
        .. from direction in TradeDirection.Total.Flows()
           from index in Enumerable.Range(0, slot.Count)
           select _census.FlowPeriodOf(direction, slot.First.AddPeriods(index)),
    ];

    // Partners with a figure, and those known to have had no trade where the flow period does not imply it, in code order. Empty if no partner has a
    // figure.
    private int[] Partners(CommodityNode node, int[] columns)
    {
        var named = new SortedSet<int>();
        var isReported = false;
        foreach (var partner in node.Touched)
        {
            var figures = node.Figures(partner);
            foreach (var flowPeriod in columns)
            {
                if (flowPeriod < 0) continue;
                var figure = figures[flowPeriod];
                isReported |= figure.IsReported;
                var isKnownNoTrade = figure.Status == FigureStatus.NoTrade && !node.Complete[flowPeriod];
                if (figure.IsReported || figure.Traded || figure.Status == FigureStatus.Rejected || isKnownNoTrade) named.Add(partner);
            }
        }

        if (!isReported) return [];
        foreach (var flowPeriod in columns.Where(flowPeriod => flowPeriod >= 0))
        {
            if (node.Complete[flowPeriod]) named.UnionWith(node.Places.SelectMany(place => _census.Lacking(place, flowPeriod)));
            else if (node.Level > 0 && _census[flowPeriod] is { } rows) named.UnionWith(rows.AddingUp(node.Level).Select(_census.PartnerOf));
        }

        return [.. named];
    }

    private ByCommodityEntity Entity(CommodityNode node, CommoditySlot slot, int[] columns, int[] partners)
    {
        var table = FigureTableBuilder.Build(
            partners.Length,
            [.. columns.Select(flowPeriod => _census.EditionOf(flowPeriod))],
            _traits,
            _sources,
            (row, column) => columns[column] < 0 ? default : FigureOf(node, partners[row], columns[column]));
        return new ByCommodityEntity(
            _reporter,
            node.Commodity,
            slot,
            [.. partners.Select(partner => _census.Partners[partner])],
            Flags(node, slot, columns),
            table,
            node.Group is { } group ? LackingOf(node, group, columns, partners) : null);
    }

    private static LackingMembers LackingOf(CommodityNode node, CommodityGroup group, int[] columns, int[] partners)
    {
        var lacking = new Dictionary<int, int[]>();
        for (var row = 0; row < partners.Length; row++)
        {
            for (var column = 0; column < columns.Length; column++)
            {
                if (node.Lacking.TryGetValue((partners[row], columns[column]), out var codes)) lacking[(row * columns.Length) + column] = codes;
            }
        }

        return new LackingMembers([.. group.Codes.Select(code => code.ToString())], lacking, columns.Length);
    }

    private FlowPeriodFlags[] Flags(CommodityNode node, CommoditySlot slot, int[] columns)
    {
        FlowPeriodFlags[] flags = [.. columns.Select(flowPeriod => Flags(node, flowPeriod, columns))];
        foreach (var direction in TradeDirection.Total.Flows())
        {
            if (_census.HasUnreadBefore(node.Level, direction, slot.First, slot.Last)) flags[(int)direction * slot.Count] |= FlowPeriodFlags.UnreadBefore;
        }

        return flags;
    }

    private FlowPeriodFlags Flags(CommodityNode node, int flowPeriod, int[] columns)
    {
        if (flowPeriod < 0) return FlowPeriodFlags.None;
        return node.Flags(flowPeriod)
            | (_census.IsNotInEdition(node, flowPeriod, columns) ? FlowPeriodFlags.NotInEdition : FlowPeriodFlags.None)
            | (_census.HasCellsOf(_reporter, flowPeriod) ? FlowPeriodFlags.OwnTrade : FlowPeriodFlags.None);
    }

    private CommodityFigure FigureOf(CommodityNode node, int partner, int flowPeriod)
    {
        if (node.IsTouched(partner)) return node.Figures(partner)[flowPeriod];
        return _conclusion.HadNoTrade(node, flowPeriod, partner) ? CommodityFigure.NoTrade : default;
    }
}

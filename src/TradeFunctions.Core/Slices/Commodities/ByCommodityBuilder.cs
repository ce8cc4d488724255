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

    // Which partners an entity names; used again for the next one.
    private readonly bool[] _named;

    public ByCommodityBuilder(
        int reporter, Census census, TraitTable traits, IReadOnlyList<FigureSource> sources, IEnumerable<CommoditySlot> slots)
    {
        _reporter = reporter;
        _census = census;
        _conclusion = new Conclusion(census, traits);
        _traits = traits;
        _sources = sources;
        _named = new bool[census.Partners.Length];
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
           from period in slot.Periods
           select _census.FlowPeriodOf(direction, period),
    ];

    // Partners with a figure, and those known to have had no trade where the flow period does not imply it, in code order. Empty if no partner has a
    // figure.
    private int[] Partners(CommodityNode node, int[] columns)
    {
        Array.Clear(_named);
        var isReported = false;
        foreach (var partner in node.Touched) isReported |= Name(node, partner, columns);
        if (!isReported) return [];
        foreach (var flowPeriod in columns)
        {
            if (flowPeriod < 0) continue;
            if (node.Complete[flowPeriod]) NameLacking(node, flowPeriod);
            else if (node.Level > 0 && _census[flowPeriod] is { } rows)
            {
                foreach (var partner in rows.AddingUp(node.Level)) _named[_census.PartnerOf(partner)] = true;
            }
        }

        var count = _named.AsSpan().Count(true);
        var partners = new int[count];
        for (var (partner, at) = (0, 0); at < count; partner++)
        {
            if (_named[partner]) partners[at++] = partner;
        }

        return partners;
    }

    // Whether the partner has a figure.
    private bool Name(CommodityNode node, int partner, int[] columns)
    {
        var figures = node.Figures(partner);
        var isReported = false;
        foreach (var flowPeriod in columns)
        {
            if (flowPeriod < 0) continue;
            ref readonly var figure = ref figures[flowPeriod];
            isReported |= figure.IsReported;
            var isKnownNoTrade = figure.Status == FigureStatus.NoTrade && !node.Complete[flowPeriod];
            if (figure.IsReported || figure.Traded || figure.Status == FigureStatus.Rejected || isKnownNoTrade) _named[partner] = true;
        }

        return isReported;
    }

    private void NameLacking(CommodityNode node, int flowPeriod)
    {
        foreach (var place in node.Places)
        {
            foreach (var partner in _census.Lacking(place, flowPeriod)) _named[partner] = true;
        }
    }

    private ByCommodityEntity Entity(CommodityNode node, CommoditySlot slot, int[] columns, int[] partners)
    {
        var flags = Flags(node, slot, columns);
        var figures = FigureTable.Rent(partners.Length * columns.Length);
        var kept = 0;
        foreach (var partner in partners)
        {
            var row = figures.AsSpan(kept * columns.Length, columns.Length);
            Fill(row, node, partner, columns);
            if (IsImplied(row, flags, _census.Partners[partner])) row.Clear();
            else partners[kept++] = partner;
        }

        partners = partners[..kept];
        return new ByCommodityEntity(
            _reporter,
            node.Commodity,
            slot,
            [.. partners.Select(partner => _census.Partners[partner])],
            flags,
            FigureTableBuilder.Build([.. columns.Select(_census.EditionOf)], _traits, _sources, figures, kept * columns.Length),
            node.Group is { } group ? LackingOf(node, group, columns, partners) : null);
    }

    // A row that says nothing that would not be concluded without it.
    private static bool IsImplied(ReadOnlySpan<CommodityFigure> row, FlowPeriodFlags[] flags, int partner)
    {
        for (var column = 0; column < row.Length; column++)
        {
            if (!CommodityPeriods.IsImplied(row[column], flags[column], partner)) return false;
        }

        return true;
    }

    private void Fill(Span<CommodityFigure> row, CommodityNode node, int partner, int[] columns)
    {
        var figures = node.IsTouched(partner) ? node.Figures(partner) : [];
        for (var column = 0; column < columns.Length; column++)
        {
            if (columns[column] < 0) continue;
            if (!figures.IsEmpty) row[column] = figures[columns[column]];
            else if (_conclusion.HadNoTrade(node, columns[column], partner)) row[column] = CommodityFigure.NoTrade;
        }
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
            if (_census.HasUnreadBefore(node.Level, direction, slot.First, slot.LastOf(slot.First.Frequency))) flags[(int)direction * slot.Count] |= FlowPeriodFlags.UnreadBefore;
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
}

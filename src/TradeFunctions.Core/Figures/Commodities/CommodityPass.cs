using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures.Commodities;

/// <summary>
/// The second pass over a reporter's cells: concludes each commodity once all it follows from has gone by. A heading may be the sum of its
/// subheadings, so codes come out after their parts: 8541.., then 8541, then 85; the groups last. TOTAL is the account's. In memory are one
/// commodity of each level and the groups.
/// </summary>
internal sealed class CommodityPass
{
    private readonly Census _census;
    private readonly TraitTable _traits;
    private readonly Conclusion _conclusion;
    private readonly Action<CommodityNode> _onCommodity;
    private readonly CommodityNode[] _levels;
    private readonly CommodityNode _other;
    private readonly List<GroupSum> _groups;
    private readonly FigureReader _figures;

    /// <summary>Prepares the pass.</summary>
    /// <param name="census">What the first pass found.</param>
    /// <param name="traits">Numbers what figures have in common.</param>
    /// <param name="groups">The dataset's.</param>
    /// <param name="onCommodity">Takes each commodity; the node is used again once it returns.</param>
    public CommodityPass(Census census, TraitTable traits, IEnumerable<CommodityGroup> groups, Action<CommodityNode> onCommodity)
    {
        _onCommodity = onCommodity;
        _census = census;
        _traits = traits;
        _figures = new FigureReader(traits);
        _conclusion = new Conclusion(census, traits);
        _levels = [NewNode(), NewNode(), NewNode()];
        _other = NewNode();
        _groups = [.. groups.Select(group => new GroupSum(group, census, traits))];
    }

    /// <summary>The first reading of the cells: what each flow and period says as a whole.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="rules">The dataset's.</param>
    /// <param name="own">Periods in which figures that could not be read are looked for beside those that have cells.</param>
    /// <param name="includes">Whether a period counts.</param>
    public static Census CensusOf(IResolvedCells cells, DatasetRules rules, IEnumerable<Period> own, Func<Period, bool> includes)
    {
        var census = new CensusBuilder();
        foreach (var frequency in Enum.GetValues<Frequency>())
        {
            foreach (var flow in Flows.Both)
            {
                foreach (var (cell, source) in cells.Read(frequency, flow))
                {
                    if (includes(cell.Key.Period)) census.Add(cell, cells.Sources[source].SumsAreTotals);
                }
            }
        }

        return census.Build(rules, cells.Unread, own, includes);
    }

    /// <summary>Concludes every commodity with a figure.</summary>
    public void Run(CommodityCursors cursors)
    {
        while (cursors.Next() is { } code)
        {
            CloseAllBut(code);
            var cells = cursors.Read(code);
            if (code.IsTotal)
            {
                foreach (var _ in cells)
                {
                    // The account has TOTAL.
                }

                continue;
            }

            var level = CommodityLevels.IndexOf(code);
            OpenParents(code, level);
            var target = level < 0 ? _other : At(level);
            target.Open(code);
            Place(target, cells);
            if (level < 0) Close(target);
        }

        CloseAllBut(CommodityCode.Total);
        FinishGroups();
    }

    // The open code of a level below TOTAL.
    private CommodityNode At(int level) => _levels[level - 1];

    private CommodityNode NewNode() => new(_census.Partners.Length, _census.FlowPeriods);

    // From the lowest level up, whatever is open and not above the code.
    private void CloseAllBut(CommodityCode code)
    {
        for (var level = CommodityLevels.Count - 1; level > CommodityLevels.Total; level--)
        {
            var open = At(level);
            if (open.Code.Packed == 0 || (code.Length > open.Code.Length && CommodityLevels.Parent(code, level) == open.Code)) continue;
            Close(open);
        }
    }

    private void OpenParents(CommodityCode code, int level)
    {
        for (var above = 1; above < level; above++)
        {
            if (At(above).Code.Packed == 0) At(above).Open(CommodityLevels.Parent(code, above));
        }
    }

    private void Place(CommodityNode node, IEnumerable<ResolvedCell> cells)
    {
        foreach (var (cell, source) in cells)
        {
            if (cell.Status == CellStatus.OtherClassification) continue;
            var flowPeriod = _census.FlowPeriodOf(cell.Key.Flow.Direction(), cell.Key.Period);
            if (flowPeriod >= 0) node.Row(_census.PartnerOf(cell.Key.Partner))[flowPeriod] = _figures.Of(cell, source);
        }
    }

    private void Close(CommodityNode node)
    {
        if (!node.IsEmpty)
        {
            _conclusion.Conclude(node);
            _onCommodity(node);
            if (node.Level > 1) AddTo(At(node.Level - 1), node);
            foreach (var group in _groups) group.Add(node);
        }

        node.Clear();
    }

    private void AddTo(CommodityNode parent, CommodityNode part)
    {
        foreach (var partner in part.Touched)
        {
            var parts = part.Figures(partner);
            for (var flowPeriod = 0; flowPeriod < parts.Length; flowPeriod++)
            {
                if (!parts[flowPeriod].IsReported && !parts[flowPeriod].Traded) continue;
                ref var whole = ref parent.Row(partner)[flowPeriod];

                // Without a figure for something that was traded, no sum above it is possible.
                if (_census[flowPeriod]?.Basis(parent.Level) == LevelBasis.Sums) whole = CommoditySum.Plus(whole, parts[flowPeriod], _traits);
                else if (whole == default) whole = CommodityFigure.TradedButMissing;
            }
        }
    }

    private void FinishGroups()
    {
        foreach (var group in _groups)
        {
            group.Finish(_other, Unseen);
            if (!_other.IsEmpty) _onCommodity(_other);
            _other.Clear();
        }
    }

    private bool[] Unseen(CommodityCode code)
    {
        var node = At(CommodityLevels.IndexOf(code));
        node.Open(code);
        _conclusion.Conclude(node);
        bool[] complete = [.. node.Complete];
        node.Clear();
        return complete;
    }
}

using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures.Commodities;

/// <summary>
/// The second pass over a reporter's cells: works each commodity out once all it follows from has gone by. A heading may be the sum of its
/// subheadings, so codes come out after their parts: 8541.., then 8541, then 85; TOTAL and the groups last. In memory are one commodity of
/// each level and the groups.
/// </summary>
internal sealed class CommodityPass
{
    private readonly CommodityCensus _census;
    private readonly TraitTable _traits;
    private readonly CommodityConclusion _conclusion;
    private readonly CommodityNode[] _levels;
    private readonly CommodityNode _other;
    private readonly List<GroupSum> _groups;
    private FigureTraits? _lastTraits;
    private int _lastNumber;

    public CommodityPass(CommodityCensus census, TraitTable traits, IEnumerable<CommodityGroup> groups)
    {
        _census = census;
        _traits = traits;
        _conclusion = new CommodityConclusion(census, traits);
        _levels = [NewNode(), NewNode(), NewNode(), NewNode()];
        _other = NewNode();
        _groups = [.. groups.Select(group => new GroupSum(group, census, traits))];
    }

    /// <summary>Every commodity with a figure, worked out. What is given is used again: it is to be looked at before the next is asked for.</summary>
    public IEnumerable<CommodityNode> Commodities(CommodityCursors cursors)
    {
        _levels[CommodityLevels.Total].Open(CommodityCode.Total);
        while (cursors.Next() is { } code)
        {
            foreach (var node in CloseAllBut(code)) yield return node;
            var level = CommodityLevels.IndexOf(code);
            OpenParents(code, level);
            var target = level < 0 ? _other : _levels[level];
            if (level != CommodityLevels.Total) target.Open(code);
            Place(target, cursors.Take(code));
            if (level >= 0) continue;
            foreach (var node in Close(_other, null)) yield return node;
        }

        foreach (var node in CloseAllBut(CommodityCode.Total)) yield return node;
        foreach (var node in Close(_levels[CommodityLevels.Total], null)) yield return node;
        foreach (var node in FinishGroups()) yield return node;
    }

    private CommodityNode NewNode() => new(_census.Partners.Length, _census.FlowPeriods);

    // From the lowest level up, whatever is open and not above the code.
    private IEnumerable<CommodityNode> CloseAllBut(CommodityCode code)
    {
        for (var level = CommodityLevels.Count - 1; level > CommodityLevels.Total; level--)
        {
            var open = _levels[level];
            if (open.Code.Packed == 0 || (code.Length > open.Code.Length && CommodityLevels.Parent(code, level) == open.Code)) continue;
            foreach (var node in Close(open, _levels[level - 1])) yield return node;
        }
    }

    private void OpenParents(CommodityCode code, int level)
    {
        for (var above = 1; above < level; above++)
        {
            if (_levels[above].Code.Packed == 0) _levels[above].Open(CommodityLevels.Parent(code, above));
        }
    }

    private void Place(CommodityNode node, IEnumerable<ResolvedCell> cells)
    {
        foreach (var (cell, source) in cells)
        {
            if (cell.Status == CellStatus.OtherClassification) continue;
            var flowPeriod = _census.FlowPeriodOf(CommodityCensus.DirectionOf(cell.Key.Flow), cell.Key.Period);
            if (flowPeriod >= 0) node.Row(_census.PartnerOf(cell.Key.Partner))[flowPeriod] = FigureOf(cell, source);
        }
    }

    private CommodityFigure FigureOf(in Cell cell, int source)
    {
        if (cell.Status == CellStatus.LeftOut) return CommodityFigure.TradedButMissing;
        var common = FigureTraits.Of(cell, source);
        if (common != _lastTraits) (_lastTraits, _lastNumber) = (common, _traits.NumberOf(common));
        var traits = _lastNumber;
        if (cell.Status == CellStatus.Conflict) return new CommodityFigure(FigureStatus.Conflict, Traits: traits);
        if (cell.Status == CellStatus.Rejected) return CommodityFigure.Rejected;
        var figures = cell.Figures;
        var known = (figures.Value is null ? AmountSet.None : AmountSet.Value)
            | (figures.NetWeight is null ? AmountSet.None : AmountSet.NetWeight)
            | (figures.Quantity is null ? AmountSet.None : AmountSet.Quantity);
        return new CommodityFigure(
            FigureStatus.Ok, known, false, traits, figures.Value ?? 0, figures.NetWeight ?? 0, figures.Quantity ?? 0);
    }

    private IEnumerable<CommodityNode> Close(CommodityNode node, CommodityNode? parent)
    {
        if (!node.IsEmpty)
        {
            _conclusion.Conclude(node);
            yield return node;
            if (parent is not null) AddTo(parent, node);
            foreach (var group in _groups) group.Take(node);
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

                // What was traded without a figure leaves no sum above it.
                if (_census[flowPeriod]?.Basis(parent.Level) == LevelBasis.Sums) whole = CommoditySum.Plus(whole, parts[flowPeriod], _traits);
                else if (whole == default) whole = CommodityFigure.TradedButMissing;
            }
        }
    }

    private IEnumerable<CommodityNode> FinishGroups()
    {
        foreach (var group in _groups)
        {
            group.Finish(_other, Unseen);
            if (!_other.IsEmpty) yield return _other;
            _other.Clear();
        }
    }

    private bool[] Unseen(CommodityCode code)
    {
        var node = _levels[CommodityLevels.IndexOf(code)];
        node.Open(code);
        _conclusion.Conclude(node);
        bool[] complete = [.. node.Complete];
        node.Clear();
        return complete;
    }
}

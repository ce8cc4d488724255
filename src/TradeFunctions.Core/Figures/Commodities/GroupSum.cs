using System.Numerics;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures.Commodities;

/// <summary>
/// A group while its codes come by: for each partner and flow period the sum so far, which codes are known, and whether any has a figure or may have
/// one that could not be read. Codes that never come are concluded at the end, like any commodity without rows.
/// </summary>
internal sealed class GroupSum
{
    private const int WordBits = 64;

    private readonly Census _census;
    private readonly TraitTable _traits;
    private readonly bool[]?[] _complete;
    private readonly bool _keepsEdition;
    private readonly int _words;
    private readonly Dictionary<int, Row> _rows = [];

    public GroupSum(CommodityGroup group, Census census, TraitTable traits)
    {
        Group = group;
        _census = census;
        _traits = traits;
        _complete = new bool[group.Codes.Count][];
        _words = (group.Codes.Count + WordBits - 1) / WordBits;
        // Chapters are the same in every edition, and so is a group of nothing else.
        _keepsEdition = group.Codes.Any(code => code.Level > 2);
    }

    public CommodityGroup Group { get; }

    /// <summary>Takes a concluded commodity, if it is one of the group's.</summary>
    public void Add(CommodityNode node)
    {
        var member = IndexOf(node.Code);
        if (member < 0) return;
        _complete[member] = [.. node.Complete];
        foreach (var partner in node.Touched)
        {
            if (!_rows.ContainsKey(partner)) _rows[partner] = NewRow(partner, member);
        }

        foreach (var (partner, row) in _rows)
        {
            if (!node.IsTouched(partner)) MarkAbsent(row, partner, member);
            else Add(row, node.Figures(partner), member);
        }
    }

    /// <summary>Writes the group's figures into a node.</summary>
    /// <param name="node">An empty node.</param>
    /// <param name="unseen">Concludes a code of the group that has no rows; gives where its absence is no trade.</param>
    public void Finish(CommodityNode node, Func<CommodityCode, bool[]> unseen)
    {
        node.Open(Group);
        for (var member = 0; member < _complete.Length; member++)
        {
            if (_complete[member] is not null) continue;
            _complete[member] = unseen(Group.Codes[member]);
            foreach (var (partner, row) in _rows) MarkAbsent(row, partner, member);
        }

        for (var flowPeriod = 0; flowPeriod < _census.FlowPeriods; flowPeriod++) node.Complete[flowPeriod] = Array.TrueForAll(_complete, complete => complete![flowPeriod]);
        for (var flowPeriod = 0; flowPeriod < _census.FlowPeriods; flowPeriod++) node.IsTouchedIn[flowPeriod] = IsTouched(flowPeriod);
        foreach (var (partner, row) in _rows.OrderBy(entry => entry.Key)) Finish(node, partner, row);
    }

    private void Finish(CommodityNode node, int partner, Row row)
    {
        var figures = node.Row(partner);
        for (var flowPeriod = 0; flowPeriod < figures.Length; flowPeriod++)
        {
            var lacking = Lacking(row, flowPeriod);
            if (lacking.Length == 0)
            {
                figures[flowPeriod] = CommoditySum.Finished(row.Sums[flowPeriod]);
            }
            else if (row.Reported[flowPeriod])
            {
                figures[flowPeriod] = IsTouched(flowPeriod) ? CommodityFigure.Incomplete : CommodityFigure.TradedButMissing;
                node.Lacking[(partner, flowPeriod)] = lacking;
            }
            else if (row.Unread[flowPeriod])
            {
                figures[flowPeriod] = CommodityFigure.Unknown;
            }
        }
    }

    private bool IsTouched(int flowPeriod) => Group.Codes.Any(code => _census.IsTouched(CommodityLevels.IndexOf(code), flowPeriod));

    private Row NewRow(int partner, int upTo)
    {
        var row = new Row(new CommodityFigure[_census.FlowPeriods], new ulong[_census.FlowPeriods * _words], new bool[_census.FlowPeriods], new bool[_census.FlowPeriods]);
        for (var member = 0; member < _complete.Length; member++)
        {
            if (member != upTo && _complete[member] is not null) MarkAbsent(row, partner, member);
        }

        return row;
    }

    private void MarkAbsent(Row row, int partner, int member)
    {
        var place = CommodityPlace.Of(Group.Codes[member]);
        for (var flowPeriod = 0; flowPeriod < _census.FlowPeriods; flowPeriod++)
        {
            if (_census.HadNoTrade(place, _complete[member]![flowPeriod], flowPeriod, partner)) SetMember(row, flowPeriod, member, CommodityFigure.NoTrade);
            row.Unread[flowPeriod] |= _census.IsTouched(place.Level, flowPeriod) && _census.HasUnread(place.Level, flowPeriod);
        }
    }

    private void Add(Row row, ReadOnlySpan<CommodityFigure> figures, int member)
    {
        for (var flowPeriod = 0; flowPeriod < figures.Length; flowPeriod++)
        {
            row.Reported[flowPeriod] |= figures[flowPeriod].IsReported || figures[flowPeriod].Traded;
            row.Unread[flowPeriod] |= figures[flowPeriod].Status == FigureStatus.Rejected;
            if (figures[flowPeriod].IsKnown) SetMember(row, flowPeriod, member, figures[flowPeriod]);
        }
    }

    private void SetMember(Row row, int flowPeriod, int member, CommodityFigure figure)
    {
        row.Known[(flowPeriod * _words) + (member / WordBits)] |= 1UL << (member % WordBits);
        if (!_keepsEdition && figure.Status == FigureStatus.Ok)
        {
            figure = figure with { Traits = _traits.NumberOf(_traits[figure.Traits] with { Edition = default }) };
        }

        row.Sums[flowPeriod] = CommoditySum.Plus(row.Sums[flowPeriod], figure, _traits);
    }

    private int[] Lacking(Row row, int flowPeriod)
    {
        var known = row.Known.AsSpan(flowPeriod * _words, _words);
        var count = 0;
        foreach (var word in known) count += BitOperations.PopCount(word);
        if (count == _complete.Length) return [];
        var lacking = new List<int>();
        for (var member = 0; member < _complete.Length; member++)
        {
            if ((known[member / WordBits] & (1UL << (member % WordBits))) == 0) lacking.Add(member);
        }

        return [.. lacking];
    }

    private int IndexOf(CommodityCode code)
    {
        for (var i = 0; i < Group.Codes.Count; i++)
        {
            if (Group.Codes[i] == code) return i;
        }

        return -1;
    }

    private sealed record Row(CommodityFigure[] Sums, ulong[] Known, bool[] Reported, bool[] Unread);
}

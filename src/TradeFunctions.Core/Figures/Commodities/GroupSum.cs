using System.Numerics;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures.Commodities;

/// <summary>
/// A group while its codes come by: for each partner and slab the sum so far, which codes are known, and whether any has a figure or may have
/// one that could not be read. Codes that never come are concluded at the end, like any commodity without rows.
/// </summary>
internal sealed class GroupSum
{
    private const int WordBits = 64;

    private readonly GoodsCensus _census;
    private readonly TraitTable _traits;
    private readonly bool[]?[] _complete;
    private readonly bool _keepsEdition;
    private readonly int _words;
    private readonly Dictionary<int, Row> _rows = [];

    public GroupSum(CommodityGroup group, GoodsCensus census, TraitTable traits)
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
    public void Take(CommodityNode node)
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

        for (var slab = 0; slab < _census.Slabs; slab++) node.Complete[slab] = Array.TrueForAll(_complete, complete => complete![slab]);
        for (var slab = 0; slab < _census.Slabs; slab++) node.IsTouchedIn[slab] = IsTouched(slab);
        foreach (var (partner, row) in _rows.OrderBy(entry => entry.Key)) Finish(node, partner, row);
    }

    private void Finish(CommodityNode node, int partner, Row row)
    {
        var figures = node.Row(partner);
        for (var slab = 0; slab < figures.Length; slab++)
        {
            var lacking = Lacking(row, slab);
            if (lacking.Length == 0)
            {
                figures[slab] = GoodsSum.Finished(row.Sums[slab]);
            }
            else if (row.Reported[slab])
            {
                figures[slab] = IsTouched(slab) ? GoodsFigure.Incomplete : GoodsFigure.TradedButMissing;
                node.Lacking[(partner, slab)] = lacking;
            }
            else if (row.Unread[slab])
            {
                figures[slab] = GoodsFigure.Untold;
            }
        }
    }

    private bool IsTouched(int slab) => Group.Codes.Any(code => _census.IsTouched(GoodsLevels.IndexOf(code), slab));

    private Row NewRow(int partner, int upTo)
    {
        var row = new Row(new GoodsFigure[_census.Slabs], new ulong[_census.Slabs * _words], new bool[_census.Slabs], new bool[_census.Slabs]);
        for (var member = 0; member < _complete.Length; member++)
        {
            if (member != upTo && _complete[member] is not null) MarkAbsent(row, partner, member);
        }

        return row;
    }

    private void MarkAbsent(Row row, int partner, int member)
    {
        var place = GoodsPlace.Of(Group.Codes[member]);
        for (var slab = 0; slab < _census.Slabs; slab++)
        {
            if (_census.HadNoTrade(place, _complete[member]![slab], slab, partner)) Know(row, slab, member, GoodsFigure.NoTrade);
            row.Unread[slab] |= _census.IsTouched(place.Level, slab) && _census.HasUnread(place.Level, slab);
        }
    }

    private void Add(Row row, ReadOnlySpan<GoodsFigure> figures, int member)
    {
        for (var slab = 0; slab < figures.Length; slab++)
        {
            row.Reported[slab] |= figures[slab].IsReported || figures[slab].Traded;
            row.Unread[slab] |= figures[slab].Status == FigureStatus.Rejected;
            if (figures[slab].IsKnown) Know(row, slab, member, figures[slab]);
        }
    }

    private void Know(Row row, int slab, int member, GoodsFigure figure)
    {
        row.Known[(slab * _words) + (member / WordBits)] |= 1UL << (member % WordBits);
        if (!_keepsEdition && figure.Status == FigureStatus.Ok)
        {
            figure = figure with { Traits = _traits.NumberOf(_traits[figure.Traits] with { Edition = default }) };
        }

        row.Sums[slab] = GoodsSum.Plus(row.Sums[slab], figure, _traits);
    }

    private int[] Lacking(Row row, int slab)
    {
        var known = row.Known.AsSpan(slab * _words, _words);
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

    private sealed record Row(GoodsFigure[] Sums, ulong[] Known, bool[] Reported, bool[] Unread);
}

using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>Joins the parts of one row to the entity that they are: of each period the newest part that has it counts.</summary>
internal sealed class JoinedPeriods
{
    private const int Directions = 2;

    private readonly IReadOnlyList<CommodityPeriods> _parts;
    private readonly CommoditySlot _slot;

    // By period the newest part that has it; null: none has.
    private readonly CommodityPeriods?[] _holders;
    private readonly TraitTable _traits = new();
    private readonly List<FigureSource> _sources = [];
    private readonly Dictionary<CommodityPeriods, int[]> _numbers = [];

    private JoinedPeriods(IReadOnlyList<CommodityPeriods> parts)
    {
        _parts = parts;
        _slot = parts[0].Slot;
        _holders = new CommodityPeriods?[_slot.Count];
        foreach (var part in parts)
        {
            foreach (var period in part.Periods) _holders[period] = part;
        }
    }

    /// <summary>The entity.</summary>
    /// <param name="partsOldestFirst">The parts of one row; at least one.</param>
    public static CommodityPeriods Join(IReadOnlyList<CommodityPeriods> partsOldestFirst) => new JoinedPeriods(partsOldestFirst).Join();

    private CommodityPeriods Join()
    {
        foreach (var part in _holders.OfType<CommodityPeriods>().Distinct()) _numbers[part] = NumbersOf(part);
        int[] partners = [.. PartnersWithFigures().Distinct().Order()];
        var columns = Directions * _slot.Count;
        var figures = new CommodityFigure[partners.Length * columns];
        var lacking = new LackingBuilder(_parts, columns);
        for (var column = 0; column < columns; column++)
        {
            if (Holder(column) is not { } part) continue;
            for (var row = 0; row < partners.Length; row++) Take(part, column, partners[row], ref figures[(row * columns) + column], row, lacking);
        }

        return new CommodityPeriods(
            _parts[0].Reporter,
            _parts[0].Commodity,
            _slot,
            [.. Enumerable.Range(0, _slot.Count)],
            partners,
            [.. Enumerable.Range(0, columns).Select(column => Holder(column)?.Flags[ColumnIn(column)] ?? FlowPeriodFlags.None)],
            FigureTableBuilder.Build(
                [.. Enumerable.Range(0, columns).Select(column => Holder(column)?.Table.Editions[ColumnIn(column)] ?? default)],
                number => _traits[number], _sources, figures, figures.Length),
            lacking.Build());
    }

    private void Take(CommodityPeriods part, int column, int partner, ref CommodityFigure figure, int row, LackingBuilder lacking)
    {
        var (own, ownColumn) = (Array.BinarySearch(part.Partners, partner), ColumnIn(column));
        if (own < 0)
        {
            figure = CommodityPeriods.Implied(part.Flags[ownColumn], partner);
            return;
        }

        figure = part.Table.At(own, ownColumn);
        if (figure.HasTraits) figure = figure with { Traits = _numbers[part][figure.Traits] };
        lacking.Add(row, column, part.Lacking?.At(own, ownColumn));
    }

    private CommodityPeriods? Holder(int column) => _holders[column % _slot.Count];

    private int ColumnIn(int column) => Holder(column)!.ColumnOf(column / _slot.Count, column % _slot.Count);

    private IEnumerable<int> PartnersWithFigures() =>
        from column in Enumerable.Range(0, Directions * _slot.Count)
        let part = Holder(column)
        where part is not null
        let own = ColumnIn(column)
        from row in Enumerable.Range(0, part.Partners.Length)
        where !part.IsImplied(row, own)
        select part.Partners[row];

    // What a part's traits are numbered among those of all parts.
    private int[] NumbersOf(CommodityPeriods part)
    {
        int[] sources = [.. part.Table.Sources.Select(NumberOf)];
        return [.. part.Table.Traits.Select(traits => _traits.NumberOf(
            traits with { Source = traits.Source == FigureTraits.NoSource ? FigureTraits.NoSource : sources[traits.Source] }))];
    }

    private int NumberOf(FigureSource source)
    {
        var number = _sources.IndexOf(source);
        if (number >= 0) return number;
        _sources.Add(source);
        return _sources.Count - 1;
    }

    // Every part of a group lists the group's codes.
    private sealed class LackingBuilder(IReadOnlyList<CommodityPeriods> parts, int columns)
    {
        private readonly IReadOnlyList<string>? _codes = parts.Select(part => part.Lacking?.Codes).LastOrDefault(codes => codes is not null);
        private readonly Dictionary<int, int[]> _lacking = [];

        public void Add(int row, int column, IReadOnlyList<string>? codes)
        {
            if (codes is not { Count: > 0 }) return;
            _lacking[(row * columns) + column] = [.. codes.Select(code => IndexOf(code))];
        }

        public LackingMembers? Build() => _codes is null ? null : new LackingMembers(_codes, _lacking, columns);

        private int IndexOf(string code)
        {
            for (var i = 0; i < _codes!.Count; i++)
            {
                if (_codes[i] == code) return i;
            }

            throw PackedReader.Damage("a group lacks a code that it does not have");
        }
    }
}

using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>
/// Gathers the figures of one entity row by row, and numbers traits and files by first use: the entity names only what it needs, and stays
/// the same when other entities come to need more.
/// </summary>
/// <param name="rows">How many rows.</param>
/// <param name="editions">Of each column; empty: not known.</param>
/// <param name="traits">What figures name by number.</param>
/// <param name="sources">The files that traits name by index.</param>
internal sealed class FigureTableBuilder(int rows, ShortCode[] editions, TraitTable traits, IReadOnlyList<FigureSource> sources)
{
    private readonly CommodityFigure[] _figures = new CommodityFigure[rows * editions.Length];
    private readonly List<FigureTraits> _traits = [];
    private readonly Dictionary<int, int> _traitNumbers = [];
    private readonly SourceNumbering _sources = new(sources);
    private int _count;
    private (int Trait, int Number) _last = (-1, -1);

    public void Add(in CommodityFigure figure) => _figures[_count++] = figure.HasTraits
        ? figure with { Traits = NumberOf(figure.Traits) }
        : new CommodityFigure(figure.Status, Traded: figure.Traded);

    public FigureTable Build() => new(editions, _figures, [.. _traits], _sources.Sources);

    // Neighbours mostly have the same traits.
    private int NumberOf(int trait)
    {
        if (_last.Trait == trait) return _last.Number;
        if (!_traitNumbers.TryGetValue(trait, out var number))
        {
            var common = traits[trait];
            int? source = common.Source == FigureTraits.NoSource ? null : common.Source;
            _traits.Add(common with { Source = _sources.Of(source) ?? FigureTraits.NoSource });
            _traitNumbers[trait] = number = _traits.Count - 1;
        }

        _last = (trait, number);
        return number;
    }
}

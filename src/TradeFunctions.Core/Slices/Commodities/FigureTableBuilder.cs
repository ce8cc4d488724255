using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>
/// Fills the table of one entity, and numbers traits and files by first use: the entity names only what it needs, and stays the same when
/// other entities come to need more.
/// </summary>
internal sealed class FigureTableBuilder
{
    private readonly Func<int, FigureTraits> _all;
    private readonly UsedSources _sources;
    private readonly List<FigureTraits> _traits = [];
    private readonly Dictionary<int, int> _numbers = [];
    private (int Trait, int Number) _last = (-1, -1);

    private FigureTableBuilder(Func<int, FigureTraits> traits, IReadOnlyList<FigureSource> sources) =>
        (_all, _sources) = (traits, new UsedSources(sources));

    /// <summary>The table of some figures.</summary>
    /// <param name="editions">Of each column; empty: not known.</param>
    /// <param name="traits">What the figures name by number.</param>
    /// <param name="sources">The files that the traits name by index.</param>
    /// <param name="figures">The figures row by row, in an array that becomes the table's own.</param>
    /// <param name="count">How many they are; the array may be longer.</param>
    public static FigureTable Build(
        ShortCode[] editions, TraitTable traits, IReadOnlyList<FigureSource> sources, CommodityFigure[] figures, int count) =>
        Build(editions, number => traits[number], sources, figures, count);

    /// <summary>The same with traits that are not in a table of all of them.</summary>
    public static FigureTable Build(
        ShortCode[] editions, Func<int, FigureTraits> traits, IReadOnlyList<FigureSource> sources, CommodityFigure[] figures, int count)
    {
        var builder = new FigureTableBuilder(traits, sources);
        foreach (ref var figure in figures.AsSpan(0, count)) builder.Renumber(ref figure);
        return new FigureTable(editions, figures, count, [.. builder._traits], builder._sources.Sources);
    }

    private void Renumber(ref CommodityFigure figure) => figure = figure.HasTraits
        ? figure with { Traits = NumberOf(figure.Traits), Known = figure.Known & AmountSet.InTables, FobValue = 0 }
        : new CommodityFigure(figure.Status, Traded: figure.Traded);

    // Neighbours mostly have the same traits.
    private int NumberOf(int trait)
    {
        if (_last.Trait == trait) return _last.Number;
        if (!_numbers.TryGetValue(trait, out var number))
        {
            var common = _all(trait);
            int? source = common.Source == FigureTraits.NoSource ? null : common.Source;
            _traits.Add(common with { Source = _sources.Of(source) ?? FigureTraits.NoSource });
            _numbers[trait] = number = _traits.Count - 1;
        }

        _last = (trait, number);
        return number;
    }
}

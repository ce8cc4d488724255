namespace TradeFunctions.Core.Metrics.Commodities;

/// <summary>
/// Gathers the figures of one entity row by row, and numbers traits and files by first use: the entity names only what it needs, and stays
/// the same when other entities come to need more.
/// </summary>
internal sealed class FigureTableBuilder(int columns, TraitTable traits, IReadOnlyList<FigureSource> sources)
{
    private readonly List<GoodsFigure> _figures = [];
    private readonly List<FigureTraits> _traits = [];
    private readonly Dictionary<int, int> _traitNumbers = [];
    private readonly SourceNumbering _sources = new(sources);

    public void Add(in GoodsFigure figure) =>
        _figures.Add(figure.IsReported ? figure with { Traits = NumberOf(figure.Traits) } : new GoodsFigure(figure.Status, Traded: figure.Traded));

    public FigureTable Build() => new(columns, [.. _figures], [.. _traits], _sources.Sources);

    private int NumberOf(int trait)
    {
        if (_traitNumbers.TryGetValue(trait, out var number)) return number;
        var common = traits[trait];
        int? source = common.Source == FigureTraits.NoSource ? null : common.Source;
        _traits.Add(common with { Source = _sources.Of(source) ?? FigureTraits.NoSource });
        return _traitNumbers[trait] = _traits.Count - 1;
    }
}

using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Measures;

/// <summary>Numbers the sources of several entities in one list, by first use.</summary>
internal sealed class SourceUnion
{
    private readonly Dictionary<FigureSource, int> _numbers = [];
    private readonly List<FigureSource> _sources = [];

    public IReadOnlyList<FigureSource> Sources => _sources;

    /// <summary>The figure with its source named in the common list.</summary>
    public Figure Of(Figure figure, IReadOnlyList<FigureSource> sources) => figure.Renumbered(index => NumberOf(sources[index]));

    private int NumberOf(FigureSource source)
    {
        if (!_numbers.TryGetValue(source, out var number))
        {
            _sources.Add(source);
            number = _numbers[source] = _sources.Count - 1;
        }

        return number;
    }
}

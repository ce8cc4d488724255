using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>
/// The sources that one entity uses, numbered by first use: it lists only the files behind it, and an early year's list stays the same when later
/// files come.
/// </summary>
internal sealed class UsedSources(IReadOnlyList<FigureSource> all)
{
    private readonly Dictionary<int, int> _numbers = [];
    private readonly List<FigureSource> _sources = [];

    public IReadOnlyList<FigureSource> Sources => _sources;

    public int? Of(int? source)
    {
        if (source is not { } index) return null;
        if (_numbers.TryGetValue(index, out var number)) return number;
        _sources.Add(all[index]);
        return _numbers[index] = _sources.Count - 1;
    }

    public Figure Of(Figure figure) => figure.Renumbered(source => Of((int?)source)!.Value);

    public Figure[] Of(IReadOnlyList<Figure> figures)
    {
        var numbered = new Figure[figures.Count];
        for (var i = 0; i < numbered.Length; i++) numbered[i] = Of(figures[i]);
        return numbered;
    }

    public Share Of(Share share)
    {
        var number = Of(share.Source);
        return number == share.Source ? share : share with { Source = number };
    }
}

/// <summary>The sources of several entities joined in one list, numbered by first use.</summary>
internal sealed class JoinedSources
{
    private readonly Dictionary<FigureSource, int> _numbers = [];
    private readonly List<FigureSource> _sources = [];

    public IReadOnlyList<FigureSource> Sources => _sources;

    /// <summary>The figure with its source numbered in the joined list.</summary>
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

using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Measures;

/// <summary>
/// Numbers the sources of one entity by first use: an entity lists only the files behind it, and the list of an early year
/// stays the same when later files come.
/// </summary>
internal sealed class SourceNumbering(IReadOnlyList<FigureSource> all)
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

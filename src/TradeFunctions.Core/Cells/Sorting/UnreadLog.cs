using System.Runtime.InteropServices;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>
/// What the rejected rows of one file leave behind, in bounded memory. A row whose whole key is known becomes a cell of status
/// <see cref="CellStatus.Rejected"/>, and here only the first of them are kept, to name their lines. Of the others every one counts: where
/// they are too many they are kept coarser, and say less exactly what may be missing, but never less.
/// </summary>
internal sealed class UnreadLog(int maxKeys = UnreadLog.MaxKeys, int maxNamed = UnreadFigures.MaxNamed)
{
    /// <summary>The most keys that are not whole.</summary>
    public const int MaxKeys = 256;

    // From the least loss to the greatest.
    private static readonly Func<UnreadKey, UnreadKey>[] Coarser =
    [
        key => key,
        key => key with { Commodity = null, Classification = null, IsConverted = false },
        key => key with { Partner = null },
        key => key with { Period = null, Year = key.Year ?? key.Period?.Year, Frequency = key.Frequency ?? key.Period?.Frequency },
        key => key with { Level = null },
        key => key with { Frequency = null },
        key => key with { Year = null },
        key => key with { Flow = null },
        _ => UnreadKey.Unknown,
    ];

    private readonly Dictionary<UnreadKey, UnreadFigures> _named = [];
    private Dictionary<UnreadKey, UnreadFigures> _keys = [];
    private int _coarseness;

    /// <summary>What was added: whole keys first, each by its line.</summary>
    public IReadOnlyList<UnreadFigures> Figures =>
        [.. _named.Values.OrderBy(figures => figures.Line), .. _keys.Values.OrderBy(figures => figures.Line)];

    /// <summary>Adds a row.</summary>
    public void Add(in UnreadKey key, long line)
    {
        if (key.IsExact)
        {
            if (_named.Count < maxNamed || _named.ContainsKey(key)) Add(_named, key, line, 1);
            return;
        }

        Add(_keys, Coarsened(key), line, 1);
        while (_keys.Count > maxKeys) Coarsen();
    }

    // All steps up to the one reached: what comes later must not be finer than what was there before.
    private UnreadKey Coarsened(UnreadKey key)
    {
        for (var step = 1; step <= _coarseness; step++) key = Coarser[step](key);
        return key;
    }

    private void Coarsen()
    {
        _coarseness++;
        var finer = _keys;
        _keys = [];
        foreach (var figures in finer.Values) Add(_keys, Coarser[_coarseness](figures.Key), figures.Line, figures.Rows);
    }

    private static void Add(Dictionary<UnreadKey, UnreadFigures> keys, in UnreadKey key, long line, long rows)
    {
        ref var figures = ref CollectionsMarshal.GetValueRefOrAddDefault(keys, key, out var exists);
        figures = exists ? figures! with { Line = Math.Min(figures.Line, line), Rows = figures.Rows + rows } : new UnreadFigures(key, line, rows);
    }
}

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>The different parts of a column, in the order in which they first occur.</summary>
internal sealed class PartDictionary
{
    private const int Tabled = 1 << 16;

    // Partners and periods change with every cell, and are small numbers; commodities are large ones and stay the same for long.
    private readonly int[] _small = new int[Tabled];
    private readonly Dictionary<ulong, int> _large = [];
    private readonly List<ulong> _parts = [];

    /// <summary>The parts.</summary>
    public IReadOnlyList<ulong> Parts => _parts;

    /// <summary>The place of each cell's part among the parts.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="places">Takes those of the cells that have the part, one after the other.</param>
    /// <param name="present">Takes 1 for each cell that has the part, 0 for the others.</param>
    /// <returns>How many cells have it.</returns>
    public int Find<TPart>(CellColumns cells, Span<int> places, Span<int> present)
        where TPart : ICellPart
    {
        Clear();
        var (count, last, place) = (0, TPart.Absent, -1);
        for (var cell = 0; cell < cells.Count; cell++)
        {
            var part = TPart.Of(cells, cell);
            if (part != last)
            {
                last = part;
                place = part == TPart.Absent ? -1 : PlaceOf(part);
            }

            present[cell] = place < 0 ? 0 : 1;
            if (place >= 0) places[count++] = place;
        }

        return count;
    }

    private int PlaceOf(ulong part)
    {
        if (part < Tabled)
        {
            ref var known = ref _small[part];
            if (known == 0) known = Add(part) + 1;
            return known - 1;
        }

        if (!_large.TryGetValue(part, out var place)) _large[part] = place = Add(part);
        return place;
    }

    private int Add(ulong part)
    {
        _parts.Add(part);
        return _parts.Count - 1;
    }

    private void Clear()
    {
        foreach (var part in _parts)
        {
            if (part < Tabled) _small[part] = 0;
        }

        _large.Clear();
        _parts.Clear();
    }
}

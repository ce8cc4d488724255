using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures.Commodities;

/// <summary>
/// One commodity while it is worked out: figures by partner and slab, dense, and used again for the next commodity. Only the rows of
/// partners that were touched are ever looked at or cleared.
/// </summary>
internal sealed class CommodityNode(int partners, int slabs)
{
    private readonly GoodsFigure[] _figures = new GoodsFigure[partners * slabs];
    private readonly bool[] _isTouched = new bool[partners];
    private readonly List<int> _touched = [];

    /// <summary>The commodity's text, as it is published.</summary>
    public string Commodity { get; private set; } = "";

    /// <summary>Its code; none for a group.</summary>
    public CommodityCode Code { get; private set; }

    /// <summary>The depth of its level (<see cref="GoodsLevels"/>); -1: of none.</summary>
    public int Level { get; private set; }

    /// <summary>The group it is; null: a code.</summary>
    public CommodityGroup? Group { get; private set; }

    /// <summary>Where its codes are: one place, or those of a group's.</summary>
    public IReadOnlyList<GoodsPlace> Places { get; private set; } = [];

    /// <summary>Which of a group's codes lack a figure, by partner and slab.</summary>
    public Dictionary<(int Partner, int Slab), int[]> Lacking { get; } = [];

    /// <summary>By slab: whether a partner without a figure is known not to have traded.</summary>
    public bool[] Complete { get; } = new bool[slabs];

    /// <summary>By slab: whether a figure of the commodity's level, or one that may be of it, could not be read or is in conflict.</summary>
    public bool[] IsTouchedIn { get; } = new bool[slabs];

    /// <summary>By slab: whether any partner has a figure.</summary>
    public bool[] IsReportedIn { get; } = new bool[slabs];

    /// <summary>The partners that have figures, in no order.</summary>
    public IReadOnlyList<int> Touched => _touched;

    public bool IsEmpty => _touched.Count == 0;

    public bool IsTouched(int partner) => _isTouched[partner];

    public void Open(CommodityCode code)
    {
        (Code, Commodity, Level) = (code, code.ToString(), GoodsLevels.IndexOf(code));
        Places = [GoodsPlace.Of(code)];
    }

    public void Open(CommodityGroup group)
    {
        (Group, Commodity, Level) = (group, group.Commodity, -1);
        Places = [.. group.Codes.Select(GoodsPlace.Of).Distinct()];
    }

    /// <summary>The figures of one partner by slab, to be read or written; the partner is touched from now on.</summary>
    public Span<GoodsFigure> Row(int partner)
    {
        if (!_isTouched[partner])
        {
            _isTouched[partner] = true;
            _touched.Add(partner);
        }

        return _figures.AsSpan(partner * slabs, slabs);
    }

    /// <summary>The figures of a touched partner.</summary>
    public ReadOnlySpan<GoodsFigure> Figures(int partner) => _figures.AsSpan(partner * slabs, slabs);

    /// <summary>What is known of a slab as a whole.</summary>
    public SlabFlags Flags(int slab) =>
        (Complete[slab] ? SlabFlags.Complete : SlabFlags.None) | (IsTouchedIn[slab] ? SlabFlags.Touched : SlabFlags.None);

    public void Clear()
    {
        foreach (var partner in _touched)
        {
            _figures.AsSpan(partner * slabs, slabs).Clear();
            _isTouched[partner] = false;
        }

        _touched.Clear();
        Lacking.Clear();
        Array.Clear(Complete);
        Array.Clear(IsTouchedIn);
        Array.Clear(IsReportedIn);
        (Code, Commodity, Group, Places) = (default, "", null, []);
    }
}

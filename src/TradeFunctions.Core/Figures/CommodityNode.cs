using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>
/// One commodity while it is calculated: figures by partner and flow period, dense, and used again for the next commodity. Only the rows of
/// partners that were touched are ever looked at or cleared.
/// </summary>
internal sealed class CommodityNode(int partners, int flowPeriods)
{
    private readonly CommodityFigure[] _figures = new CommodityFigure[partners * flowPeriods];
    private readonly bool[] _isTouched = new bool[partners];
    private readonly List<int> _touched = [];

    /// <summary>The commodity's text, as it is published.</summary>
    public string Commodity { get; private set; } = "";

    /// <summary>Its code; none for a group.</summary>
    public CommodityCode Code { get; private set; }

    /// <summary>The depth of its level (<see cref="CommodityLevels"/>); -1: outside the levels.</summary>
    public int Level { get; private set; }

    /// <summary>The group it is; null: a code.</summary>
    public CommodityGroup? Group { get; private set; }

    /// <summary>Where its codes are: one place, or those of a group's.</summary>
    public IReadOnlyList<CommodityPlace> Places { get; private set; } = [];

    /// <summary>Which of a group's codes lack a figure, by partner and flow period.</summary>
    public Dictionary<(int Partner, int FlowPeriod), int[]> Lacking { get; } = [];

    /// <summary>By flow period: whether a partner without a figure is known not to have traded.</summary>
    public bool[] Complete { get; } = new bool[flowPeriods];

    /// <summary>By flow period: whether a figure of the commodity's level, or one that may be of it, could not be read or is in conflict.</summary>
    public bool[] IsTouchedIn { get; } = new bool[flowPeriods];

    /// <summary>By flow period: whether any partner has a figure.</summary>
    public bool[] IsReportedIn { get; } = new bool[flowPeriods];

    /// <summary>The partners that have figures, in no order.</summary>
    public IReadOnlyList<int> Touched => _touched;

    public bool IsEmpty => _touched.Count == 0;

    public bool IsTouched(int partner) => _isTouched[partner];

    public void Open(CommodityCode code)
    {
        (Code, Commodity, Level) = (code, code.ToString(), CommodityLevels.IndexOf(code));
        Places = [CommodityPlace.Of(code)];
    }

    public void Open(CommodityGroup group)
    {
        (Group, Commodity, Level) = (group, group.Commodity, -1);
        Places = [.. group.Codes.Select(CommodityPlace.Of).Distinct()];
    }

    /// <summary>The figures of one partner by flow period, to be read or written; the partner is touched from now on.</summary>
    public Span<CommodityFigure> Row(int partner)
    {
        if (!_isTouched[partner])
        {
            _isTouched[partner] = true;
            _touched.Add(partner);
        }

        return _figures.AsSpan(partner * flowPeriods, flowPeriods);
    }

    /// <summary>The figures of a touched partner.</summary>
    public ReadOnlySpan<CommodityFigure> Figures(int partner) => _figures.AsSpan(partner * flowPeriods, flowPeriods);

    /// <summary>What is known of a flow period as a whole.</summary>
    public FlowPeriodFlags Flags(int flowPeriod) =>
        (Complete[flowPeriod] ? FlowPeriodFlags.Complete : FlowPeriodFlags.None) | (IsTouchedIn[flowPeriod] ? FlowPeriodFlags.Touched : FlowPeriodFlags.None);

    public void Clear()
    {
        foreach (var partner in _touched)
        {
            _figures.AsSpan(partner * flowPeriods, flowPeriods).Clear();
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

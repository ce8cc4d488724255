namespace TradeFunctions.Core.Figures;

/// <summary>What the cells of one partner, flow and period say of TOTAL.</summary>
internal sealed class TotalParts
{
    private CommodityFigure[]? _levels;

    /// <summary>The row of TOTAL.</summary>
    public CommodityFigure Total { get; set; }

    /// <summary>The file whose row of TOTAL could not be read; null: there is none.</summary>
    public int? RejectedSource { get; set; }

    /// <summary>Whether there are commodities whose cells are not read.</summary>
    public bool HasOthers { get; set; }

    /// <summary>Adds a figure of a level.</summary>
    public void Add(int level, in CommodityFigure part, TraitTable traits)
    {
        _levels ??= new CommodityFigure[CommodityLevels.Count];
        _levels[level] = CommoditySum.Plus(_levels[level], part, traits);
    }

    /// <summary>The row, or where there is none in the whole flow period the sum of the highest level that has rows. A partner with commodities but
    /// neither of these has traded.</summary>
    public CommodityFigure Figure(FlowPeriod? rows, int partner)
    {
        if (rows?.Basis(CommodityLevels.Total) != LevelBasis.Sums) return Total == default ? CommodityFigure.TradedButMissing : Total;
        var level = rows.LevelOfRows(CommodityLevels.Total);
        var sum = _levels?[level] ?? default;
        if (sum.Status != FigureStatus.Incomplete && (HasOthers || rows.IsPartial(partner, level))) return CommoditySum.Broken;
        return sum == default ? CommodityFigure.TradedButMissing : sum;
    }
}

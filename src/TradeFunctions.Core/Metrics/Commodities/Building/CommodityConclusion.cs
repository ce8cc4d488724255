namespace TradeFunctions.Core.Metrics.Commodities;

/// <summary>
/// What follows from one commodity's rows: the World as a sum, years as sums of months, and where an absence is no trade. Months come
/// first, since years may be sums of them.
/// </summary>
internal sealed class CommodityConclusion(GoodsCensus census, TraitTable traits)
{
    private const int World = 0;

    public void Conclude(CommodityNode node)
    {
        for (var slab = 0; slab < census.Slabs; slab++)
        {
            FinishSums(node, slab);
            AddWorld(node, slab);
            if (census.Months(slab) is { } months) AddMonths(node, slab, months);
            node.Complete[slab] = IsComplete(node, slab);
            MarkNoTrade(node, slab);
        }
    }

    /// <summary>Whether a partner without a figure is known to have had no trade, from its own TOTAL or from the whole slab.</summary>
    public bool HadNoTrade(CommodityNode node, int slab, int partner) => node.Complete[slab] || census.AddsUp(node.Level, slab, partner);

    private void FinishSums(CommodityNode node, int slab)
    {
        if (node.Level < 0 || census[slab] is not { } rows || rows.Basis(node.Level) != LevelBasis.Sums) return;
        foreach (var partner in node.Touched)
        {
            ref var figure = ref node.Row(partner)[slab];
            figure = GoodsSum.Finished(figure);
        }
    }

    private void AddWorld(CommodityNode node, int slab)
    {
        if (node.Level < 0 || census[slab] is not { } rows || !rows.WorldIsSum(node.Level)) return;
        var sum = default(GoodsFigure);
        foreach (var partner in node.Touched)
        {
            var part = node.Figures(partner)[slab];
            if (part.IsReported) sum = GoodsSum.Plus(sum, part, traits);
        }

        if (sum != default) node.Row(World)[slab] = GoodsSum.Finished(sum);
    }

    // Where a partner has no figure of the year but of all its months, their sum is the year's.
    private void AddMonths(CommodityNode node, int slab, int[] months)
    {
        foreach (var partner in node.Touched)
        {
            var row = node.Row(partner);
            if (row[slab].IsKnown || row[slab].Status == FigureStatus.Conflict) continue;
            var sum = default(GoodsFigure);
            var traded = false;
            var all = true;
            foreach (var month in months)
            {
                traded |= row[month].IsReported || row[month].Traded;
                all &= row[month].IsKnown;
                if (all) sum = GoodsSum.Plus(sum, row[month], traits);
            }

            // A small partner may be absent from a year that adds up within 0.1% and still be there in a month.
            if (all) row[slab] = GoodsSum.Finished(sum);
            else if (traded) row[slab] = GoodsFigure.TradedButMissing;
        }
    }

    private bool IsComplete(CommodityNode node, int slab)
    {
        if (census[slab] is not { } rows) return Array.TrueForAll(census.Months(slab)!, month => node.Complete[month]);
        if (node.Level >= 0 && rows.Basis(node.Level) == LevelBasis.Absent) return false;
        return census.Rules.Complete || PartnersAddUpToWorld(node, slab);
    }

    // Only a row of the World shows that nobody is missing: a sum of the partners would always be complete.
    private bool PartnersAddUpToWorld(CommodityNode node, int slab)
    {
        if (!node.IsTouched(World)) return false;
        var world = node.Figures(World)[slab];
        if (world.Status != FigureStatus.Ok || !world.Has(AmountSet.Value) || traits[world.Traits].Derived) return false;
        var sum = Int128.Zero;
        foreach (var partner in node.Touched)
        {
            var part = node.Figures(partner)[slab];
            if (partner == World || !part.IsReported) continue;
            if (!part.Has(AmountSet.Value) || !traits.CurrenciesAgree(part.Traits, world.Traits)) return false;
            sum += part.Value;
        }

        return Completeness.AddsUp(sum, world.Value);
    }

    private void MarkNoTrade(CommodityNode node, int slab)
    {
        var partnersTraded = false;
        foreach (var partner in node.Touched)
        {
            if (partner == World) continue;
            ref var figure = ref node.Row(partner)[slab];
            partnersTraded |= figure.IsReported || figure.Traded;
            if (IsAbsent(figure) && HadNoTrade(node, slab, partner)) figure = GoodsFigure.NoTrade;
        }

        // What the partners traded, the World did: without a figure it is missing, even where everything absent is no trade.
        if (!HadNoTrade(node, slab, World) || (!partnersTraded && !node.IsTouched(World))) return;
        ref var world = ref node.Row(World)[slab];
        if (IsAbsent(world)) world = partnersTraded ? GoodsFigure.TradedButMissing : GoodsFigure.NoTrade;
    }

    private static bool IsAbsent(in GoodsFigure figure) => figure is { Status: FigureStatus.Missing, Traded: false };
}

using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Recompute.Publish;

/// <summary>Works out the slots of a reporter that changed, and lets them be written as they are finished.</summary>
internal static class ReporterSlices
{
    /// <summary>Works out every changed slot.</summary>
    public static async Task BuildAsync(SliceWriting writing, ReporterFigures figures, SlotPlan plan, CancellationToken cancellationToken)
    {
        using var top = new TopGoodsSpool();
        if (plan.Goods.Count > 0)
        {
            using var goods = new GoodsSlices(figures.Cells, plan.Rules, plan.Goods);
            await AddCommoditiesAsync(writing, goods, cancellationToken);
            await AddPartnersAsync(writing, goods, plan, top, cancellationToken);
        }

        foreach (var slot in plan.Changed.Where(slot => !PublishedTables.IsIndexed(slot)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            AccountSlices.Add(writing.Spool, figures.Account, slot, top);
            await writing.OfferAsync(cancellationToken);
        }
    }

    // The blocks come side by side, so that none is finished before all are.
    private static async Task AddCommoditiesAsync(SliceWriting writing, GoodsSlices goods, CancellationToken cancellationToken)
    {
        foreach (var block in goods.Commodities())
        {
            cancellationToken.ThrowIfCancellationRequested();
            writing.Spool.Add(block.Slot.Name, block.Commodity, block.Pack());
        }

        await writing.OfferAsync(cancellationToken);
    }

    private static async Task AddPartnersAsync(
        SliceWriting writing, GoodsSlices slices, SlotPlan plan, TopGoodsSpool top, CancellationToken cancellationToken)
    {
        Period? period = null;
        foreach (var goods in slices.Partners())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (period is { } last && last != goods.Period) await writing.OfferAsync(cancellationToken);
            period = goods.Period;
            if (plan.IsChanged(goods.Slot))
            {
                writing.Spool.Add(goods.Slot, TableKeys.PartnerGoods(goods.Partner, goods.Level), goods.Pack());
                writing.Spool[goods.Slot].Count(goods);
            }

            if (goods.Level != GoodsLevel.Group && plan.SummaryYears.Contains(goods.Period.Year)) top.Add(goods);
        }

        await writing.OfferAsync(cancellationToken);
    }
}

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
        using var top = new TopCommoditiesBuffer();
        if (plan.Goods.Count > 0)
        {
            using var partners = CommoditySlices.Build(figures.Cells, plan.Rules, plan.Goods, block =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                writing.Buffer.Add(block.Slot.Name, block.Commodity, block.Pack());
            });
            await writing.OfferAsync(cancellationToken);
            await AddPartnersAsync(writing, partners, plan, top, cancellationToken);
        }

        foreach (var slot in plan.Changed.Where(slot => !PublishedTables.IsIndexed(slot)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            AccountSlices.Add(writing.Buffer, figures.Account, slot, top);
            await writing.OfferAsync(cancellationToken);
        }
    }

    private static async Task AddPartnersAsync(
        SliceWriting writing, PartnerSlices slices, SlotPlan plan, TopCommoditiesBuffer top, CancellationToken cancellationToken)
    {
        Period? period = null;
        foreach (var goods in slices.Entities())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (period is { } last && last != goods.Period) await writing.OfferAsync(cancellationToken);
            period = goods.Period;
            if (plan.IsChanged(goods.Slot))
            {
                writing.Buffer.Add(goods.Slot, TableKeys.PartnerGoods(goods.Partner, goods.Level), goods.Pack());
                writing.Buffer[goods.Slot].Count(goods);
            }

            if (goods.Level != CommodityLevel.Group && plan.SummaryYears.Contains(goods.Period.Year)) top.Add(goods);
        }

        await writing.OfferAsync(cancellationToken);
    }
}

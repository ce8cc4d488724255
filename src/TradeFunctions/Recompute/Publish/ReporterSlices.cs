using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Recompute.Publish;

/// <summary>Calculates the changed slots of a reporter and has them written as they are completed.</summary>
internal static class ReporterSlices
{
    public static async Task BuildAsync(SliceWriter writer, ReporterFigures figures, SlotPlan plan, CancellationToken cancellationToken)
    {
        using var top = new TopCommoditiesBuffer();
        if (plan.Goods.Count > 0)
        {
            using var partners = CommoditySlices.Build(figures.Cells, figures.Account, plan.Rules, plan.Goods, block =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.Buffer.Add(block.Slot.Name, block.Commodity, block.Pack());
            });
            await writer.WriteIfLargeAsync(cancellationToken);
            await AddPartnersAsync(writer, partners, plan, top, cancellationToken);
        }

        foreach (var slot in plan.Changed.Where(slot => !PublishedTables.IsIndexed(slot)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            AccountSlices.Add(writer.Buffer, figures.Account, slot, top);
            await writer.WriteIfLargeAsync(cancellationToken);
        }
    }

    private static async Task AddPartnersAsync(
        SliceWriter writer, PartnerSlices slices, SlotPlan plan, TopCommoditiesBuffer top, CancellationToken cancellationToken)
    {
        Period? period = null;
        foreach (var goods in slices.Entities())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (period is { } last && last != goods.Period) await writer.WriteIfLargeAsync(cancellationToken);
            period = goods.Period;
            if (plan.IsChanged(goods.Slot))
            {
                writer.Buffer.Add(goods.Slot, TableKeys.PartnerGoods(goods.Partner, goods.Level), goods.Pack());
                writer.Buffer[goods.Slot].Count(goods);
            }

            if (goods.Level != CommodityLevel.Group && plan.SummaryYears.Contains(goods.Period.Year)) top.Add(goods);
        }

        await writer.WriteIfLargeAsync(cancellationToken);
    }
}

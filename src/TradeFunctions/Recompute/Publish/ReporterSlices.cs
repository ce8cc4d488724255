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
        if (plan.ChangedCommoditySlots.Count > 0)
        {
            using var partners = CommoditySlices.Build(figures.Cells, figures.Account, plan.Rules, plan.ChangedCommoditySlots, entity =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.Buffer.Add(entity.Slot.Name, entity.Commodity, entity.Pack());
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
        foreach (var entity in slices.Entities())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (period is { } last && last != entity.Period) await writer.WriteIfLargeAsync(cancellationToken);
            period = entity.Period;
            if (plan.IsChanged(entity.Slot))
            {
                writer.Buffer.Add(entity.Slot, TableKeys.PartnerLevel(entity.Partner, entity.Level), entity.Pack());
                writer.Buffer[entity.Slot].Count(entity);
            }

            if (entity.Level != CommodityLevel.Group && plan.SummaryYears.Contains(entity.Period.Year)) top.Add(entity);
        }

        await writer.WriteIfLargeAsync(cancellationToken);
    }
}

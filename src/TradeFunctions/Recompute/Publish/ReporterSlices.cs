using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices;
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
        var years = new SortedSet<int>(plan.SummaryYears);
        if (plan.ChangedCommoditySlots.Count > 0)
        {
            using var partners = CommoditySlices.Build(figures.Cells, figures.Account, plan.Rules, plan.ChangedCommoditySlots, entity =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.Buffer.Add(entity.Slot.Name, entity.Commodity, entity.Pack());
                entity.Release();
            });
            await writer.WriteIfLargeAsync(cancellationToken);
            await AddPartnersAsync(writer, figures, partners, plan, years, cancellationToken);
        }

        foreach (var slot in plan.Changed.Where(slot => !PublishedTables.IsIndexed(slot)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (SlotInputs.TryParseSummarySlot(slot, out var year) && !years.Contains(year)) continue;
            AccountSlices.Add(writer.Buffer, figures.Account, slot);
            await writer.WriteIfLargeAsync(cancellationToken);
        }
    }

    // Partners come by year, and a year's summaries once all its periods have gone by.
    private static async Task AddPartnersAsync(
        SliceWriter writer, ReporterFigures figures, PartnerSlices slices, SlotPlan plan, SortedSet<int> years, CancellationToken cancellationToken)
    {
        var top = new TopOfYear();
        Period? period = null;
        foreach (var entity in slices.Entities())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (period is { } last && last != entity.Period) await EndAsync(last, entity.Period.Year);

            period = entity.Period;
            if (plan.IsChanged(entity.Slot))
            {
                writer.Buffer.Add(entity.Slot, TableKeys.PartnerLevel(entity.Partner, entity.Level), entity.Pack());
                writer.Buffer[entity.Slot].Count(entity);
            }

            if (entity.Level != CommodityLevel.Group && years.Contains(entity.Period.Year)) top.Add(entity);
            entity.Release();
        }

        if (period is { } final) await EndAsync(final, nextYear: null);

        async Task EndAsync(Period last, int? nextYear)
        {
            await writer.WriteIfLargeAsync(cancellationToken);
            if (last.Year == nextYear) return;
            if (years.Remove(last.Year)) AccountSlices.Add(writer.Buffer, figures.Account, SlotInputs.SummarySlot(last.Year), top);
            top.Clear();
            await writer.WriteIfLargeAsync(cancellationToken);
        }
    }
}

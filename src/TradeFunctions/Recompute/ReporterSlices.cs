using TradeFunctions.Core.Metrics.Commodities;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Recompute;

/// <summary>Works out the slots of a reporter that changed.</summary>
internal static class ReporterSlices
{
    /// <summary>Adds the entities of every changed slot to the spool.</summary>
    public static void Build(SliceSpool spool, ReporterFigures figures, SlotPlan plan, CancellationToken cancellationToken)
    {
        using var goods = new TopGoodsSpool();
        AddGoods(spool, figures.Cells, plan, goods, cancellationToken);
        foreach (var slot in plan.Changed.Where(slot => !PublishedTables.IsIndexed(slot)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            AccountSlices.Add(spool, figures.Account, slot, goods);
        }
    }

    private static void AddGoods(
        SliceSpool spool, SpooledCells cells, SlotPlan plan, TopGoodsSpool top, CancellationToken cancellationToken)
    {
        if (plan.Goods.Count == 0) return;
        using var slices = new GoodsSlices(cells, plan.Rules, plan.Goods);
        foreach (var block in slices.Commodities())
        {
            cancellationToken.ThrowIfCancellationRequested();
            spool.Add(block.Slot.Name, block.Commodity, block.Pack());
        }

        foreach (var goods in slices.Partners())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (plan.IsChanged(goods.Slot)) spool.Add(goods.Slot, TableKeys.PartnerGoods(goods.Partner, goods.Level), goods.Pack());
            if (goods.Level != GoodsLevel.Group && plan.SummaryYears.Contains(goods.Period.Year)) top.Add(goods);
        }
    }
}

using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Totals;
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
    /// <param name="writer">Writes them.</param>
    /// <param name="figures">The reporter's.</param>
    /// <param name="plan">Which slots changed.</param>
    /// <param name="mostBytes">How many bytes of temporary files may be needed at once: more slots are built part by part.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task BuildAsync(SliceWriter writer, ReporterFigures figures, SlotPlan plan, long mostBytes, CancellationToken cancellationToken)
    {
        await writer.ReadPublishedAsync(cancellationToken);
        var summaries = new SummariesOfGoods(writer, figures.Account, plan.SummaryYears);
        foreach (var part in SlotParts.Of(plan.ChangedCommoditySlots, figures.CellCounts, mostBytes))
        {
            var years = part.Select(CommoditySlots.Years).SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)).ToHashSet();
            using var partners = CommoditySlices.Build(figures.Cells(years), figures.Account, plan.Rules, part, entity =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.Add(entity);
            });
            await writer.WriteIfLargeAsync(cancellationToken);
            await AddPartnersAsync(writer, partners, plan, summaries, cancellationToken);
        }

        await summaries.EndAsync(cancellationToken);
        foreach (var slot in plan.Changed.Where(slot => !PublishedTables.IsIndexed(slot)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (SlotInputs.TryParseSummarySlot(slot, out var year) && summaries.Has(year)) continue;
            AccountSlices.Add(writer.Buffer, figures.Account, slot);
            await writer.WriteIfLargeAsync(cancellationToken);
        }
    }

    private static async Task AddPartnersAsync(
        SliceWriter writer, PartnerSlices slices, SlotPlan plan, SummariesOfGoods summaries, CancellationToken cancellationToken)
    {
        Period? period = null;
        foreach (var entity in slices.Entities())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (period is { } last && last != entity.Period) await writer.WriteIfLargeAsync(cancellationToken);
            period = entity.Period;
            await summaries.BeginAsync(entity.Period.Year, cancellationToken);
            if (plan.IsChanged(entity.Slot))
            {
                writer.Buffer.Add(entity.Slot, TableKeys.PartnerLevel(entity.Partner, entity.Level), entity.Pack());
                writer.Buffer[entity.Slot].Count(entity);
            }

            summaries.Add(entity);
            entity.Release();
        }

        await writer.WriteIfLargeAsync(cancellationToken);
    }
}

/// <summary>The summaries of years with goods: a year's are built once all its periods have gone by, which come year by year.</summary>
/// <param name="writer">Writes them.</param>
/// <param name="account">The reporter's.</param>
/// <param name="years">The years whose summaries are wanted.</param>
internal sealed class SummariesOfGoods(SliceWriter writer, TradeAccount account, IReadOnlySet<int> years)
{
    private readonly HashSet<int> _built = [];
    private readonly TopOfYear _top = new();
    private int? _year;

    /// <summary>Whether a year's summaries were built.</summary>
    public bool Has(int year) => _built.Contains(year);

    /// <summary>Goes on with a year, and builds the summaries of the one before where it is another.</summary>
    public async Task BeginAsync(int year, CancellationToken cancellationToken)
    {
        if (_year == year) return;
        await EndAsync(cancellationToken);
        _year = year;
    }

    /// <summary>Takes what a partner traded in a period of the year.</summary>
    public void Add(ByPartnerEntity entity)
    {
        if (entity.Level != CommodityLevel.Group && years.Contains(entity.Period.Year)) _top.Add(entity);
    }

    /// <summary>Builds the summaries of the year.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        if (_year is { } year && years.Contains(year))
        {
            AccountSlices.Add(writer.Buffer, account, SlotInputs.SummarySlot(year), _top);
            _built.Add(year);
            await writer.WriteIfLargeAsync(cancellationToken);
        }

        _top.Clear();
        _year = null;
    }
}

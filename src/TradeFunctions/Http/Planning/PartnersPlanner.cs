using TradeFunctions.Core.Economies;
using TradeFunctions.Core.Metrics;
using TradeFunctions.Core.Queries;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http;

/// <summary>Plans the partners of one reporter or of all: the manifests of their pointers name them.</summary>
public sealed class PartnersPlanner(PointerList pointers) : IPlanner
{
    /// <inheritdoc/>
    public RouteDescription Route => ApiRoutes.Partners;

    /// <inheritdoc/>
    public async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
    {
        var found = await pointers.ReadAsync(query, cancellationToken);
        if (!found.IsOk) return found.Error;
        var named = query.TryGet(ApiParameters.ReporterFilter, out var reporter);
        return found.Value.Plan(query, new PartnersAnswer(
            DatasetChoice.Block(found.Value.Dataset),
            named ? EconomyBlock.From(reporter!) : null,
            Partners(found.Value.Pointers),
            AnswerLinks.OfPage(query, found.Value.Dataset.Dataset, null)));
    }

    // A year's slice has the partners with a figure up to then, so the first year that names one is the year of its first figure.
    private static List<PartnerEntry> Partners(IReadOnlyList<Pointer> pointers) =>
    [
        .. from pointer in pointers
           from slot in pointer.Manifest
           let year = SlotInputs.TryParseSummarySlot(slot.Slot, out var parsed) ? parsed : (int?)null
           where year is not null
           from partner in slot.Partners
           group (Year: year.Value, pointer.Reporter) by partner into named
           orderby named.Key
           let economy = EconomyList.Get(named.Key)
           select new PartnerEntry(
               EconomyBlock.From(economy),
               economy.Kind.Code(),
               economy.IsRanked,
               named.Min(entry => entry.Year),
               named.Select(entry => entry.Reporter).Distinct().Count()),
    ];
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core;
using TradeFunctions.Core.Metrics;
using TradeFunctions.Core.Metrics.Commodities;
using TradeFunctions.Core.Queries;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http;

/// <summary>What was published when: every slot of a manifest names the version that wrote it.</summary>
public sealed class ChangesFunction(PointerList pointers, Responder responder)
{
    [Function("GetChanges")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/changes")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.Changes, [], PlanAsync, cancellationToken);

    private async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
    {
        var found = await pointers.ReadAsync(query, cancellationToken);
        if (!found.IsOk) return found.Error;
        var since = query.TryGet(ApiParameters.Since, out var time) ? time : DateTimeOffset.MinValue;
        List<PublishedChangeBlock> changes =
        [
            .. found.Value.Pointers.SelectMany(Changes)
                .Where(change => change.PublishedAt >= since)
                .OrderByDescending(change => change.Version).ThenBy(change => change.Reporter.Code),
        ];
        var page = Paging.Of(changes, found.Value.Versions, query, ApiParameters.PageLimit);
        if (!page.IsOk) return page.Error;
        return found.Value.Plan(query, new ChangesAnswer(
            DatasetChoice.Block(found.Value.Dataset),
            page.Value.Total,
            page.Value.Next,
            page.Value.Rows,
            AnswerLinks.OfPage(query, found.Value.Dataset.Dataset, page.Value.Next)));
    }

    private static IEnumerable<PublishedChangeBlock> Changes(Pointer pointer)
    {
        if (pointer.IsWithdrawn) return [Change(pointer, pointer.Version, [])];
        return pointer.Manifest.GroupBy(slot => slot.Version).Select(version => Change(pointer, version.Key, [.. version]));
    }

    private static PublishedChangeBlock Change(Pointer pointer, long version, IReadOnlyList<ManifestSlot> slots) => new(
        EconomyBlock.From(pointer.Reporter),
        ReporterStatus.Of(pointer),
        version,
        DateTimeOffset.FromUnixTimeMilliseconds(version),
        [.. slots.Select(slot => SlotInputs.TryParseSummarySlot(slot.Slot, out var year) ? year : 0).Where(year => year > 0).Order()],
        pointer.Revisions.FirstOrDefault(revision => revision.Version == version)?.Count ?? 0,
        [.. GoodsPeriods(slots).OrderBy(period => period.Frequency).ThenBy(period => period).Select(period => period.ToString())]);

    // A period's goods are in two tables, by commodity and by partner; the slots of the second are one a period.
    private static IEnumerable<Period> GoodsPeriods(IEnumerable<ManifestSlot> slots)
    {
        foreach (var slot in slots.Where(slot => slot.Entities > 0))
        {
            if (GoodsSlots.TryParsePartnerSlot(slot.Slot, out var period)) yield return period;
        }
    }
}

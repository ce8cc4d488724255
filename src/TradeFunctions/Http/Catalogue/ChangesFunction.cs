using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Http.Resolving;
using TradeFunctions.Http.Responding;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http.Catalogue;

/// <summary>Lists what was published when: every slot of a manifest names the version that wrote it.</summary>
public sealed class ChangesFunction(PointerList pointers, Responder responder)
{
    [Function("GetChanges")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/changes")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.Changes, [], PlanAsync, cancellationToken);

    private async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
    {
        var found = await pointers.ReadAsync(query, OutlinePart.Publications, cancellationToken);
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
            DatasetResolver.Block(found.Value.Dataset),
            page.Value.Total,
            page.Value.Next,
            page.Value.Rows,
            AnswerLinks.OfPage(query, found.Value.Dataset.Dataset, page.Value.Next)));
    }

    private static IEnumerable<PublishedChangeBlock> Changes(PointerOutline pointer) => pointer.Head.IsWithdrawn
        ? [Change(pointer.Head, new Publication(pointer.Head.Version, [], [], 0))]
        : pointer.Publications.Select(publication => Change(pointer.Head, publication));

    // A version is the time when its run began, but readers see it only once the pointer names it. By the former, a reader who asks for changes
    // since its last request would miss what was being published at that time.
    private static DateTimeOffset PublishedAt(PointerHead pointer, long version) =>
        version == pointer.Version ? pointer.Published : DateTimeOffset.FromUnixTimeMilliseconds(version);

    private static PublishedChangeBlock Change(PointerHead pointer, Publication publication) => new(
        EconomyBlock.Of(pointer.Reporter),
        ReporterStatus.Of(pointer),
        publication.Version,
        PublishedAt(pointer, publication.Version),
        publication.Years,
        publication.Revised,
        [.. publication.Goods.Select(period => period.ToString())]);
}

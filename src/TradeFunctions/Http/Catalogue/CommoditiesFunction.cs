using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Http.Resolving;
using TradeFunctions.Http.Responding;

namespace TradeFunctions.Http.Catalogue;

/// <summary>Lists a dataset's commodities. Their names are cached, so the answer costs no request.</summary>
public sealed class CommoditiesFunction(DatasetResolver datasets, CommodityResolver commodities, Responder responder)
{
    [Function("GetCommodities")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/commodities")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.Commodities, [], PlanAsync, cancellationToken);

    private async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
    {
        var resolved = await datasets.ResolveAsync(query, cancellationToken);
        if (!resolved.IsOk) return resolved.Error;
        var dataset = resolved.Value;
        var catalogue = await commodities.CatalogueAsync(dataset, cancellationToken);
        CommodityLevel? level = query.TryGet(ApiParameters.LevelFilter, out var named) ? named : null;
        var entries = CommodityEntry.Search(catalogue, level, query.TryGet(ApiParameters.Search, out var text) ? text : null);
        List<string> versions = [DatasetResolver.Version(dataset), CommodityResolver.Version(dataset)];
        var page = Paging.Of(entries, versions, query, ApiParameters.PageLimit);
        if (!page.IsOk) return page.Error;
        var answer = new CommoditiesAnswer(
            DatasetResolver.Block(dataset),
            page.Value.Total,
            page.Value.Next,
            page.Value.Rows,
            AnswerLinks.OfPage(query, dataset.Dataset, page.Value.Next));
        return new Plan(
            query.CanonicalWith((ApiParameters.Dataset.Name, dataset.Dataset)),
            versions,
            null,
            _ => Task.FromResult<Outcome<Answer>>(new Answer(answer)));
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Queries;

namespace TradeFunctions.Http;

/// <summary>What can be asked for.</summary>
public sealed class CatalogueFunctions(Responder responder)
{
    [Function("GetDatasets")]
    public Task<IResult> DatasetsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/datasets")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.Datasets, [], cancellationToken);

    [Function("GetReporters")]
    public Task<IResult> ReportersAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/reporters")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.Reporters, [], cancellationToken);

    [Function("GetPartners")]
    public Task<IResult> PartnersAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/partners")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.Partners, [], cancellationToken);

    [Function("GetCommodities")]
    public Task<IResult> CommoditiesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/commodities")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.Commodities, [], cancellationToken);

    [Function("GetCoverage")]
    public Task<IResult> CoverageAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/coverage")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.Coverage, [], cancellationToken);

    [Function("GetFiles")]
    public Task<IResult> FilesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/files")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.Files, [], cancellationToken);
}

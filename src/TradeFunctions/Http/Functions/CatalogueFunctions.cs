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
}

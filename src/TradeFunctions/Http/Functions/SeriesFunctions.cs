using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Queries;

namespace TradeFunctions.Http;

/// <summary>Trade over time.</summary>
public sealed class SeriesFunctions(Responder responder)
{
    [Function("GetSeries")]
    public Task<IResult> SeriesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/series/{reporter}/{partners}")] HttpRequest request,
        string reporter,
        string partners,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.Series, [("reporter", reporter), ("partners", partners)], cancellationToken);
}

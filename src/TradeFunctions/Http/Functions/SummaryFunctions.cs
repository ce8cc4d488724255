using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Queries;

namespace TradeFunctions.Http;

/// <summary>Summaries: of a pair, and of a reporter with the World.</summary>
public sealed class SummaryFunctions(Responder responder)
{
    [Function("GetPairSummary")]
    public Task<IResult> PairAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/summaries/{reporter}/{partner}")] HttpRequest request,
        string reporter,
        string partner,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.PairSummary, [("reporter", reporter), ("partner", partner)], cancellationToken);

    [Function("GetReporterSummary")]
    public Task<IResult> ReporterAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/summaries/{reporter}")] HttpRequest request,
        string reporter,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.ReporterSummary, [("reporter", reporter)], cancellationToken);
}

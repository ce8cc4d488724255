using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Queries;

namespace TradeFunctions.Http;

/// <summary>Rankings of a reporter's trade.</summary>
public sealed class RankingFunctions(Responder responder)
{
    [Function("GetPartnerRanking")]
    public Task<IResult> PartnersAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/rankings/{reporter}/partners")] HttpRequest request,
        string reporter,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.PartnerRanking, [("reporter", reporter)], cancellationToken);

    [Function("GetGoodsRanking")]
    public Task<IResult> CommoditiesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/rankings/{reporter}/commodities")] HttpRequest request,
        string reporter,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.GoodsRanking, [("reporter", reporter)], cancellationToken);
}

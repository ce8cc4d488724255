using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Http.Resolving;
using TradeFunctions.Http.Responding;

namespace TradeFunctions.Http.Series;

/// <summary>Series: of all commodities together from one table, of one commodity, or with a group of partners, from another.</summary>
public sealed class SeriesFunction(AccountResolver accounts, CommodityResolver commodities, TotalSeriesPlan total, CommoditySeriesPlan goods, Responder responder)
{
    [Function("GetSeries")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/series/{reporter}/{partners}")] HttpRequest request,
        string reporter,
        string partners,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.Series, [("reporter", reporter), ("partners", partners)], PlanAsync, cancellationToken);

    private async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
    {
        var account = await accounts.ChooseAsync(query, cancellationToken);
        if (!account.IsOk) return account.Error;
        var commodity = await commodities.ChooseAsync(account.Value.Dataset, query, cancellationToken);
        if (!commodity.IsOk) return commodity.Error;
        var partners = PartnerResolver.Choose(account.Value.Dataset, query.Get(ApiParameters.Partners), ApiParameters.Partners.Name);
        if (!partners.IsOk) return partners.Error;
        // The members of a group are read at once, from the entity that has every partner.
        return commodity.Value.IsTotal && partners.Value.All(partner => partner.Group is null)
            ? total.Of(query, account.Value, commodity.Value, partners.Value)
            : goods.Of(query, account.Value, commodity.Value, partners.Value);
    }
}

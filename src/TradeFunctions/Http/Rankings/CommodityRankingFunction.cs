using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Trade;
using TradeFunctions.Http.Resolving;
using TradeFunctions.Http.Responding;
using TradeFunctions.Storage;

namespace TradeFunctions.Http.Rankings;

/// <summary>Ranks commodities: one entity has those of a level traded with a partner in a period. Names are cached.</summary>
public sealed class CommodityRankingFunction(PublishedReader reader, AccountResolver accounts, CommodityResolver commodities, Responder responder)
{
    private static readonly CommodityLevel[] Levels = [CommodityLevel.Chapter, CommodityLevel.Heading, CommodityLevel.Subheading];

    [Function("GetCommodityRanking")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/rankings/{reporter}/commodities")] HttpRequest request,
        string reporter,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.CommodityRanking, [("reporter", reporter)], PlanAsync, cancellationToken);

    private async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
    {
        var resolved = await accounts.ResolveAsync(query, cancellationToken);
        if (!resolved.IsOk) return resolved.Error;
        var account = resolved.Value;
        var period = CommodityPeriods.Resolve(
            account, RequestedPeriod.Of(query, ApiParameters.Period), query.Get(ApiParameters.Level), RankingFlow.Requested(query) ?? TradeDirection.Total);
        if (!period.IsOk) return period.Error;
        if (account.Pointer.Find(CommoditySlots.PartnerSlot(period.Value)) is not { Entities: > 0 } slot)
            return await NoFiguresAsync(account, query, period.Value, cancellationToken);
        return new Plan(
            query.CanonicalWith((ApiParameters.Dataset.Name, account.Dataset.Dataset), (ApiParameters.Period.Name, period.Value.ToString())),
            [CommodityResolver.Version(account.Dataset), .. account.VersionsOf(slot)],
            PublishedAccount.WrittenAt(slot),
            token => ReadAsync(account, query, period.Value, token))
        {
            HoldsForMoment = true,
        };
    }

    private async Task<Outcome<Answer>> ReadAsync(
        PublishedAccount account, Query query, Period period, CancellationToken cancellationToken)
    {
        var (partner, level) = (query.Get(ApiParameters.TradePartner), query.Get(ApiParameters.Level));
        var entity = await reader.ByPartnerAsync(account.Pointer, period, partner.Code, level, cancellationToken);
        if (entity is null) return await NoFiguresAsync(account, query, period, cancellationToken);
        var measure = query.Get(ApiParameters.Measure);
        var direction = RankingFlow.Resolve(query, flow => AvailableFigures.HasFigures(entity, flow, measure));
        if (AvailableFigures.Explain(Subject(account, query, period), entity, direction, measure) is { } empty) return empty;
        var ranking = CommodityRanking.Of(entity, direction, measure);
        var names = (await commodities.CatalogueAsync(account.Dataset, cancellationToken)).Names;
        var answer = CommodityRankingAnswer.Of(
            DatasetResolver.Block(account.Dataset),
            ranking,
            query.Get(ApiParameters.Top),
            names,
            [AnswerLinks.Self(Address(account, query, period, direction))]);
        return new Answer(answer with { Unread = AbsenceCauses.Rows(account, RequestedFigure.Of(account.Reporter, partner, period)) });
    }

    // Nothing at this level with this partner in this period: the slices' indexes show which other levels or periods have goods.
    private async Task<QueryError> NoFiguresAsync(PublishedAccount account, Query query, Period period, CancellationToken cancellationToken)
    {
        var level = query.Get(ApiParameters.Level);
        var error = new QueryError(ProblemCode.NoFigures, $"There are no figures of {Subject(account, query, period)}");
        var others = CommodityPeriods.Others(account, level, period);
        var levels = await Task.WhenAll(others.Prepend(period)
            .Select(one => reader.LevelsAsync(account.Pointer, one, query.Get(ApiParameters.TradePartner).Code, cancellationToken)));
        var found = Levels.Where(other => other != level && levels[0].Contains(other)).Select(ApiParameters.Level.Write).ToList();
        var latest = others.Where((_, i) => levels[i + 1].Contains(level)).Select(other => (Period?)other).FirstOrDefault();
        if (latest is { } known && (found.Count == 0 || RequestedPeriod.Of(query, ApiParameters.Period).Period is null))
            return CommodityPeriods.NameLatest(error, known);
        error = error with { Parameter = ApiParameters.Level.Name };
        return found.Count == 0
            ? PartnerResolver.Explain(error with { Detail = $"{error.Detail}." }, account, period, period, query.Get(ApiParameters.TradePartner))
            : error with { Detail = $"{error.Detail}; there are some with level={string.Join(" or ", found)}.", Nearest = found };
    }

    private static string Address(PublishedAccount account, Query query, Period period, TradeDirection direction) => query.CanonicalWith(
        (ApiParameters.Dataset.Name, account.Dataset.Dataset),
        (ApiParameters.Period.Name, period.ToString()),
        (ApiParameters.Flow.Name, RequestedFlows.Text(direction)));

    private static string Subject(PublishedAccount account, Query query, Period period) =>
        $"{account.Reporter.Name}'s trade with {query.Get(ApiParameters.TradePartner).Name} by HS {ApiParameters.Level.Write(query.Get(ApiParameters.Level))} in {period}";
}

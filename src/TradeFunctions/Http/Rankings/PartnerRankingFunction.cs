using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Trade;
using TradeFunctions.Http.Resolving;
using TradeFunctions.Http.Responding;
using TradeFunctions.Storage;

namespace TradeFunctions.Http.Rankings;

/// <summary>
/// Ranks partners: one entity has all partners of a commodity over a slot of periods, so an answer takes one read, or two if the year before is
/// in the previous slot.
/// </summary>
public sealed class PartnerRankingFunction(PublishedReader reader, AccountResolver accounts, CommodityResolver commodities, Responder responder)
{
    [Function("GetPartnerRanking")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/rankings/{reporter}/partners")] HttpRequest request,
        string reporter,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.PartnerRanking, [("reporter", reporter)], PlanAsync, cancellationToken);

    private async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
    {
        var resolved = await accounts.ResolveAsync(query, cancellationToken);
        if (!resolved.IsOk) return resolved.Error;
        var account = resolved.Value;
        var commodity = await commodities.ResolveAsync(account.Dataset, query, cancellationToken);
        if (!commodity.IsOk) return commodity.Error;
        var combine = PartnerResolver.Resolve(
            account.Dataset, query.TryGet(ApiParameters.Combine, out var named) ? named : [], ApiParameters.Combine.Name);
        if (!combine.IsOk) return combine.Error;
        var period = CommodityPeriods.Resolve(
            account, RequestedPeriod.Of(query, ApiParameters.Period), Commodity.Level(commodity.Value.Code), RankingFlow.Requested(query) ?? TradeDirection.Total);
        if (!period.IsOk) return period.Error;
        var conversion = RequestedConversion.Of(query, account.Dataset);
        if (!conversion.IsOk) return conversion.Error;
        var ranking = new PartnerRankingRequest(query, account, commodity.Value, combine.Value, period.Value) { Conversion = conversion.Value };
        if (ranking.Slots.Count == 0) return await NoFiguresAsync(ranking, [], cancellationToken);
        return new Plan(
            ranking.IsOpen ? query.Canonical : ranking.CanonicalOf(ranking.Period),
            ranking.Versions,
            ranking.Slots.Max(PublishedAccount.WrittenAt),
            token => ReadAsync(ranking, token))
        {
            HoldsForMoment = true,
        };
    }

    private async Task<Outcome<Answer>> ReadAsync(PartnerRankingRequest request, CancellationToken cancellationToken)
    {
        var entities = await reader.CommodityAsync(
            request.Account.Pointer, request.Commodity.Code, request.Period.YearBefore, request.Period, cancellationToken);
        if (Holding(entities, request.Period) is not { } now) return await NoFiguresAsync(request, entities, cancellationToken);
        request = request with { Direction = RankingFlow.Resolve(request.Query, direction => HasFigures(request with { Direction = direction }, now)) };
        var period = request.Resolve(now);
        var before = await BeforeAsync(request, entities, period, cancellationToken);
        if (request.Conversion.Rates is { } rates)
        {
            now = await ConvertedAsync(request, now, period, rates, cancellationToken);
            if (before is not null) before = await ConvertedAsync(request, before, period.YearBefore, rates, cancellationToken);
        }

        var ranking = Ranking(request.Direction, request.Kind);
        if (AvailableFigures.Explain(request.Subject, ranking, Ranking) is { } empty)
            return empty.Nearest.Count > 0 ? empty : await NoFiguresAsync(request, entities, cancellationToken);
        var answer = PartnerRankingAnswer.Of(
            DatasetResolver.Block(request.Account.Dataset), request.Commodity, ranking, request.Query.Get(ApiParameters.Top), request.Combine,
            [AnswerLinks.Self(request.AddressOf(period))]);
        var figures = new RequestedFigure(request.Account.Reporter, [], null, period, null);
        return new Answer(answer with { Unread = AbsenceCauses.Rows(request.Account, figures) });

        PartnerRanking Ranking(TradeDirection direction, MeasureKind kind) => PartnerRanking.Of(now, before, direction, period, kind);
    }

    private static bool HasFigures(PartnerRankingRequest request, ByCommodityEntity now) =>
        AvailableFigures.HasFigures(PartnerRanking.Of(now, null, request.Direction, request.Resolve(now), request.Kind), request.Kind);

    // The entity of the year before has been read, unless the latest period turned out to be the first year of a decade.
    private async Task<ByCommodityEntity?> BeforeAsync(
        PartnerRankingRequest request, IReadOnlyList<ByCommodityEntity> entities, Period period, CancellationToken cancellationToken)
    {
        var slot = CommoditySlot.Of(period.YearBefore);
        return CommoditySlot.Between(request.Period.YearBefore, request.Period).Contains(slot)
            ? Holding(entities, period.YearBefore)
            : await reader.CommodityAsync(request.Account.Pointer, slot, request.Commodity.Code, cancellationToken);
    }

    // A year may be the sum of its months, which are in another slot.
    private async Task<ByCommodityEntity> ConvertedAsync(
        PartnerRankingRequest request, ByCommodityEntity entity, Period period, CurrencyConversion rates, CancellationToken cancellationToken)
    {
        var months = period.Frequency != Frequency.Annual ? null
            : await reader.CommodityAsync(request.Account.Pointer, CommoditySlot.Of(Period.OfMonth(period.Year, 1)), request.Commodity.Code, cancellationToken);
        return entity.In(rates, months);
    }

    // The entities that were read may have the commodity in other periods; otherwise the newest entity of either frequency may.
    private async Task<QueryError> NoFiguresAsync(
        PartnerRankingRequest request, IReadOnlyList<ByCommodityEntity> read, CancellationToken cancellationToken)
    {
        var error = new QueryError(ProblemCode.NoFigures, $"There are no figures of {request.Subject}");
        if (Latest(read) is { } near) return CommodityPeriods.NameLatest(error, near);
        var tried = CommoditySlot.Between(request.Period.YearBefore, request.Period);
        var others = CommodityPeriods.Others(request.Account, Commodity.Level(request.Commodity.Code), request.Period).Select(CommoditySlot.Of);
        foreach (var other in others.Except(tried))
        {
            var entity = await reader.CommodityAsync(request.Account.Pointer, other, request.Commodity.Code, cancellationToken);
            if (entity is not null && Latest([entity]) is { } latest) return CommodityPeriods.NameLatest(error, latest);
        }

        return error with { Detail = $"{error.Detail}.", Parameter = ApiParameters.Commodity.Name };

        Period? Latest(IEnumerable<ByCommodityEntity> entities) => entities
            .SelectMany(entity => TradeDirection.Total.Flows().Select(flow => entity.Latest(FrequencyIn(entity), flow)))
            .Where(period => period != request.Period)
            .Max();

        Frequency FrequencyIn(ByCommodityEntity entity) =>
            entity.Slot.IsAnnual ? Frequency.Annual : request.Period.Frequency == Frequency.Annual ? Frequency.Monthly : request.Period.Frequency;
    }

    private static ByCommodityEntity? Holding(IReadOnlyList<ByCommodityEntity> entities, Period period) =>
        entities.FirstOrDefault(entity => entity.Slot.IndexOf(period) >= 0);
}

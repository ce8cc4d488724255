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
/// Ranks partners: one entity has all partners of a commodity over a block of periods, so an answer takes one read, or two if the year before is
/// in the previous block.
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
        var chosen = await accounts.ResolveAsync(query, cancellationToken);
        if (!chosen.IsOk) return chosen.Error;
        var account = chosen.Value;
        var commodity = await commodities.ResolveAsync(account.Dataset, query, cancellationToken);
        if (!commodity.IsOk) return commodity.Error;
        var combine = PartnerResolver.Resolve(
            account.Dataset, query.TryGet(ApiParameters.Combine, out var named) ? named : [], ApiParameters.Combine.Name);
        if (!combine.IsOk) return combine.Error;
        var period = CommodityPeriods.Resolve(
            account, query.Get(ApiParameters.Period), Commodity.Level(commodity.Value.Code), RankingFlow.Requested(query) ?? TradeDirection.Total);
        if (!period.IsOk) return period.Error;
        var ranking = new PartnerRankingRequest(query, account, commodity.Value, combine.Value, period.Value);
        if (ranking.Slots.Count == 0) return await NoFiguresAsync(ranking, [], cancellationToken);
        return new Plan(
            ranking.IsOpen ? query.Canonical : ranking.CanonicalOf(ranking.Period),
            ranking.Versions,
            ranking.Slots.Max(PublishedAccount.WrittenAt),
            token => ReadAsync(ranking, token));
    }

    private async Task<Outcome<Answer>> ReadAsync(PartnerRankingRequest asked, CancellationToken cancellationToken)
    {
        var blocks = await reader.CommodityAsync(
            asked.Account.Pointer, asked.Commodity.Code, asked.Period.YearBefore, asked.Period, cancellationToken);
        if (Holding(blocks, asked.Period) is not { } now) return await NoFiguresAsync(asked, blocks, cancellationToken);
        asked = asked with { Direction = RankingFlow.Resolve(asked.Query, direction => Says(asked with { Direction = direction }, now)) };
        var period = asked.Resolve(now);
        var before = await BeforeAsync(asked, blocks, period, cancellationToken);
        var ranking = Ranking(asked.Direction, asked.Kind);
        if (FiguresToAskFor.Explain(asked.Subject, ranking, Ranking) is { } empty)
            return empty.Nearest.Count > 0 ? empty : await NoFiguresAsync(asked, blocks, cancellationToken);
        var answer = PartnerRankingAnswer.Of(
            DatasetResolver.Block(asked.Account.Dataset), asked.Commodity, ranking, asked.Query.Get(ApiParameters.Top), asked.Combine,
            [AnswerLinks.Self(asked.AddressOf(period))]);
        var figures = new RequestedFigure(asked.Account.Reporter, [], null, period, null);
        return new Answer(answer with { Unread = AbsenceCauses.Rows(asked.Account, figures) });

        PartnerRanking Ranking(TradeDirection direction, MeasureKind kind) => PartnerRanking.Of(now, before, direction, period, kind);
    }

    private static bool Says(PartnerRankingRequest asked, ByCommodityEntity now) =>
        FiguresToAskFor.Says(PartnerRanking.Of(now, null, asked.Direction, asked.Resolve(now), asked.Kind), asked.Kind);

    // The block of the year before has been read, unless the latest period turned out to be the first year of a decade.
    private async Task<ByCommodityEntity?> BeforeAsync(
        PartnerRankingRequest asked, IReadOnlyList<ByCommodityEntity> blocks, Period period, CancellationToken cancellationToken)
    {
        var slot = CommoditySlot.Of(period.YearBefore);
        return CommoditySlot.Between(asked.Period.YearBefore, asked.Period).Contains(slot)
            ? Holding(blocks, period.YearBefore)
            : await reader.CommodityAsync(asked.Account.Pointer, slot, asked.Commodity.Code, cancellationToken);
    }

    // The blocks that were read may have the commodity in other periods; otherwise the newest block of either frequency may.
    private async Task<QueryError> NoFiguresAsync(
        PartnerRankingRequest asked, IReadOnlyList<ByCommodityEntity> read, CancellationToken cancellationToken)
    {
        var error = new QueryError(ProblemCode.NoFigures, $"There are no figures of {asked.Subject}");
        if (Latest(read) is { } near) return CommodityPeriods.NameLatest(error, near);
        var tried = CommoditySlot.Between(asked.Period.YearBefore, asked.Period);
        var others = CommodityPeriods.Others(asked.Account, Commodity.Level(asked.Commodity.Code), asked.Period).Select(CommoditySlot.Of);
        foreach (var other in others.Except(tried))
        {
            var block = await reader.CommodityAsync(asked.Account.Pointer, other, asked.Commodity.Code, cancellationToken);
            if (block is not null && Latest([block]) is { } latest) return CommodityPeriods.NameLatest(error, latest);
        }

        return error with { Detail = $"{error.Detail}.", Parameter = ApiParameters.Commodity.Name };

        Period? Latest(IEnumerable<ByCommodityEntity> blocks) => blocks
            .SelectMany(block => TradeDirection.Total.Flows().Select(flow => block.Latest(flow)))
            .Where(period => period != asked.Period)
            .Max();
    }

    private static ByCommodityEntity? Holding(IReadOnlyList<ByCommodityEntity> blocks, Period period) =>
        blocks.FirstOrDefault(block => block.Slot.IndexOf(period) >= 0);
}

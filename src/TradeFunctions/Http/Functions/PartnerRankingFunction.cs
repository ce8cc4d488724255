using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core;
using TradeFunctions.Core.Metrics;
using TradeFunctions.Core.Metrics.Commodities;
using TradeFunctions.Core.Queries;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http;

/// <summary>
/// Plans rankings of partners: all partners of a commodity are in one entity a block of periods, so one read, or two where the year
/// before is in the block before.
/// </summary>
public sealed class PartnerRankingFunction(PublishedReader reader, AccountChoice accounts, CommodityChoice commodities, Responder responder)
{
    [Function("GetPartnerRanking")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/rankings/{reporter}/partners")] HttpRequest request,
        string reporter,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.PartnerRanking, [("reporter", reporter)], PlanAsync, cancellationToken);

    private async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
    {
        var chosen = await accounts.ChooseAsync(query, cancellationToken);
        if (!chosen.IsOk) return chosen.Error;
        var account = chosen.Value;
        var commodity = await commodities.ChooseAsync(account.Dataset, query, cancellationToken);
        if (!commodity.IsOk) return commodity.Error;
        var combine = PartnerChoice.Choose(
            account.Dataset, query.TryGet(ApiParameters.Combine, out var named) ? named : [], ApiParameters.Combine.Name);
        if (!combine.IsOk) return combine.Error;
        var period = GoodsPeriods.Resolve(account, query.Get(ApiParameters.Period));
        if (!period.IsOk) return period.Error;
        List<ManifestSlot> slots = [.. CommoditySlot.Between(period.Value.YearBefore, period.Value)
            .Select(slot => account.Pointer.Find(slot.Name)).OfType<ManifestSlot>()];
        if (slots.Count == 0) return await NoFiguresAsync(account, commodity.Value, period.Value, cancellationToken);
        var canonical = query.CanonicalWith(
        [
            (ApiParameters.Dataset.Name, account.Dataset.Dataset),
            (ApiParameters.Period.Name, period.Value.ToString()),
            .. CommodityChoice.Resolved(commodity.Value),
        ]);
        return new Plan(
            canonical,
            [CommodityChoice.Version(account.Dataset), .. slots.SelectMany(account.VersionsOf).Distinct()],
            slots.Max(Account.WrittenAt),
            token => ReadAsync(account, query, commodity.Value, combine.Value, period.Value, canonical, token));
    }

    private async Task<Outcome<Answer>> ReadAsync(
        Account account,
        Query query,
        ChosenCommodity commodity,
        IReadOnlyList<ChosenPartner> combine,
        Period period,
        string canonical,
        CancellationToken cancellationToken)
    {
        var blocks = await reader.CommodityAsync(account.Pointer, commodity.Code, period.YearBefore, period, cancellationToken);
        if (blocks.FirstOrDefault(block => block.Slot.IndexOf(period) >= 0) is not { } now)
            return await NoFiguresAsync(account, commodity, period, cancellationToken);
        var before = blocks.FirstOrDefault(block => block.Slot.IndexOf(period.YearBefore) >= 0);
        var ranking = Ranking(query.Get(ApiParameters.Flow).Direction(), query.Get(ApiParameters.Measure));
        if (OtherFigures.Explain(Subject(account, commodity, period), ranking, Ranking) is { } empty)
            return empty.Nearest.Count > 0 ? empty : await NoFiguresAsync(account, commodity, period, cancellationToken);
        return new Answer(PartnerRankingAnswer.Of(
            DatasetChoice.Block(account.Dataset), commodity, ranking, query.Get(ApiParameters.Top), combine, [AnswerLinks.Self(canonical)]));

        PartnerRanking Ranking(TradeDirection direction, MeasureKind kind) => PartnerRanking.Of(now, before, direction, period, kind);
    }

    // The blocks of the latest years say which was the last with figures of the commodity.
    private async Task<QueryError> NoFiguresAsync(Account account, ChosenCommodity commodity, Period tried, CancellationToken cancellationToken)
    {
        var error = new QueryError(ProblemCode.NoFigures, $"The files have no figures of {Subject(account, commodity, tried)}");
        var latest = GoodsPeriods.Latest(account, tried);
        var slots = latest.Select(CommoditySlot.Of).Distinct().Where(slot => account.Pointer.Find(slot.Name) is not null).ToList();
        var blocks = await Task.WhenAll(slots.Select(slot => reader.CommodityAsync(account.Pointer, slot, commodity.Code, cancellationToken)));
        var known = latest.Where(period => blocks.OfType<CommodityBlock>().Any(block => Has(block, period))).Select(period => (Period?)period).FirstOrDefault();
        return known is { } other
            ? GoodsPeriods.LatestIs(error, other)
            : error with { Detail = $"{error.Detail}.", Parameter = ApiParameters.Commodity.Name };
    }

    private static bool Has(CommodityBlock block, Period period) => block.Slot.IndexOf(period) >= 0 && block.Partners.Any(partner =>
        block.Figure(TradeDirection.Exports, partner, period).Status == FigureStatus.Ok
        || block.Figure(TradeDirection.Imports, partner, period).Status == FigureStatus.Ok);

    private static string Subject(Account account, ChosenCommodity commodity, Period period) =>
        $"{account.Reporter.Name}'s trade in {(commodity.IsTotal ? "all commodities together" : commodity.Code)} in {period}";
}

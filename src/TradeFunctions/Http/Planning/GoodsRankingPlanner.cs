using TradeFunctions.Core;
using TradeFunctions.Core.Metrics.Commodities;
using TradeFunctions.Core.Queries;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http;

/// <summary>Plans rankings of commodities: those of a level with a partner in a period are one entity. Names are in memory.</summary>
public sealed class GoodsRankingPlanner(PublishedReader reader, AccountChoice accounts, CommodityChoice commodities) : IPlanner
{
    /// <inheritdoc/>
    public RouteDescription Route => ApiRoutes.GoodsRanking;

    /// <inheritdoc/>
    public async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
    {
        var chosen = await accounts.ChooseAsync(query, cancellationToken);
        if (!chosen.IsOk) return chosen.Error;
        var account = chosen.Value;
        var period = GoodsPeriods.Resolve(account, query.Get(ApiParameters.Period));
        if (!period.IsOk) return period.Error;
        if (account.Pointer.Find(GoodsSlots.PartnerSlot(period.Value)) is not { Entities: > 0 } slot) return NoFigures(account, query, period.Value);
        var canonical = query.CanonicalWith(
            (ApiParameters.Dataset.Name, account.Dataset.Dataset), (ApiParameters.Period.Name, period.Value.ToString()));
        return new Plan(
            canonical,
            [CommodityChoice.Version(account.Dataset), .. account.VersionsOf(slot)],
            Account.WrittenAt(slot),
            token => ReadAsync(account, query, period.Value, canonical, token));
    }

    private async Task<Outcome<Answer>> ReadAsync(
        Account account, Query query, Period period, string canonical, CancellationToken cancellationToken)
    {
        var (partner, level) = (query.Get(ApiParameters.GoodsPartner), query.Get(ApiParameters.Level));
        var goods = await reader.PartnerGoodsAsync(account.Pointer, period, partner.Code, level, cancellationToken);
        if (goods is null) return NoFigures(account, query, period);
        var ranking = CommodityRanking.Of(goods, query.Get(ApiParameters.Flow).Direction(), query.Get(ApiParameters.Measure));
        var names = (await commodities.CatalogueAsync(account.Dataset, cancellationToken)).Names;
        return new Answer(GoodsRankingAnswer.Of(
            DatasetChoice.Block(account.Dataset), ranking, query.Get(ApiParameters.Top), names, [AnswerLinks.Self(canonical)]));
    }

    private static QueryError NoFigures(Account account, Query query, Period period)
    {
        var (partner, level) = (query.Get(ApiParameters.GoodsPartner), (int)query.Get(ApiParameters.Level));
        var text = FormattableString.Invariant($"The files have no figures of {account.Reporter.Name}'s trade with {partner.Name} by HS {level} in {period}.");
        return new QueryError(ProblemCode.NoFigures, text) { Parameter = ApiParameters.Level.Name };
    }
}

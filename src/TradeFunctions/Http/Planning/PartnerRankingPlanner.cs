using TradeFunctions.Core;
using TradeFunctions.Core.Metrics.Commodities;
using TradeFunctions.Core.Queries;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http;

/// <summary>
/// Plans rankings of partners: all partners of a commodity are in one entity a block of periods, so one read, or two where the year
/// before is in the block before.
/// </summary>
public sealed class PartnerRankingPlanner(PublishedReader reader, AccountChoice accounts, CommodityChoice commodities) : IPlanner
{
    /// <inheritdoc/>
    public RouteDescription Route => ApiRoutes.PartnerRanking;

    /// <inheritdoc/>
    public async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
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
        if (slots.Count == 0) return NoFigures(account, commodity.Value, period.Value);
        var canonical = query.CanonicalWith(
            (ApiParameters.Dataset.Name, account.Dataset.Dataset), (ApiParameters.Period.Name, period.Value.ToString()));
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
        if (blocks.FirstOrDefault(block => block.Slot.IndexOf(period) >= 0) is not { } now) return NoFigures(account, commodity, period);
        var before = blocks.FirstOrDefault(block => block.Slot.IndexOf(period.YearBefore) >= 0);
        var ranking = PartnerRanking.Of(now, before, query.Get(ApiParameters.Flow).Direction(), period, query.Get(ApiParameters.Measure));
        return new Answer(PartnerRankingAnswer.Of(
            DatasetChoice.Block(account.Dataset), commodity, ranking, query.Get(ApiParameters.Top), combine, [AnswerLinks.Self(canonical)]));
    }

    private static QueryError NoFigures(Account account, ChosenCommodity commodity, Period period) =>
        new(ProblemCode.NoFigures, $"The files have no figures of {account.Reporter.Name}'s trade in {commodity.Code} around {period}.")
        {
            Parameter = ApiParameters.Commodity.Name,
        };
}

using TradeFunctions.Core;
using TradeFunctions.Core.Economies;
using TradeFunctions.Core.Metrics;
using TradeFunctions.Core.Queries;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http;

/// <summary>Plans both summaries: one entity by its exact key, of a pair or of the reporter with the World.</summary>
/// <param name="route">The route of the pair, or that of the reporter alone.</param>
/// <param name="reader">The published figures.</param>
/// <param name="accounts">Whose account is meant.</param>
public sealed class SummaryPlanner(RouteDescription route, PublishedReader reader, AccountChoice accounts) : IPlanner
{
    private static readonly Economy World = EconomyList.Get(0);

    /// <inheritdoc/>
    public RouteDescription Route { get; } = route;

    /// <inheritdoc/>
    public async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
    {
        var chosen = await accounts.ChooseAsync(query, cancellationToken);
        if (!chosen.IsOk) return chosen.Error;
        var account = chosen.Value;
        var period = ReportedPeriods.Resolve(account.Coverage, query.Get(ApiParameters.Period));
        if (!period.IsOk) return period.Error;
        var partner = query.TryGet(ApiParameters.Partner, out var named) ? named : World;
        var slot = account.Pointer.Find(SlotInputs.SummarySlot(period.Value.Year));
        if (slot is null || !slot.Partners.Contains(partner.Code)) return NoFigures(account, partner, period.Value);
        var canonical = query.CanonicalWith(
            (ApiParameters.Dataset.Name, account.Dataset.Dataset), (ApiParameters.Period.Name, period.Value.ToString()));
        return new Plan(
            canonical,
            account.VersionsOf(slot),
            Account.WrittenAt(slot),
            token => ReadAsync(account, partner, period.Value, canonical, token));
    }

    private async Task<Outcome<Answer>> ReadAsync(
        Account account, Economy partner, Period period, string canonical, CancellationToken cancellationToken)
    {
        var year = await reader.SummaryAsync(account.Pointer, period.Year, partner.Code, cancellationToken);
        if (year?.Find(period) is not { } summary) return NoFigures(account, partner, period);
        var links = AnswerLinks.OfSummary(canonical, account.Dataset.Dataset, account.Reporter, partner, period);
        return new Answer(SummaryAnswer.From(DatasetChoice.Block(account.Dataset), year, summary, links));
    }

    private static QueryError NoFigures(Account account, Economy partner, Period period) =>
        new(ProblemCode.NoFigures, $"{account.Reporter.Name} reports no trade with {partner.Name} up to {period}.")
        {
            Parameter = ApiParameters.Partner.Name,
        };
}

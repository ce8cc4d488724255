using TradeFunctions.Core;
using TradeFunctions.Core.Economies;
using TradeFunctions.Core.Metrics;
using TradeFunctions.Core.Queries;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http;

/// <summary>Plans series of all commodities together: one entity a partner, read side by side.</summary>
public sealed class SeriesPlanner(PublishedReader reader, AccountChoice accounts) : IPlanner
{
    /// <inheritdoc/>
    public RouteDescription Route => ApiRoutes.Series;

    /// <inheritdoc/>
    public async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
    {
        var chosen = await accounts.ChooseAsync(query, cancellationToken);
        if (!chosen.IsOk) return chosen.Error;
        var account = chosen.Value;
        var span = ReportedPeriods.Span(
            account.Coverage, query.Get(ApiParameters.Frequency), Bound(query, ApiParameters.From), Bound(query, ApiParameters.To));
        if (!span.IsOk) return span.Error;
        var partners = query.Get(ApiParameters.Partners);
        var slot = account.Pointer.Find(SlotInputs.SeriesSlot);
        if (slot is null || !partners.Any(partner => slot.Partners.Contains(partner.Code))) return NoFigures(account, partners);
        var selection = new SeriesSelection(
            query.Get(ApiParameters.Flow).Direction(), query.Get(ApiParameters.Measure), span.Value);
        var canonical = query.CanonicalWith(
            (ApiParameters.Dataset.Name, account.Dataset.Dataset),
            (ApiParameters.From.Name, span.Value.First.ToString()),
            (ApiParameters.To.Name, span.Value.Last.ToString()));
        return new Plan(
            canonical,
            account.VersionsOf(slot),
            Account.WrittenAt(slot),
            token => ReadAsync(account, partners, selection, canonical, token));
    }

    private async Task<Outcome<Answer>> ReadAsync(
        Account account,
        IReadOnlyList<Economy> partners,
        SeriesSelection selection,
        string canonical,
        CancellationToken cancellationToken)
    {
        var published = await Task.WhenAll(
            partners.Select(partner => reader.SeriesAsync(account.Pointer, partner.Code, cancellationToken)));
        return new Answer(SeriesAnswer.Of(
            DatasetChoice.Block(account.Dataset),
            account.Reporter,
            partners.Zip(published),
            selection,
            [AnswerLinks.Self(canonical)]));
    }

    private static Period? Bound(Query query, ParameterDescription<Period> parameter) =>
        query.TryGet(parameter, out var period) ? period : null;

    private static QueryError NoFigures(Account account, IReadOnlyList<Economy> partners) =>
        new(ProblemCode.NoFigures, $"No file has a figure of trade with {string.Join(", ", partners.Select(partner => partner.Name))} as {account.Reporter.Name} reports it.")
        {
            Parameter = ApiParameters.Partners.Name,
        };
}

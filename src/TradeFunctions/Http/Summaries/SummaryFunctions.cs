using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;
using TradeFunctions.Core.Trade.Names;
using TradeFunctions.Http.Resolving;
using TradeFunctions.Http.Responding;
using TradeFunctions.Storage;
using TradeFunctions.Storage.Names;

namespace TradeFunctions.Http.Summaries;

/// <summary>Answers both summaries, of a pair or of a reporter with the World: one entity by its exact key and, for a pair, the partner's own
/// entity as well.</summary>
/// <param name="reader">The published figures.</param>
/// <param name="accounts">Finds the account.</param>
/// <param name="published">The names of commodities, which are cached.</param>
/// <param name="responder">Takes the request through its stages.</param>
public sealed class SummaryFunctions(PublishedReader reader, AccountResolver accounts, PublishedNames published, Responder responder)
{
    private static readonly Economy World = EconomyList.Get(0);

    [Function("GetPairSummary")]
    public Task<IResult> PairAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/summaries/{reporter}/{partner}")] HttpRequest request,
        string reporter,
        string partner,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.PairSummary, [("reporter", reporter), ("partner", partner)], PlanAsync, cancellationToken);

    [Function("GetReporterSummary")]
    public Task<IResult> ReporterAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/summaries/{reporter}")] HttpRequest request,
        string reporter,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.ReporterSummary, [("reporter", reporter)], PlanAsync, cancellationToken);

    private async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
    {
        var resolved = await accounts.ResolveAsync(query, cancellationToken);
        if (!resolved.IsOk) return resolved.Error;
        var account = resolved.Value;
        var period = ReportedPeriods.Resolve(account.Coverage, RequestedPeriod.Of(query, ApiParameters.Period));
        if (!period.IsOk) return period.Error;
        var partner = query.TryGet(ApiParameters.Partner, out var named) ? named : World;
        var conversion = RequestedConversion.Of(query, account.Dataset);
        if (!conversion.IsOk) return conversion.Error;
        var own = new PairYear(account, account.Reporter, partner, period.Value.Year);
        if (own.Slot is null) return NoFigures(account, partner, period.Value);
        var other = await OtherAsync(account, partner, period.Value.Year, cancellationToken);
        var names = await published.GetAsync(account.Dataset, cancellationToken);
        var canonical = query.CanonicalWith(
            (ApiParameters.Dataset.Name, account.Dataset.Dataset), (ApiParameters.Period.Name, period.Value.ToString()));
        return new Plan(
            canonical,
            [.. own.Versions, .. other?.Versions ?? [], $"names={names.NamesVersion}", .. VersionsOf(conversion.Value, account)],
            new[] { own.WrittenAt, other?.WrittenAt }.Max(),
            token => ReadAsync(own, other, period.Value, conversion.Value.Rates, names, canonical, token))
        {
            HoldsForMoment = true,
        };
    }

    // The partner's own account of the same trade. Only economies report, and not on themselves.
    private async Task<PairYear?> OtherAsync(PublishedAccount account, Economy partner, int year, CancellationToken cancellationToken) =>
        partner.Kind == EconomyKind.Economy && partner != account.Reporter
            ? new PairYear(await accounts.FindAsync(account.Dataset, partner, cancellationToken), partner, account.Reporter, year)
            : null;

    private async Task<Outcome<Answer>> ReadAsync(
        PairYear own, PairYear? other, Period period, CurrencyConversion? rates, CommodityNames names, string canonical, CancellationToken cancellationToken)
    {
        var years = await Task.WhenAll(
            own.ReadAsync(reader, period, cancellationToken),
            other?.ReadAsync(reader, period, cancellationToken) ?? Task.FromResult<SummaryEntity?>(null));
        if (years[0] is not { } year || year.Find(period) is null) return NoFigures(own.Account!, own.Partner, period);
        var mirror = other is null ? null : new MirrorAccounts(own.Reporter.Code, own.Partner.Code, period, year, years[1]) { Conversion = rates };
        if (rates is not null)
        {
            var series = await reader.SeriesAsync(own.Account!.Pointer, own.Partner.Code, cancellationToken);
            year = new ConvertedSummary(rates, series ?? new SeriesEntity(year.Reporter, year.Partner, null, null, [])).Of(year);
        }

        var summary = year.Find(period)!;
        var links = AnswerLinks.OfSummary(canonical, own.Account!.Dataset.Dataset, own.Reporter, own.Partner, period);
        var answer = SummaryAnswer.Of(DatasetResolver.Block(own.Account.Dataset), year, summary, mirror, names, links);
        return new Answer(answer with { Unread = AbsenceCauses.Rows(own.Account, RequestedFigure.Of(own.Reporter, own.Partner, period)) });
    }

    // What follows from several periods is calculated anew from the series.
    private static IEnumerable<string> VersionsOf(RequestedConversion conversion, PublishedAccount account) => conversion.Rates is null ? []
        : account.Pointer.Find(SlotInputs.SeriesSlot) is { } slot ? [conversion.Version, .. account.VersionsOf(slot)] : [conversion.Version];

    private static QueryError NoFigures(PublishedAccount account, Economy partner, Period period)
    {
        var error = new QueryError(
            ProblemCode.NoFigures, $"There is no figure up to {period} of trade with {partner.Name} as {account.Reporter.Name} reports it.")
        {
            Parameter = ApiParameters.Partner.Name,
        };
        return PartnerResolver.Explain(error, account, period, period, partner);
    }
}

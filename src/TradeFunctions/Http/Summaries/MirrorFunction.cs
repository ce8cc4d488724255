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
using TradeFunctions.Http.Resolving;
using TradeFunctions.Http.Responding;
using TradeFunctions.Storage;
using TradeFunctions.Storage.Datasets;

namespace TradeFunctions.Http.Summaries;

/// <summary>Answers mirrors: one entity of each reporter's own account, read in parallel.</summary>
public sealed class MirrorFunction(PublishedReader reader, DatasetResolver datasets, AccountResolver accounts, Responder responder)
{
    private static readonly TradeDirection[] All = [.. TradeDirection.Total.Flows(), TradeDirection.Total];

    [Function("GetMirror")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/mirror/{a}/{b}")] HttpRequest request,
        string a,
        string b,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.Mirror, [("a", a), ("b", b)], PlanAsync, cancellationToken);

    private async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
    {
        var dataset = await datasets.ResolveAsync(query, cancellationToken);
        if (!dataset.IsOk) return dataset.Error;
        var (a, b) = (query.Get(ApiParameters.MirrorReporter), query.Get(ApiParameters.MirrorPartner));
        var found = await Task.WhenAll(
            accounts.FindAsync(dataset.Value, a, cancellationToken), accounts.FindAsync(dataset.Value, b, cancellationToken));
        if (found is [null, null]) return await accounts.ExplainAsync(dataset.Value, a, query, ApiParameters.MirrorReporter.Name, cancellationToken);
        var period = MirrorPeriod.Choose(RequestedPeriod.Of(query, ApiParameters.MirrorPeriod), found[0]?.Coverage, found[1]?.Coverage);
        if (!period.IsOk) return period.Error;
        var conversion = RequestedConversion.Of(query, dataset.Value);
        if (!conversion.IsOk) return conversion.Error;
        var own = new PairYear(found[0], a, b, period.Value.Period.Year);
        var other = new PairYear(found[1], b, a, period.Value.Period.Year);
        if (own.Slot is null && other.Slot is null) return NoFigures(found[0] ?? found[1]!, a, b, period.Value.Period);
        var canonical = query.CanonicalWith(
            (ApiParameters.Dataset.Name, dataset.Value.Dataset), (ApiParameters.MirrorPeriod.Name, period.Value.Period.ToString()));
        return new Plan(
            // How the period was chosen is part of the answer, but not of its permanent address.
            $"{canonical}#{period.Value.Reason}",
            [DatasetResolver.Version(dataset.Value), .. own.Versions, .. other.Versions, conversion.Value.Version],
            new[] { own.WrittenAt, other.WrittenAt }.Max(),
            token => ReadAsync(dataset.Value, own, other, period.Value, conversion.Value.Rates, Directions(query), canonical, token))
        {
            HoldsForMoment = true,
        };
    }

    private async Task<Outcome<Answer>> ReadAsync(
        DatasetRow dataset,
        PairYear own,
        PairYear other,
        MirrorPeriod period,
        CurrencyConversion? rates,
        IReadOnlyList<TradeDirection> directions,
        string canonical,
        CancellationToken cancellationToken)
    {
        var years = await Task.WhenAll(own.ReadAsync(reader, period.Period, cancellationToken), other.ReadAsync(reader, period.Period, cancellationToken));
        var both = new MirrorAccounts(own.Reporter.Code, own.Partner.Code, period.Period, years[0], years[1]) { Conversion = rates };
        return new Answer(MirrorAnswer.Of(
            DatasetResolver.Block(dataset),
            both,
            period.Reason,
            directions,
            AnswerLinks.OfMirror(canonical, dataset.Dataset, own.Reporter, own.Partner, period.Period)));
    }

    private static TradeDirection[] Directions(Query query) =>
        query.TryGet(ApiParameters.MirrorFlow, out var flow) ? [flow.Direction()] : All;

    private static QueryError NoFigures(PublishedAccount account, Economy a, Economy b, Period period)
    {
        var error = new QueryError(ProblemCode.NoFigures, $"Neither {a.Name} nor {b.Name} reports trade with the other up to {period}.")
        {
            Parameter = ApiParameters.MirrorPartner.Name,
        };
        return PartnerResolver.Explain(error, account, period, period, account.Reporter == a ? b : a);
    }
}

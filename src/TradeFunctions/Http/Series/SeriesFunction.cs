using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;
using TradeFunctions.Http.Resolving;
using TradeFunctions.Http.Responding;
using TradeFunctions.Storage;

namespace TradeFunctions.Http.Series;

/// <summary>Answers series: all commodities together from one table; one commodity, or groups of partners, from another.</summary>
public sealed class SeriesFunction(
    AccountResolver accounts, CommodityResolver commodities, TotalSeriesPlan total, CommoditySeriesPlan single, Responder responder)
{
    [Function("GetSeries")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/series/{reporter}/{partners}")] HttpRequest request,
        string reporter,
        string partners,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.Series, [("reporter", reporter), ("partners", partners)], PlanAsync, cancellationToken);

    private async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
    {
        var account = await accounts.ResolveAsync(query, cancellationToken);
        if (!account.IsOk) return account.Error;
        var commodity = await commodities.ResolveAsync(account.Value.Dataset, query, cancellationToken);
        if (!commodity.IsOk) return commodity.Error;
        var partners = PartnerResolver.Resolve(account.Value.Dataset, query.Get(ApiParameters.Partners), ApiParameters.Partners.Name);
        if (!partners.IsOk) return partners.Error;
        if (SeriesRequest.CheckBasis(query, partners.Value) is { } without) return without;
        var conversion = RequestedConversion.Of(query, account.Value.Dataset);
        if (!conversion.IsOk) return conversion.Error;
        var others = query.Get(ApiParameters.Basis) != SeriesBases.BothImports ? null
            : await Task.WhenAll(partners.Value.Select(partner => accounts.FindAsync(account.Value.Dataset, partner.Economy!, cancellationToken)));
        var asked = new SeriesQuestion(query, account.Value, commodity.Value, partners.Value, conversion.Value, others);

        // The members of a group are read together, from the entity with all partners.
        return commodity.Value.IsTotal && partners.Value.All(partner => partner.Group is null) ? total.Of(asked) : single.Of(asked);
    }
}

/// <summary>Plans series of all commodities together: one entity per partner, read in parallel.</summary>
public sealed class TotalSeriesPlan(PublishedReader reader)
{
    /// <summary>The plan, or the error. No partner may be a group.</summary>
    public Outcome<Plan> Of(SeriesQuestion asked)
    {
        var (query, account) = (asked.Query, asked.Account);
        var frequency = query.Get(ApiParameters.Frequency);
        var range = ReportedPeriods.Range(
            account.Coverage, frequency, SeriesRequest.Bound(query, ApiParameters.From), SeriesRequest.Bound(query, ApiParameters.To));
        if (!range.IsOk) return range.Error;
        var first = ReportedPeriods.Bounds(account.Coverage, frequency)!.Value.First;
        var request = new SeriesRequest(asked, range.Value, new HistoryBlock(first.ToString(), Whole: true));
        var slot = account.Pointer.Find(SlotInputs.SeriesSlot);
        if (slot is null || !request.Partners.Any(partner => slot.Partners.Contains(partner.Economy!.Code))) return request.NoFigures([], null, []);
        return new Plan(
            request.Canonical,
            [.. account.VersionsOf(slot), .. asked.OtherVersions(other => other.Pointer.Find(SlotInputs.SeriesSlot) is { } its ? other.VersionsOf(its) : ["none"])],
            PublishedAccount.WrittenAt(slot),
            token => ReadAsync(request, token))
        {
            HoldsForMoment = true,
        };
    }

    private async Task<Outcome<Answer>> ReadAsync(SeriesRequest request, CancellationToken cancellationToken)
    {
        var published = await Task.WhenAll(
            request.Partners.Select(partner => reader.SeriesAsync(request.Account.Pointer, partner.Economy!.Code, cancellationToken)));
        var others = request.Question.Others is not { } accounts ? null
            : await Task.WhenAll(accounts.Select(other => other is null
                ? Task.FromResult<SeriesEntity?>(null)
                : reader.SeriesAsync(other.Pointer, request.Account.Reporter.Code, cancellationToken)));
        var series = request.Question.Shown([.. published.Select(Both)], others?.Select(Both).ToList());
        var selection = request.Selection(series);
        var answer = SeriesAnswer.Of(request.Subject, request.Partners.Zip(series), [], selection, [request.Self(selection)]);
        if (SeriesRequest.IsAnswer(answer, series, selection)) return new Answer(answer with { Unread = request.Unread() });
        var other = SeriesRequest.Other(request.Range.First.Frequency);
        return request.NoFigures(
            series, selection, [.. published.Select(one => one?.History(other) is { } history ? one.ToCommoditySeries(history.First) : null)]);

        WithMonths Both(SeriesEntity? one) =>
            new(one?.ToCommoditySeries(request.Range.First), one?.ToCommoditySeries(Period.OfMonth(request.Range.First.Year, 1)));
    }
}

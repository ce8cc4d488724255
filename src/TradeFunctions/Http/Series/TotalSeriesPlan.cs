using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Http.Resolving;
using TradeFunctions.Http.Responding;
using TradeFunctions.Storage;

namespace TradeFunctions.Http.Series;

/// <summary>Plans series of all commodities together: one entity a partner, read side by side.</summary>
public sealed class TotalSeriesPlan(PublishedReader reader)
{
    /// <summary>The plan, or why there is none. No partner may be a group.</summary>
    public Outcome<Plan> Of(Query query, PublishedAccount account, ResolvedCommodity commodity, IReadOnlyList<ResolvedPartner> partners)
    {
        var frequency = query.Get(ApiParameters.Frequency);
        var span = ReportedPeriods.Span(
            account.Coverage, frequency, SeriesRequest.Bound(query, ApiParameters.From), SeriesRequest.Bound(query, ApiParameters.To));
        if (!span.IsOk) return span.Error;
        var first = ReportedPeriods.Bounds(account.Coverage, frequency)!.Value.First;
        var request = new SeriesRequest(query, account, commodity, partners, span.Value, new HistoryBlock(first.ToString(), Whole: true));
        var slot = account.Pointer.Find(SlotInputs.SeriesSlot);
        if (slot is null || !request.Partners.Any(partner => slot.Partners.Contains(partner.Economy!.Code))) return request.NoFigures([], null, []);
        return new Plan(request.Canonical, account.VersionsOf(slot), PublishedAccount.WrittenAt(slot), token => ReadAsync(request, token));
    }

    private async Task<Outcome<Answer>> ReadAsync(SeriesRequest request, CancellationToken cancellationToken)
    {
        var published = await Task.WhenAll(
            request.Partners.Select(partner => reader.SeriesAsync(request.Account.Pointer, partner.Economy!.Code, cancellationToken)));
        List<CommoditySeries?> series = [.. published.Select(one => one?.ToCommoditySeries(request.Span.First))];
        var selection = request.Selection(series);
        var answer = SeriesAnswer.Of(request.Subject, request.Partners.Zip(series), [], selection, [request.Self(selection)]);
        if (SeriesRequest.IsAnswer(answer, series, selection)) return new Answer(answer with { Unread = request.Unread() });
        var other = SeriesRequest.Other(request.Span.First.Frequency);
        return request.NoFigures(
            series, selection, [.. published.Select(one => one?.History(other) is { } history ? one.ToCommoditySeries(history.First) : null)]);
    }
}

using TradeFunctions.Core;
using TradeFunctions.Core.Metrics;
using TradeFunctions.Core.Metrics.Commodities;
using TradeFunctions.Core.Queries;

namespace TradeFunctions.Http;

/// <summary>A request for a series whose account, commodity and periods are known.</summary>
/// <param name="Query">The request.</param>
/// <param name="Account">The reporter's account.</param>
/// <param name="Commodity">The commodity.</param>
/// <param name="Partners">The partners, in the order they are asked for.</param>
/// <param name="Span">The periods of the rows.</param>
/// <param name="History">How far back is looked.</param>
internal sealed record SeriesRequest(
    Query Query, Account Account, ChosenCommodity Commodity, IReadOnlyList<ChosenPartner> Partners, PeriodSpan Span, HistoryBlock History)
{
    public SeriesSubject Subject => new(DatasetChoice.Block(Account.Dataset), Account.Reporter, Commodity, History);

    /// <summary>What is known of the request before figures are read: the flow may follow from them.</summary>
    public string Canonical => Query.CanonicalWith(Resolved);

    private (string Name, string Text)[] Resolved =>
    [
        (ApiParameters.Dataset.Name, Account.Dataset.Dataset),
        (ApiParameters.From.Name, Span.First.ToString()),
        (ApiParameters.To.Name, Span.Last.ToString()),
    ];

    /// <summary>What to show of the figures.</summary>
    public SeriesSelection Selection(IReadOnlyList<CommoditySeries?> published) =>
        Query.TryGet(ApiParameters.SeriesFlow, out var flow)
            ? new SeriesSelection(flow.Direction(), Query.Get(ApiParameters.Measure), Span)
            : SeriesSelection.Of(published, Query.Get(ApiParameters.Measure), Span);

    /// <summary>The lasting address of the answer.</summary>
    public LinkBlock Self(SeriesSelection selection) => AnswerLinks.Self(
        Query.CanonicalWith([.. Resolved, (ApiParameters.SeriesFlow.Name, FlowChoices.Text(selection.Direction))]));

    /// <summary>That there is nothing of any of the partners.</summary>
    public QueryError NoFigures
    {
        get
        {
            var partners = string.Join(", ", Partners.Select(partner => partner.Name));
            var goods = Commodity.IsTotal ? "" : $" in commodity {Commodity.Code}";
            return new QueryError(ProblemCode.NoFigures, $"No file has a figure of trade{goods} with {partners} as {Account.Reporter.Name} reports it.")
            {
                Parameter = ApiParameters.Partners.Name,
            };
        }
    }

    /// <summary>The first or the last period asked for; null: it was left out.</summary>
    public static Period? Bound(Query query, ParameterDescription<Period> parameter) =>
        query.TryGet(parameter, out var period) ? period : null;
}

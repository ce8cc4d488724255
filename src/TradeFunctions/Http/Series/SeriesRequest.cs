using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;
using TradeFunctions.Http.Resolving;
using TradeFunctions.Http.Responding;

namespace TradeFunctions.Http.Series;

/// <summary>A request for a series whose account, commodity and periods are known.</summary>
/// <param name="Query">The request.</param>
/// <param name="Account">The reporter's account.</param>
/// <param name="Commodity">The commodity.</param>
/// <param name="Partners">The partners, in the requested order.</param>
/// <param name="Range">The periods of the rows.</param>
/// <param name="History">How far back figures are read.</param>
internal sealed record SeriesRequest(
    Query Query, PublishedAccount Account, ResolvedCommodity Commodity, IReadOnlyList<ResolvedPartner> Partners, PeriodRange Range, HistoryBlock History)
{
    public SeriesSubject Subject => new(DatasetResolver.Block(Account.Dataset), Account.Reporter, Commodity, History);

    /// <summary>The canonical query as known before figures are read: the flow may depend on them.</summary>
    public string Canonical => Query.CanonicalWith(Resolved);

    private (string Name, string Text)[] Resolved =>
    [
        (ApiParameters.Dataset.Name, Account.Dataset.Dataset),
        (ApiParameters.From.Name, Range.First.ToString()),
        (ApiParameters.To.Name, Range.Last.ToString()),
        .. CommodityResolver.Resolved(Commodity),
    ];

    /// <summary>Rows that could not be read and may have a figure that the answer lacks; null if there are none.</summary>
    public IReadOnlyList<CauseBlock>? Unread()
    {
        List<Economy> economies = [.. Partners.Select(partner => partner.Economy).OfType<Economy>()];
        var isAny = economies.Count < Partners.Count || economies.Exists(economy => economy.Kind == EconomyKind.World);
        return AbsenceCauses.Rows(Account, new RequestedFigure(Account.Reporter, isAny ? [] : economies, null, null, null));
    }

    /// <summary>What to show of the figures.</summary>
    public SeriesSelection Selection(IReadOnlyList<CommoditySeries?> published) =>
        Query.TryGet(ApiParameters.SeriesFlow, out var flow)
            ? new SeriesSelection(flow.Direction(), Query.Get(ApiParameters.Measure), Range)
            : SeriesSelection.Of(published, Query.Get(ApiParameters.Measure), Range);

    /// <summary>The permanent address of the answer.</summary>
    public LinkBlock Self(SeriesSelection selection) => AnswerLinks.Self(
        Query.CanonicalWith([.. Resolved, (ApiParameters.SeriesFlow.Name, RequestedFlows.Text(selection.Direction))]));

    /// <summary>
    /// Whether a series is an answer: one of its rows has a figure, or there are figures of the flow and measure in other periods, so that the
    /// requested periods are gaps.
    /// </summary>
    /// <param name="answer">The answer.</param>
    /// <param name="published">The published series; null for a partner without any.</param>
    /// <param name="selection">What the answer shows.</param>
    public static bool IsAnswer(SeriesAnswer answer, IReadOnlyList<CommoditySeries?> published, SeriesSelection selection) =>
        answer.SaysSomething() || published.OfType<CommoditySeries>().Any(series => PeriodsWith(series, selection).Any());

    /// <summary>The error that no row has a figure, with the flow, measure or frequency that has some.</summary>
    /// <param name="published">The partners' published series at the requested frequency; null for none.</param>
    /// <param name="selection">What was requested; null if nothing is published that could decide the flow.</param>
    /// <param name="other">The partners' figures of the other frequency.</param>
    public QueryError NoFigures(IReadOnlyList<CommoditySeries?> published, SeriesSelection? selection, IReadOnlyList<CommoditySeries?> other)
    {
        if (selection is not null)
        {
            var flow = AvailableFigures.Explain(
                Trade, selection.Direction, selection.Kind, (direction, kind) => (selection with { Direction = direction, Kind = kind }).HasAmounts(published));
            if (flow.Nearest.Count > 0) return flow;
        }

        var frequency = ApiParameters.Frequency.Write(Query.Get(ApiParameters.Frequency));
        var none = $"There are no {frequency} figures of {Trade}";
        if (!other.OfType<CommoditySeries>().Any(HasAny))
        {
            var error = Error($"{none}.", ApiParameters.Partners.Name, []);
            return PartnerResolver.Explain(error, Account, Range.First, Range.Last, Partners.Select(partner => partner.Economy).OfType<Economy>());
        }

        var text = ApiParameters.Frequency.Write(Other(Query.Get(ApiParameters.Frequency)));
        return Error($"{none}; there are some with frequency={text}.", ApiParameters.Frequency.Name, [text]);
    }

    /// <summary>Another frequency that there may be figures of: months where years were requested, years where months were.</summary>
    public static Frequency Other(Frequency frequency) => frequency == Frequency.Monthly ? Frequency.Annual : Frequency.Monthly;

    private string Trade
    {
        get
        {
            var partners = string.Join(", ", Partners.Select(partner => partner.Name));
            var commodity = Commodity.IsTotal ? "all commodities together" : Commodity.Code;
            return $"{Account.Reporter.Name}'s trade in {commodity} with {partners}";
        }
    }

    private static IEnumerable<Period> PeriodsWith(CommoditySeries series, SeriesSelection selection) => Enumerable
        .Range(0, Math.Max(series.History.Exports.Count, series.History.Imports.Count))
        .Select(series.History.First.AddPeriods)
        .Where(period => series.History.Figure(selection.Direction, period).AmountOf(selection.Kind) is not null);

    private bool HasAny(CommoditySeries series)
    {
        var kind = Query.Get(ApiParameters.Measure);
        IReadOnlyList<TradeDirection> directions = Query.TryGet(ApiParameters.SeriesFlow, out var flow)
            ? [flow.Direction()]
            : TradeDirection.Total.Flows();
        return series.History.Exports.Count > 0 && directions.Any(direction =>
            PeriodsWith(series, new SeriesSelection(direction, kind, new PeriodRange(series.History.First, series.History.First))).Any());
    }

    private static QueryError Error(string detail, string parameter, IReadOnlyList<string> nearest) =>
        new(ProblemCode.NoFigures, detail) { Parameter = parameter, Nearest = nearest };

    /// <summary>The first or the last requested period; null if it was left out.</summary>
    public static Period? Bound(Query query, ParameterDescription<Period> parameter) =>
        query.TryGet(parameter, out var period) ? period : null;
}

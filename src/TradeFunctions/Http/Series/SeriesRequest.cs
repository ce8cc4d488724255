using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;
using TradeFunctions.Http.Resolving;
using TradeFunctions.Http.Responding;

namespace TradeFunctions.Http.Series;

/// <summary>A question for a series, before its periods are known.</summary>
/// <param name="Query">The request.</param>
/// <param name="Account">The reporter's account.</param>
/// <param name="Commodity">The commodity.</param>
/// <param name="Partners">The partners, in the requested order.</param>
/// <param name="Conversion">The conversion that is asked for.</param>
/// <param name="Others">The accounts of the partners, in their order, where both sides' imports are asked for; null: the reporter's own account only.</param>
public sealed record SeriesQuestion(
    Query Query,
    PublishedAccount Account,
    ResolvedCommodity Commodity,
    IReadOnlyList<ResolvedPartner> Partners,
    RequestedConversion Conversion,
    IReadOnlyList<PublishedAccount?>? Others)
{
    /// <summary>What the answer depends on beside the reporter's own figures.</summary>
    /// <param name="versionsOf">The versions of what is read of a partner's account.</param>
    public IEnumerable<string> OtherVersions(Func<PublishedAccount, IEnumerable<string>> versionsOf) =>
        [Conversion.Version, .. (Others ?? []).SelectMany(other => other is null ? ["none"] : versionsOf(other))];

    /// <summary>The answer's series from those read: by what both import, in US dollars, or as they are.</summary>
    /// <param name="own">The reporter's, by partner.</param>
    /// <param name="others">The partners' series with the reporter; null: not asked for.</param>
    public List<CommoditySeries?> Shown(IReadOnlyList<WithMonths> own, IReadOnlyList<WithMonths>? others)
    {
        return [.. own.Select((one, i) => others is null ? In(one) : BothImports.Of(In(one), In(others[i])))];

        CommoditySeries? In(WithMonths one) => one.Series is { } series && Conversion.Rates is { } rates ? series.In(rates, one.Months) : one.Series;
    }
}

/// <summary>A series that was read, and the months that its periods may be sums of.</summary>
/// <param name="Series">The series; null: there are no figures.</param>
/// <param name="Months">Its months; null: none, or not needed.</param>
public readonly record struct WithMonths(CommoditySeries? Series, CommoditySeries? Months);

/// <summary>A request for a series whose account, commodity and periods are known.</summary>
/// <param name="Question">The question.</param>
/// <param name="Range">The periods of the rows.</param>
/// <param name="History">How far back figures are read.</param>
internal sealed record SeriesRequest(SeriesQuestion Question, PeriodRange Range, HistoryBlock History)
{
    public Query Query => Question.Query;

    public PublishedAccount Account => Question.Account;

    public ResolvedCommodity Commodity => Question.Commodity;

    public IReadOnlyList<ResolvedPartner> Partners => Question.Partners;

    /// <summary>Where both sides' imports are asked for, whether each partner can have an account of its own; else null.</summary>
    public static QueryError? CheckBasis(Query query, IReadOnlyList<ResolvedPartner> partners)
    {
        if (query.Get(ApiParameters.Basis) != SeriesBases.BothImports) return null;
        var reporter = query.Get(ApiParameters.Reporter);
        return partners.FirstOrDefault(partner => partner.Economy is not { Kind: EconomyKind.Economy } economy || economy == reporter) is { } without
            ? new QueryError(ProblemCode.UnsupportedCombination, $"{without.Name} has no account of its own with imports from {reporter.Name}.")
            {
                Parameter = ApiParameters.Basis.Name,
                Nearest = [SeriesBases.Own],
            }
            : null;
    }

    public SeriesSubject Subject => new(DatasetResolver.Block(Account.Dataset), Account.Reporter, Commodity, History, Query.Get(ApiParameters.Basis));

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

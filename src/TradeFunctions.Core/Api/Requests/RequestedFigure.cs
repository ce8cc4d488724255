using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Api.Requests;

/// <summary>The figures that a request asks for. A part that is null or empty may be anything.</summary>
/// <param name="Reporter">The reporter.</param>
/// <param name="Partners">The partners; empty: any.</param>
/// <param name="Commodity">The commodity; null: any, or a group.</param>
/// <param name="Period">The period.</param>
/// <param name="Flow">X or M; null: either.</param>
public sealed record RequestedFigure(Economy Reporter, IReadOnlyList<Economy> Partners, CommodityCode? Commodity, Period? Period, Flow? Flow)
{
    /// <summary>The figures of a query; null: it names no reporter.</summary>
    public static RequestedFigure? Of(Query query)
    {
        if (query.TryGet(ApiParameters.MirrorReporter, out var one))
        {
            var partner = query.Get(ApiParameters.MirrorPartner);
            return new RequestedFigure(one, [partner], CommodityCode.Total, PeriodOf(query, ApiParameters.MirrorPeriod), null);
        }

        if (!query.TryGet(ApiParameters.Reporter, out var reporter)) return null;
        var flow = query.TryGet(ApiParameters.Flow, out var ranked) ? ranked
            : query.TryGet(ApiParameters.SeriesFlow, out var shown) ? shown
            : RequestedFlow.Total;
        return new RequestedFigure(reporter, PartnersOf(query), CommodityOf(query), PeriodOf(query, ApiParameters.Period), flow switch
        {
            RequestedFlow.Export => Core.Trade.Flow.Export,
            RequestedFlow.Import => Core.Trade.Flow.Import,
            _ => null,
        });
    }

    /// <summary>All figures of a period with a partner; the World means every partner.</summary>
    public static RequestedFigure Of(Economy reporter, Economy partner, Period? period) =>
        new(reporter, partner.Kind == EconomyKind.World ? [] : [partner], null, period, null);

    /// <summary>Whether a figure that could not be read may be one of the requested ones.</summary>
    public bool MayBe(in UnreadKey key) =>
        (key.Reporter ?? Reporter.Code) == Reporter.Code
        && (key.Partner is not { } partner || Includes(partner))
        && (key.Commodity is not { } commodity || Commodity is not { } code || code == commodity)
        && (key.Flow is not { } flow || Includes(flow))
        && (Period is not { } period || MayBeOf(key, period));

    /// <summary>Whether a stretch of time may contain requested figures.</summary>
    /// <param name="first">Its first period.</param>
    /// <param name="last">Its last period, of the same frequency.</param>
    public bool Includes(Period first, Period last) =>
        Period is not { } period || (period.Frequency == first.Frequency && period >= first && period <= last);

    /// <summary>Whether figures with a partner are requested.</summary>
    public bool Includes(int partner) => Partners.Count == 0 || Partners.Any(requested => requested.Code == partner);

    /// <summary>Whether figures of a flow are requested.</summary>
    public bool Includes(Flow flow) => Flow is { } requested ? flow == requested : flow.IsWhole();

    private static bool MayBeOf(in UnreadKey key, Period period) =>
        (key.Period ?? period) == period && (key.Year ?? period.Year) == period.Year && (key.Frequency ?? period.Frequency) == period.Frequency;

    private static List<Economy> PartnersOf(Query query) =>
        query.TryGet(ApiParameters.Partner, out var partner) || query.TryGet(ApiParameters.TradePartner, out partner) ? [partner]
        : query.TryGet(ApiParameters.Partners, out var partners) ? [.. partners.Select(requested => requested.Economy).OfType<Economy>()]
        : [];

    private static CommodityCode? CommodityOf(Query query) =>
        query.TryGet(ApiParameters.Commodity, out var text) && CommodityCode.TryParse(text, out var code) ? code : null;

    private static Period? PeriodOf(Query query, ParameterDescription<RequestedPeriod> parameter) =>
        query.TryGet(parameter, out var choice) ? choice.Period : null;
}

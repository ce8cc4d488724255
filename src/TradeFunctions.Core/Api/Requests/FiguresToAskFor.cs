using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Slices.Rankings;

namespace TradeFunctions.Core.Api.Requests;

/// <summary>
/// What to ask for instead where no row of an answer would have an amount: such an answer is an error that names the flow or the measure
/// that has some.
/// </summary>
public static class FiguresToAskFor
{
    private static readonly MeasureKind[] Measures = [MeasureKind.Value, MeasureKind.NetWeight, MeasureKind.Quantity];

    /// <summary>The error: it names a flow with amounts of the measure asked for, or else a measure of the flow, or else both.</summary>
    /// <param name="subject">Whose trade in what with whom and when, after "of".</param>
    /// <param name="direction">Exports, imports or both, as asked for.</param>
    /// <param name="kind">Value, net weight or quantity, as asked for.</param>
    /// <param name="hasAmounts">Whether a flow and measure would have an amount in any row.</param>
    public static QueryError Explain(
        string subject, TradeDirection direction, MeasureKind kind, Func<TradeDirection, MeasureKind, bool> hasAmounts)
    {
        var none = $"There are no figures of {subject} with flow={RequestedFlows.Text(direction)} and measure={Text(kind)}";
        var flows = TradeDirections.TotalFirst.Where(flow => flow != direction && hasAmounts(flow, kind)).Select(RequestedFlows.Text).ToList();
        if (flows.Count > 0) return Error($"{none}; there are some with flow={Either(flows)}.", ApiParameters.Flow.Name, flows);
        var measures = Measures.Where(measure => measure != kind && hasAmounts(direction, measure)).Select(Text).ToList();
        if (measures.Count > 0) return Error($"{none}; there are some with measure={Either(measures)}.", ApiParameters.Measure.Name, measures);
        foreach (var flow in TradeDirections.TotalFirst)
        {
            var measure = Measures.Select(measure => (MeasureKind?)measure).FirstOrDefault(measure => hasAmounts(flow, measure!.Value));
            if (measure is not { } known) continue;
            var text = RequestedFlows.Text(flow);
            return Error($"{none}; there are some with flow={text} and measure={Text(known)}.", ApiParameters.Flow.Name, [text]);
        }

        return Error($"{none}.", ApiParameters.Flow.Name, []);
    }

    /// <summary>The same of a ranking of partners.</summary>
    /// <param name="subject">Whose trade in what and when, after "of".</param>
    /// <param name="ranking">The ranking asked for.</param>
    /// <param name="other">The ranking by another flow and measure.</param>
    /// <returns>Null where there is an amount, or files that contradict each other.</returns>
    public static QueryError? Explain(string subject, PartnerRanking ranking, Func<TradeDirection, MeasureKind, PartnerRanking> other)
    {
        return Says(ranking, ranking.Kind)
            ? null
            : Explain(subject, ranking.Direction, ranking.Kind, (flow, measure) => IsMeasured(flow, measure) && Says(other(flow, measure), measure));
    }

    /// <summary>Whether a ranking of partners has an amount in any row, or files that contradict each other.</summary>
    public static bool Says(PartnerRanking ranking, MeasureKind kind) =>
        ranking.World.AmountOf(kind) is not null || ranking.Ranked.Concat(ranking.Unranked).Any(row => IsSaid(row.Figure, kind));

    /// <summary>The same of a ranking of commodities, for which TOTAL alone is not enough.</summary>
    /// <param name="subject">Whose trade with whom and when, after "of".</param>
    /// <param name="goods">What was traded.</param>
    /// <param name="direction">Exports, imports or both, as asked for.</param>
    /// <param name="kind">Value or net weight, as asked for.</param>
    /// <returns>Null where there is an amount, or files that contradict each other.</returns>
    public static QueryError? Explain(string subject, ByPartnerEntity goods, TradeDirection direction, MeasureKind kind)
    {
        return Says(goods, direction, kind)
            ? null
            : Explain(subject, direction, kind, (flow, measure) => measure != MeasureKind.Quantity && Says(goods, flow, measure));
    }

    /// <summary>
    /// The same of a ranking of commodities. Of the rows: a code that was traded the other way alone is none of them, though it is known that
    /// nothing of it went this way.
    /// </summary>
    public static bool Says(ByPartnerEntity goods, TradeDirection flow, MeasureKind kind)
    {
        var ranking = CommodityRanking.Of(goods, flow, kind);
        return ranking.Ranked.Concat(ranking.Unranked).Any(row => IsSaid(row.Figure, kind));
    }

    private static bool IsSaid(Figure figure, MeasureKind kind) => figure.AmountOf(kind) is not null || figure.Status == FigureStatus.Conflict;

    private static bool IsMeasured(TradeDirection flow, MeasureKind measure) => flow != TradeDirection.Total || measure != MeasureKind.Quantity;

    private static string Text(MeasureKind kind) => ApiParameters.Measure.Write(kind);

    private static string Either(List<string> texts) => string.Join(" or ", texts);

    private static QueryError Error(string detail, string parameter, IReadOnlyList<string> nearest) =>
        new(ProblemCode.NoFigures, detail) { Parameter = parameter, Nearest = nearest };
}

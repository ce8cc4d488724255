using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Slices.Rankings;

namespace TradeFunctions.Core.Api.Requests;

/// <summary>
/// Suggests another flow or measure where no row of an answer would have an amount: such an answer is an error that names one that has
/// figures.
/// </summary>
public static class AvailableFigures
{
    private static readonly MeasureKind[] Measures = [MeasureKind.Value, MeasureKind.NetWeight, MeasureKind.Quantity];

    /// <summary>The error. It names a flow that has the requested measure, else a measure that the requested flow has, else any flow and measure
    /// with figures.</summary>
    /// <param name="subject">Whose trade in what with whom and when, after "of".</param>
    /// <param name="direction">Exports, imports or both, as requested.</param>
    /// <param name="kind">Value, net weight or quantity, as requested.</param>
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

    /// <summary>The error of a ranking of partners.</summary>
    /// <param name="subject">Whose trade in what and when, after "of".</param>
    /// <param name="ranking">The requested ranking.</param>
    /// <param name="other">The ranking by another flow and measure.</param>
    /// <returns>Null where there is an amount, or files that contradict each other.</returns>
    public static QueryError? Explain(string subject, PartnerRanking ranking, Func<TradeDirection, MeasureKind, PartnerRanking> other)
    {
        return HasFigures(ranking, ranking.Kind)
            ? null
            : Explain(subject, ranking.Direction, ranking.Kind, (flow, measure) => IsMeasured(flow, measure) && HasFigures(other(flow, measure), measure));
    }

    /// <summary>Whether a ranking of partners has an amount in any row, or files that contradict each other.</summary>
    public static bool HasFigures(PartnerRanking ranking, MeasureKind kind) =>
        ranking.World.AmountOf(kind) is not null || ranking.Ranked.Concat(ranking.Unranked).Any(row => HasFigure(row.Figure, kind));

    /// <summary>The error of a ranking of commodities, which needs more than TOTAL.</summary>
    /// <param name="subject">Whose trade with whom and when, after "of".</param>
    /// <param name="entity">What was traded.</param>
    /// <param name="direction">Exports, imports or both, as requested.</param>
    /// <param name="kind">Value or net weight, as requested.</param>
    /// <returns>Null where there is an amount, or files that contradict each other.</returns>
    public static QueryError? Explain(string subject, ByPartnerEntity entity, TradeDirection direction, MeasureKind kind)
    {
        return HasFigures(entity, direction, kind)
            ? null
            : Explain(subject, direction, kind, (flow, measure) => measure != MeasureKind.Quantity && HasFigures(entity, flow, measure));
    }

    /// <summary>
    /// Whether a ranking of commodities has an amount in any row, or files that contradict each other. A code traded only in the other
    /// direction is not a row, although its figure in this direction is known to be zero.
    /// </summary>
    public static bool HasFigures(ByPartnerEntity entity, TradeDirection flow, MeasureKind kind)
    {
        var ranking = CommodityRanking.Of(entity, flow, kind);
        return ranking.Ranked.Concat(ranking.Unranked).Any(row => HasFigure(row.Figure, kind));
    }

    private static bool HasFigure(Figure figure, MeasureKind kind) => figure.AmountOf(kind) is not null || figure.Status == FigureStatus.Conflict;

    private static bool IsMeasured(TradeDirection flow, MeasureKind measure) => flow != TradeDirection.Total || measure != MeasureKind.Quantity;

    private static string Text(MeasureKind kind) => ApiParameters.Measure.Write(kind);

    private static string Either(List<string> texts) => string.Join(" or ", texts);

    private static QueryError Error(string detail, string parameter, IReadOnlyList<string> nearest) =>
        new(ProblemCode.NoFigures, detail) { Parameter = parameter, Nearest = nearest };
}

using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Totals;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Slices;

/// <summary>All partners of one period: what shares, ranks and concentration are worked out from, once for all partners.</summary>
internal sealed class PeriodFigures
{
    private const int Top = 10;

    private readonly TradeAccount _account;
    private readonly Dictionary<(TradeDirection Direction, MeasureKind Kind), Ranking> _rankings = [];

    public PeriodFigures(TradeAccount account, Period period)
    {
        _account = account;
        Period = period;
    }

    public Period Period { get; }

    /// <summary>Made when first asked for: most accounts of TOTAL have neither weights nor quantities.</summary>
    public Ranking Ranking(TradeDirection direction, MeasureKind kind)
    {
        if (_rankings.TryGetValue((direction, kind), out var ranking)) return ranking;
        var figures = _account.PartnersUpTo(Period.Year).Select(partner => (partner, _account.Figure(direction, partner, Period)));
        return _rankings[(direction, kind)] = Core.Measures.Ranking.Of(_account.Reporter, kind, figures, IsComplete(direction), IsTouched(direction));
    }

    public Figure World(TradeDirection direction) => _account.Figure(direction, FlowPeriod.World, Period);

    public Figure WorldBefore(TradeDirection direction) => _account.Figure(direction, FlowPeriod.World, Period.YearBefore);

    /// <summary>The largest partners by value; none where they cannot be ranked.</summary>
    public IReadOnlyList<RankedPartner> TopPartners(TradeDirection direction, SourceNumbering numbering)
    {
        var ranking = Ranking(direction, MeasureKind.Value);
        var top = new List<RankedPartner>();
        foreach (var partner in ranking.Order.Take(Top))
        {
            var figure = _account.Figure(direction, partner, Period);
            if (ranking.RankOf(partner, figure) is not { Place: { } place } rank) continue;
            top.Add(new RankedPartner(
                partner,
                place,
                figure.Value!.Value,
                numbering.Of(Share.Between(figure, World(direction), MeasureKind.Value)),
                Change.Between(
                    Observation.Of(figure, MeasureKind.Value),
                    Observation.Of(_account.Figure(direction, partner, Period.YearBefore), MeasureKind.Value)),
                numbering.Of(figure.Source),
                rank.IsCertain,
                numbering.Of(figure.ExportSource),
                numbering.Of(figure.ImportSource)));
        }

        return top;
    }

    /// <summary>The concentration of partner economies by value.</summary>
    public Concentration Concentration(TradeDirection direction)
    {
        var partners = _account.PartnersUpTo(Period.Year)
            .Where(partner => partner != FlowPeriod.World && !EconomyList.IsGroup(partner))
            .ToLookup(partner => Core.Measures.Ranking.IsRanked(partner, _account.Reporter), partner => _account.Figure(direction, partner, Period));
        return Core.Measures.Concentration.Between(partners[true], World(direction), partners[false]).Where(IsTouched(direction));
    }

    private bool IsTouched(TradeDirection direction) =>
        (direction != TradeDirection.Imports && _account.IsTouched(Flow.Export, Period))
        || (direction != TradeDirection.Exports && _account.IsTouched(Flow.Import, Period));

    private bool IsComplete(TradeDirection direction) =>
        (direction == TradeDirection.Imports || _account.IsComplete(Flow.Export, Period))
        && (direction == TradeDirection.Exports || _account.IsComplete(Flow.Import, Period));
}

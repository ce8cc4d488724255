using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Totals;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices;

/// <summary>Works out one partner's summaries; its series are laid out once for all periods of the year.</summary>
internal sealed class PartnerSummaries(TradeAccount account, int partner)
{
    private readonly Dictionary<(Frequency, TradeDirection, MeasureKind), Series> _series = [];
    private readonly SourceNumbering _numbering = new(account.Sources);

    public SummaryEntity Of(int year, IReadOnlyList<PeriodFigures> periods)
    {
        List<PeriodSummary> summaries = [.. periods.Select(Summarise)];
        return new SummaryEntity(account.Reporter, partner, year, summaries, _numbering.Sources);
    }

    private PeriodSummary Summarise(PeriodFigures all)
    {
        var before = all.Period.YearBefore;
        return new PeriodSummary(
            all.Period,
            Flow(all, TradeDirection.Exports),
            Flow(all, TradeDirection.Imports),
            Flow(all, TradeDirection.Total),
            Balance.Of(
                account.Figure(TradeDirection.Exports, partner, all.Period),
                account.Figure(TradeDirection.Imports, partner, all.Period),
                account.Figure(TradeDirection.Exports, partner, before),
                account.Figure(TradeDirection.Imports, partner, before)));
    }

    private FlowSummary Flow(PeriodFigures all, TradeDirection direction)
    {
        var figure = account.Figure(direction, partner, all.Period);
        var before = account.Figure(direction, partner, all.Period.YearBefore);
        var netWeight = Measures(all, direction, MeasureKind.NetWeight, figure, before);
        var isWorld = partner == FlowPeriod.World;
        return new FlowSummary(
            _numbering.Of(figure),
            _numbering.Of(before),
            Measure(all, direction, SeriesOf(all.Period.Frequency, direction, MeasureKind.Value), figure, before),
            netWeight,
            Measures(all, direction, MeasureKind.Quantity, figure, before),
            netWeight is null || direction == TradeDirection.Total ? null : UnitValue.Of(figure, before),
            isWorld ? all.TopPartners(direction, _numbering) : null,
            isWorld ? all.Concentration(direction) : null);
    }

    // TOTAL rows mostly carry no weight and no quantity: a column of "missing" for each would say nothing.
    private FlowMeasures? Measures(PeriodFigures all, TradeDirection direction, MeasureKind kind, Figure figure, Figure before)
    {
        var series = SeriesOf(all.Period.Frequency, direction, kind);
        return series.HasAmountsUpTo(all.Period) ? Measure(all, direction, series, figure, before) : null;
    }

    private FlowMeasures Measure(PeriodFigures all, TradeDirection direction, Series series, Figure figure, Figure before) => new(
        series.Measures(all.Period),
        _numbering.Of(Share.Between(figure, all.World(direction), series.Kind)),
        all.Ranking(direction, series.Kind).RankOf(partner, figure),
        Contribution.Of(figure, before, all.WorldBefore(direction), series.Kind));

    private Series SeriesOf(Frequency frequency, TradeDirection direction, MeasureKind kind)
    {
        if (_series.TryGetValue((frequency, direction, kind), out var series)) return series;
        var grid = account.Grid(frequency)!;
        return _series[(frequency, direction, kind)] = new Series(grid.First, grid.Figures(partner, direction), kind);
    }
}

using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Totals;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Slices;

/// <summary>The entities of a slot <see cref="SlotInputs.SummarySlot"/>.</summary>
public static class SummarySlice
{
    /// <summary>
    /// One entity for each partner that has a figure up to the end of the year, the World too, in code order; empty where the account has
    /// no figure in the year. Depends on nothing later than the year.
    /// </summary>
    public static IReadOnlyList<SummaryEntity> Build(TradeAccount account, int year)
    {
        List<PeriodFigures> periods = [.. Periods(account, year).Select(period => new PeriodFigures(account, period))];
        return periods.Count == 0
            ? []
            : [.. account.PartnersUpTo(year).Select(partner => new PartnerSummaries(account, partner).Of(year, periods))];
    }

    private static IEnumerable<Period> Periods(TradeAccount account, int year)
    {
        foreach (var ofFrequency in Period.OfWholeYear(year).GroupBy(period => period.Frequency))
        {
            if (account.Grid(ofFrequency.Key) is not { } grid || !ofFrequency.Any(grid.IsCovered)) continue;
            foreach (var period in ofFrequency) yield return period;
        }
    }
}

/// <summary>Works out one partner's summaries. Its series are built once for all periods of the year.</summary>
internal sealed class PartnerSummaries(TradeAccount account, int partner)
{
    private readonly Dictionary<(Frequency, TradeDirection, MeasureKind), Series> _series = [];
    private readonly UsedSources _numbering = new(account.Sources);

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

    // Most TOTAL rows carry neither weight nor quantity: measures that all say "missing" would tell nothing.
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
        var together = frequency == Frequency.Monthly && account.Grid(Frequency.JanuaryFebruary) is not null ? SeriesOf(Frequency.JanuaryFebruary, direction, kind) : null;
        return _series[(frequency, direction, kind)] = new Series(grid.First, grid.Figures(partner, direction), kind, together: together);
    }
}

/// <summary>All partners of one period, from which shares, ranks and concentration follow; calculated once for all of them.</summary>
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

    /// <summary>Built on first use: most accounts have neither weights nor quantities of TOTAL.</summary>
    public Ranking Ranking(TradeDirection direction, MeasureKind kind)
    {
        if (_rankings.TryGetValue((direction, kind), out var ranking)) return ranking;
        var figures = _account.PartnersUpTo(Period.Year).Select(partner => (partner, _account.Figure(direction, partner, Period)));
        return _rankings[(direction, kind)] = Core.Measures.Ranking.Of(_account.Reporter, kind, figures, IsComplete(direction), IsTouched(direction));
    }

    public Figure World(TradeDirection direction) => _account.Figure(direction, FlowPeriod.World, Period);

    public Figure WorldBefore(TradeDirection direction) => _account.Figure(direction, FlowPeriod.World, Period.YearBefore);

    /// <summary>The largest partners by value; empty where they cannot be ranked.</summary>
    public IReadOnlyList<TopPartner> TopPartners(TradeDirection direction, UsedSources numbering)
    {
        var ranking = Ranking(direction, MeasureKind.Value);
        var top = new List<TopPartner>();
        foreach (var partner in ranking.Order.Take(Top))
        {
            var figure = _account.Figure(direction, partner, Period);
            if (ranking.RankOf(partner, figure) is not { Place: { } place } rank) continue;
            top.Add(new TopPartner(
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
            .Where(EconomyList.IsPartOfWorld)
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

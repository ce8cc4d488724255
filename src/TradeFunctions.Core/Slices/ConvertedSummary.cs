using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices;

/// <summary>
/// A published summary in US dollars. What follows from several periods is calculated anew from the converted series, by the functions that the recompute
/// uses; what follows from one period alone (ranks, concentration, shares among goods) is the same in any currency.
/// </summary>
/// <param name="conversion">The rates.</param>
/// <param name="series">The partner's series as published.</param>
public sealed class ConvertedSummary(CurrencyConversion conversion, SeriesEntity series)
{
    private readonly SeriesEntity _converted = series.In(conversion);

    /// <summary>The year with its periods, and the figures of its months, in US dollars.</summary>
    public SummaryEntity Of(SummaryEntity year) => year with
    {
        Periods = [.. year.Periods.Select(period => Of(year, period))],
        Months = year.Months is { } months ? [.. months.Select(month => Of(year, month))] : null,
    };

    private MonthFigures Of(SummaryEntity year, MonthFigures month)
    {
        var (exports, imports) = (Both(year, TradeDirection.Exports, month.Period, month.Exports), Both(year, TradeDirection.Imports, month.Period, month.Imports));
        return new MonthFigures(
            month.Period, exports, imports, new FlowFigures(TotalTrade.Of(exports.Figure, imports.Figure), TotalTrade.Of(exports.YearBefore, imports.YearBefore)));
    }

    private PeriodSummary Of(SummaryEntity year, PeriodSummary summary)
    {
        var period = summary.Period;
        var exports = Both(year, TradeDirection.Exports, period, new FlowFigures(summary.Exports.Figure, summary.Exports.YearBefore));
        var imports = Both(year, TradeDirection.Imports, period, new FlowFigures(summary.Imports.Figure, summary.Imports.YearBefore));
        var total = new FlowFigures(TotalTrade.Of(exports.Figure, imports.Figure), TotalTrade.Of(exports.YearBefore, imports.YearBefore));
        return summary with
        {
            Exports = Of(summary.Exports, TradeDirection.Exports, period, exports),
            Imports = Of(summary.Imports, TradeDirection.Imports, period, imports),
            Total = Of(summary.Total, TradeDirection.Total, period, total),
            Balance = Balance.Of(exports.Figure, imports.Figure, exports.YearBefore, imports.YearBefore),
            TopGoods = summary.TopGoods is { } goods ? [.. goods.Select(level => Of(level, period, exports.Figure, imports.Figure))] : null,
        };
    }

    private FlowFigures Both(SummaryEntity year, TradeDirection direction, Period period, FlowFigures figures) => new(
        conversion.Of(figures.Figure, period, part => year.Figures(direction, part)?.Figure ?? Figure.Missing),
        Before(direction, period.YearBefore, figures.YearBefore));

    // The months of the year before are in the series only; its files are numbered otherwise.
    private Figure Before(TradeDirection direction, Period period, Figure published) => published.Value is null
        ? published
        : (_converted.History(period.Frequency)?.Figure(direction, period) ?? Figure.Missing) with { Source = published.Source };

    private FlowSummary Of(FlowSummary flow, TradeDirection direction, Period period, FlowFigures figures)
    {
        var world = World(direction, period);
        var value = flow.Value with
        {
            Series = _converted.Measures(direction, period),
            Share = Share.Between(figures.Figure, world, MeasureKind.Value) with { Source = flow.Value.Share.Source },
            Contribution = Contribution.Of(figures.Figure, figures.YearBefore, World(direction, period.YearBefore), MeasureKind.Value),
        };
        // Partners of a period that is a sum of months are not at hand by month.
        var isSum = figures.Figure.Conversion is { IsSum: true } or { IsWithoutRate: true } || figures.YearBefore.Conversion is { IsSum: true }
            || flow.Figure.Currency is null;
        return flow with
        {
            Figure = figures.Figure,
            YearBefore = figures.YearBefore,
            Value = value,
            UnitValue = flow.UnitValue is null ? null : UnitValue.Of(figures.Figure, figures.YearBefore),
            TopPartners = isSum ? null : flow.TopPartners?.Select(partner => Of(partner, period, flow.Figure.Currency)).ToList(),
        };
    }

    private Figure World(TradeDirection direction, Period period)
    {
        if (_converted.History(period.Frequency) is not { } history) return Figure.Missing;
        if (_converted.Partner == FlowPeriod.World) return history.Figure(direction, period);
        return (history with { Exports = history.WorldExports, Imports = history.WorldImports }).Figure(direction, period);
    }

    private TopPartner Of(TopPartner partner, Period period, string? currency)
    {
        var now = Converted(partner.Value, currency, period);
        return partner with
        {
            Value = now.Value!.Value,
            Share = partner.Share.Of is { } whole ? partner.Share with { Of = Converted(whole, currency, period).Value } : partner.Share,
            Change = Of(partner.Change, now, Converted(partner.Change.Base, currency, period.YearBefore)),
        };
    }

    // Goods of a period that is a sum of months are not at hand by month: they are left out.
    private TopCommodities Of(TopCommodities level, Period period, Figure exports, Figure imports)
    {
        return level with
        {
            Exports = Goods(level.Exports, exports),
            Imports = Goods(level.Imports, imports),
            ExportsCovered = Converted(level.ExportsCovered, CurrencyOf(level.Exports), period).Value,
            ImportsCovered = Converted(level.ImportsCovered, CurrencyOf(level.Imports), period).Value,
        };

        List<TopCommodity> Goods(IReadOnlyList<TopCommodity> goods, Figure total) =>
            total.Conversion is { IsSum: true } or { IsWithoutRate: true } || total.Value is null ? [] : [.. goods.Select(one => Of(one, period)).OfType<TopCommodity>()];
    }

    private TopCommodity? Of(TopCommodity goods, Period period)
    {
        var now = Converted(goods.Value, goods.Currency, period);
        if (now.Value is not { } value) return null;
        var before = Converted(goods.Change.Base, goods.Currency, period.YearBefore);
        return goods with
        {
            Value = value,
            Currency = now.Currency,
            Share = goods.Share.Of is { } whole ? goods.Share with { Of = Converted(whole, goods.Currency, period).Value } : goods.Share,
            Change = Of(goods.Change, now, before),
        };
    }

    private static Change Of(Change change, Figure now, Figure before) => change.Status is MeasureStatus.Ok or MeasureStatus.ZeroBase
        ? Change.Between(Observation.Of(now, MeasureKind.Value), Observation.Of(before, MeasureKind.Value))
        : change with { Base = before.Value };

    private static string? CurrencyOf(IReadOnlyList<TopCommodity> goods) => goods.Count > 0 ? goods[0].Currency : null;

    private Figure Converted(Amount? amount, string? currency, Period period) => amount is { } value && currency is not null
        ? conversion.Of(new Figure(FigureStatus.Ok) { Value = value, Currency = currency }, period)
        : new Figure(FigureStatus.Ok);
}

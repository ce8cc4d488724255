using System.Globalization;
using TradeFunctions.Core.Economies;
using TradeFunctions.Core.Metrics;

namespace TradeFunctions.Core.Queries;

/// <summary>Works the rows of one partner's series out, by the functions that the recompute uses.</summary>
internal sealed class SeriesRows
{
    private const int World = 0;

    private readonly SeriesSelection _selection;
    private readonly Series _series;
    private readonly Period _first;
    private readonly IReadOnlyList<Figure> _figures;
    private readonly IReadOnlyList<Figure> _world;
    private readonly int[] _sources;

    private SeriesRows(PartnerSeries published, SeriesSelection selection, SourceList sources)
    {
        var history = published.History(selection.Frequency);
        _selection = selection;
        _first = history?.First ?? selection.Span.First;
        _figures = history?.Figures(selection.Direction) ?? [];
        _world = published.Partner == World ? _figures : history?.WorldFigures(selection.Direction) ?? [];
        _series = new Series(_first, _figures, selection.Kind);
        _sources = [.. published.Sources.Select(sources.Add)];
    }

    /// <summary>The block of one partner.</summary>
    /// <param name="partner">The partner.</param>
    /// <param name="published">What is published of it; null: nothing.</param>
    /// <param name="selection">What to show.</param>
    /// <param name="sources">The answer's sources; the partner's are added.</param>
    public static PartnerSeriesBlock Of(Economy partner, PartnerSeries? published, SeriesSelection selection, SourceList sources)
    {
        if (published is null) return new PartnerSeriesBlock(EconomyBlock.From(partner), ProblemCode.NoFigures.Code, []);
        var rows = new SeriesRows(published, selection, sources);
        return new PartnerSeriesBlock(EconomyBlock.From(partner), MeasureStatus.Ok.Code(), [.. selection.Periods.Select(rows.Row)]);
    }

    private SeriesRowBlock Row(Period period)
    {
        var figure = At(_figures, period);
        var before = At(_figures, period.YearBefore);
        var measures = _series.Measures(period);
        var share = Share.Between(figure, At(_world, period), _selection.Kind);
        var contribution = Contribution.Of(figure, before, At(_world, period.YearBefore), _selection.Kind);
        var amount = figure.AmountOf(_selection.Kind)?.ToDecimal();
        return new SeriesRowBlock(
            period.ToString(),
            AmountStatus.Of(figure.Status, amount),
            amount,
            Unit(figure),
            FigureBlock.ValuationText(figure.Valuation),
            figure.Derived,
            ChangeBlock.From(measures.Change),
            YearToDateBlock.From(measures.YearToDate),
            RollingBlock.From(measures.Rolling),
            StreakBlock.From(measures.Streak),
            RecordBlock.From(measures.Record),
            measures.Growth is { } growth ? [.. growth.Select(GrowthBlock.From)] : null,
            ShareBlock.From(share with { Source = Source(share.Source) }),
            ContributionBlock.From(contribution),
            Source(figure.Source));
    }

    private Figure At(IReadOnlyList<Figure> figures, Period period)
    {
        var index = period.PeriodsSince(_first);
        return (uint)index < (uint)figures.Count ? figures[index] : Figure.Missing;
    }

    private int? Source(int? source) => source is { } index ? _sources[index] : null;

    private string? Unit(Figure figure) => _selection.Kind switch
    {
        MeasureKind.Value => figure.Currency,
        MeasureKind.NetWeight => "kg",
        _ => figure.Unit?.ToString(CultureInfo.InvariantCulture),
    };
}

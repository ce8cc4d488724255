using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>
/// Figures in US dollars by a dataset's table of rates: each period by its own rate. A longer period that is a sum of months is the sum of the converted
/// months; one that was reported itself and has no rate of its own is converted by the mean of its months' rates. Products are rounded to thousandths of
/// a dollar, half away from zero, before anything is added up.
/// </summary>
/// <param name="rates">The dataset's rates.</param>
public sealed class CurrencyConversion(ExchangeRates rates)
{
    private const string Usd = "USD";

    /// <summary>A figure in US dollars.</summary>
    /// <param name="figure">The figure as published.</param>
    /// <param name="period">Its period.</param>
    /// <param name="part">The figures, as published, of the periods that it may be the sum of; null: they are not at hand.</param>
    /// <returns>The figure with a <see cref="Figure.Conversion"/>; without a value where there is no rate. The same figure where it has no value, or is in US
    /// dollars.</returns>
    public Figure Of(Figure figure, Period period, Func<Period, Figure>? part = null)
    {
        if (figure.Currency is not { } currency || currency == Usd || figure.Value is not { } value) return figure;
        if (figure.Derived && period.Span > 1 && part is not null && SumOfMonths(figure, period, part) is { } sum) return sum;
        var conversion = RateOf(period, currency);
        return figure with
        {
            Value = Times(value, conversion.Rate),
            FobValue = figure.FobValue is { } fob ? Times(fob, conversion.Rate) : null,
            MonthsSum = null,
            Currency = conversion.Rate is null ? null : Usd,
            Conversion = conversion,
        };
    }

    /// <summary>A partner's history in US dollars, and the World's beside it.</summary>
    /// <param name="history">The history as published.</param>
    /// <param name="months">That of the months it may be summed from; null: none.</param>
    /// <param name="together">That of January–February, which may stand for two months; null: none.</param>
    public TradeHistory Of(TradeHistory history, TradeHistory? months, TradeHistory? together)
    {
        return new TradeHistory(
            history.First,
            Converted(history.Exports, one => one.Exports),
            Converted(history.Imports, one => one.Imports),
            Converted(history.WorldExports, one => one.WorldExports),
            Converted(history.WorldImports, one => one.WorldImports));

        List<Figure> Converted(IReadOnlyList<Figure> figures, Func<TradeHistory, IReadOnlyList<Figure>> of) =>
            [.. figures.Select((figure, i) => Of(figure, history.First.AddPeriods(i), part => At(part, of)))];

        Figure At(Period part, Func<TradeHistory, IReadOnlyList<Figure>> of)
        {
            if ((part.Frequency == Frequency.Monthly ? months : together) is not { } holder) return Figure.Missing;
            var index = part.PeriodsSince(holder.First);
            return (uint)index < (uint)of(holder).Count ? of(holder)[index] : Figure.Missing;
        }
    }

    // Null: it is not the sum of these months.
    private Figure? SumOfMonths(Figure whole, Period period, Func<Period, Figure> part)
    {
        var both = Period.OfJanuaryFebruary(period.Year);
        var sum = Amount.Zero;
        var published = Amount.Zero;
        var conversion = new FigureConversion(whole.Currency!, null, null, IsSum: true);
        for (var month = period.MonthsOf().First(); month <= period.MonthsOf().Last(); month = month.Next)
        {
            var isTogether = month.Month == 1 && period.Contains(both) && !(part(month).IsKnown && part(month.Next).IsKnown);
            var (figure, of) = isTogether ? (part(both), both) : (part(month), month);
            if (isTogether) month = month.Next;
            if (figure.Value is not { } value) return null;
            published += value;
            var converted = Of(figure, of);
            if (converted.Value is not { } dollars) return whole with { Value = null, FobValue = null, MonthsSum = null, Currency = null, Conversion = converted.Conversion };
            sum += dollars;
            if (converted.Conversion is { Source: { } source }) conversion = conversion with { Source = source };
        }

        return published == whole.Value ? whole with { Value = sum, FobValue = null, MonthsSum = null, Currency = Usd, Conversion = conversion } : null;
    }

    private FigureConversion RateOf(Period period, string currency)
    {
        var code = ShortCode.Parse(currency);
        if (rates.TryFind(period, code, out var own)) return new FigureConversion(currency, own.Usd, own.Source);
        if (period.Span == 1) return new FigureConversion(currency, null, null);
        var sum = 0m;
        string? source = null;
        foreach (var month in period.MonthsOf())
        {
            if (!rates.TryFind(month, code, out var rate)) return new FigureConversion(currency, null, null);
            sum += rate.Usd;
            source = rate.Source;
        }

        return new FigureConversion(currency, sum / period.Span, source) { IsMean = true };
    }

    private static Amount? Times(Amount amount, decimal? rate) => rate is { } factor
        ? new Amount((Int128)Math.Round((decimal)amount.Thousandths * factor, MidpointRounding.AwayFromZero))
        : null;
}

/// <summary>How a figure was converted to US dollars.</summary>
/// <param name="From">The currency as published; of a sum of two, both, joined by a plus sign.</param>
/// <param name="Rate">US dollars for one unit of it; null: there is no rate, and so no value, or it is a sum of converted months.</param>
/// <param name="Source">Where the rate comes from; null: not known.</param>
/// <param name="IsSum">Whether it is a sum of converted months, each by its own rate.</param>
public sealed record FigureConversion(string From, decimal? Rate, string? Source, bool IsSum = false)
{
    /// <summary>Whether the rate is the mean of the months' rates.</summary>
    public bool IsMean { get; init; }

    /// <summary>Whether there is no rate, and so no value.</summary>
    public bool IsWithoutRate => Rate is null && !IsSum;
}

using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>Total trade: exports + imports, by value and net weight.</summary>
public static class TotalTrade
{
    // What weighs more first.
    private static readonly FigureStatus[] Reasons =
        [FigureStatus.Conflict, FigureStatus.Rejected, FigureStatus.Incomplete, FigureStatus.NotExisting, FigureStatus.Missing];

    /// <summary>
    /// Both flows of one period added up: conflict if either side is, else rejected, incomplete, not existing or missing if either side is.
    /// An amount that one side lacks is null, as is a value in two currencies. No quantity (units differ between goods), no valuation (two are mixed), and in place of
    /// one source that of each side. The edition stays: total trade of a code is no more comparable across editions than its flows are.
    /// </summary>
    public static Figure Of(Figure exports, Figure imports)
    {
        if (!exports.IsKnown || !imports.IsKnown) return Unknown(exports, imports);

        var oneCurrency = exports.Currency is null || imports.Currency is null || exports.Currency == imports.Currency;
        var value = oneCurrency ? exports.Value + imports.Value : null;
        var netWeight = exports.NetWeight + imports.NetWeight;
        var conversion = Conversion(exports.Conversion, imports.Conversion, value);
        if (value is null && netWeight is null && conversion is not { IsWithoutRate: true }) return Figure.Missing;
        return new Figure(exports.Status == FigureStatus.NoTrade ? imports.Status : exports.Status)
        {
            Value = value,
            NetWeight = netWeight,
            Currency = value is null ? null : exports.Currency ?? imports.Currency,
            Marks = exports.Marks | imports.Marks,
            Derived = exports.Derived || imports.Derived,
            ExportSource = exports.Source,
            ImportSource = imports.Source,
            Classification = exports.Classification ?? imports.Classification,
            Conversion = conversion,
        };
    }

    // Where only one side is converted, or both by other rates, the sum has no rate of its own.
    private static FigureConversion? Conversion(FigureConversion? exports, FigureConversion? imports, Amount? value)
    {
        if (exports == imports) return exports;
        if (exports is { IsWithoutRate: true } || imports is { IsWithoutRate: true }) return value is null ? exports is { IsWithoutRate: true } ? exports : imports : null;
        string[] from = [.. new[] { exports?.From, imports?.From }.OfType<string>().Distinct(StringComparer.Ordinal)];
        return new FigureConversion(string.Join('+', from), null, exports?.Source ?? imports?.Source, IsSum: true);
    }

    // A code that the edition does not have is another thing than an economy that did not exist: it keeps the edition.
    private static Figure Unknown(Figure exports, Figure imports)
    {
        var reason = Reasons.First(reason => exports.Status == reason || imports.Status == reason);
        if (reason == FigureStatus.Missing) return Figure.Absent(exports.MayBeNoTrade || imports.MayBeNoTrade);
        if (reason != FigureStatus.NotExisting) return new Figure(reason);
        Figure[] absent = [.. new[] { exports, imports }.Where(figure => figure.Status == reason)];
        return new Figure(reason)
        {
            Classification = absent.Any(figure => figure.Classification is null) ? null : absent[0].Classification,
        };
    }
}

/// <summary>Both flows of one partner over all periods of one frequency, the World's beside. Lists are in calendar order without holes:
/// a period without a figure is a missing <see cref="Figure"/>.</summary>
/// <param name="First">The period of the first figures in the lists.</param>
/// <param name="Exports">Exports to the partner.</param>
/// <param name="Imports">Imports from the partner.</param>
/// <param name="WorldExports">Exports to the World; empty where the partner is the World.</param>
/// <param name="WorldImports">Imports from the World; empty where the partner is the World.</param>
public sealed record TradeHistory(
    Period First,
    IReadOnlyList<Figure> Exports,
    IReadOnlyList<Figure> Imports,
    IReadOnlyList<Figure> WorldExports,
    IReadOnlyList<Figure> WorldImports)
{
    /// <summary>The period of the last figures.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Period Last => First.AddPeriods(Exports.Count - 1);

    /// <summary>The partner's figures of one direction, in calendar order from <see cref="First"/>.</summary>
    public IReadOnlyList<Figure> Figures(TradeDirection direction) => direction switch
    {
        TradeDirection.Exports => Exports,
        TradeDirection.Imports => Imports,
        _ => [.. Exports.Zip(Imports, TotalTrade.Of)],
    };

    /// <summary>The partner's figure of one period; missing outside the lists.</summary>
    public Figure Figure(TradeDirection direction, Period period)
    {
        var index = period.PeriodsSince(First);
        if ((uint)index >= (uint)Exports.Count) return Core.Figures.Figure.Missing;
        return direction switch
        {
            TradeDirection.Exports => Exports[index],
            TradeDirection.Imports => Imports[index],
            _ => TotalTrade.Of(Exports[index], Imports[index]),
        };
    }
}

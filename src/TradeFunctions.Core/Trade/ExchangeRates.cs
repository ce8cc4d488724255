namespace TradeFunctions.Core.Trade;

/// <summary>A dataset's table of exchange rates: of a currency and a year or month, what one unit was worth in US dollars.</summary>
public sealed class ExchangeRates
{
    /// <summary>No rates.</summary>
    public static readonly ExchangeRates None = new([], null);

    private readonly Dictionary<(Period Period, ShortCode Currency), Rate> _rates;

    /// <summary>Makes a table.</summary>
    /// <param name="rows">Its rows, of each period and currency one; of several the last.</param>
    /// <param name="source">Where the rates of rows come from that do not say it; null: not known.</param>
    public ExchangeRates(IReadOnlyList<RateRow> rows, string? source)
    {
        (Rows, Source) = (rows, source);
        _rates = new Dictionary<(Period, ShortCode), Rate>(rows.Count);
        foreach (var row in rows)
        {
            if (Period.TryFromCode(row.Period, out var period)) _rates[(period, ShortCode.Parse(row.Currency))] = new Rate(row.Usd, row.Source ?? source);
        }
    }

    /// <summary>The rows.</summary>
    public IReadOnlyList<RateRow> Rows { get; }

    /// <summary>The source of rows that do not say one; null: not known.</summary>
    public string? Source { get; }

    /// <summary>Whether there are no rates.</summary>
    public bool IsEmpty => Rows.Count == 0;

    /// <summary>Finds the rate of exactly this period: a year's is not taken for its months, nor is one made of theirs. That of the US dollar is 1.</summary>
    /// <param name="period">A year or month.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="rate">The rate.</param>
    /// <returns>False where the table has none.</returns>
    public bool TryFind(Period period, ShortCode currency, out Rate rate)
    {
        rate = new Rate(1, null);
        return currency == ShortCode.Usd || _rates.TryGetValue((period, currency), out rate);
    }
}

/// <summary>What one unit of a currency was worth in a period.</summary>
/// <param name="Usd">US dollars, exact, above zero.</param>
/// <param name="Source">Where the rate comes from, as the dataset names it; null: it is that of the US dollar itself.</param>
public readonly record struct Rate(decimal Usd, string? Source);

/// <summary>A row of a table of rates.</summary>
/// <param name="Period">The year or month as a number: 2024 or 202405.</param>
/// <param name="Currency">The currency's ISO 4217 code.</param>
/// <param name="Usd">US dollars for one unit, above zero.</param>
/// <param name="Source">Where the rate comes from; null: what the dataset says of all.</param>
public sealed record RateRow(int Period, string Currency, decimal Usd, string? Source);

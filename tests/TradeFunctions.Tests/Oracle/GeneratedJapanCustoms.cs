using System.Globalization;

namespace TradeFunctions.Tests.Oracle;

/// <summary>Japan Customs' rows by customs office, code and country, with what goes wrong in them, by a seeded generator.</summary>
internal sealed class GeneratedJapanCustoms(int seed)
{
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apl", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private static readonly string[] Countries = ["205", "213", "216", "217", "304", "702"];

    // Two units, one of mass, one of neither kind, and two subheadings that share a heading.
    private static readonly (string Code, string Units)[] Goods =
        [("010121000", "  ,NO"), ("720851100", "  ,MT"), ("850440010", "NO,KG"), ("850440090", "NO,KG"), ("850450000", "KG,NO"), ("870323110", "  ,XX"), ("000000190", "  ,  ")];

    private readonly Random _random = new(seed);

    /// <summary>A year of which some months are there.</summary>
    public IEnumerable<string> Year(int year, int months)
    {
        yield return string.Join(',', Months.Prepend("Year").SelectMany(month => new[] { $"Quantity1-{month}", $"Quantity2-{month}", $"Value-{month}" }).Prepend("Exp or Imp,Year,Custom,HS,Country,Unit1,Unit2"));
        var rows = 0;
        foreach (var (goods, flow, country, office) in from goods in Goods from flow in new[] { 1, 2 } from country in Countries from office in new[] { 100, 200 } select (goods, flow, country, office))
        {
            if (Chance(0.2)) continue;
            var row = Row($"{flow},{year},{office},'{goods.Code},{country},{goods.Units}", months);
            yield return row;
            if (Chance(0.05)) yield return row;

            // Told in other words, and with a figure that is no number.
            if (rows++ == 20) yield return Row($"{flow},{year},{office},'{goods.Code},{country},{goods.Units}", months);
            if (rows == 40) yield return Row($"{flow},{year},300,'{goods.Code},{country},{goods.Units}", months).Replace(",0,", ",x,", StringComparison.Ordinal);
        }
    }

    /// <summary>A time series of total trade from January of a year on, up to the end of its last year.</summary>
    public IEnumerable<string> Series(int year, int months)
    {
        yield return "Value of Exports and Imports";
        yield return "Date,Exports,Imports";
        for (var month = 0; month < (months + 11) / 12 * 12; month++)
            yield return month < months ? $"{year + (month / 12)}/{(month % 12) + 1:00},{Number()},{Number()}" : $"{year + (month / 12)}/{(month % 12) + 1:00},0,0";
    }

    private string Row(string key, int months)
    {
        List<long[]> numbers = [.. Enumerable.Range(0, Months.Length).Select(month => month < months && !Chance(0.3) ? new[] { Number(), Number(), Number() } : new long[3])];
        long[] year = [.. Enumerable.Range(0, 3).Select(column => numbers.Sum(month => month[column]))];
        return $"{key},{string.Join(',', numbers.Prepend(year).SelectMany(month => month).Select(number => number.ToString(CultureInfo.InvariantCulture)))}";
    }

    private long Number() => Chance(0.1) ? 0 : _random.Next(1, 4) * 100;

    private bool Chance(double probability) => _random.NextDouble() < probability;
}

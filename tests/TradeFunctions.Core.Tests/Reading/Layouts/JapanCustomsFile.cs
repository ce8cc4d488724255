using System.Globalization;
using TradeFunctions.Core.Reading.Layouts;

namespace TradeFunctions.Core.Tests.Reading.Layouts;

/// <summary>Makes files as e-Stat distributes Japan Customs' figures, with made-up values.</summary>
internal static class JapanCustomsFile
{
    private static readonly string[] Months = [.. JapanCustomsLayout.Months];

    public static readonly string ByCountry = HeaderOf("Exp or Imp,Year,HS,Country,Unit1,Unit2");

    public static readonly string ByOffice = HeaderOf("Exp or Imp,Year,Custom,HS,Country,Unit1,Unit2");

    public static readonly string WithoutCountry = HeaderOf("Exp or Imp,Year,HS,Unit1,Unit2");

    /// <summary>A header with the columns of some months, all if none is said.</summary>
    public static string HeaderOf(string key, int months = 12) =>
        string.Join(',', Months.Take(months).Prepend("Year").SelectMany(month => new[] { $"Quantity1-{month}", $"Quantity2-{month}", $"Value-{month}" }).Prepend(key));

    /// <summary>A row with the values of its first months, the others zero, and the year that they add up to.</summary>
    public static string Row(string key, params long[] values) => Full(key, values.Sum(), values);

    /// <summary>A row that says another year than the sum.</summary>
    public static string Full(string key, long year, params long[] values) =>
        Of(key, (0, 0, year), [.. Enumerable.Range(0, 12).Select(month => (0L, 0L, month < values.Length ? values[month] : 0L))]);

    /// <summary>A row with quantities: first, second, value of the year and of each month.</summary>
    public static string Of(string key, (long First, long Second, long Value) year, params (long First, long Second, long Value)[] months) =>
        string.Join(',', months.Prepend(year).SelectMany(month => new[] { month.First, month.Second, month.Value }.Select(number => number.ToString(CultureInfo.InvariantCulture))).Prepend(key));

    public static string File(string header, params string[] rows) => $"{header}\r\n{string.Join("\r\n", rows)}\r\n";
}

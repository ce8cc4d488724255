using System.Globalization;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>Tidy files with made-up values: Japan's trade with China and the World.</summary>
internal static class MadeUpFile
{
    public const string Header = "period,reporter,partner,flow,commodity,value,currency";

    /// <summary>A file of months, both flows.</summary>
    /// <param name="first">The first month.</param>
    /// <param name="last">The last month.</param>
    /// <param name="without">Months that were not reported.</param>
    public static string Months(Period first, Period last, params Period[] without)
    {
        var lines = new List<string> { Header };
        for (var month = first; month <= last; month = month.Next)
        {
            if (without.Contains(month)) continue;
            foreach (var flow in new[] { 'X', 'M' })
            {
                lines.Add(Line(month, "CHN", flow, Value(month)));
                lines.Add(Line(month, "WLD", flow, 10_000));
            }
        }

        return string.Join('\n', lines) + "\n";
    }

    public static string Line(Period month, string partner, char flow, decimal value) =>
        string.Create(CultureInfo.InvariantCulture, $"{month.Year}{month.Month:00},JPN,{partner},{flow},TOTAL,{value},USD");

    /// <summary>The value of a month, of either flow: no two months have the same.</summary>
    public static decimal Value(Period month) => (100 * (month.Year - 2020)) + (7 * month.Month) + 0.125m;
}

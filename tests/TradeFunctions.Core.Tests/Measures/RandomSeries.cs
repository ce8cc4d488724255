using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Measures;

/// <summary>Series with holes, zeros, ties and runs, together with their values by period code, for naive re-definitions.</summary>
internal static class RandomSeries
{
    public static (Series Series, Dictionary<int, decimal> Values) Monthly(int seed)
    {
        var random = new Random(seed);
        return Make(Period.OfMonth(2015 + random.Next(5), 1 + random.Next(12)), random.Next(1, 60), random);
    }

    public static (Series Series, Dictionary<int, decimal> Values) Annual(int seed)
    {
        var random = new Random(seed);
        return Make(Period.OfYear(1990 + random.Next(5)), random.Next(1, 25), random);
    }

    /// <summary>Every period of the series and a year on both sides.</summary>
    public static IEnumerable<Period> Around(Series series, int figures)
    {
        for (var i = -13; i <= figures + 90; i++) yield return series.First.AddPeriods(i);
    }

    private static (Series Series, Dictionary<int, decimal> Values) Make(Period first, int count, Random random)
    {
        var figures = new List<Figure>();
        var values = new Dictionary<int, decimal>();
        for (var i = 0; i < count; i++)
        {
            if (random.Next(6) == 0)
            {
                figures.Add(Figure.Missing);
                continue;
            }

            // Few different values, so that equal ones and zeros occur.
            decimal value = random.Next(3) == 0 ? random.Next(0, 4) : random.Next(1, 2000) / 8m;
            values[first.AddPeriods(i).Code] = value;
            figures.Add(Core.Tests.Figures.Make.Value(value));
        }

        return (new Series(first, figures, MeasureKind.Value), values);
    }
}

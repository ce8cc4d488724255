using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>Where figures that could not be read may be, also where nothing else is.</summary>
internal static class UnreadFlowPeriods
{
    /// <summary>
    /// The flows and periods of which the figures may be: the period that is known, or those of the year that is known; without either all
    /// from one before the first that is covered to the last.
    /// </summary>
    /// <param name="covered">The periods that have cells; figures of a frequency that has none are not looked for.</param>
    /// <param name="unread">What is known of the figures.</param>
    public static IEnumerable<(Flow Flow, Period Period)> Of(IEnumerable<Period> covered, IReadOnlyList<UnreadKey> unread)
    {
        if (unread.Count == 0) yield break;
        foreach (var periods in covered.GroupBy(period => period.Frequency))
        {
            var (first, last) = (periods.Min().Previous, periods.Max());
            foreach (var key in unread.Distinct())
            {
                foreach (var period in PeriodsOf(key, periods.Key, first, last))
                {
                    foreach (var flow in Flows.Both.Where(flow => key.MayBe(flow, period))) yield return (flow, period);
                }
            }
        }
    }

    private static IEnumerable<Period> PeriodsOf(UnreadKey key, Frequency frequency, Period first, Period last)
    {
        if (key.Period is { } known) return known.Frequency == frequency ? [known] : [];
        if (key.Year is { } year)
        {
            return Period.OfWholeYear(year).Where(period => period.Frequency == frequency);
        }

        return Enumerable.Range(0, last.PeriodsSince(first) + 1).Select(first.AddPeriods);
    }
}

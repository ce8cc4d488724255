using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices;

/// <summary>
/// One entity of the table <c>summaries</c>: a reporter's trade with one partner (0: the World) in one calendar year.
/// Read leniently: a later version may add properties.
/// </summary>
/// <param name="Reporter">UN Comtrade's numeric code.</param>
/// <param name="Partner">UN Comtrade's numeric code; 0 is the World.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Periods">The year itself when the account has an annual figure of it, then all twelve months when it has one of them.
/// Months that nobody reported yet are there as missing; <see cref="AccountCoverage"/> tells the two apart.</param>
/// <param name="Sources">The raw files behind this entity's figures, numbered by position.</param>
public sealed record SummaryEntity(
    int Reporter,
    int Partner,
    int Year,
    IReadOnlyList<PeriodSummary> Periods,
    IReadOnlyList<FigureSource> Sources)
{
    /// <summary>The summary of one period; null when this entity has none.</summary>
    public PeriodSummary? Find(Period period) => Periods.FirstOrDefault(summary => summary.Period == period);
}

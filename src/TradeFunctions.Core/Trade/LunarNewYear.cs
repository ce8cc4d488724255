namespace TradeFunctions.Core.Trade;

/// <summary>
/// The Lunar New Year, which falls between 21 January and 20 February and closes ports and factories for a week or more: neither month can be compared
/// with the same one a year before, while both together can.
/// </summary>
public static class LunarNewYear
{
    // By UN Comtrade's codes, the economies whose law makes at least two days of it public holidays: China (State Council, Regulation on Public
    // Holidays), Hong Kong (General Holidays Ordinance, cap. 149), Macao (Administrative Regulation 4/2000), Taiwan, which figures have as Other Asia
    // (Memorial Days and Holidays Act), Korea (Regulations on Holidays of Public Offices), Viet Nam (Labour Code 2019, article 112), Singapore (Holidays
    // Act), Malaysia (Holidays Act 1951).
    private static readonly HashSet<int> Keepers = [156, 344, 446, 490, 410, 704, 702, 458];

    /// <summary>Whether an economy keeps it, by UN Comtrade's numeric code.</summary>
    public static bool IsKeptIn(int economy) => Keepers.Contains(economy);

    /// <summary>Whether the figure of a period says little by itself: it is January or February, and either side keeps the holiday.</summary>
    /// <param name="period">The period.</param>
    /// <param name="reporter">UN Comtrade's numeric code.</param>
    /// <param name="partner">UN Comtrade's numeric code.</param>
    public static bool Moves(Period period, int reporter, int partner) =>
        period.Frequency == Frequency.Monthly && Period.OfJanuaryFebruary(period.Year).Contains(period) && (IsKeptIn(reporter) || IsKeptIn(partner));

    /// <summary>The same of several partners together: one that keeps it is enough.</summary>
    public static bool Moves(Period period, int reporter, IEnumerable<int> partners) => partners.Prepend(reporter).Any(economy => Moves(period, economy, economy));

    /// <summary>The period that sentences speak of in place of one: both months together where the holiday moves between them, else the same.</summary>
    /// <inheritdoc cref="Moves(Period, int, int)"/>
    public static Period Spoken(Period period, int reporter, int partner) =>
        Moves(period, reporter, partner) ? Period.OfJanuaryFebruary(period.Year) : period;
}

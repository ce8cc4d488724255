using System.Globalization;

namespace TradeFunctions.Core.Trade.Economies;

/// <summary>
/// The calendar years in which a reporter or partner can have trade of its own. A year in which codes changed hands counts for both, because
/// publishers switch at different times: a figure of it is taken, but the lack of one does not mean that there was no trade.
/// </summary>
/// <param name="First">The first year of which there can be a figure; null: as far back as figures go.</param>
/// <param name="FirstWhole">The first year whose trade is wholly under this code; null: as far back as figures go. No earlier than
/// <paramref name="First"/>.</param>
/// <param name="LastWhole">The last year whose trade is wholly under this code; null: there is no end.</param>
/// <param name="Last">The last year of which there can be a figure; null: there is no end.</param>
public readonly record struct EconomyYears(int? First, int? FirstWhole, int? LastWhole, int? Last)
{
    private const char Transition = '~';

    /// <summary>Whether there is no limit at all.</summary>
    public bool IsOpen => this == default;

    /// <summary>Whether a figure of the year can be meant.</summary>
    public bool Include(int year) => !(year < First) && !(year > Last);

    /// <summary>Whether all trade of the year is under this code.</summary>
    public bool IncludeWhole(int year) => !(year < FirstWhole) && !(year > LastWhole);

    /// <summary>Reads the two columns of the list: <c>2006~2007</c> as the first is "some figures from 2006, all of them from 2007", as the
    /// last <c>2005~2006</c> "all of them until 2005, some until 2006". <c>1999</c> alone has no transition; one side may be open.</summary>
    internal static EconomyYears Parse(string first, string last)
    {
        var (from, fromWhole) = Sides(first);
        var (toWhole, to) = Sides(last);
        return new EconomyYears(from, fromWhole, toWhole, to);
    }

    private static (int? Left, int? Right) Sides(string text)
    {
        var sides = text.Split(Transition);
        return (Year(sides[0]), Year(sides[^1]));
    }

    private static int? Year(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);
}

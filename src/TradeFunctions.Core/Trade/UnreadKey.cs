using System.Text.Json.Serialization;

namespace TradeFunctions.Core.Trade;

/// <summary>
/// What is known of a figure that a file has but that could not be read: the parts of its key that the rejected row told. A part that is
/// null is not known, so the figure may be any that agrees with the other parts. What may be such a figure is unknown, never zero.
/// </summary>
/// <param name="Reporter">UN Comtrade's numeric code; null: any reporter's.</param>
/// <param name="Flow">The flow; null: any.</param>
/// <param name="Commodity">The commodity; null: any of <paramref name="Level"/>.</param>
/// <param name="Level">0 for TOTAL, 2, 4 or 6 for HS codes of that length, -1 for other codes; null: any. That of <paramref name="Commodity"/>
/// where it is known.</param>
/// <param name="Partner">UN Comtrade's numeric code, 0 for the World; null: any.</param>
/// <param name="Period">The year or month; null: any of <paramref name="Year"/> and <paramref name="Frequency"/>.</param>
/// <param name="Year">The calendar year; null: any.</param>
/// <param name="Frequency">Annual or monthly; null: either.</param>
/// <param name="Classification">The edition, empty where the file's layout has none; null: could not be read.</param>
/// <param name="IsConverted">Whether the row says that its code was converted from another edition.</param>
[JsonConverter(typeof(UnreadKeyText))]
public readonly record struct UnreadKey(
    int? Reporter = null,
    Flow? Flow = null,
    CommodityCode? Commodity = null,
    int? Level = null,
    int? Partner = null,
    Period? Period = null,
    int? Year = null,
    Frequency? Frequency = null,
    ShortCode? Classification = null,
    bool IsConverted = false)
{
    /// <summary>A row of which nothing is known.</summary>
    public static readonly UnreadKey Unknown;

    /// <summary>The whole key of a row whose figures alone could not be read.</summary>
    public static UnreadKey Of(in CellKey key, FigureMarks marks = FigureMarks.None) => new(
        key.Reporter,
        key.Flow,
        key.Commodity,
        key.Commodity.Level,
        key.Partner,
        key.Period,
        key.Period.Year,
        key.Frequency,
        key.Classification,
        (marks & FigureMarks.ConvertedClassification) != 0);

    /// <summary>Whether neither the reporter, the flow, the partner nor the period is known, as of a spreadsheet's row of sums.</summary>
    public bool IsUnknown => this is { Reporter: null, Flow: null, Partner: null, Period: null, Year: null };

    /// <summary>Whether the whole key is known: only the row's figures could not be read.</summary>
    public bool IsExact => ToCellKey() is not null;

    /// <summary>Whether the figure may be of a flow and period.</summary>
    public bool MayBe(Flow flow, Period period) =>
        (Flow ?? flow) == flow
        && (Period is { } known
            ? known == period
            : (Year ?? period.Year) == period.Year && (Frequency ?? period.Frequency) == period.Frequency);

    /// <summary>Whether the figure may be of a flow and of a month of a year.</summary>
    public bool MayBeOfMonthIn(Flow flow, int year) =>
        (Flow ?? flow) == flow && (Frequency ?? Core.Trade.Frequency.Monthly) == Core.Trade.Frequency.Monthly && (Period?.Year ?? Year ?? year) == year;

    /// <summary>Whether the figure may be of a commodity and partner.</summary>
    public bool MayBe(CommodityCode commodity, int partner) =>
        (Partner ?? partner) == partner && (Commodity is { } known ? known == commodity : MayBeOf(commodity.Level));

    /// <summary>Whether the figure may be of a level: 0 for TOTAL, 2, 4 or 6 for HS codes, -1 for others.</summary>
    public bool MayBeOf(int level) => (Level ?? level) == level;

    /// <summary>The key, where the whole of it is known; null elsewhere.</summary>
    public CellKey? ToCellKey() =>
        this is { Reporter: { } reporter, Flow: { } flow, Commodity: { } commodity, Partner: { } partner, Period: { } period, Classification: { } edition }
            ? new CellKey(reporter, period.Frequency, flow, commodity, partner, period, edition)
            : null;
}

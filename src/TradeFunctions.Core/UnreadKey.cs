namespace TradeFunctions.Core;

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

    /// <summary>Whether the whole key is known: only the row's figures could not be read.</summary>
    public bool IsExact => ToCellKey() is not null;

    /// <summary>The key, where the whole of it is known; null elsewhere.</summary>
    public CellKey? ToCellKey() =>
        this is { Reporter: { } reporter, Flow: { } flow, Commodity: { } commodity, Partner: { } partner, Period: { } period, Classification: { } edition }
            ? new CellKey(reporter, period.Frequency, flow, commodity, partner, period, edition)
            : null;
}

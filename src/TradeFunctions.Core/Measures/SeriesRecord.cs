using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Measures;

/// <summary>
/// Where a period stands in its series' history: "the highest since P", "the lowest on record". A month is compared
/// with every earlier month of the series, not only with the same month of other years.
/// </summary>
/// <param name="Status">ok, missing, conflict, incomplete, not_existing, or short_history when fewer than three periods, this one included, can be compared.</param>
/// <param name="First">The first comparable period of the series; null unless ok.</param>
/// <param name="High">The latest earlier value ≥ V(t); null unless ok, and where a figure that could be it was not readable.</param>
/// <param name="Low">The latest earlier value ≤ V(t); null likewise.</param>
public sealed record SeriesRecord(MeasureStatus Status, Period? First = null, Extreme? High = null, Extreme? Low = null)
{
    /// <summary>
    /// Whether the series was looked at from its beginning, and has no figures of an older HS edition, which cannot be compared: only then is
    /// a period "on record".
    /// </summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsWhole { get; init; } = true;
}

using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>The sum of January to the period's month.</summary>
/// <param name="Status">The status of the sum; incomplete when months are missing.</param>
/// <param name="Sum">In the measure's unit; null unless the status is ok.</param>
/// <param name="Missing">The months without a figure, of both years up to the period's month.</param>
/// <param name="Change">The change against the same months a year before.</param>
/// <param name="Common">The same over the months that both years have; null when none is missing or none is shared.</param>
public sealed record YearToDateBlock(
    MeasureStatus Status,
    decimal? Sum,
    IReadOnlyList<string> Missing,
    ChangeBlock Change,
    CommonMonthsBlock? Common)
{
    /// <summary>The block of a year to date; null for annual series.</summary>
    public static YearToDateBlock? Of(YearToDate? measure) => measure is null
        ? null
        : new(
            measure.Status,
            measure.Sum?.ToDecimal(),
            [.. measure.Missing.Select(month => month.ToString())],
            ChangeBlock.Of(measure.Change),
            CommonMonthsBlock.Of(measure.Common));
}

/// <summary>A year-to-date comparison over the months that both years have.</summary>
/// <param name="Months">The months compared, 1 to 12.</param>
/// <param name="Sum">Their sum in the period's year, in the measure's unit; null when they cannot be added.</param>
/// <param name="Change">The change against the same months a year before.</param>
public sealed record CommonMonthsBlock(
    IReadOnlyList<int> Months,
    decimal? Sum,
    ChangeBlock Change)
{
    /// <summary>The block of the shared months; null without them.</summary>
    public static CommonMonthsBlock? Of(CommonMonths? common) => common is null
        ? null
        : new(common.Months, common.Sum?.ToDecimal(), ChangeBlock.Of(common.Change));
}

/// <summary>The sum of the twelve, or the three, months that end with the period.</summary>
/// <param name="Status">The status of the sum; incomplete when months are missing.</param>
/// <param name="Sum">In the measure's unit; null unless the status is ok.</param>
/// <param name="Missing">The months without a figure, of these and of those that the change needs.</param>
/// <param name="Change">The change against the same months a year before; all of both are needed.</param>
public sealed record RollingBlock(
    MeasureStatus Status,
    decimal? Sum,
    IReadOnlyList<string> Missing,
    ChangeBlock Change)
{
    /// <summary>The block of a rolling sum; null unless the series is monthly.</summary>
    public static RollingBlock? Of(RollingTwelve? measure) =>
        measure is null ? null : Of(measure.Status, measure.Sum, measure.Missing, measure.Change);

    /// <inheritdoc cref="Of(RollingTwelve?)"/>
    public static RollingBlock? Of(RollingThree? measure) =>
        measure is null ? null : Of(measure.Status, measure.Sum, measure.Missing, measure.Change);

    private static RollingBlock Of(MeasureStatus status, Amount? sum, IReadOnlyList<Period> missing, Change change) =>
        new(status, sum?.ToDecimal(), [.. missing.Select(month => month.ToString())], ChangeBlock.Of(change));
}

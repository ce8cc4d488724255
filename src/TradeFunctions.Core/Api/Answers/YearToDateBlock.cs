using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>The sum of January to the period's month.</summary>
/// <param name="Status">Of the sum; incomplete when months are missing.</param>
/// <param name="Sum">In the measure's unit; null unless the status is ok.</param>
/// <param name="Missing">The months of both years, up to the period's month, that have no figure.</param>
/// <param name="Change">Against the same months a year before.</param>
/// <param name="Common">The same over the months that both years have; null when nothing is missing or no month is shared.</param>
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

using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>The sum of the twelve months that end with the period.</summary>
/// <param name="Status">Of the sum; incomplete when months are missing.</param>
/// <param name="Sum">In the measure's unit; null unless the status is ok.</param>
/// <param name="Missing">Which months have no figure: of the twelve, and of the twelve before them that the change needs.</param>
/// <param name="Change">Against the twelve months before; all 24 are needed.</param>
public sealed record RollingBlock(
    MeasureStatus Status,
    decimal? Sum,
    IReadOnlyList<string> Missing,
    ChangeBlock Change)
{
    /// <summary>The block of a rolling sum; null for annual series.</summary>
    public static RollingBlock? Of(RollingTwelve? measure) => measure is null
        ? null
        : new(
            measure.Status,
            measure.Sum?.ToDecimal(),
            [.. measure.Missing.Select(month => month.ToString())],
            ChangeBlock.Of(measure.Change));
}

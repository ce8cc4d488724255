using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>A year-to-date comparison over the months that both years have.</summary>
/// <param name="Months">The months compared, 1 to 12.</param>
/// <param name="Sum">Their sum in the period's year, in the measure's unit; null when they cannot be added.</param>
/// <param name="Change">Against the same months a year before.</param>
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

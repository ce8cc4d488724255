using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>How many consecutive periods changed in the same direction over their year before.</summary>
/// <param name="Length">Number of periods, this one included; 0: no streak.</param>
/// <param name="Direction">The direction; none when the length is 0.</param>
/// <param name="Since">The first period of the streak; null when the length is 0.</param>
/// <param name="EndedBy">What stands before the streak, or what the period itself is when the length is 0.</param>
public sealed record StreakBlock(
    int Length,
    StreakDirection Direction,
    string? Since,
    StreakEnd EndedBy)
{
    /// <summary>The block of a streak.</summary>
    public static StreakBlock Of(Streak streak) =>
        new(streak.Length, streak.Direction, streak.Since?.ToString(), streak.EndedBy);
}

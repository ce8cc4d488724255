using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Measures;

/// <summary>
/// How many consecutive periods up to this one changed in the same direction over their year before. Signs are those of
/// exact differences, not of rounded ratios.
/// </summary>
/// <param name="Length">Number of periods, this one included; 0: no streak (see <paramref name="EndedBy"/>).</param>
/// <param name="Direction">Up or down; none when the length is 0.</param>
/// <param name="Since">The first period of the streak; null when the length is 0.</param>
/// <param name="EndedBy">What the period before <paramref name="Since"/> (or this one, when the length is 0) is.</param>
public sealed record Streak(int Length, StreakDirection Direction, Period? Since, StreakEnd EndedBy);

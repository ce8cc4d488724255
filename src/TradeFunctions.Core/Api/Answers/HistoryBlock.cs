namespace TradeFunctions.Core.Api.Answers;

/// <summary>How far back an answer looks: what streaks and records are worked out from.</summary>
/// <param name="From">The first period that was looked at.</param>
/// <param name="Whole">Whether the series begins there. If not, earlier periods are published but were not looked at: nothing is said to be
/// on record then, and a streak that reaches back to the first comparison is ended by not_read.</param>
public sealed record HistoryBlock(string From, bool Whole);

using TradeFunctions.Core.Trade;

namespace TradeFunctions.Storage.Published;

/// <summary>What one version published of a reporter, as far as it still stands.</summary>
/// <param name="Version">The version.</param>
/// <param name="Years">The years of summaries, in order.</param>
/// <param name="Goods">The years, then the months of goods.</param>
/// <param name="Revised">How many earlier figures it replaced.</param>
public sealed record Publication(long Version, IReadOnlyList<int> Years, IReadOnlyList<Period> Goods, long Revised);

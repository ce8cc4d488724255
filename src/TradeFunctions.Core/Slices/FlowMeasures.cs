using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Slices;

/// <summary>Every measure of one flow and one kind of amount in one period.</summary>
/// <param name="Series">What follows from the partner's own series.</param>
/// <param name="Share">Of the World.</param>
/// <param name="Rank">Among partner economies.</param>
/// <param name="Contribution">To the World's growth.</param>
public sealed record FlowMeasures(SeriesMeasures Series, Share Share, Rank Rank, Contribution Contribution);

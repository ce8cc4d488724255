using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>Competition ranking (1, 2, 2, 4) among partner economies, or commodities of a level, the largest first.</summary>
/// <param name="Status">ok, or why there is no place; unranked for what is no economy; incomplete for the only economy with a figure, where
/// nothing shows that no other traded, and where a figure that could not be read may take the place.</param>
/// <param name="Place">1 is the largest; null unless the status is ok.</param>
/// <param name="Of">How many economies, or commodities, have an amount to be ranked by; null: not known, since a figure that could not be
/// read may be of one more.</param>
public sealed record RankBlock(
    MeasureStatus Status,
    int? Place,
    int? Of)
{
    /// <summary>The block of a rank.</summary>
    public static RankBlock Create(Rank rank) => new(rank.Status, rank.Place, rank.Of);
}

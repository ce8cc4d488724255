using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Sentences;

/// <summary>
/// The sentence about the largest goods of a level: <c>exports.top_goods_hs2</c>, <c>imports.top_goods_hs4</c>, <c>total.top_goods_hs6</c>.
/// </summary>
public static class CommodityFacts
{
    /// <summary>Writes what can truly be said; a pure function of the goods and their names.</summary>
    /// <param name="goods">The largest goods.</param>
    /// <param name="names">What they are called; a code without a name stands alone.</param>
    /// <returns>One fact, whose sources are those that the goods name; none where fewer than two goods have an amount above zero, where
    /// the files contradict each other on a good of the level, and of a dataset's own groups, which overlap.</returns>
    public static IReadOnlyList<Fact> Write(LargestCommodities goods, CommodityNames names) => [.. TopCommoditiesSentence.Write(goods, names)];
}

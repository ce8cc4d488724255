using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices.Rankings;

namespace TradeFunctions.Core.Sentences;

/// <summary>
/// The sentences about a ranking of partners: after <c>exports</c>, <c>imports</c> or <c>total</c>, in the order of the list,
/// <c>.combined_share</c> of the partners that are asked for together, and <c>.largest_partner</c>.
/// </summary>
public static class RankingFacts
{
    /// <summary>Writes what can truly be said; a pure function of the ranking.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <param name="joint">The joint share that is asked for; null: none is.</param>
    /// <param name="name">What the commodity is called; null: no name is known.</param>
    /// <returns>The facts, whose sources are indices into <see cref="PartnerRanking.Sources"/>. No joint share where a partner has no figure
    /// or there is no World; no largest partner without a World, where it is one of one, and where two share the place; nothing of
    /// quantities, whose units have no words here.</returns>
    public static IReadOnlyList<Fact> Write(PartnerRanking ranking, JointShare? joint, string? name)
    {
        if (ranking.Kind == MeasureKind.Quantity) return [];
        var subject = new RankingSubject(ranking, name);
        return [.. joint is null ? [] : JointShareSentence.Write(subject, joint), .. LargestPartnerSentence.Write(subject)];
    }
}

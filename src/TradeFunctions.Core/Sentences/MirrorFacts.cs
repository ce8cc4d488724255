using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Sentences;

/// <summary>
/// The sentences about what two reporters say of the trade between them: <c>exports.mirror</c> and <c>imports.mirror</c>, named after
/// the reporter's flow. Total trade has none: it adds up figures of different valuations on both sides.
/// </summary>
public static class MirrorFacts
{
    /// <summary>Writes what can truly be said; a pure function of the two accounts.</summary>
    /// <param name="accounts">The two accounts.</param>
    /// <param name="directions">The reporter's flows to speak of.</param>
    /// <returns>The facts, whose sources are indices into <see cref="MirrorAccounts.Sources"/>. No fact where either side has no published
    /// figure above zero, where the currencies differ, and where the publisher made both sides agree.</returns>
    public static IReadOnlyList<Fact> Write(MirrorAccounts accounts, params IEnumerable<TradeDirection> directions) =>
        [.. directions.Where(direction => direction != TradeDirection.Total).SelectMany(direction => MirrorSentence.Write(accounts, direction))];

    /// <summary>What usually makes two accounts of one flow differ, as a clause: "imports are valued CIF, …".</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="reporter">UN Comtrade's code of one of the two.</param>
    /// <param name="partner">That of the other.</param>
    public static string Explain(MirrorCause cause, int reporter, int partner) =>
        MirrorCauseText.Of(cause, EconomyList.Get(reporter), EconomyList.Get(partner));
}

using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Sentences.Wording;

/// <summary>
/// A sentence about trade with the figures behind it. A fact is there only when it is true and supported: what is missing, in
/// conflict, or says more about a small base than about trade has none.
/// </summary>
/// <param name="Id">What the sentence says, stable: the subject and the kind, such as <c>imports.value_and_record</c>
/// (<see cref="SummaryFacts"/> lists them). Unique within one list of facts.</param>
/// <param name="Text">English, one sentence or two, invariant culture. Amounts are rounded to two decimals of million, billion or
/// trillion, percentages to two decimals without trailing zeros, both half away from zero and from the exact amounts.</param>
/// <param name="Figures">The exact figures behind the sentence, in the order it speaks of them.</param>
/// <param name="Period">The year or month that the sentence is about.</param>
/// <param name="Sources">Indices into the list of sources of the summary that the fact was written from, ascending: the files of the
/// figures. A record names only the file of its own period, since those of the periods it is compared with are not in the summary.</param>
public sealed record Fact(
    string Id,
    string Text,
    IReadOnlyList<FactFigure> Figures,
    Period Period,
    IReadOnlyList<int> Sources);

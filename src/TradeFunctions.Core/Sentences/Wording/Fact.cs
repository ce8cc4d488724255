using System.Globalization;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Sentences.Wording;

/// <summary>
/// A sentence about trade with the figures behind it. A fact is there only when it is true and supported: there is none about what is missing or in
/// conflict, or says more about a small base than about trade.
/// </summary>
/// <param name="Id">What the sentence says, stable: the subject and the kind, such as <c>imports.value_and_record</c>
/// (<see cref="SummaryFacts"/> lists them). Unique within one list of facts.</param>
/// <param name="Text">English, one sentence or two, invariant culture. Amounts are rounded to two decimals of million, billion or
/// trillion, percentages to two decimals without trailing zeros, both half away from zero and from the exact amounts.</param>
/// <param name="Figures">The exact figures behind the sentence, in the order it speaks of them.</param>
/// <param name="Period">The period that the sentence is about.</param>
/// <param name="Sources">Indices into the list of sources of the summary that the fact was written from, ascending: the files of the
/// figures. A record names only the file of its own period, since those of the periods it is compared with are not in the summary.</param>
public sealed record Fact(
    string Id,
    string Text,
    IReadOnlyList<FactFigure> Figures,
    Period Period,
    IReadOnlyList<int> Sources);

/// <summary>A figure behind a sentence, exact but for ratios, which have six digits.</summary>
/// <param name="Name">What it is, in snake case: <c>imports</c>, <c>change</c>, <c>highest_since</c>, <c>share</c>, …</param>
/// <param name="Value">The figure in its unit.</param>
/// <param name="Unit">An ISO 4217 code (whole units of the currency); <c>kg</c>; <c>fraction</c> (0.0262 is 2.62%); <c>years</c>,
/// <c>months</c>, <c>economies</c>: a number of these; <c>place</c>: a place in a ranking, 1 the largest; <c>currency_unit</c> where
/// the publisher does not name the currency.</param>
/// <param name="Period">The period of the figure; the last one of a sum or a span.</param>
/// <param name="From">The first period of a sum, a streak or a record; null where the figure is about <paramref name="Period"/> alone.</param>
public sealed record FactFigure(string Name, decimal Value, string Unit, Period Period, Period? From = null);

/// <summary>The sources of a fact.</summary>
internal static class SourceNumbers
{
    /// <summary>Each source once, ascending.</summary>
    public static IReadOnlyList<int> Of(IEnumerable<int?> sources) => [.. sources.OfType<int>().Distinct().Order()];
}

/// <summary>Assembles texts.</summary>
internal static class SentenceText
{
    /// <summary>The text as a sentence: a capital at the start and a full stop at the end.</summary>
    public static string Of(string text) => string.Concat(text[..1].ToUpper(CultureInfo.InvariantCulture), text.AsSpan(1), ".");

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> parts) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}";
}

/// <summary>The flows' names in facts.</summary>
internal static class DirectionText
{
    /// <summary>The first part of a fact's id and the name of its figures: <c>exports</c>, <c>imports</c>, <c>total</c>.</summary>
    public static string Id(TradeDirection direction) => direction switch
    {
        TradeDirection.Exports => "exports",
        TradeDirection.Imports => "imports",
        _ => "total",
    };
}

using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Sentences.Wording;

/// <summary>A figure behind a sentence, not rounded but for ratios, which have six digits.</summary>
/// <param name="Name">What it is, in snake case: <c>imports</c>, <c>change</c>, <c>highest_since</c>, <c>share</c>, …</param>
/// <param name="Value">The figure in its unit.</param>
/// <param name="Unit">An ISO 4217 code (whole units of the currency); <c>kg</c>; <c>fraction</c> (0.0262 is 2.62%); <c>years</c>,
/// <c>months</c>, <c>economies</c>: a number of these; <c>place</c>: a place in a ranking, 1 the largest; <c>currency_unit</c> where
/// the publisher does not name the currency.</param>
/// <param name="Period">The period of the figure; the last one of a sum or a span.</param>
/// <param name="From">The first period of a sum, a streak or a record; null where the figure is about <paramref name="Period"/> alone.</param>
public sealed record FactFigure(string Name, decimal Value, string Unit, Period Period, Period? From = null);

namespace TradeFunctions.Core.Metrics;


/// <summary>Herfindahl–Hirschman index: the sum of squared shares, between 1/n (equal parts) and 1 (a single one).</summary>
/// <param name="Status">ok; incomplete when the parts do not add up to the whole within 0.1%; no_world; zero_base.</param>
/// <param name="Index">A fraction with six digits (times 10,000 the index as competition authorities write it); null unless ok.</param>
/// <param name="Of">How many parts have trade.</param>
public sealed record Concentration(MeasureStatus Status, decimal? Index, int Of);

namespace TradeFunctions.Core.Api.Answers;

/// <summary>The units of the answer's amounts.</summary>
/// <param name="Value">The currency of values, as published; null where there is none, or more than one (each figure names its own).</param>
/// <param name="NetWeight">The unit of net weights.</param>
/// <param name="Ratio">How ratios are written.</param>
public sealed record UnitsBlock(
    string? Value,
    string NetWeight,
    string Ratio)
{
    /// <summary>The units of an answer whose figures have these currencies.</summary>
    public static UnitsBlock Of(IEnumerable<string?> currencies) =>
        new(currencies.OfType<string>().Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null, "kg", "fraction");
}

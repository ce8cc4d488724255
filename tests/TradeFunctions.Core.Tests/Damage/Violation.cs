using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Tests.Damage;

/// <summary>Something that is served of a damaged dataset and is not so.</summary>
/// <param name="Kind">What it is, whoever it is about: what is counted and shrunk by.</param>
/// <param name="Answer">The answer that says it.</param>
/// <param name="Detail">What it says, and what the undamaged dataset's says.</param>
internal sealed record Violation(string Kind, string Answer, string Detail)
{
    /// <summary>Whether the answer is about a reporter and period: <c>goods JPN DEU Heading Total 2017</c>.</summary>
    public bool IsOf(int reporter, Period period) =>
        Answer.Split(' ') is var parts && parts[1] == EconomyList.Get(reporter).Id && parts[^1] == period.ToString();

    /// <summary>Whether it is a figure, from which measures follow: these are false too then.</summary>
    public bool IsFigure { get; init; }
}

namespace TradeFunctions.Core.Tests.Damage;

/// <summary>Something that is served of a damaged dataset and is not so.</summary>
/// <param name="Kind">What it is, whoever it is about: what is counted and shrunk by.</param>
/// <param name="Answer">The answer that says it.</param>
/// <param name="Detail">What it says, and what the undamaged dataset's says.</param>
internal sealed record Violation(string Kind, string Answer, string Detail)
{
    /// <summary>Whether it is a figure, from which measures follow: these are false too then.</summary>
    public bool IsFigure { get; init; }
}

using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>Consecutive periods, both ends included.</summary>
/// <param name="First">The first one.</param>
/// <param name="Last">The last one.</param>
public sealed record PeriodRangeBlock(
    string First,
    string Last)
{
    /// <summary>The block of a span.</summary>
    public static PeriodRangeBlock Of(PeriodRange span) => new(span.First.ToString(), span.Last.ToString());
}

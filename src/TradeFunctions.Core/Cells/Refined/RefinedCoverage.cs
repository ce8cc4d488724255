using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>Which periods a reporter's cells cover in one flow and frequency. A period is covered when any cell of it exists.</summary>
/// <param name="Frequency">Annual or monthly.</param>
/// <param name="Flow">The flow.</param>
/// <param name="First">The first period covered.</param>
/// <param name="Last">The last period covered.</param>
/// <param name="Gaps">The periods between them that are not covered, in order.</param>
/// <param name="Cells">How many cells there are.</param>
public sealed record RefinedCoverage(
    Frequency Frequency,
    Flow Flow,
    Period First,
    Period Last,
    IReadOnlyList<Period> Gaps,
    long Cells);

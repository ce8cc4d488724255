namespace TradeFunctions.Core.Metrics;

/// <summary>A reporter's trade with one partner in one period.</summary>
/// <param name="Period">A year or a month.</param>
/// <param name="Exports">Exports (X).</param>
/// <param name="Imports">Imports (M).</param>
/// <param name="Total">Exports + imports.</param>
/// <param name="Balance">Exports − imports.</param>
public sealed record PeriodSummary(Period Period, FlowSummary Exports, FlowSummary Imports, FlowSummary Total, Balance Balance);

namespace TradeFunctions.Core.Api.Routes;

/// <summary>A parameter's value and its one canonical text, however it was written.</summary>
/// <param name="Value">The typed value.</param>
/// <param name="Canonical">The text that stands for it in canonical queries, links and ETags.</param>
public sealed record ParameterValue(object Value, string Canonical);

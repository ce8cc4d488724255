namespace TradeFunctions.Core.Api.Requests;

/// <summary>A part of a list. Nothing is cut silently: it says how many rows there are, and where the next ones are.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Total">How many rows the whole list has.</param>
/// <param name="Next">The value of parameter <c>next</c> for the following page; null: this is the last one.</param>
public sealed record Page<T>(IReadOnlyList<T> Rows, int Total, string? Next);

namespace TradeFunctions.Core.Queries;

/// <summary>A run that works on a dataset.</summary>
/// <param name="Id">The run's id.</param>
/// <param name="Href">The run's address: ask it for the progress.</param>
public sealed record StartedRun(
    string Id,
    string Href);

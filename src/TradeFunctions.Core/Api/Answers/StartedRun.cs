namespace TradeFunctions.Core.Api.Answers;

/// <summary>A run that works on a dataset.</summary>
/// <param name="Id">The run's id.</param>
/// <param name="Href">The run's address: ask it for the progress.</param>
/// <param name="Dataset">The dataset.</param>
/// <param name="Started">Whether the request started it; otherwise it was at work already, and another one follows it.</param>
public sealed record StartedRun(string Id, string Href, string Dataset, bool Started);

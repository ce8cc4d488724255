namespace TradeFunctions.Core.Api.Answers;

/// <summary>The runs that a request started, or found at work.</summary>
/// <param name="Runs">One a dataset.</param>
public sealed record StartedRunsAnswer(
    IReadOnlyList<StartedRun> Runs);

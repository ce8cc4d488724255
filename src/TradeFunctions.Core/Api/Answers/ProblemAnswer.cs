using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>An error, as RFC 9457 has it: application/problem+json.</summary>
/// <param name="Type">A URI that names the kind of error.</param>
/// <param name="Title">The kind of error in a few words, the same for every occurrence.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What was wrong this time.</param>
/// <param name="Instance">The path that was asked.</param>
/// <param name="Code">The stable code of the kind of error, for programs.</param>
/// <param name="Hint">What to do about it.</param>
/// <param name="Parameter">The parameter that was wrong; null when it was none.</param>
/// <param name="Nearest">The nearest valid values, best first.</param>
/// <param name="FirstPeriod">The first period there are figures for; null when that is not what was wrong.</param>
/// <param name="LastPeriod">The last period there are figures for; null when that is not what was wrong.</param>
/// <param name="Causes">Why the figures asked for may be absent, what is known for certain first; empty when it is not that.</param>
public sealed record ProblemAnswer(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Instance,
    string Code,
    string Hint,
    string? Parameter,
    IReadOnlyList<string> Nearest,
    string? FirstPeriod,
    string? LastPeriod,
    IReadOnlyList<CauseBlock> Causes)
{
    /// <summary>The error as it is answered.</summary>
    /// <param name="error">What was wrong.</param>
    /// <param name="instance">The path that was asked.</param>
    public static ProblemAnswer Of(QueryError error, string instance) => new(
        $"urn:tradefunctions:problem:{error.Problem.Code}",
        error.Problem.Title,
        error.Problem.Status,
        error.Detail,
        instance,
        error.Problem.Code,
        error.Hint ?? error.Problem.Hint,
        error.Parameter,
        error.Nearest,
        error.FirstPeriod?.ToString(),
        error.LastPeriod?.ToString(),
        error.Causes);
}

using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>An error in the form of RFC 9457: application/problem+json.</summary>
public sealed record ProblemAnswer
{
    /// <summary>A URI that names the kind of error.</summary>
    public required string Type { get; init; }

    /// <summary>The kind of error in a few words, the same each time.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What was wrong this time.</summary>
    public required string Detail { get; init; }

    /// <summary>The requested path.</summary>
    public required string Instance { get; init; }

    /// <summary>The stable code of the kind of error, for programs.</summary>
    public required string Code { get; init; }

    /// <summary>What to do about it.</summary>
    public required string Hint { get; init; }

    /// <summary>The parameter that was wrong; null when none was.</summary>
    public required string? Parameter { get; init; }

    /// <summary>The nearest valid values, best first.</summary>
    public required IReadOnlyList<string> Nearest { get; init; }

    /// <summary>The first period with figures; null when the period was not the problem.</summary>
    public required string? FirstPeriod { get; init; }

    /// <summary>The last period with figures; null when the period was not the problem.</summary>
    public required string? LastPeriod { get; init; }

    /// <summary>Why the requested figures may be absent, certain causes first; empty when they are not.</summary>
    public required IReadOnlyList<CauseBlock> Causes { get; init; }

    /// <summary>The error as it is answered.</summary>
    /// <param name="error">What was wrong.</param>
    /// <param name="instance">The requested path.</param>
    public static ProblemAnswer Of(QueryError error, string instance) => new()
    {
        Type = $"urn:tradefunctions:problem:{error.Problem.Code}",
        Title = error.Problem.Title,
        Status = error.Problem.Status,
        Detail = error.Detail,
        Instance = instance,
        Code = error.Problem.Code,
        Hint = error.Hint ?? error.Problem.Hint,
        Parameter = error.Parameter,
        Nearest = error.Nearest,
        FirstPeriod = error.FirstPeriod?.ToString(),
        LastPeriod = error.LastPeriod?.ToString(),
        Causes = error.Causes,
    };
}

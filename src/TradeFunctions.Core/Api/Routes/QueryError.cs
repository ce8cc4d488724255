using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Api.Routes;

/// <summary>Why a request has no answer: one row of the table of errors with what was wrong this time.</summary>
/// <param name="Problem">The row of the table.</param>
/// <param name="Detail">What was wrong, in a sentence.</param>
public sealed record QueryError(ProblemCode Problem, string Detail)
{
    /// <summary>The parameter that was wrong; null when it was none.</summary>
    public string? Parameter { get; init; }

    /// <summary>The nearest valid values, best first; empty when there are none to offer.</summary>
    public IReadOnlyList<string> Nearest { get; init; } = [];

    /// <summary>What to do about it this time; null: what the table says.</summary>
    public string? Hint { get; init; }

    /// <summary>The first period there are figures for; null when that is not what was wrong.</summary>
    public Period? FirstPeriod { get; init; }

    /// <summary>The last period there are figures for; null when that is not what was wrong.</summary>
    public Period? LastPeriod { get; init; }

    /// <summary>Why the figures asked for may be absent; empty when it is not that.</summary>
    public IReadOnlyList<CauseBlock> Causes { get; init; } = [];

    /// <summary>The methods a path takes; null unless the method was wrong.</summary>
    public IReadOnlyList<string>? Allow { get; init; }

    /// <summary>Seconds after which to ask again; null when asking again is of no use.</summary>
    public int? RetryAfterSeconds { get; init; }
}

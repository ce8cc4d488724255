using System.Diagnostics.CodeAnalysis;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Api.Routes;

/// <summary>Why a request has no answer: a row of <see cref="ProblemCode"/> with what was wrong this time.</summary>
/// <param name="Problem">The kind of error.</param>
/// <param name="Detail">What was wrong, in a sentence.</param>
public sealed record QueryError(ProblemCode Problem, string Detail)
{
    /// <summary>The parameter that was wrong; null when none was.</summary>
    public string? Parameter { get; init; }

    /// <summary>The nearest valid values, best first; may be empty.</summary>
    public IReadOnlyList<string> Nearest { get; init; } = [];

    /// <summary>What to do about it this time; null: the hint of <see cref="Problem"/>.</summary>
    public string? Hint { get; init; }

    /// <summary>The first period with figures; null when the period was not the problem.</summary>
    public Period? FirstPeriod { get; init; }

    /// <summary>The last period with figures; null when the period was not the problem.</summary>
    public Period? LastPeriod { get; init; }

    /// <summary>Why the requested figures may be absent; empty when they are not.</summary>
    public IReadOnlyList<CauseBlock> Causes { get; init; } = [];

    /// <summary>The methods the path takes; null unless the method was wrong.</summary>
    public IReadOnlyList<string>? Allow { get; init; }

    /// <summary>Seconds to wait before asking again; null when asking again does not help.</summary>
    public int? RetryAfterSeconds { get; init; }
}

/// <summary>Why a requested figure may be absent.</summary>
/// <param name="Code">rejected: a row that may have it could not be read, or contradicts another; refused_file, failed_file or unusable_file: no row
/// of a file that may have it could be used; only_breakdowns: a file has rows that only break a figure down; only_other_systems: a file has goods in
/// another system than the Harmonized System (SITC, BEC); other_classification: the files have figures for the period in a classification other than
/// the published one; sums_not_totals: the files have rows that may be parts of it, but may not have all of them; only_other_flows: the files have
/// only a part of the flow, such as re-exports; not_published_yet: a run that has not ended, or could not publish everything, may have it;
/// not_in_files: no file that was read has it.</param>
/// <param name="Detail">The same in words.</param>
/// <param name="File">The raw file, within the dataset; null when it is not a single file.</param>
/// <param name="Line">The line of the row, or of the first of several; null when unknown, or when no row is the cause.</param>
/// <param name="Href">The address of the rows that could not be used, or of the run; null when there is none.</param>
public sealed record CauseBlock(string Code, string Detail, string? File, long? Line, string? Href);

/// <summary>Finds the valid texts nearest to an invalid one, for <see cref="QueryError.Nearest"/>.</summary>
public static class NearestTexts
{
    /// <summary>How many nearest values an error offers.</summary>
    public const int Count = 3;

    /// <summary>By edit distance, ignoring case; ties keep their order.</summary>
    public static IReadOnlyList<string> Of(string text, IEnumerable<string> valid, int count = Count)
    {
        var wanted = text.ToUpperInvariant();
        return [.. valid.OrderBy(candidate => EditDistance.Between(wanted, candidate.ToUpperInvariant())).Take(count)];
    }
}

/// <summary>The result of a stage: a value for the next stage, or the error to answer with.</summary>
public readonly struct Outcome<T>
    where T : notnull
{
    private Outcome(T? value, QueryError? error)
    {
        Value = value;
        Error = error;
    }

    /// <summary>The value; null exactly when there is an <see cref="Error"/>.</summary>
    public T? Value { get; }

    /// <summary>The error; null when the stage succeeded.</summary>
    public QueryError? Error { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsOk => Error is null;

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(QueryError error) => new(default, error);
}

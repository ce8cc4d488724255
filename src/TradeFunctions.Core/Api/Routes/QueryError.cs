using System.Diagnostics.CodeAnalysis;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Names;

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

/// <summary>Why a figure that is asked for may be absent.</summary>
/// <param name="Code">rejected: a row that may have it could not be read, or contradicts another; refused_file,
/// failed_file or unusable_file: nothing of a file that may have it could be used; only_breakdowns: a file has rows that only break a figure
/// down; only_other_systems: a file has goods in another system than the Harmonized one (SITC, BEC); other_classification: the files have
/// figures of the period in a classification beside the published one; sums_not_totals: the files have rows that may be parts of it, but are not
/// known to have them all; only_other_flows: the files have a part of the flow alone, such as re-exports; not_published_yet: a run that has
/// not ended, or could not publish everything, may have it; not_in_files: no file that was read has it.</param>
/// <param name="Detail">The same in words.</param>
/// <param name="File">The raw file, within the dataset; null: it is no single one.</param>
/// <param name="Line">The line of the row, of several the first; null: it is not known, or no row's.</param>
/// <param name="Href">Where the rows are that could not be used, or the run; null: there are none.</param>
public sealed record CauseBlock(string Code, string Detail, string? File, long? Line, string? Href);

/// <summary>The valid texts nearest to one that is not, for an error's <c>nearest</c>.</summary>
public static class NearestTexts
{
    /// <summary>How many nearest values an error offers.</summary>
    public const int Count = 3;

    /// <summary>By edit distance, case ignored; ties in the order given.</summary>
    public static IReadOnlyList<string> Of(string text, IEnumerable<string> valid, int count = Count)
    {
        var wanted = text.ToUpperInvariant();
        return [.. valid.OrderBy(candidate => EditDistance.Between(wanted, candidate.ToUpperInvariant())).Take(count)];
    }
}

/// <summary>What a stage gives: a value for the next stage, or the error to answer with.</summary>
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

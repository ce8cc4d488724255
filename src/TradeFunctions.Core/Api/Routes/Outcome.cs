using System.Diagnostics.CodeAnalysis;

namespace TradeFunctions.Core.Api.Routes;

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

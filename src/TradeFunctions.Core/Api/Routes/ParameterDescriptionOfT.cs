namespace TradeFunctions.Core.Api.Routes;

/// <summary>A parameter whose value is of type <typeparamref name="T"/>.</summary>
public sealed class ParameterDescription<T> : ParameterDescription
    where T : notnull
{
    private readonly ProblemCode _problem;
    private readonly Func<string, Outcome<T>> _parse;
    private readonly Func<T, string> _format;

    /// <summary>Describes a parameter.</summary>
    /// <param name="name">The name in the URL.</param>
    /// <param name="place">Path or query.</param>
    /// <param name="description">What it means.</param>
    /// <param name="schema">The form of its text, checked before <paramref name="parse"/> is called.</param>
    /// <param name="example">A valid example.</param>
    /// <param name="problem">The error of a text that does not fit the form, and of those <paramref name="parse"/> refuses.</param>
    /// <param name="parse">Text to value or error.</param>
    /// <param name="format">Value to its canonical text.</param>
    internal ParameterDescription(
        string name,
        ParameterPlace place,
        string description,
        ParameterSchema schema,
        string example,
        ProblemCode problem,
        Func<string, Outcome<T>> parse,
        Func<T, string> format)
        : base(name, place, description, schema, example)
    {
        _problem = problem;
        _parse = parse;
        _format = format;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ProblemCode> Problems =>
        _problem == ProblemCode.InvalidValue ? [_problem] : [ProblemCode.InvalidValue, _problem];

    /// <inheritdoc/>
    public override Outcome<ParameterValue> Read(string text)
    {
        if (Schema.Reject(text) is { } reason)
        {
            // A text the value's own parser can say more about (an economy's nearest codes) is left to it.
            var refused = text.Length > 0 && Schema.Pattern is not null ? Refused(text) : null;
            return Refuse(refused ?? new QueryError(_problem, $"'{text}' {reason}.") { Nearest = NearestChoices(text) });
        }

        var outcome = _parse(text);
        return outcome.IsOk ? new ParameterValue(outcome.Value, _format(outcome.Value)) : Refuse(outcome.Error);
    }

    // What the parser takes is no reason: the form does not fit.
    private QueryError? Refused(string text) => _parse(text) is { IsOk: false } outcome ? outcome.Error : null;

    /// <summary>The canonical text of a value.</summary>
    public string Write(T value) => _format(value);

    private QueryError Refuse(QueryError error) =>
        error with { Parameter = Name, Detail = $"{Name}: {error.Detail}" };

    private IReadOnlyList<string> NearestChoices(string text) =>
        Schema.Choices is null ? [] : NearestTexts.Of(text, Schema.Choices);
}

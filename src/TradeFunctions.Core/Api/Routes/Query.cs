using System.Diagnostics.CodeAnalysis;

namespace TradeFunctions.Core.Api.Routes;

/// <summary>A request that has been read: a route with typed values for its parameters. However the same request is
/// written, <see cref="Canonical"/> is the same.</summary>
public sealed class Query
{
    private readonly IReadOnlyDictionary<ParameterDescription, ParameterValue> _values;

    internal Query(RouteDescription route, IReadOnlyDictionary<ParameterDescription, ParameterValue> values)
    {
        Route = route;
        _values = values;
        Canonical = Write([]);
    }

    /// <summary>The route that was asked.</summary>
    public RouteDescription Route { get; }

    /// <summary>
    /// Path and query with every value in its canonical text, parameters in ordinal order, defaults left out:
    /// <c>/v1/summaries/CHN/JPN?period=2024</c>.
    /// </summary>
    public string Canonical { get; }

    /// <summary>The value of a parameter that is required or has a default; anything else is a bug and throws.</summary>
    public T Get<T>(ParameterDescription<T> parameter)
        where T : notnull =>
        TryGet(parameter, out var value)
            ? value
            : throw new InvalidOperationException($"Route {Route.Path} has no value for '{parameter.Name}'.");

    /// <summary>The value of a parameter that may have been left out.</summary>
    public bool TryGet<T>(ParameterDescription<T> parameter, [MaybeNullWhen(false)] out T value)
        where T : notnull
    {
        var found = _values.TryGetValue(parameter, out var read);
        value = found ? (T)read!.Value : default;
        return found;
    }

    /// <summary>The canonical text with parameters set to what they resolved to: the permanent address of an answer.</summary>
    /// <param name="resolved">Names of query parameters with their texts.</param>
    public string CanonicalWith(params (string Name, string Text)[] resolved) => Write(resolved);

    /// <summary>The canonical text without some parameters.</summary>
    /// <param name="names">Names of query parameters.</param>
    public string CanonicalWithout(IReadOnlyCollection<string> names) => Write([], names);

    private string Write((string Name, string Text)[] resolved, IReadOnlyCollection<string>? without = null)
    {
        var path = Route.Path;
        var query = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (parameter, value) in _values)
        {
            if (parameter.Place == ParameterPlace.Path)
                path = path.Replace($"{{{parameter.Name}}}", Escape(value.Canonical), StringComparison.Ordinal);
            else if (value.Canonical != parameter.Default && without?.Contains(parameter.Name) != true)
                query[parameter.Name] = value.Canonical;
        }

        foreach (var (name, text) in resolved) query[name] = text;
        return query.Count == 0
            ? path
            : $"{path}?{string.Join('&', query.Select(pair => $"{pair.Key}={Escape(pair.Value)}"))}";
    }

    private static string Escape(string text) => Uri.EscapeDataString(text).Replace("%2C", ",", StringComparison.Ordinal);
}

/// <summary>The first stage of a request: turns the texts of a URL into a <see cref="Query"/>, or into the error that says what
/// is wrong. Nothing in the URL is ignored.</summary>
public static class QueryReader
{
    /// <summary>Reads a request.</summary>
    /// <param name="route">The route that was asked.</param>
    /// <param name="path">The values of the path's parameters, by name.</param>
    /// <param name="query">The parameters after the question mark, repeated ones included.</param>
    public static Outcome<Query> Read(
        RouteDescription route,
        IReadOnlyDictionary<string, string> path,
        IEnumerable<KeyValuePair<string, string>> query)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text) in query)
        {
            if (CheckName(route, name, texts) is { } wrong) return wrong;
            texts[name] = text;
        }

        var values = new Dictionary<ParameterDescription, ParameterValue>();
        foreach (var parameter in route.Parameters)
        {
            var text = (parameter.Place == ParameterPlace.Path ? path : texts).GetValueOrDefault(parameter.Name) ?? parameter.Default;
            if (text is null) continue;
            var value = parameter.Read(text);
            if (!value.IsOk) return value.Error;
            values[parameter] = value.Value;
        }

        var read = new Query(route, values);
        return route.Check(read) is { } contradiction ? contradiction : read;
    }

    private static QueryError? CheckName(RouteDescription route, string name, Dictionary<string, string> seen)
    {
        if (seen.ContainsKey(name))
            return new QueryError(ProblemCode.RepeatedParameter, $"'{name}' is given more than once.") { Parameter = name };
        var known = route.Parameters.Where(parameter => parameter.Place == ParameterPlace.Query).Select(parameter => parameter.Name);
        return known.Contains(name, StringComparer.Ordinal) || (route.NeedsKey && name == RouteDescription.KeyParameter)
            ? null
            : new QueryError(ProblemCode.UnknownParameter, $"{route.Path} has no parameter '{name}'.")
            {
                Parameter = name,
                Nearest = NearestTexts.Of(name, known),
            };
    }
}

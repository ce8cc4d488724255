namespace TradeFunctions.Core.Api.Routes;

/// <summary>The first stage of a request: texts from the URL to a <see cref="Query"/>, or the error that says what was wrong. Strict:
/// nothing that was asked for is ignored.</summary>
public static class QueryReader
{
    /// <summary>Reads a request.</summary>
    /// <param name="route">The route that was asked.</param>
    /// <param name="path">The values of the path's parameters, by name.</param>
    /// <param name="query">The parameters after the question mark, each as often as it was given.</param>
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

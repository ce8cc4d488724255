using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Api;

/// <summary>Explains requests that match no route, and names the nearest paths.</summary>
public static class RoutePaths
{
    /// <summary>Why a request matches no route: its path takes other methods, or does not exist.</summary>
    /// <param name="method">The request's method.</param>
    /// <param name="fullPath">The request's path, the route prefix included.</param>
    public static QueryError Explain(string method, string fullPath)
    {
        var path = fullPath.StartsWith(RouteDescription.Prefix, StringComparison.OrdinalIgnoreCase)
            ? fullPath[RouteDescription.Prefix.Length..]
            : fullPath;
        var matching = ApiRoutes.All.Where(route => Matches(route.Path, path)).ToList();
        if (matching.Count > 0)
        {
            return new QueryError(ProblemCode.MethodNotAllowed, $"{fullPath} does not take {method}.")
            {
                Allow = [.. matching.SelectMany(route => route.Methods).Distinct()],
            };
        }

        return new QueryError(ProblemCode.UnknownPath, $"There is no path {fullPath}.")
        {
            Nearest = [.. ApiRoutes.All.Select(route => route.Path).Distinct()
                .OrderBy(template => Distance(template, path)).Take(NearestTexts.Count).Select(template => RouteDescription.Prefix + template)],
        };
    }

    /// <summary>Whether a path has the form of a template: the same segments, with anything for a parameter.</summary>
    public static bool Matches(string template, string path)
    {
        var wanted = template.Split('/');
        var given = path.TrimEnd('/').Split('/');
        return wanted.Length == given.Length && wanted.Zip(given).All(pair =>
            pair.First.StartsWith('{') ? pair.Second.Length > 0 : pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase));
    }

    // Edit distance, segment by segment. A parameter matches anything; a missing or extra segment counts as a whole word.
    private static int Distance(string template, string path)
    {
        const int word = 6;
        var wanted = template.Split('/');
        var given = path.TrimEnd('/').ToLowerInvariant().Split('/');
        return wanted.Zip(given).Sum(pair => pair.First.StartsWith('{') ? 0 : EditDistance.Between(pair.First, pair.Second))
            + (word * Math.Abs(wanted.Length - given.Length));
    }
}

using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Tests.Api;

/// <summary>Reads a query written as in a URL.</summary>
internal static class QueryText
{
    public static Outcome<Query> Read(RouteDescription route, string url)
    {
        var parts = url.Split('?');
        var names = route.Path.Split('/');
        var texts = parts[0].Split('/');
        var path = names.Zip(texts).Where(pair => pair.First.StartsWith('{'))
            .ToDictionary(pair => pair.First.Trim('{', '}'), pair => Uri.UnescapeDataString(pair.Second));
        var query = parts.Length == 1 ? [] : parts[1].Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('='))
            .Select(pair => KeyValuePair.Create(pair[0], Uri.UnescapeDataString(pair[1])));
        return QueryReader.Read(route, path, query);
    }

    public static QueryError Refuse(RouteDescription route, string url)
    {
        var outcome = Read(route, url);
        Assert.False(outcome.IsOk, $"{url} was taken.");
        return outcome.Error;
    }

    public static string Canonical(RouteDescription route, string url)
    {
        var outcome = Read(route, url);
        Assert.True(outcome.IsOk, outcome.Error?.Detail);
        return outcome.Value.Canonical;
    }
}

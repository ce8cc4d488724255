using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.LocalHost;

/// <summary>Answers what is asked for outside the functions' prefix, which in Azure belongs to the platform.</summary>
internal static class OutsidePrefix
{
    private const string Documentation = "/docs";

    /// <summary>Makes such a request a 404 that names the address that was meant.</summary>
    public static void UseAnswerOutsidePrefix(this WebApplication app, string routePrefix)
    {
        var prefix = $"/{routePrefix.Trim('/')}";
        if (prefix.Length == 1) return;
        app.Use((context, next) => context.GetEndpoint() is not null || context.Request.Path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase)
            ? next(context)
            : AnswerAsync(context, prefix));
    }

    private static Task AnswerAsync(HttpContext context, string prefix)
    {
        var path = context.Request.Path.Value is { Length: > 0 } asked ? asked : "/";
        var error = new QueryError(ProblemCode.UnknownPath, $"There is no {path}: every path begins with {prefix}.")
        {
            Nearest = [.. path == "/"
                ? [prefix + Documentation]
                : ApiRoutes.All.Any(route => RoutePaths.Matches(route.Path, path))
                    ? [prefix + path]
                    : RoutePaths.Explain(context.Request.Method, prefix + path).Nearest],
        };
        context.Response.StatusCode = error.Problem.Status;
        return context.Response.WriteAsJsonAsync(
            ProblemAnswer.Of(error, path), AnswerJson.Web.ProblemAnswer, "application/problem+json", context.RequestAborted);
    }
}

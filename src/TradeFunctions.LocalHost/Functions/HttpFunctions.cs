using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.LocalHost.Functions;

/// <summary>Serves the HTTP functions. It checks no function keys: it listens on this machine only.</summary>
internal static class HttpFunctions
{
    /// <summary>Maps each function to its route below the prefix, for the methods it declares.</summary>
    public static void MapHttpFunctions(this IEndpointRouteBuilder endpoints, FunctionCatalog functions, string routePrefix)
    {
        foreach (var function in functions.Http)
        {
            var pattern = RoutePatternFactory.Parse(
                $"/{routePrefix}/{function.Trigger.Route ?? function.Name}".Replace("//", "/", StringComparison.Ordinal));
            // Compiled with its first request: the others would only delay the first answer.
            var handler = new Lazy<RequestDelegate>(() => Delegate(function, pattern, endpoints.ServiceProvider));
            var endpoint = endpoints.Map(pattern, context => handler.Value(context)).WithDisplayName(function.Name);
            if (function.Trigger.Methods is { Length: > 0 } methods)
                endpoint.WithMetadata(new HttpMethodMetadata(methods.Select(method => method.ToUpperInvariant())));
        }
    }

    private static RequestDelegate Delegate(Function<HttpTriggerAttribute> function, RoutePattern pattern, IServiceProvider services)
    {
        var options = new RequestDelegateFactoryOptions
        {
            ServiceProvider = services,
            RouteParameterNames = pattern.Parameters.Select(parameter => parameter.Name),
            ThrowOnBadRequest = false,
        };
        return RequestDelegateFactory.Create(function.Method, context => function.CreateInstance(context.RequestServices)!, options).RequestDelegate;
    }
}

/// <summary>Answers requests outside the functions' prefix, where Azure has its own pages.</summary>
internal static class OutsidePrefix
{
    private const string Documentation = "/docs";

    /// <summary>Answers such a request with a 404 that names the address that was probably meant.</summary>
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
        var path = context.Request.Path.Value is { Length: > 0 } requested ? requested : "/";
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

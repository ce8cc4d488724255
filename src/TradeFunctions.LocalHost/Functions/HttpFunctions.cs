using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;

namespace TradeFunctions.LocalHost.Functions;

/// <summary>Serves the HTTP functions. Function keys are not asked for: this host listens on this machine only.</summary>
internal static class HttpFunctions
{
    /// <summary>Maps each function to its route under the prefix, for the methods that it declares.</summary>
    public static void MapHttpFunctions(this IEndpointRouteBuilder endpoints, FunctionCatalog functions, string routePrefix)
    {
        foreach (var function in functions.Http)
        {
            var pattern = RoutePatternFactory.Parse($"/{routePrefix}/{function.Trigger.Route ?? function.Name}".Replace("//", "/", StringComparison.Ordinal));
            var endpoint = endpoints.Map(pattern, Delegate(function, pattern, endpoints.ServiceProvider)).WithDisplayName(function.Name);
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

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Api;
using TradeFunctions.Http.Responding;

namespace TradeFunctions.Http.Service;

/// <summary>
/// Answers what no other function handles: unknown paths, and methods that a path does not support. The Functions host tries routes in the
/// alphabetical order of the functions' names (Azure/azure-functions-host issue 9876), so this name has to stay the last.
/// </summary>
public sealed class UnknownPathFunction
{
    public const string Name = "UnknownPath";

    /// <summary>Static, which the worker allows, since it needs no services.</summary>
    [Function(Name)]
    public static Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")] HttpRequest request) =>
        Task.FromResult(Problems.Of(RoutePaths.Explain(request.Method, request.Path.Value ?? "/"), request));
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Api;
using TradeFunctions.Http.Responding;

namespace TradeFunctions.Http.Service;

/// <summary>
/// Whatever no other function takes: paths that do not exist, and methods that a path does not take. The Functions host tries routes
/// in the alphabetical order of the functions' names (Azure/azure-functions-host issue 9876), so this name has to stay the last one.
/// </summary>
public sealed class UnknownPathFunction
{
    /// <summary>The function's name.</summary>
    public const string Name = "UnknownPath";

    /// <summary>Static, as the worker allows: there is nothing to ask anyone.</summary>
    [Function(Name)]
    public static Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")] HttpRequest request) =>
        Task.FromResult(Problems.Of(RoutePaths.Explain(request.Method, request.Path.Value ?? "/"), request));
}

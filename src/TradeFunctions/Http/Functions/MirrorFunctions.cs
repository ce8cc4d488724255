using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Queries;

namespace TradeFunctions.Http;

/// <summary>Two accounts of the same trade.</summary>
public sealed class MirrorFunctions(Responder responder)
{
    [Function("GetMirror")]
    public Task<IResult> MirrorAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/mirror/{a}/{b}")] HttpRequest request,
        string a,
        string b,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.Mirror, [("a", a), ("b", b)], cancellationToken);
}

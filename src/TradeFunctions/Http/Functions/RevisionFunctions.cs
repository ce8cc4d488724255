using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Queries;

namespace TradeFunctions.Http;

/// <summary>What became of the figures.</summary>
public sealed class RevisionFunctions(Responder responder)
{
    [Function("GetRevisions")]
    public Task<IResult> RevisionsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/revisions/{reporter}")] HttpRequest request,
        string reporter,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.Revisions, [("reporter", reporter)], cancellationToken);

    [Function("GetChanges")]
    public Task<IResult> ChangesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/changes")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.Changes, [], cancellationToken);
}

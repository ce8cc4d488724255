using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Http.Resolving;
using TradeFunctions.Http.Responding;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http.Catalogue;

/// <summary>Lists what the reporters of a dataset have, from their pointers.</summary>
public sealed class CoverageFunction(PointerList pointers, Responder responder)
{
    [Function("GetCoverage")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/coverage")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.Coverage, [], PlanAsync, cancellationToken);

    private async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
    {
        var found = await pointers.ReadAsync(query, OutlinePart.Coverage, cancellationToken);
        if (!found.IsOk) return found.Error;
        return found.Value.Plan(query, new CoverageAnswer(
            DatasetResolver.Block(found.Value.Dataset),
            [.. found.Value.Pointers.Select(Block)],
            AnswerLinks.OfPage(query, found.Value.Dataset.Dataset, null)));
    }

    private static ReporterCoverageBlock Block(PointerOutline pointer) => new()
    {
        Reporter = EconomyBlock.Of(pointer.Head.Reporter),
        Status = ReporterStatus.Of(pointer.Head),
        DefaultPeriod = pointer.Coverage?.DefaultPeriod?.ToString(),
        PublishedAt = pointer.Head.Published,
        Released = pointer.Released,
        StaleSince = pointer.Head.StaleSince,
        Files = pointer.Files,
        Flows = [.. (pointer.Coverage?.Flows ?? []).Select(FlowCoverageBlock.Of)],
        IgnoredEditions = IgnoredEditionBlocks.Of(pointer.Ignored),
        Totals = pointer.Totals,
    };
}

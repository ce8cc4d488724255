using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;
using TradeFunctions.Http.Resolving;
using TradeFunctions.Http.Responding;
using TradeFunctions.Storage;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Runs;

namespace TradeFunctions.Http.Catalogue;

/// <summary>Lists a dataset's reporters.</summary>
public sealed class ReportersFunction(PublishedReader reader, DatasetResolver datasets, Responder responder)
{
    [Function("GetReporters")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/reporters")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.Reporters, [], PlanAsync, cancellationToken);

    private async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
    {
        var dataset = await datasets.ResolveAsync(query, cancellationToken);
        if (!dataset.IsOk) return dataset.Error;
        var pointers = await reader.HeadsAsync(dataset.Value.Dataset, cancellationToken);
        var canonical = query.CanonicalWith((ApiParameters.Dataset.Name, dataset.Value.Dataset));
        var answer = new ReportersAnswer(
            DatasetResolver.Block(dataset.Value), [.. pointers.Select(Entry)], [AnswerLinks.Self(canonical)]);
        return new Plan(
            canonical,
            [DatasetResolver.Version(dataset.Value), .. pointers.Select(pointer => FormattableString.Invariant($"{pointer.Reporter}={pointer.Version}-{pointer.Published.UtcTicks}"))],
            pointers.Count == 0 ? null : pointers.Max(pointer => pointer.Published),
            _ => Task.FromResult<Outcome<Answer>>(new Answer(answer)));
    }

    private static ReporterEntry Entry(PointerHead pointer) => new()
    {
        Reporter = EconomyBlock.Of(pointer.Reporter),
        Status = ReporterStatus.Of(pointer),
        DefaultPeriod = pointer.DefaultPeriod?.ToString(),
        FirstYear = pointer.Years?.First.ToString(),
        LastYear = pointer.Years?.Last.ToString(),
        FirstMonth = pointer.Months?.First.ToString(),
        LastMonth = pointer.Months?.Last.ToString(),
        PublishedAt = pointer.Published,
        Kind = EconomyList.Get(pointer.Reporter).Kind.Code(),
        Years = EconomyYearsBlock.Of(EconomyList.Get(pointer.Reporter)),
    };
}

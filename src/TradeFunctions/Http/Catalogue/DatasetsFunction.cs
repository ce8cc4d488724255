using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Http.Responding;
using TradeFunctions.Storage;
using TradeFunctions.Storage.Datasets;

namespace TradeFunctions.Http.Catalogue;

/// <summary>Lists the datasets.</summary>
public sealed class DatasetsFunction(PublishedReader reader, Responder responder)
{
    [Function("GetDatasets")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/datasets")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.Datasets, [], PlanAsync, cancellationToken);

    private async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
    {
        var datasets = await reader.DatasetsAsync(cancellationToken);
        var answer = new DatasetsAnswer([.. datasets.Select(Entry)], [AnswerLinks.Self(query.Canonical)]);
        return new Plan(
            query.Canonical,
            [.. datasets.Select(dataset => $"{dataset.Dataset}={dataset.ETag}")],
            datasets.Max(dataset => dataset.LastRunFinished),
            _ => Task.FromResult<Outcome<Answer>>(new Answer(answer)));
    }

    private static DatasetEntry Entry(DatasetRow dataset) => new()
    {
        Name = dataset.Dataset,
        Title = dataset.Config.Title,
        Publisher = dataset.Config.Publisher,
        Licence = dataset.Config.Licence,
        Attribution = dataset.Config.Attribution,
        Default = dataset.Config.Default,
        Complete = dataset.Config.Complete,
        ConfigError = dataset.ConfigError,
        ActiveRun = dataset.ActiveRun,
        LastRun = dataset.LastRun,
        LastRunFinished = dataset.LastRunFinished,
        Status = StatusOf(dataset),
    };

    private static string StatusOf(DatasetRow dataset) =>
        dataset.IsRemoved ? "withdrawn" : dataset.Files is null ? "pending" : "published";
}

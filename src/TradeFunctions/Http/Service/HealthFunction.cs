using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Http.Responding;
using TradeFunctions.Storage;
using TradeFunctions.Telemetry;

namespace TradeFunctions.Http.Service;

/// <summary>Answers whether the service works.</summary>
public sealed class HealthFunction(ServiceHealth health, Responder responder)
{
    [Function("GetHealth")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ServiceRoutes.Health, [], PlanAsync, cancellationToken);

    private Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<Plan>>(new Plan(query.Canonical, [], null, async token => new Answer(await health.ReadAsync(token))));
}

/// <summary>Checks whether the service can answer and how fresh its figures are, every ten seconds at most.</summary>
public sealed class ServiceHealth(PublishedReader reader, TradeMetrics metrics, TimeProvider time)
{
    /// <summary>How long the result of a check is cached.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(10);

    private HealthAnswer? _last;

    /// <summary>The result of the last check, or of a new one if that is too old.</summary>
    public async Task<HealthAnswer> ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_last is not { } last || now - last.CheckedAt >= Kept) _last = last = await CheckAsync(now, cancellationToken);
        return last;
    }

    private async Task<HealthAnswer> CheckAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var datasets = await reader.DatasetsAsync(cancellationToken);
        foreach (var dataset in datasets) metrics.Seen(dataset);
        var fresh = await Task.WhenAll(datasets.Select(dataset => FreshnessAsync(dataset.Dataset, cancellationToken)));
        return new HealthAnswer(fresh.Any(dataset => dataset.Reporters > 0) ? "ready" : "empty", now, fresh);
    }

    private async Task<DatasetFreshness> FreshnessAsync(string dataset, CancellationToken cancellationToken)
    {
        var published = (await reader.HeadsAsync(dataset, cancellationToken)).Where(pointer => !pointer.IsWithdrawn).ToList();
        return new DatasetFreshness(dataset, published.Count, published.Count == 0 ? null : published.Max(pointer => pointer.Published));
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Http.Responding;
using TradeFunctions.Recompute.Runs;
using TradeFunctions.Storage;

namespace TradeFunctions.Http.Runs;

/// <summary>Answers one run.</summary>
public sealed class RunFunction(PublishedReader reader, Responder responder)
{
    [Function("GetRun")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/runs/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ServiceRoutes.Run, [("id", id)], PlanAsync, cancellationToken);

    private Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<Plan>>(new Plan(query.Canonical, [], null, token => ReadAsync(query, token)));

    private async Task<Outcome<Answer>> ReadAsync(Query query, CancellationToken cancellationToken)
    {
        var id = query.Get(ApiParameters.Run);
        if (await reader.RunAsync(id, cancellationToken) is { } run) return new Answer(RunBlocks.Answer(run, query.Canonical));
        return new QueryError(ProblemCode.UnknownRun, $"There is no run '{id}'.") { Parameter = ApiParameters.Run.Name };
    }
}

/// <summary>Lists the newest runs.</summary>
public sealed class RunsFunction(PublishedReader reader, Responder responder)
{
    [Function("GetRuns")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/runs")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ServiceRoutes.Runs, [], PlanAsync, cancellationToken);

    private Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<Plan>>(new Plan(query.Canonical, [], null, token => ReadAsync(query, token)));

    private async Task<Outcome<Answer>> ReadAsync(Query query, CancellationToken cancellationToken)
    {
        var runs = await reader.RunsAsync(query.Get(ApiParameters.Limit), cancellationToken);
        return new Answer(new RunsAnswer([.. runs.Select(RunBlocks.Entry)], [AnswerLinks.Self(query.Canonical)]));
    }
}

/// <summary>Starts recompute runs, of one dataset or of all.</summary>
public sealed class StartRunFunction(RecomputeService recompute, Responder responder)
{
    private const string Trigger = "http";

    [Function("PostRun")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "v1/runs")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ServiceRoutes.StartRun, [], PlanAsync, cancellationToken);

    private Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<Plan>>(new Plan(query.Canonical, [], null, token => StartAsync(query, token)));

    private async Task<Outcome<Answer>> StartAsync(Query query, CancellationToken cancellationToken)
    {
        var named = query.TryGet(ApiParameters.Dataset, out var dataset);
        var started = await recompute.StartAsync(named ? dataset : null, Trigger, cancellationToken);
        if (started.Count == 0) return named ? Unknown(dataset!) : new QueryError(ProblemCode.NothingPublished, "There is no dataset yet.");
        var runs = started.Select(run => new StartedRun(run.RunId, AnswerLinks.Run(run.RunId), run.Dataset, run.Started)).ToList();
        var location = runs is [var only] ? only.Href : RouteDescription.Prefix + ServiceRoutes.Runs.Path;
        return new Answer(new StartedRunsAnswer(runs), location);
    }

    private static QueryError Unknown(string dataset) =>
        new(ProblemCode.UnknownDataset, $"Container 'raw' has no folder '{dataset}'.") { Parameter = ApiParameters.Dataset.Name };
}

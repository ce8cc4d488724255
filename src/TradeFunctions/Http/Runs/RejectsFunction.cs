using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Trade;
using TradeFunctions.Http.Resolving;
using TradeFunctions.Http.Responding;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Ledgers;
using TradeFunctions.Storage.Rejects;
using TradeFunctions.Storage.Runs;

namespace TradeFunctions.Http.Runs;

/// <summary>Lists the rejected rows of a file: its ledger row counts them, and a page is one read of their blob.</summary>
public sealed class RejectsFunction(DatasetResolver datasets, Ledger ledger, RejectBlobs rejects, Responder responder)
{
    [Function("GetRejects")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/rejects")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, FileRoutes.Rejects, [], PlanAsync, cancellationToken);

    private async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
    {
        var dataset = await datasets.ResolveAsync(query, cancellationToken);
        if (!dataset.IsOk) return dataset.Error;
        if (!query.TryGet(ApiParameters.File, out var file)) return Unknown(dataset.Value, "file: no file is named.", []);
        if (await ledger.GetAsync(dataset.Value.Dataset, file, cancellationToken) is not { Status: not LedgerStatus.Removed } row)
            return Unknown(dataset.Value, $"file: {dataset.Value.Dataset} has no file '{file}' that was read.", [file]);
        string[] versions = [DatasetResolver.Version(dataset.Value), $"{row.Blob}={row.RowETag}"];
        var position = Paging.Position(versions, query);
        if (!position.IsOk) return position.Error;
        return new Plan(
            query.CanonicalWith((ApiParameters.Dataset.Name, dataset.Value.Dataset)),
            versions,
            row.Recorded,
            token => ReadAsync(query, dataset.Value, row, versions, position.Value, token));
    }

    private async Task<Outcome<Answer>> ReadAsync(
        Query query, DatasetRow dataset, LedgerRow row, string[] versions, long position, CancellationToken cancellationToken)
    {
        var page = row.Rejects == 0
            ? new RejectPage([], null)
            : await rejects.ReadAsync(row.Dataset, row.Blob, row.ETag, position, query.Get(ApiParameters.PageLimit), cancellationToken);
        if (page is null)
            return new QueryError(ProblemCode.RejectsGone, $"The rejected rows of {row.Blob} were deleted.") { Parameter = ApiParameters.File.Name };
        if (position > 0 && page.Rejects.Count == 0) return Paging.NotGiven(query);
        var next = page.Next is { } place ? Paging.Next(versions, query, place) : null;
        return new Answer(new RejectsAnswer
        {
            Dataset = DatasetResolver.Block(dataset),
            File = row.Blob,
            Etag = row.ETag,
            Status = row.Status.Code(),
            Refusal = RefusalBlock.Of(row.Refusal),
            Total = row.Rejects,
            Next = next,
            Reasons = [.. row.Reasons.Select(RejectReasonBlock.Of)],
            Rejects = [.. page.Rejects.Select(RejectBlock.Of)],
            Links = AnswerLinks.OfPage(query, dataset.Dataset, next),
        });
    }

    // The dataset's row already names the files with rejected rows.
    private static QueryError Unknown(DatasetRow dataset, string detail, string[] named)
    {
        var flawed = dataset.Flaws.Files.Select(file => file.Blob).ToList();
        return new QueryError(ProblemCode.UnknownFile, detail)
        {
            Parameter = ApiParameters.File.Name,
            Nearest = named is [var name] ? NearestTexts.Of(name, flawed) : flawed,
        };
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Trade;
using TradeFunctions.Http.Resolving;
using TradeFunctions.Http.Responding;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Ledgers;
using TradeFunctions.Storage.Refined;
using TradeFunctions.Storage.Rejects;
using TradeFunctions.Storage.Runs;

namespace TradeFunctions.Http.Catalogue;

/// <summary>Lists a dataset's files and what became of each, from the ledger.</summary>
public sealed class FilesFunction(DatasetResolver datasets, Ledger ledger, Responder responder)
{
    [Function("GetFiles")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/files")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, FileRoutes.Files, [], PlanAsync, cancellationToken);

    private async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
    {
        var dataset = await datasets.ResolveAsync(query, cancellationToken);
        if (!dataset.IsOk) return dataset.Error;
        List<LedgerRow> rows = [.. (await ledger.ListAsync(dataset.Value.Dataset, cancellationToken)).Where(row => row.Status != LedgerStatus.Removed)];
        List<string> versions = [DatasetResolver.Version(dataset.Value), .. rows.Select(row => $"{row.Blob}={row.RowETag}")];
        var page = Paging.Of(rows, versions, query, ApiParameters.PageLimit);
        if (!page.IsOk) return page.Error;
        var answer = new FilesAnswer(
            DatasetResolver.Block(dataset.Value),
            page.Value.Total,
            page.Value.Next,
            [.. page.Value.Rows.Select(row => Entry(row, dataset.Value))],
            AnswerLinks.OfPage(query, dataset.Value.Dataset, page.Value.Next));
        return new Plan(
            query.CanonicalWith((ApiParameters.Dataset.Name, dataset.Value.Dataset)),
            versions,
            rows.Count == 0 ? null : rows.Max(row => row.Recorded),
            _ => Task.FromResult<Outcome<Answer>>(new Answer(answer)));
    }

    private static FileEntry Entry(LedgerRow row, DatasetRow dataset) => new()
    {
        Blob = row.Blob,
        Etag = row.ETag,
        Status = row.Status.Code(),
        Length = row.Length,
        LastModified = row.LastModified,
        Released = ReleaseDates.Of(row.Blob, row.ReleasedText, dataset.Config),
        Layout = row.Layout,
        Records = row.Counts.Records,
        Rows = row.Counts.Rows,
        BreakdownRows = row.Counts.BreakdownRows,
        Rejects = row.Rejects,
        RejectBlob = row.Rejects > 0 ? RejectBlobs.Name(row.Dataset, row.Blob, row.ETag) : null,
        Cells = row.Index?.Cells,
        Reporters = row.Index?.Reporters.Count(reporter => reporter.Coverage.Count > 0),
        RefinedBlob = row.Index is null ? null : RefinedBlobs.Name(row.Dataset, row.Blob, row.ETag),
        Refusal = RefusalBlock.Of(row.Refusal),
        Used = FileYield.Of(row.Counts, row.Rejects).Used,
        Problem = Problem(row),
        Advice = Problem(row) is { } problem ? UnusableAdvice.OfYield(problem) : null,
        Reasons = [.. row.Reasons.Select(RejectReasonBlock.Of)],
        RejectsHref = row.Rejects > 0 ? AnswerLinks.Rejects(row.Dataset, row.Blob) : null,
        OtherSystemRows = row.Counts.OtherSystemRows,
        Remarks = row.Counts.Remarks,
        Notes = row.Notes.Count == 0 ? null : new FileNotesBlock(row.Counts.Notes, [.. row.Notes.Select(FileNoteBlock.Of)]),
    };

    private static string? Problem(LedgerRow row) =>
        row.Status == LedgerStatus.Refined ? FileYield.Of(row.Counts, row.Rejects).Problem : null;
}

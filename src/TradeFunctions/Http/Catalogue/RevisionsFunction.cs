using System.Globalization;
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
using TradeFunctions.Storage.Revisions;

namespace TradeFunctions.Http.Catalogue;

/// <summary>Lists the revisions of a reporter: its pointer names the versions with revisions, and those of the page are read by key.</summary>
public sealed class RevisionsFunction(AccountResolver accounts, RevisionStore store, Responder responder)
{
    [Function("GetRevisions")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/revisions/{reporter}")] HttpRequest request,
        string reporter,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.Revisions, [("reporter", reporter)], PlanAsync, cancellationToken);

    private async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
    {
        var resolved = await accounts.ResolveAsync(query, cancellationToken);
        if (!resolved.IsOk) return resolved.Error;
        var account = resolved.Value;
        var since = query.TryGet(ApiParameters.Since, out var time) ? time.ToUnixTimeMilliseconds() : 0;
        List<long> versions = [.. account.Pointer.Revisions.Select(revision => revision.Version).Where(version => version >= since)];
        List<string> states = [DatasetResolver.Version(account.Dataset), .. versions.Select(version => FormattableString.Invariant($"{account.Reporter.Code}={version}"))];
        var page = Paging.Of(versions, states, query, ApiParameters.VersionLimit);
        if (!page.IsOk) return page.Error;
        return new Plan(
            query.CanonicalWith((ApiParameters.Dataset.Name, account.Dataset.Dataset)),
            states,
            versions.Count == 0 ? account.Pointer.Published : DateTimeOffset.FromUnixTimeMilliseconds(versions[0]),
            token => ReadAsync(account, page.Value, query, token));
    }

    private async Task<Outcome<Answer>> ReadAsync(PublishedAccount account, Page<long> page, Query query, CancellationToken cancellationToken)
    {
        var rows = await Task.WhenAll(page.Rows.Select(version =>
            store.GetAsync(account.Dataset.Dataset, account.Reporter.Code, version, cancellationToken)));
        return new Answer(new RevisionsAnswer(
            DatasetResolver.Block(account.Dataset),
            EconomyBlock.Of(account.Reporter),
            page.Total,
            page.Next,
            [.. rows.OfType<RevisionRow>().Select(row => Block(row, query.Get(ApiParameters.RevisedFigures)))],
            AnswerLinks.OfPage(query, account.Dataset.Dataset, page.Next)));
    }

    private static RevisionBlock Block(RevisionRow row, int top) => new(
        row.Version,
        row.Published,
        row.Count,
        Sum(row.OldSum),
        Sum(row.NewSum),
        [.. row.Pairs.Select(pair => new RevisedFileBlock(pair.OldBlob, pair.OldETag, pair.NewBlob, pair.NewETag, pair.Count))],
        [.. row.Largest.Take(top).Select(Figure)],
        row.Blob);

    private static RevisedFigureBlock Figure(RevisionEntry entry) => new()
    {
        Flow = entry.Flow,
        Commodity = entry.Commodity,
        Classification = Text(entry.Classification),
        Partner = EconomyBlock.Of(EconomyList.Get(entry.Partner)),
        Period = Period.TryFromCode(entry.Period, out var period) ? period.ToString() : entry.Period.ToString(CultureInfo.InvariantCulture),
        Currency = Text(entry.Currency),
        OldValue = Whole(entry.OldValue),
        NewValue = Whole(entry.NewValue),
        OldNetWeight = Whole(entry.OldNetWeight),
        NewNetWeight = Whole(entry.NewNetWeight),
        OldQuantity = Whole(entry.OldQuantity),
        NewQuantity = Whole(entry.NewQuantity),
        OldBlob = entry.OldBlob,
        NewBlob = entry.NewBlob,
        OldFobValue = Whole(entry.OldFobValue),
        NewFobValue = Whole(entry.NewFobValue),
    };

    private static string? Text(string text) => text.Length == 0 ? null : text;

    private static decimal? Whole(long? thousandths) => thousandths / (decimal)CellFigures.Scale;

    private static decimal? Sum(string? thousandths) =>
        thousandths is null ? null : decimal.Parse(thousandths, CultureInfo.InvariantCulture) / CellFigures.Scale;
}

using System.Globalization;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Trade;
using TradeFunctions.Http.Resolving;
using TradeFunctions.Storage;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Http.Responding;

/// <summary>
/// Explains why requested figures are absent: rows that could not be read, files that could not be used, parts of a flow without the whole, a run
/// that has not published them yet. This comes from the rows of the dataset and the reporter, which are cached, so it costs no request unless
/// the last run failed.
/// </summary>
public sealed class AbsenceCauses(PublishedReader reader, DatasetResolver datasets)
{
    private const int MostOfAKind = 5;

    private static readonly ProblemCode[] Absences =
    [
        ProblemCode.UnknownReporter, ProblemCode.NotPublishedYet, ProblemCode.NoFigures, ProblemCode.NotReportedYet, ProblemCode.NotReported,
        ProblemCode.Withdrawn,
    ];

    /// <summary>Adds the causes to an error about absent figures; other errors stay as they are.</summary>
    public async Task<QueryError> ExplainAsync(Query query, QueryError error, CancellationToken cancellationToken)
    {
        if (!Absences.Contains(error.Problem) || RequestedFigure.Of(query) is not { } requested) return error;
        var dataset = await datasets.ResolveAsync(query, cancellationToken);
        if (!dataset.IsOk) return error;
        var pointer = await reader.PointerAsync(dataset.Value.Dataset, requested.Reporter.Code, cancellationToken);
        List<CauseBlock> causes = [.. Of(dataset.Value, pointer, requested, pointer?.Unread)];
        if (await UnpublishedAsync(dataset.Value, pointer, requested, cancellationToken) is { } unpublished) causes.Add(unpublished);
        return AddCauses(error, causes);
    }

    // The text of the error does not repeat causes that it already gives, but takes their more exact form.
    private static QueryError AddCauses(QueryError error, List<CauseBlock> causes)
    {
        if (causes.Count + error.Causes.Count == 0)
            return error with { Causes = [new CauseBlock("not_in_files", "No file that was read has it.", null, null, null)] };
        var more = causes.Where(cause => !error.Causes.Any(said => said.Code == cause.Code)).Select(cause => cause.Detail).Distinct();
        return error with
        {
            Causes = [.. error.Causes.Where(said => !causes.Exists(cause => cause.Code == said.Code)), .. causes],
            Detail = string.Join(' ', more.Prepend(error.Detail)),
        };
    }

    // What is published says little about the files until all of them are published.
    private async Task<CauseBlock?> UnpublishedAsync(
        DatasetRow dataset, Pointer? pointer, RequestedFigure requested, CancellationToken cancellationToken)
    {
        if (dataset.ActiveRun is { } active) return Unpublished(active, "has not ended: what it is still to publish may have it.");
        if (dataset.LastRun is not { } last) return null;
        if (pointer?.StaleSince is not null) return Unpublished(last, "could not publish the newest files, which may have it.");
        // A reporter that was never published has no row to say so.
        if (pointer is not null || dataset.LastCompleted == dataset.LastRunFinished) return null;
        var run = await reader.RunAsync(last, cancellationToken);
        return run?.Report.Reporters.Any(reporter => reporter.Reporter == requested.Reporter.Code && reporter.Outcome == ReporterOutcome.Failed) == true
            ? Unpublished(last, $"failed to publish what {requested.Reporter.Name} reports.")
            : null;
    }

    private static CauseBlock Unpublished(string run, string why) => new("not_published_yet", $"Run {run} {why}", null, null, AnswerLinks.Run(run));

    /// <summary>The causes, the certain ones first.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="pointer">The reporter's pointer; null if it was never published.</param>
    /// <param name="requested">The requested figures.</param>
    /// <param name="unread">The figures of the reporter that could not be read; null if they were not recorded, so that any rejected row may be
    /// one.</param>
    internal static IEnumerable<CauseBlock> Of(
        DatasetRow dataset, Pointer? pointer, RequestedFigure requested, IReadOnlyList<UnreadFigure>? unread) =>
    [
        .. Rows(dataset, requested, unread),
        .. pointer is null ? [] : PartCauses.Of(dataset, pointer, requested, MostOfAKind),
        .. FileCauses.Of(dataset, pointer, requested, unread is not null, MostOfAKind),
    ];

    /// <summary>Rows that could not be read and may have one of the requested figures; null if there are none, or too many to be recorded.</summary>
    internal static IReadOnlyList<CauseBlock>? Rows(PublishedAccount account, RequestedFigure requested)
    {
        List<CauseBlock> rows = [.. Rows(account.Dataset, requested, account.Pointer.Unread)];
        return rows.Count > 0 ? rows : null;
    }

    // A row about which little is known is recorded as several figures, one per year.
    private static IEnumerable<CauseBlock> Rows(DatasetRow dataset, RequestedFigure requested, IReadOnlyList<UnreadFigure>? unread) => (unread ?? [])
        .Where(figure => requested.MayBe(figure.Key))
        .DistinctBy(figure => (figure.File, figure.Line))
        .Take(MostOfAKind)
        .Select(figure => Of(dataset, figure));

    private static CauseBlock Of(DatasetRow dataset, UnreadFigure figure) => new(
        "rejected",
        figure.Rows == 1
            ? $"A row that has it, or may have it, could not be read: {figure.File}, line {Text(figure.Line)}."
            : $"{Text(figure.Rows)} rows that have it, or may have it, could not be read: {figure.File}, first on line {Text(figure.Line)}.",
        figure.File,
        figure.Line,
        AnswerLinks.Rejects(dataset.Dataset, figure.File));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

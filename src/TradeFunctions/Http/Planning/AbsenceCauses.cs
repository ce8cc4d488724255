using System.Globalization;
using TradeFunctions.Core;
using TradeFunctions.Core.Economies;
using TradeFunctions.Core.Metrics;
using TradeFunctions.Core.Queries;
using TradeFunctions.Core.Reading;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Runs;

namespace TradeFunctions.Http;

/// <summary>
/// Why figures are absent that a request asks for: rows that could not be read, files that could not be used, parts of a flow without
/// the whole. It is told from the dataset's and the reporter's own rows, which were read before, so that it costs no request.
/// </summary>
public sealed class AbsenceCauses(PublishedReader reader, DatasetChoice datasets)
{
    private const int MostOfAKind = 5;

    private static readonly ProblemCode[] Absences =
        [ProblemCode.UnknownReporter, ProblemCode.NoFigures, ProblemCode.NotReportedYet, ProblemCode.NotReported, ProblemCode.Withdrawn];

    /// <summary>The error with its causes; the same error where it is not that figures are absent.</summary>
    public async Task<QueryError> ExplainAsync(Query query, QueryError error, CancellationToken cancellationToken)
    {
        if (!Absences.Contains(error.Problem) || AskedFigure.Of(query) is not { } asked) return error;
        var dataset = await datasets.ChooseAsync(query, cancellationToken);
        if (!dataset.IsOk) return error;
        var pointer = await reader.PointerAsync(dataset.Value.Dataset, asked.Reporter.Code, cancellationToken);
        List<CauseBlock> causes = [.. Of(dataset.Value, pointer, asked, pointer?.Unread)];
        if (causes.Count == 0) return error with { Causes = [new CauseBlock("not_in_files", "No file that was read has it.", null, null, null)] };
        return error with { Causes = causes, Detail = $"{error.Detail} {string.Join(' ', causes.Select(cause => cause.Detail).Distinct())}" };
    }

    /// <summary>The causes, those that are known for certain first.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="pointer">What is published of the reporter; null: nothing.</param>
    /// <param name="asked">What is asked for.</param>
    /// <param name="unread">The figures of the reporter that could not be read; null: they were not noted, so that any rejected row may be one.</param>
    internal static IEnumerable<CauseBlock> Of(DatasetRow dataset, Pointer? pointer, AskedFigure asked, IReadOnlyList<UnreadFigure>? unread) =>
    [
        .. (unread ?? []).Where(figure => asked.MayBe(figure.Key)).Take(MostOfAKind).Select(figure => Of(dataset, figure)),
        .. Parts(pointer, asked),
        .. NotSeenWhole(dataset, pointer, asked),
        .. dataset.Flaws.Files.Where(file => file.IsUnusable()).Take(MostOfAKind).Select(file => Unusable(dataset, file)),
        .. dataset.Flaws.Files.Where(file => !file.IsUnusable() && IsOf(pointer, file) && (file.Rejects == 0 || unread is null)).Take(MostOfAKind).Select(file => Partly(dataset, file)),
    ];

    /// <summary>Rows that could not be read and may have one of the figures asked for; null: none, or too many to be noted.</summary>
    internal static IReadOnlyList<CauseBlock>? Rows(Account account, AskedFigure asked)
    {
        List<CauseBlock> rows = [.. (account.Pointer.Unread ?? [])
            .Where(figure => asked.MayBe(figure.Key))
            .Take(MostOfAKind)
            .Select(figure => Of(account.Dataset, figure))];
        return rows.Count > 0 ? rows : null;
    }

    private static CauseBlock Of(DatasetRow dataset, UnreadFigure figure) => new(
        "rejected",
        $"A row that has it, or may have it, could not be read: {figure.File}, line {Text(figure.Line)}.",
        figure.File,
        figure.Line,
        AnswerLinks.Rejects(dataset.Dataset, figure.File));

    // Re-exports are a part of exports: the files have them, and nothing follows from them for the whole.
    private static IEnumerable<CauseBlock> Parts(Pointer? pointer, AskedFigure asked) => (pointer?.OtherFlows ?? [])
        .Where(part => asked.Partners.Count == 0 || asked.Partners.Any(partner => partner.Code == part.Partner))
        .Where(part => asked.Period is not { } period || (period.Frequency == part.First.Frequency && period >= part.First && period <= part.Last))
        .Where(part => asked.IsAsked(part.Flow.Whole()))
        .Take(MostOfAKind)
        .Select(part => new CauseBlock(
            "only_other_flows",
            $"Of trade with {EconomyList.Get(part.Partner).Name} the files have only a part, flow {part.Flow.Code()}{(part.First == part.Last ? $" of {part.First}" : $" of {part.First} to {part.Last}")}, which says nothing about the whole.",
            null, null, null));

    // What is asked for may be a sum over rows of an extract, which is not a total.
    private static IEnumerable<CauseBlock> NotSeenWhole(DatasetRow dataset, Pointer? pointer, AskedFigure asked) => dataset.Flaws.NotSeenWhole
        .Where(blob => asked.Commodity is not { Level: 6 } && pointer?.Sources.Any(source => source.File.Blob == blob) == true)
        .Take(MostOfAKind)
        .Select(blob => new CauseBlock("sums_not_totals", $"{blob}: {FlawText.NotSeenWhole}", blob, null, null));

    private static CauseBlock Unusable(DatasetRow dataset, FlawedFile file) => new(
        file.Problem switch
        {
            FlawedFile.Refused => "refused_file",
            FlawedFile.Failed => "failed_file",
            FileYield.OnlyBreakdowns => "only_breakdowns",
            FileYield.NothingUsed => "rejected",
            _ => "unusable_file",
        },
        $"{file.Blob} could not be used, and which figures it has is not known: {FlawText.Of(file)}",
        file.Blob,
        file.Reasons is [var first, ..] ? first.FirstLine : null,
        file.Rejects > 0 ? AnswerLinks.Rejects(dataset.Dataset, file.Blob) : null);

    private static CauseBlock Partly(DatasetRow dataset, FlawedFile file) => file.Rejects > 0
        ? new CauseBlock(
            "rejected", $"Rows of {file.Blob} that may have it were rejected: {FlawText.Of(file)}", file.Blob, file.Reasons is [var first, ..] ? first.FirstLine : null,
            AnswerLinks.Rejects(dataset.Dataset, file.Blob))
        : new CauseBlock("only_breakdowns", $"Rows of {file.Blob} that may be its parts were left out: {FlawText.Of(file)}", file.Blob, null, null);

    // A file that has no figure of the reporter may have lost them all: of a reporter that is not published any file may.
    private static bool IsOf(Pointer? pointer, FlawedFile file) =>
        pointer is null || pointer.IsWithdrawn || pointer.Sources.Any(source => source.File.Blob == file.Blob) || file.IsProblem();

    private static string Text(long line) => line.ToString(CultureInfo.InvariantCulture);
}

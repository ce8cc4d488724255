using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Reading;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http.Responding;

/// <summary>The files that may have a figure in rows, or as a whole, that could not be used.</summary>
internal static class FileCauses
{
    /// <summary>The causes, at most a few of a kind; files of which nothing could be used first.</summary>
    /// <param name="dataset">The dataset, with what could not be used of its files.</param>
    /// <param name="pointer">What is published of the reporter; null: nothing.</param>
    /// <param name="asked">What is asked for.</param>
    /// <param name="areNoted">Whether the rows that could not be read were noted one by one: those that were not may be any.</param>
    /// <param name="most">The most causes of a kind.</param>
    public static IEnumerable<CauseBlock> Of(DatasetRow dataset, Pointer? pointer, RequestedFigure asked, bool areNoted, int most)
    {
        List<FlawedFile> partly = [.. dataset.Flaws.Files.Where(file => !file.IsUnusable() && IsOf(pointer, file))];
        List<FlawedFile> leftOut = [.. partly.Where(file => MayHave(pointer, asked, file))];
        return
        [
            .. dataset.Flaws.Files.Where(file => file.IsUnusable()).Take(most).Select(file => Unusable(dataset, file)),
            .. partly.Where(file => file.Rejects > 0 && !areNoted).Take(most).Select(file => Rejected(dataset, file)),
            .. leftOut.Where(file => file.Breakdowns > 0).Take(most).Select(Breakdowns),
            .. leftOut.Where(file => file.OtherSystems > 0).Take(most).Select(OtherSystems),
        ];
    }

    private static CauseBlock Unusable(DatasetRow dataset, FlawedFile file) => new(
        file.Problem switch
        {
            FlawedFile.Refused => "refused_file",
            FlawedFile.Failed => "failed_file",
            FileYield.OnlyBreakdowns => "only_breakdowns",
            FileYield.NothingUsed when file.Rejects > 0 => "rejected",
            _ => "unusable_file",
        },
        $"{file.Blob} could not be used, and which figures it has is not known: {FlawText.Of(file)}",
        file.Blob,
        FirstLine(file),
        file.Rejects > 0 ? AnswerLinks.Rejects(dataset.Dataset, file.Blob) : null);

    private static CauseBlock Rejected(DatasetRow dataset, FlawedFile file) => new(
        "rejected",
        $"Rows of {file.Blob} that may have it were rejected: {FlawText.Of(file)}",
        file.Blob,
        FirstLine(file),
        AnswerLinks.Rejects(dataset.Dataset, file.Blob));

    private static CauseBlock Breakdowns(FlawedFile file) => new(
        "only_breakdowns", $"Rows of {file.Blob} that may be its parts were left out: {FlawText.Breakdowns(file)}", file.Blob, null, null);

    private static CauseBlock OtherSystems(FlawedFile file) => new(
        "only_other_systems", $"Rows of {file.Blob} that may be of it were left out: {FlawText.OtherSystems(file)}", file.Blob, null, null);

    // A file that has no figure of the reporter may have lost them all: of a reporter that is not published any file may.
    private static bool IsOf(Pointer? pointer, FlawedFile file) => IsUnknown(pointer) || SourceOf(pointer!, file) is not null || file.IsProblem();

    // Rows that are left out are not kept: that a file has some of a flow and period is seen by the others beside them. Where the file has no
    // row of the reporter that could be used, they may be any.
    private static bool MayHave(Pointer? pointer, RequestedFigure asked, FlawedFile file)
    {
        if (IsUnknown(pointer)) return true;
        return SourceOf(pointer!, file) is { Coverage: { Count: > 0 } coverage }
            ? coverage.Any(part => asked.IsAsked(part.Flow) && asked.IsAsked(part.First, part.Last))
            : file.IsProblem();
    }

    private static bool IsUnknown(Pointer? pointer) => pointer is null || pointer.IsWithdrawn;

    private static PublishSource? SourceOf(Pointer pointer, FlawedFile file) =>
        pointer.Sources.FirstOrDefault(source => source.File.Blob == file.Blob);

    private static long? FirstLine(FlawedFile file) => file.Reasons is [var first, ..] ? first.FirstLine : null;
}

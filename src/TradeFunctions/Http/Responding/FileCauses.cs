using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Reading;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http.Responding;

/// <summary>Finds the files that may have an absent figure, in rows or as a whole, but could not be used.</summary>
internal static class FileCauses
{
    /// <summary>The causes, at most <paramref name="most"/> of a kind, unusable files first.</summary>
    /// <param name="dataset">The dataset, with its flawed files.</param>
    /// <param name="pointer">The reporter's pointer; null if it was never published.</param>
    /// <param name="requested">The requested figures.</param>
    /// <param name="areNoted">Whether the unread rows were recorded one by one; if not, any rejected row may have the figure.</param>
    /// <param name="most">The most causes of a kind.</param>
    public static IEnumerable<CauseBlock> Of(DatasetRow dataset, Pointer? pointer, RequestedFigure requested, bool areNoted, int most)
    {
        List<FlawedFile> partly = [.. dataset.Flaws.Files.Where(file => !file.IsUnusable() && IsOf(pointer, file))];
        List<FlawedFile> leftOut = [.. partly.Where(file => MayHave(pointer, requested, file))];
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
        "only_other_systems", $"Rows of {file.Blob} that may be part of it were left out: {FlawText.OtherSystems(file)}", file.Blob, null, null);

    // A problem file without figures of the reporter may have lost them all; for an unpublished reporter, any file may have its figures.
    private static bool IsOf(Pointer? pointer, FlawedFile file) => IsUnknown(pointer) || SourceOf(pointer!, file) is not null || file.IsProblem();

    // Left-out rows are not stored. That a file has some of a flow and period shows in its other rows; if it has no usable row of the reporter,
    // the left-out rows may be of any.
    private static bool MayHave(Pointer? pointer, RequestedFigure requested, FlawedFile file)
    {
        if (IsUnknown(pointer)) return true;
        return SourceOf(pointer!, file) is { Coverage: { Count: > 0 } coverage }
            ? coverage.Any(part => requested.Includes(part.Flow) && requested.Includes(part.First, part.Last))
            : file.IsProblem();
    }

    private static bool IsUnknown(Pointer? pointer) => pointer is null || pointer.IsWithdrawn;

    private static PublishSource? SourceOf(Pointer pointer, FlawedFile file) =>
        pointer.Sources.FirstOrDefault(source => source.File.Blob == file.Blob);

    private static long? FirstLine(FlawedFile file) => file.Reasons is [var first, ..] ? first.FirstLine : null;
}

namespace TradeFunctions.Core.Api.Answers;

/// <summary>Where the figures come from, and what has to be said when they are used.</summary>
/// <param name="Name">The dataset's name: the first folder of its files.</param>
/// <param name="Title">What it is called; null: not said.</param>
/// <param name="Publisher">Who published the files; null: not said.</param>
/// <param name="Licence">The files' licence; null: not said.</param>
/// <param name="Attribution">The sentence the licence asks for; null: not said.</param>
/// <param name="UnusableFiles">The files of it of which nothing could be used, the first twenty: as long as they are there, nobody knows
/// which figures they have. Empty: every file could be used, though single rows may have been rejected (<c>/v1/files</c>).</param>
/// <param name="UnusableFileCount">How many files that are.</param>
public sealed record DatasetBlock(
    string Name,
    string? Title,
    string? Publisher,
    string? Licence,
    string? Attribution,
    IReadOnlyList<UnusableFileBlock> UnusableFiles,
    int UnusableFileCount);

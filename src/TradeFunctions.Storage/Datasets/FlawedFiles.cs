namespace TradeFunctions.Storage.Datasets;

/// <summary>The files of a dataset of which something could not be used, as the last run found them.</summary>
/// <param name="Files">The files, the worst first, at most <see cref="Most"/>.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Unusable">Of how many of them nothing could be used.</param>
public sealed record FlawedFiles(IReadOnlyList<FlawedFile> Files, int Count, int Unusable)
{
    /// <summary>How many are listed.</summary>
    public const int Most = 50;

    /// <summary>The files whose rows would add up to totals if they held a whole release, which cannot be seen of them, by name.</summary>
    public IReadOnlyList<string> NotSeenWhole { get; init; } = [];

    /// <summary>Every file could be used whole.</summary>
    public static readonly FlawedFiles None = new([], 0, 0);

    /// <summary>The list of these files.</summary>
    public static FlawedFiles Of(IReadOnlyCollection<FlawedFile> files) => files.Count == 0
        ? None
        : new FlawedFiles(
            [.. files.OrderBy(Order).ThenByDescending(file => file.Rejects).ThenBy(file => file.Blob, StringComparer.Ordinal).Take(Most)],
            files.Count,
            files.Count(file => file.IsUnusable()));

    private static int Order(FlawedFile file) => file.IsUnusable() ? 0 : file.IsProblem() ? 1 : file.Rejects > 0 ? 2 : 3;
}

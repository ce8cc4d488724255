using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Content;

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

/// <summary>A raw file of a dataset of which something could not be used, whenever it was read.</summary>
/// <param name="Blob">The file's name within its dataset.</param>
/// <param name="Problem">One of the constants of this type or of <see cref="FileYield"/>.</param>
public sealed record FlawedFile(string Blob, string Problem)
{
    /// <summary>The file as a whole cannot be used.</summary>
    public const string Refused = "refused";

    /// <summary>Reading it was given up.</summary>
    public const string Failed = "failed";

    /// <summary>Some of its rows could not be used.</summary>
    public const string SomeRejected = "some_rejected";

    /// <summary>Some of its rows only break others down.</summary>
    public const string SomeBreakdowns = "some_breakdowns";

    /// <summary>The goods of some of its rows are in another system than the Harmonized one.</summary>
    public const string SomeOtherSystems = "some_other_systems";

    /// <summary>Records.</summary>
    public long Records { get; init; }

    /// <summary>Records that could be used.</summary>
    public long Used { get; init; }

    /// <summary>Rejected records, those in conflict included.</summary>
    public long Rejects { get; init; }

    /// <summary>Records that only break another one's figure down.</summary>
    public long Breakdowns { get; init; }

    /// <summary>Records whose goods are in another system than the Harmonized one.</summary>
    public long OtherSystems { get; init; }

    /// <summary>The commonest reasons of the rejects, the most frequent first.</summary>
    public IReadOnlyList<RejectReason> Reasons { get; init; } = [];

    /// <summary>Why it was refused; null unless it was.</summary>
    public FileRefusal? Refusal { get; init; }

    /// <summary>Whether a run is to say that something is wrong: nothing of the file could be used, or more than half was
    /// rejected.</summary>
    public bool IsProblem() => Problem is not (SomeRejected or SomeBreakdowns or SomeOtherSystems);

    /// <summary>Whether nothing is known of the figures that it may have. A file of services has none of goods, and one of goods in another
    /// system has none of the Harmonized System.</summary>
    public bool IsUnusable() =>
        IsProblem() && Problem is not (FileYield.MostlyRejected or FileYield.OnlyOtherSystems) && Refusal?.Code != RefusalCodes.Services;
}

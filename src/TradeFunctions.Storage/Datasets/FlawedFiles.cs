using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Content;

namespace TradeFunctions.Storage.Datasets;

/// <summary>The files of a dataset that could not be used in full, as the last run found them.</summary>
/// <param name="Files">The worst files first, at most <see cref="Most"/>.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="Unusable">How many of them could not be used at all.</param>
public sealed record FlawedFiles(IReadOnlyList<FlawedFile> Files, int Count, int Unusable)
{
    /// <summary>The most that are listed.</summary>
    public const int Most = 50;

    /// <summary>The files, by name, whose rows would add up to totals if the file held a whole release, which its rows do not show.</summary>
    public IReadOnlyList<string> NotSeenWhole { get; init; } = [];

    /// <summary>Every file could be used in full.</summary>
    public static readonly FlawedFiles None = new([], 0, 0);

    public static FlawedFiles Of(IReadOnlyCollection<FlawedFile> files) => files.Count == 0
        ? None
        : new FlawedFiles(
            [.. files.OrderBy(Order).ThenByDescending(file => file.Rejects).ThenBy(file => file.Blob, StringComparer.Ordinal).Take(Most)],
            files.Count,
            files.Count(file => file.IsUnusable()));

    private static int Order(FlawedFile file) => file.IsUnusable() ? 0 : file.IsProblem() ? 1 : file.Rejects > 0 ? 2 : 3;
}

/// <summary>A raw file that could not be used in full, whenever it was read.</summary>
/// <param name="Blob">The file's name within its dataset.</param>
/// <param name="Problem">One of the constants of this type or of <see cref="FileYield"/>.</param>
public sealed record FlawedFile(string Blob, string Problem)
{
    /// <summary>The file as a whole cannot be used.</summary>
    public const string Refused = "refused";

    /// <summary>Reading the file was given up.</summary>
    public const string Failed = "failed";

    /// <summary>Some rows were rejected.</summary>
    public const string SomeRejected = "some_rejected";

    /// <summary>Some rows only break another row's figure down.</summary>
    public const string SomeBreakdowns = "some_breakdowns";

    /// <summary>Some rows classify goods in another system than the Harmonized System.</summary>
    public const string SomeOtherSystems = "some_other_systems";

    public long Records { get; init; }

    public long Used { get; init; }

    /// <summary>Rejected records, conflicting ones included.</summary>
    public long Rejects { get; init; }

    /// <summary>Records that only break another record's figure down.</summary>
    public long Breakdowns { get; init; }

    /// <summary>Records that classify goods in another system than the Harmonized System.</summary>
    public long OtherSystems { get; init; }

    /// <summary>The commonest reasons of the rejects, the most frequent first.</summary>
    public IReadOnlyList<RejectReason> Reasons { get; init; } = [];

    /// <summary>Why it was refused; null unless it was.</summary>
    public FileRefusal? Refusal { get; init; }

    /// <summary>Whether a run reports the file as a problem: nothing could be used, or more than half was rejected.</summary>
    public bool IsProblem() => Problem is not (SomeRejected or SomeBreakdowns or SomeOtherSystems);

    /// <summary>Whether the file may have figures of which nothing is known. A file of services has no figures of goods, and a file in another
    /// system has none in the Harmonized System.</summary>
    public bool IsUnusable() =>
        IsProblem() && Problem is not (FileYield.MostlyRejected or FileYield.OnlyOtherSystems) && Refusal?.Code != RefusalCodes.Services;
}

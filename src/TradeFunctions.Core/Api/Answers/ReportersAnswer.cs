namespace TradeFunctions.Core.Api.Answers;

/// <summary>The reporters of a dataset.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Reporters">Every reporter, by code.</param>
/// <param name="Links">Related addresses.</param>
public sealed record ReportersAnswer(
    DatasetBlock Dataset,
    IReadOnlyList<ReporterEntry> Reporters,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;

/// <summary>A reporter of a dataset.</summary>
public sealed record ReporterEntry
{
    /// <summary>The reporter.</summary>
    public required EconomyBlock Reporter { get; init; }

    /// <summary>published, or withdrawn: the files with its figures are gone.</summary>
    public required string Status { get; init; }

    /// <summary>The period of a request that names none; null when there is none.</summary>
    public required string? DefaultPeriod { get; init; }

    /// <summary>The first year with any figure; null when there is none.</summary>
    public required string? FirstYear { get; init; }

    /// <summary>The last year with any figure; null when there is none.</summary>
    public required string? LastYear { get; init; }

    /// <summary>The first month with any figure; null when there is none.</summary>
    public required string? FirstMonth { get; init; }

    /// <summary>The last month with any figure; null when there is none.</summary>
    public required string? LastMonth { get; init; }

    /// <summary>When its figures last changed; null when unknown.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>economy; in extracts that have other kinds of reporters also areas_not_specified, special or group.</summary>
    public required string Kind { get; init; }

    /// <summary>The years in which it has trade of its own, and who has its trade in other years; null when there is no limit.</summary>
    public required EconomyYearsBlock? Years { get; init; }
}

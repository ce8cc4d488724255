using TradeFunctions.Storage.Published;

namespace TradeFunctions.Storage.Work;

/// <summary>The result of publishing one reporter.</summary>
public sealed record ReporterOutcome
{
    /// <summary>A new pointer was set.</summary>
    public const string Published = "published";

    /// <summary>Only retired slices were deleted.</summary>
    public const string Unchanged = "unchanged";

    /// <summary>No file has figures of the reporter any longer.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>A newer run published the reporter first.</summary>
    public const string Superseded = "superseded";

    /// <summary>Publishing was given up: after five failures, or at once if the disk is too small. The old pointer stays.</summary>
    public const string Failed = "failed";

    /// <summary>UN Comtrade's numeric code.</summary>
    public required int Reporter { get; init; }

    /// <summary>One of the constants of this type.</summary>
    public required string Outcome { get; init; }

    /// <summary>Slots whose input had changed.</summary>
    public int SlotsComputed { get; init; }

    /// <summary>Slots whose content had changed.</summary>
    public int SlicesWritten { get; init; }

    /// <summary>Entities in those slices.</summary>
    public int EntitiesWritten { get; init; }

    /// <summary>Slots that no longer exist.</summary>
    public int SlicesWithdrawn { get; init; }

    /// <summary>Figures that a later file replaced.</summary>
    public long Revisions { get; init; }

    /// <summary>Cells left out because the same figures are published in another classification, by year.</summary>
    public IReadOnlyList<IgnoredYear> Ignored { get; init; } = [];

    /// <summary>What failed; null unless it did.</summary>
    public string? Failure { get; init; }
}

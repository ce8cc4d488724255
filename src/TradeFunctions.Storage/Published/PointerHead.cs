using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Storage.Published;

/// <summary>
/// The typed columns of a pointer row, for lists. A manifest grows with the figures up to some 100 KB, and a list of two hundred reporters must
/// not read two hundred manifests.
/// </summary>
public sealed record PointerHead(string Dataset, int Reporter)
{
    /// <summary>The version of the run that wrote it.</summary>
    public long Version { get; init; }

    /// <summary>When its figures were published.</summary>
    public DateTimeOffset Published { get; init; }

    /// <summary>Since when newer figures could not be published; null if the pointer is up to date.</summary>
    public DateTimeOffset? StaleSince { get; init; }

    /// <summary>Whether no file has figures of the reporter any longer.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>The period of answers to requests that name none; null if there is no figure.</summary>
    public Period? DefaultPeriod { get; init; }

    /// <summary>The first and the last year in either flow; null if there is no annual figure.</summary>
    public PeriodRange? Years { get; init; }

    /// <summary>The first and the last month in either flow; null if there is no monthly figure.</summary>
    public PeriodRange? Months { get; init; }

    /// <summary>The hash over the inputs of all its slots: <see cref="Pointer.InputOf"/>.</summary>
    public string Input { get; init; } = "";

    /// <summary>When the oldest retired slice was retired; null if there is none.</summary>
    public DateTimeOffset? RetiredSince { get; init; }

    /// <summary>Whether it has retired slices that may be deleted.</summary>
    public bool HasDue(DateTimeOffset now) => now - RetiredSince >= RetiredSlice.Kept;
}

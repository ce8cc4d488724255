using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade.Economies;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http.Resolving;

/// <summary>A reporter's published account within a dataset.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Reporter">The reporter.</param>
/// <param name="Pointer">What is published of it.</param>
/// <param name="Coverage">Which periods it has.</param>
public sealed record PublishedAccount(DatasetRow Dataset, Economy Reporter, Pointer Pointer, AccountCoverage Coverage)
{
    /// <summary>The versions of a slot for the ETag of an answer read from it.</summary>
    public IReadOnlyList<string> VersionsOf(ManifestSlot slot) =>
        [DatasetResolver.Version(Dataset), FormattableString.Invariant($"{Pointer.Reporter}/{slot.Slot}={slot.Version}"), Pointer.EvidenceOf(slot.Slot)];

    /// <summary>When a slot was written: versions are times.</summary>
    public static DateTimeOffset WrittenAt(ManifestSlot slot) => DateTimeOffset.FromUnixTimeMilliseconds(slot.Version);
}

/// <summary>Whether a reporter is published, as answers say it.</summary>
internal static class ReporterStatus
{
    public static string Of(PointerHead pointer) => pointer.IsWithdrawn ? "withdrawn" : "published";
}

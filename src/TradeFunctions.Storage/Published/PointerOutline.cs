using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Storage.Published;

/// <summary>
/// What lists say about a reporter, in columns of its own. It follows from the manifest, but that is some thirty times as large. A list reads
/// only the part that it asks for.
/// </summary>
/// <param name="Head">The typed columns.</param>
public sealed record PointerOutline(PointerHead Head)
{
    /// <summary>The newest release or upload among the files; null if there are none.</summary>
    public DateTimeOffset? Released { get; init; }

    /// <summary>How many files the figures come from.</summary>
    public int Files { get; init; }

    /// <summary><see cref="Pointer.Totals"/>; null if there are no such figures, or if it was not recorded.</summary>
    public string? Totals { get; init; }

    /// <summary>What the figures cover; null if the reporter is withdrawn.</summary>
    public AccountCoverage? Coverage { get; init; }

    /// <summary><see cref="Pointer.Ignored"/>; read with the coverage.</summary>
    public IReadOnlyList<IgnoredYear> Ignored { get; init; } = [];

    /// <summary>The partners, by code.</summary>
    public IReadOnlyList<PartnerSince> Partners { get; init; } = [];

    /// <summary>The versions with slices in the manifest, newest first.</summary>
    public IReadOnlyList<Publication> Publications { get; init; } = [];

    /// <summary>The full outline of a pointer.</summary>
    public static PointerOutline Of(Pointer pointer) => new(pointer.Head)
    {
        Released = pointer.Released,
        Files = pointer.Sources.Count,
        Totals = pointer.Totals,
        Coverage = pointer.Coverage,
        Ignored = pointer.Ignored,
        Partners = [.. PartnersOf(pointer.Manifest)],
        Publications =
        [
            .. pointer.Manifest
                .GroupBy(slot => slot.Version)
                .OrderByDescending(version => version.Key)
                .Select(version => new Publication(version.Key, [.. YearsOf(version).Order()], [.. CommodityPeriodsOf(version)], RevisedBy(pointer, version.Key))),
        ],
    };

    // A year's slice has every partner with a figure up to that year, so the first year that names a partner is that of its first figure.
    private static IEnumerable<PartnerSince> PartnersOf(IEnumerable<ManifestSlot> manifest) =>
        from slot in manifest
        where SlotInputs.TryParseSummarySlot(slot.Slot, out _)
        from partner in slot.Partners
        group slot by partner into named
        orderby named.Key
        select new PartnerSince(named.Key, YearsOf(named).Min());

    private static IEnumerable<int> YearsOf(IEnumerable<ManifestSlot> slots)
    {
        foreach (var slot in slots)
        {
            if (SlotInputs.TryParseSummarySlot(slot.Slot, out var year)) yield return year;
        }
    }

    // A period's goods are in two tables, by commodity and by partner; the second has one slot per period.
    private static IEnumerable<Period> CommodityPeriodsOf(IEnumerable<ManifestSlot> slots) => slots
        .Where(slot => slot.Entities > 0)
        .Select(slot => CommoditySlots.TryParsePartnerSlot(slot.Slot, out var period) ? period : (Period?)null)
        .OfType<Period>()
        .OrderBy(period => period.Frequency)
        .ThenBy(period => period);

    private static long RevisedBy(Pointer pointer, long version) =>
        pointer.Revisions.FirstOrDefault(revision => revision.Version == version)?.Count ?? 0;
}

/// <summary>The columns of pointer rows that a list reads besides their heads.</summary>
public enum OutlinePart
{
    /// <summary><see cref="PointerOutline.Coverage"/>.</summary>
    Coverage,

    /// <summary><see cref="PointerOutline.Partners"/>.</summary>
    Partners,

    /// <summary><see cref="PointerOutline.Publications"/>.</summary>
    Publications,
}

/// <summary>A partner of a reporter.</summary>
/// <param name="Partner">UN Comtrade's numeric code; 0 is the World.</param>
/// <param name="Year">The first year with a figure.</param>
public readonly record struct PartnerSince(int Partner, int Year);

/// <summary>The slices of one version that are still in the manifest.</summary>
/// <param name="Version">The version.</param>
/// <param name="Years">The years of summaries, ascending.</param>
/// <param name="Goods">The periods of goods, years first.</param>
/// <param name="Revised">How many earlier figures it replaced.</param>
public sealed record Publication(long Version, IReadOnlyList<int> Years, IReadOnlyList<Period> Goods, long Revised);

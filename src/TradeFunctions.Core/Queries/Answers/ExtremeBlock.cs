using TradeFunctions.Core.Metrics;

namespace TradeFunctions.Core.Queries;

/// <summary>How far back the period is the highest, or the lowest.</summary>
/// <param name="Since">The latest earlier period that was at least as high (or as low); null: there is none.</param>
/// <param name="Distance">Periods by calendar back to it, or to the first period where it is on record.</param>
/// <param name="OnRecord">Whether no earlier period was as high (or as low).</param>
/// <param name="Gaps">Periods between that have no comparable figure.</param>
public sealed record ExtremeBlock(
    string? Since,
    int Distance,
    bool OnRecord,
    IReadOnlyList<PeriodRangeBlock> Gaps)
{
    /// <summary>The block of an extreme; null without one.</summary>
    public static ExtremeBlock? From(Extreme? extreme) => extreme is null
        ? null
        : new(extreme.Since?.ToString(), extreme.Distance, extreme.OnRecord, [.. extreme.Gaps.Select(PeriodRangeBlock.From)]);
}

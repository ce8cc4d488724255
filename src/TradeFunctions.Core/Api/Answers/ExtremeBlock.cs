using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>How far back the period is the highest, or the lowest.</summary>
/// <param name="Since">The latest earlier period that was at least as high (or as low); null: there is none.</param>
/// <param name="Distance">Periods by calendar back to it, or to the record's first period where there is none.</param>
/// <param name="OnRecord">Whether no earlier period was as high (or as low). False also where none was since the record's first
/// period, but earlier ones were not looked at, or are of another HS edition.</param>
/// <param name="Gaps">Periods between that have no comparable figure.</param>
public sealed record ExtremeBlock(
    string? Since,
    int Distance,
    bool OnRecord,
    IReadOnlyList<PeriodRangeBlock> Gaps)
{
    /// <summary>The block of an extreme; null without one.</summary>
    /// <param name="extreme">The extreme.</param>
    /// <param name="isWhole">Whether there is nothing before the record's first period.</param>
    public static ExtremeBlock? Of(Extreme? extreme, bool isWhole = true) => extreme is null
        ? null
        : new(extreme.Since?.ToString(), extreme.Distance, isWhole && extreme.OnRecord, [.. extreme.Gaps.Select(PeriodRangeBlock.Of)]);
}

using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>Where the period stands in its series' history.</summary>
/// <param name="Status">ok, missing, conflict, or short_history under three comparable periods.</param>
/// <param name="First">The first comparable period; null unless the status is ok.</param>
/// <param name="High">The highest since when; null unless the status is ok.</param>
/// <param name="Low">The lowest since when; null unless the status is ok.</param>
public sealed record RecordBlock(
    MeasureStatus Status,
    string? First,
    ExtremeBlock? High,
    ExtremeBlock? Low)
{
    public static RecordBlock Of(SeriesRecord record) =>
        new(
            record.Status,
            record.First?.ToString(),
            ExtremeBlock.Of(record.High, record.IsWhole),
            ExtremeBlock.Of(record.Low, record.IsWhole));
}

/// <summary>How far back the period is the highest or the lowest.</summary>
/// <param name="Since">The latest earlier period that was at least as high (or as low); null when there is none.</param>
/// <param name="Distance">The number of calendar periods back to it, or to the record's first period where there is none.</param>
/// <param name="OnRecord">Whether no earlier period was as high (or as low). Also false where earlier periods were not read or are in another HS
/// edition.</param>
/// <param name="Gaps">Periods in between without a comparable figure.</param>
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

/// <summary>Consecutive periods, both ends included.</summary>
/// <param name="First">The first one.</param>
/// <param name="Last">The last one.</param>
public sealed record PeriodRangeBlock(
    string First,
    string Last)
{
    public static PeriodRangeBlock Of(PeriodRange range) => new(range.First.ToString(), range.Last.ToString());
}

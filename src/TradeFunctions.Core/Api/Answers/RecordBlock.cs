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
    /// <summary>The block of a record.</summary>
    public static RecordBlock Of(SeriesRecord record) =>
        new(
            record.Status,
            record.First?.ToString(),
            ExtremeBlock.Of(record.High, record.IsWhole),
            ExtremeBlock.Of(record.Low, record.IsWhole));
}

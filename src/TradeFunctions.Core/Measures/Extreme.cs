using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Measures;

/// <summary>One side of a record: how far back the period is the highest, or the lowest.</summary>
/// <param name="Since">The latest earlier comparable period that was at least as high (or as low); null: there is none, the period is on record.</param>
/// <param name="Distance">Periods by calendar from <paramref name="Since"/> (2024 − 2021 = 3: "in three years"), or from
/// <see cref="SeriesRecord.First"/> where on record.</param>
/// <param name="Gaps">Periods between without a comparable figure.</param>
public sealed record Extreme(Period? Since, int Distance, IReadOnlyList<PeriodRange> Gaps)
{
    /// <summary>Whether no earlier period of the series was as high (or as low).</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool OnRecord => Since is null;
}

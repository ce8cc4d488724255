using System.Text.Json.Serialization;
using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>One period of a series. A period without a figure is a row whose status says so.</summary>
/// <param name="Period">The year or month.</param>
/// <param name="Status">ok; no_trade: zero; missing: not in the files, or not readable; conflict: the files contradict each other; incomplete: a
/// sum of which a part could not be read; not_existing: there can be no figure in the period; no_quantity: a figure without
/// net weight or quantity, where that is the measure.</param>
/// <param name="Amount">In <c>unit</c>; null: not available.</param>
/// <param name="Unit">The currency, kg, or UN Comtrade's number of a quantity's unit; null: not known.</param>
/// <param name="Valuation">FOB or CIF; null where the file does not say or where both are added up.</param>
/// <param name="Derived">Whether the figure is a sum of lower levels, of partners or of twelve months.</param>
/// <param name="YearOverYear">Against the same period one year before.</param>
/// <param name="YearToDate">January to the period's month; null for a year.</param>
/// <param name="Rolling12Months">The twelve months that end with the period; null for a year.</param>
/// <param name="Streak">Consecutive changes in one direction.</param>
/// <param name="Record">The highest and the lowest since when.</param>
/// <param name="CompoundAnnualGrowth">Over 3, 5 and 10 years; null for a month.</param>
/// <param name="Share">Of the World.</param>
/// <param name="Contribution">To the World's growth.</param>
/// <param name="Source">Index into the answer's sources; null where no row stands behind the figure, and for total trade.</param>
/// <param name="UnitValue">Value per kilogram, whatever the measure; null for total trade, and where the series has no net weight.</param>
/// <param name="Classification">The HS edition of the figure's code, as H6; null where the file does not say, and for total trade.</param>
/// <param name="Lacking">Of a group of commodities its codes, of a group of partners its members that have no figure where others have one, so
/// that the group has none; null otherwise.</param>
/// <param name="ExportsSource">Of total trade: index of the source of its exports; null for a single flow.</param>
/// <param name="ImportsSource">Of total trade: index of the source of its imports; null for a single flow.</param>
/// <param name="UnitAbbreviation">The standard abbreviation of a quantity's unit, as u or m²; null for values and weights, and where the
/// number is not known.</param>
/// <param name="UnitName">A quantity's unit in words, as number of items; null likewise.</param>
public sealed record SeriesRowBlock(
    string Period,
    MeasureStatus Status,
    decimal? Amount,
    string? Unit,
    string? Valuation,
    bool Derived,
    ChangeBlock YearOverYear,
    YearToDateBlock? YearToDate,
    [property: JsonPropertyName("rolling_12_months")] RollingBlock? Rolling12Months,
    StreakBlock Streak,
    RecordBlock Record,
    IReadOnlyList<GrowthBlock>? CompoundAnnualGrowth,
    ShareBlock Share,
    ContributionBlock Contribution,
    int? Source,
    UnitValueBlock? UnitValue,
    string? Classification,
    IReadOnlyList<string>? Lacking,
    int? ExportsSource,
    int? ImportsSource,
    string? UnitAbbreviation,
    string? UnitName);

using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>One figure: a flow with a partner in a period. What is not there is null, with a status that says why; never zero.</summary>
/// <param name="Status">ok; no_trade: zero, absent from a complete account; missing: not in the files, or not readable (see reason);
/// conflict: the files contradict each other; incomplete: a sum of which a part could not be read or is in conflict; not_existing: the
/// economy did not exist in the period, or its HS edition does not have the code.</param>
/// <param name="Value">Trade value in units of the currency; null: not available.</param>
/// <param name="Currency">ISO 4217 code as published; null without a value.</param>
/// <param name="Valuation">FOB or CIF; null where the file does not say or where both are added up.</param>
/// <param name="NetWeight">In kilograms; null: not available.</param>
/// <param name="Quantity">In the unit of quantity_unit; null: not available.</param>
/// <param name="QuantityUnit">UN Comtrade's number of the unit; null without a quantity.</param>
/// <param name="Derived">Whether it is a sum of lower levels, of partners or of twelve months, not a row of its own.</param>
/// <param name="EstimatedNetWeight">Whether the publisher marked the net weight as an estimate.</param>
/// <param name="EstimatedQuantity">Whether the publisher marked the quantity as an estimate.</param>
/// <param name="MonthsSum">The sum of the year's twelve months where it differs from the annual value by over 0.5% (annual_differs), in
/// units of the currency; null: no such difference, or it was not looked for. It is in summaries and mirrors, of all commodities together,
/// and a sentence of these and of series of all commodities with single partners; rankings, and series of commodities or groups of
/// partners, are read from annual figures alone.</param>
/// <param name="Source">Index into the answer's sources; null where no row stands behind it, and for total trade.</param>
/// <param name="ExportsSource">Of total trade: index of the source of its exports; null for a single flow.</param>
/// <param name="ImportsSource">Of total trade: index of the source of its imports; null for a single flow.</param>
/// <param name="QuantityUnitAbbreviation">The standard abbreviation of the unit, as u or m²; null without a quantity, and where the number
/// is not known.</param>
/// <param name="QuantityUnitName">The unit in words, as number of items; null likewise.</param>
/// <param name="Reason">rejected: a row of the figure, or one by which its absence would be told from a gap, could not be read; the
/// answer's unread rows name file and line. Null: nothing more is known.</param>
public sealed record FigureBlock(
    FigureStatus Status,
    decimal? Value,
    string? Currency,
    string? Valuation,
    decimal? NetWeight,
    decimal? Quantity,
    int? QuantityUnit,
    bool Derived,
    bool EstimatedNetWeight,
    bool EstimatedQuantity,
    decimal? MonthsSum,
    int? Source,
    int? ExportsSource,
    int? ImportsSource,
    string? QuantityUnitAbbreviation,
    string? QuantityUnitName,
    string? Reason = null)
{
    private const string Rejected = "rejected";

    /// <summary>The block of a figure.</summary>
    public static FigureBlock Of(Figure figure) => new(
        figure.Status == FigureStatus.Rejected ? FigureStatus.Missing : figure.Status,
        figure.Value?.ToDecimal(),
        figure.Currency,
        ValuationText(figure.Valuation),
        figure.NetWeight?.ToDecimal(),
        figure.Quantity?.ToDecimal(),
        figure.Unit,
        figure.Derived,
        figure.Marks.HasFlag(FigureMarks.EstimatedNetWeight),
        figure.Marks.HasFlag(FigureMarks.EstimatedQuantity),
        figure.MonthsSum?.ToDecimal(),
        figure.Source,
        figure.ExportSource,
        figure.ImportSource,
        QuantityUnits.Find(figure.Unit)?.Abbreviation,
        QuantityUnits.Find(figure.Unit)?.Name,
        figure.Status == FigureStatus.Rejected ? Rejected : null);

    /// <summary>FOB or CIF; null when it is not known.</summary>
    public static string? ValuationText(Core.Trade.Valuation valuation) => valuation switch
    {
        Core.Trade.Valuation.Fob => "FOB",
        Core.Trade.Valuation.Cif => "CIF",
        _ => null,
    };
}

/// <summary>The status of one amount of a figure: the figure may be known without its net weight or quantity.</summary>
internal static class AmountStatus
{
    /// <summary>Why an amount is there or not.</summary>
    /// <param name="figure">The figure's status.</param>
    /// <param name="amount">The amount; null: not available.</param>
    public static MeasureStatus Of(FigureStatus figure, decimal? amount) => figure switch
    {
        FigureStatus.Ok when amount is null => MeasureStatus.NoQuantity,
        FigureStatus.Ok => MeasureStatus.Ok,
        FigureStatus.NoTrade => MeasureStatus.NoTrade,
        FigureStatus.Conflict => MeasureStatus.Conflict,
        FigureStatus.Incomplete => MeasureStatus.Incomplete,
        FigureStatus.NotExisting => MeasureStatus.NotExisting,
        _ => MeasureStatus.Missing,
    };
}

/// <summary>The units of the answer's amounts.</summary>
/// <param name="Value">The currency of values, as published; null where there is none, or more than one (each figure names its own).</param>
/// <param name="NetWeight">The unit of net weights.</param>
/// <param name="Ratio">How ratios are written.</param>
public sealed record UnitsBlock(
    string? Value,
    string NetWeight,
    string Ratio)
{
    /// <summary>The units of an answer whose figures have these currencies.</summary>
    public static UnitsBlock Of(IEnumerable<string?> currencies) =>
        new(currencies.OfType<string>().Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null, "kg", "fraction");
}

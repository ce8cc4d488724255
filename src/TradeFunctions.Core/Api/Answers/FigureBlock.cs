using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>One figure: a flow with a partner in a period. A missing figure is null, with a status that says why; it is never zero.</summary>
public sealed record FigureBlock
{
    /// <summary>ok; no_trade: zero, being absent from a complete account; missing: not in the files, or unreadable (see reason); conflict: the files
    /// contradict each other; incomplete: a sum with a part that could not be read or is in conflict; not_existing: the economy did not exist in the
    /// period, or its HS edition lacks the code.</summary>
    public required FigureStatus Status { get; init; }

    /// <summary>Trade value in units of the currency; null when not available.</summary>
    public required decimal? Value { get; init; }

    /// <summary>ISO 4217 code as published; null without a value.</summary>
    public required string? Currency { get; init; }

    /// <summary>FOB or CIF; null where the file does not say, or where both are added up.</summary>
    public required string? Valuation { get; init; }

    /// <summary>In kilograms; null when not available.</summary>
    public required decimal? NetWeight { get; init; }

    /// <summary>In the unit of quantity_unit; null when not available.</summary>
    public required decimal? Quantity { get; init; }

    /// <summary>UN Comtrade's number of the unit; null without a quantity.</summary>
    public required int? QuantityUnit { get; init; }

    /// <summary>Whether it is a sum of lower levels, of partners or of twelve months instead of a row of its own.</summary>
    public required bool Derived { get; init; }

    /// <summary>Whether the publisher marked the net weight as an estimate.</summary>
    public required bool EstimatedNetWeight { get; init; }

    /// <summary>Whether the publisher marked the quantity as an estimate.</summary>
    public required bool EstimatedQuantity { get; init; }

    /// <summary>The sum of the year's twelve months where it differs from the annual value by over 0.5% (annual_differs), in units of the currency;
    /// null when there is no such difference, or when it was not looked for. Summaries and mirrors of all commodities have it; a sentence says it
    /// there and in series of all commodities with single partners. Rankings, and series of commodities or groups of partners, use annual figures
    /// only.</summary>
    public required decimal? MonthsSum { get; init; }

    /// <summary>Index of its source in the answer's sources; null where it is not from a row, and for total trade.</summary>
    public required int? Source { get; init; }

    /// <summary>For total trade, the index of the source of its exports; null for a single flow.</summary>
    public required int? ExportsSource { get; init; }

    /// <summary>For total trade, the index of the source of its imports; null for a single flow.</summary>
    public required int? ImportsSource { get; init; }

    /// <summary>The standard abbreviation of the unit, such as u or m²; null without a quantity, and where the unit is unknown.</summary>
    public required string? QuantityUnitAbbreviation { get; init; }

    /// <summary>The unit in words, such as number of items; null likewise.</summary>
    public required string? QuantityUnitName { get; init; }

    /// <summary>rejected: a row of the figure, or a row that would tell its absence from a gap, could not be read; the answer's unread rows name file
    /// and line. Null when nothing more is known.</summary>
    public required string? Reason { get; init; }

    /// <summary>How the value was converted to US dollars; null where it is as published.</summary>
    public ConvertedBlock? Converted { get; init; }

    public static FigureBlock Of(Figure figure) => new()
    {
        Status = figure.Status == FigureStatus.Rejected ? FigureStatus.Missing : figure.Status,
        Value = figure.Value?.ToDecimal(),
        Currency = figure.Currency,
        Valuation = ValuationText(figure.Valuation),
        NetWeight = figure.NetWeight?.ToDecimal(),
        Quantity = figure.Quantity?.ToDecimal(),
        QuantityUnit = figure.Unit,
        Derived = figure.Derived,
        EstimatedNetWeight = figure.Marks.HasFlag(FigureMarks.EstimatedNetWeight),
        EstimatedQuantity = figure.Marks.HasFlag(FigureMarks.EstimatedQuantity),
        MonthsSum = figure.MonthsSum?.ToDecimal(),
        Source = figure.Source,
        ExportsSource = figure.ExportSource,
        ImportsSource = figure.ImportSource,
        QuantityUnitAbbreviation = QuantityUnits.Find(figure.Unit)?.Abbreviation,
        QuantityUnitName = QuantityUnits.Find(figure.Unit)?.Name,
        Reason = figure.Status == FigureStatus.Rejected ? "rejected" : null,
        Converted = ConvertedBlock.Of(figure.Conversion),
    };

    /// <summary>FOB or CIF; null when it is not known.</summary>
    public static string? ValuationText(Core.Trade.Valuation valuation) => valuation switch
    {
        Core.Trade.Valuation.Fob => "FOB",
        Core.Trade.Valuation.Cif => "CIF",
        _ => null,
    };
}

/// <summary>The status of one amount of a figure: a known figure may have no net weight or quantity.</summary>
internal static class AmountStatus
{
    /// <summary>Why an amount is present or absent.</summary>
    /// <param name="figure">The figure's status.</param>
    /// <param name="amount">The amount; null when not available.</param>
    /// <param name="converted">How it was converted; null: it is as published.</param>
    public static MeasureStatus Of(FigureStatus figure, decimal? amount, ConvertedBlock? converted = null) => figure switch
    {
        FigureStatus.Ok when amount is null && converted is { Rate: null, Sum: false } => MeasureStatus.NoRate,
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
/// <param name="Value">The currency of values, as published; null where there is none, or more than one (each figure then names its own).</param>
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

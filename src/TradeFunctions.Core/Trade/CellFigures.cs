namespace TradeFunctions.Core.Trade;

/// <summary>
/// The figures of one cell, each absent (null) or exact. Absent is never zero.
/// </summary>
/// <param name="Value">Trade value in thousandths of the currency unit; null: not available.</param>
/// <param name="NetWeight">Net weight in thousandths of a kilogram (grams); null: not available.</param>
/// <param name="Quantity">Quantity in thousandths of <paramref name="QuantityUnit"/>; null: not available.</param>
/// <param name="QuantityUnit">The World Customs Organization's unit number as UN Comtrade uses it (5 items, 8 kg, …); -1: none.</param>
/// <param name="Currency">The currency of <paramref name="Value"/>; figures of different currencies are never added.</param>
/// <param name="Valuation">FOB or CIF where the file says.</param>
/// <param name="Marks">What the publisher marked: estimates, converted codes.</param>
/// <param name="FobValue">Of imports whose file carries it: their value without freight and insurance, in thousandths of the currency unit,
/// above zero; null: not available. Of exports null: their <paramref name="Value"/> is it.</param>
public readonly record struct CellFigures(
    long? Value,
    long? NetWeight,
    long? Quantity,
    short QuantityUnit,
    ShortCode Currency,
    Valuation Valuation,
    FigureMarks Marks,
    long? FobValue = null)
{
    /// <summary>The parts in which one unit of value, weight or quantity is kept.</summary>
    public const int Scale = 1000;

    /// <summary>No figure at all.</summary>
    public static readonly CellFigures Absent = new(null, null, null, NoUnit, default, Valuation.Unknown, FigureMarks.None);

    /// <summary>Whether the file says that there was no trade.</summary>
    public bool IsZero => Value is 0 && NetWeight is null or 0 && Quantity is null or 0;

    /// <summary>No quantity unit.</summary>
    public const short NoUnit = -1;
}

/// <summary>What the publisher marked about a row's figures.</summary>
[Flags]
public enum FigureMarks : byte
{
    /// <summary>Nothing is marked.</summary>
    None = 0,

    /// <summary>The net weight is an estimate.</summary>
    EstimatedNetWeight = 1,

    /// <summary>The quantity is an estimate.</summary>
    EstimatedQuantity = 2,

    /// <summary>The commodity code was converted from another classification than the one reported in.</summary>
    ConvertedClassification = 4,
}

/// <summary>The point at which goods were valued. Exports are usually FOB, imports CIF.</summary>
public enum Valuation : byte
{
    /// <summary>The file does not say.</summary>
    Unknown = 0,

    /// <summary>Free on board: without international freight and insurance.</summary>
    Fob = 1,

    /// <summary>Cost, insurance and freight: up to the importer's border.</summary>
    Cif = 2,
}

using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>What many figures have in common.</summary>
/// <param name="Currency">Of the value; empty: none.</param>
/// <param name="Edition">The HS edition of the code; empty: not known; <see cref="MixedEditions"/>: a sum over several.</param>
/// <param name="Valuation">Where the goods were valued.</param>
/// <param name="Unit">Of the quantity; <see cref="CellFigures.NoUnit"/>: none.</param>
/// <param name="Marks">What the publisher marked, of any part of a sum.</param>
/// <param name="Derived">A sum, not a row of its own.</param>
/// <param name="Source">Index of the file, the newest of a sum; <see cref="NoSource"/>: none.</param>
internal readonly record struct FigureTraits(
    ShortCode Currency,
    ShortCode Edition,
    Valuation Valuation,
    short Unit,
    FigureMarks Marks,
    bool Derived,
    int Source)
{
    public const int NoSource = -1;

    /// <summary>No code that a file can have. A sum over editions must stay one whatever is added to it afterwards.</summary>
    public static readonly ShortCode MixedEditions = new(1);

    private static readonly string Usd = ShortCode.Usd.ToString();

    public string? CurrencyText => Currency.IsEmpty ? null : Currency == ShortCode.Usd ? Usd : Currency.ToString();

    public string? EditionText => TextOf(Edition);

    /// <summary>An edition as text; null: not known, or several.</summary>
    public static string? TextOf(ShortCode edition) => edition.IsEmpty || edition == MixedEditions ? null : string.Intern(edition.ToString());

    public static FigureTraits Of(Figure figure) => new(
        figure.Currency is { } currency ? ShortCode.Parse(currency) : default,
        figure.Classification is { } edition ? ShortCode.Parse(edition) : default,
        figure.Valuation,
        figure.Unit ?? CellFigures.NoUnit,
        figure.Marks,
        figure.Derived,
        figure.Source ?? NoSource);

    public static FigureTraits Of(in Cell cell, int source) => new(
        cell.Figures.Value is null ? default : cell.Figures.Currency,
        cell.Key.Classification,
        cell.Figures.Valuation,
        cell.Figures.Quantity is null ? CellFigures.NoUnit : cell.Figures.QuantityUnit,
        cell.Figures.Marks,
        false,
        source);
}

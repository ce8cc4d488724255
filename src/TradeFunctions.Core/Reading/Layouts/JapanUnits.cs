using System.Text;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>
/// What the two quantities of a row are: one is the net weight where its unit is one of mass, the other the quantity. Where there is but one, it is
/// the second, so that of two that are no masses the second is taken. A unit that is not known gives no quantity.
/// </summary>
/// <param name="Weight">1 or 2: which of the quantities is the net weight; 0: neither.</param>
/// <param name="WeightDecimals">The decimals with which that quantity is one of grams.</param>
/// <param name="Quantity">1 or 2: which of them is the quantity; 0: neither.</param>
/// <param name="Unit">Its unit, by UN Comtrade's number.</param>
internal readonly record struct JapanUnits(int Weight, int WeightDecimals, int Quantity, short Unit)
{
    // The abbreviations of the Export and Import Statistical Schedules (https://www.customs.go.jp/english/tariff/).
    private static readonly (string Name, short Unit)[] Units =
    [
        ("NO", 5), ("PR", 6), ("L", 7), ("KL", 20), ("M", 4), ("KM", 14), ("SM", 2), ("CM", 12), ("CT", 13), ("DZ", 11), ("TH", 9), ("GT", 40),
    ];

    // Thousandths of a kilogram are grams.
    private static readonly (string Name, int Decimals)[] Masses = [("KG", 3), ("MT", 6), ("GR", 0)];

    /// <summary>Reads a row's two units.</summary>
    public static JapanUnits Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var (mass1, mass2) = (MassOf(first), MassOf(second));
        var (weight, decimals) = mass1 is { } one ? (1, one) : mass2 is { } two ? (2, two) : (0, 0);
        var (unit1, unit2) = (UnitOf(first), UnitOf(second));
        var (quantity, unit) = unit2 is { } last ? (2, last) : unit1 is { } only ? (1, only) : (0, CellFigures.NoUnit);
        return new JapanUnits(weight, decimals, quantity, unit);
    }

    private static int? MassOf(ReadOnlySpan<byte> text)
    {
        foreach (var (name, decimals) in Masses)
        {
            if (Is(text, name)) return decimals;
        }

        return null;
    }

    private static short? UnitOf(ReadOnlySpan<byte> text)
    {
        foreach (var (name, unit) in Units)
        {
            if (Is(text, name)) return unit;
        }

        return null;
    }

    private static bool Is(ReadOnlySpan<byte> text, string name) => text.Length == name.Length && Ascii.EqualsIgnoreCase(text, name);
}

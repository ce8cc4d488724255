using System.Text;

namespace TradeFunctions.Core.Reading;

/// <summary>Quantity units by the World Customs Organization's numbers, as UN Comtrade uses and abbreviates them.</summary>
internal static class QuantityUnits
{
    private static readonly (short Code, string Abbreviation)[] Known =
    [
        (2, "m²"), (2, "m2"), (3, "1000 kWh"), (4, "m"), (5, "u"), (6, "2u"), (7, "l"), (8, "kg"), (9, "1000u"), (11, "12u"),
        (12, "m³"), (12, "m3"), (13, "carat"), (14, "km"), (15, "g"), (16, "hive"), (17, "1000 m³"), (17, "1000 m3"), (18, "TJ"),
        (19, "BBL"), (20, "1000 l"), (21, "1000 kg"), (22, "kWh"), (23, "l alc 100%"), (24, "head"),
    ];

    /// <summary>Finds a unit by number or abbreviation, in any case.</summary>
    public static bool TryFind(ReadOnlySpan<byte> text, out short code)
    {
        code = CellFigures.NoUnit;
        if (ExactNumber.TryReadCode(text, out var number))
        {
            // 0 and 1 stand for no quantity in old lists; a new number is taken, since the list grows.
            if (number is < 2 or > short.MaxValue) return false;
            code = (short)number;
            return true;
        }

        var name = Encoding.UTF8.GetString(text);
        foreach (var unit in Known)
        {
            if (!string.Equals(unit.Abbreviation, name, StringComparison.OrdinalIgnoreCase)) continue;
            code = unit.Code;
            return true;
        }

        return false;
    }
}

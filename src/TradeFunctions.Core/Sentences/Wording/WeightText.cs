using System.Globalization;
using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Sentences.Wording;

/// <summary>Net weights as a sentence says them: "971,973 tonnes", "1.20 million tonnes", "12.5 kg".</summary>
internal static class WeightText
{
    /// <summary>The unit of the figures behind it.</summary>
    public const string Unit = "kg";

    private const decimal Tonne = 1_000m;
    private const decimal MillionTonnes = 1_000_000_000m;

    /// <summary>A weight in thousandths of a kilogram: kilograms as they are under a tonne, whole tonnes under a million.</summary>
    public static string Of(Amount weight)
    {
        var kilograms = weight.ToDecimal();
        var tonnes = Math.Round(kilograms / Tonne, MidpointRounding.AwayFromZero);
        if (kilograms < Tonne) return string.Create(CultureInfo.InvariantCulture, $"{kilograms:0.###} kg");
        if (tonnes == 1) return "1 tonne";
        if (tonnes < MillionTonnes / Tonne) return string.Create(CultureInfo.InvariantCulture, $"{tonnes:#,0} tonnes");

        var millions = Math.Round(kilograms / MillionTonnes, 2, MidpointRounding.AwayFromZero);
        return string.Create(CultureInfo.InvariantCulture, $"{millions:#,0.00} million tonnes");
    }
}

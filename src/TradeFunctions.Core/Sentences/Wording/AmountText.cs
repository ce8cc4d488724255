using System.Globalization;
using System.Numerics;
using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Sentences.Wording;

/// <summary>Amounts of money in words: "$152.01 billion", "EUR 971,973".</summary>
internal static class MoneyText
{
    // Largest first; the last one holds down to a million.
    private static readonly (decimal Size, string Name)[] Scales =
        [(1_000_000_000_000m, "trillion"), (1_000_000_000m, "billion"), (1_000_000m, "million")];

    /// <summary>The amount with its currency: the dollar sign for US dollars, the code for any other, nothing where it is unknown.</summary>
    public static string Of(Amount amount, string? currency)
    {
        var sign = amount.Sign < 0 ? "-" : string.Empty;
        var unit = currency switch
        {
            null => string.Empty,
            "USD" => "$",
            _ => $"{currency} ",
        };
        return $"{sign}{unit}{Size(amount.Size.ToDecimal())}";
    }

    /// <summary>The unit of a figure: the currency's code, or <c>currency_unit</c> where it is unknown.</summary>
    public static string Unit(string? currency) => currency ?? "currency_unit";

    // Whole units under a million, decimals under a thousand. An amount that rounds to a thousand of its scale is one of the next.
    private static string Size(decimal size)
    {
        if (size < 1_000m) return size.ToString("0.###", CultureInfo.InvariantCulture);
        var whole = Math.Round(size, MidpointRounding.AwayFromZero);
        if (whole < 1_000_000m) return whole.ToString("#,0", CultureInfo.InvariantCulture);

        for (var i = Scales.Length - 1; i >= 0; i--)
        {
            var scaled = Math.Round(Math.Max(size, Scales[i].Size) / Scales[i].Size, 2, MidpointRounding.AwayFromZero);
            if (scaled < 1_000m || i == 0) return string.Create(CultureInfo.InvariantCulture, $"{scaled:#,0.00} {Scales[i].Name}");
        }

        throw new InvalidOperationException("The largest scale takes every amount.");
    }
}

/// <summary>Net weights in words: "971,973 tonnes", "1.20 million tonnes", "12.5 kg".</summary>
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

/// <summary>
/// Percentages in words: two decimals, half away from zero, trailing zeros left out (2.62%, 3.3%, 65%). Rounded once, from the exact amounts, since
/// rounding a ratio of six digits again could tip it over.
/// </summary>
internal static class PercentText
{
    private const int Hundredths = 10_000;

    /// <summary>The size of a part of a whole, without a sign. A share other than zero never reads "0%".</summary>
    /// <exception cref="DivideByZeroException">The whole is zero.</exception>
    public static string Of(Amount part, Amount whole)
    {
        var size = BigInteger.Abs(whole.Thousandths);
        var hundredths = ((2 * Hundredths * BigInteger.Abs(part.Thousandths)) + size) / (2 * size);
        return hundredths.IsZero && part.Sign != 0
            ? "less than 0.01%"
            : string.Create(CultureInfo.InvariantCulture, $"{(decimal)hundredths / 100:#,0.##}%");
    }

    /// <summary>"3.3% less than", "3.3% more than", "the same as".</summary>
    public static string Comparison(Amount difference, Amount whole) => difference.Sign switch
    {
        0 => "the same as",
        < 0 => $"{Of(difference, whole)} less than",
        _ => $"{Of(difference, whole)} more than",
    };
}

/// <summary>Ordinal numbers: words to ten, digits above.</summary>
internal static class OrdinalText
{
    private static readonly string[] Words =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>"second", "11th", "22nd".</summary>
    public static string Of(int number) => number <= Words.Length
        ? Words[number - 1]
        : string.Create(CultureInfo.InvariantCulture, $"{number}{Ending(number)}");

    /// <summary>"largest", "second-largest", "22nd-largest".</summary>
    public static string Largest(int place) => place == 1 ? "largest" : $"{Of(place)}-largest";

    private static string Ending(int number) => (number % 100, number % 10) switch
    {
        (11 or 12 or 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
}

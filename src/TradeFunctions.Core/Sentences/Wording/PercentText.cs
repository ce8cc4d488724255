using System.Globalization;
using System.Numerics;
using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Sentences.Wording;

/// <summary>
/// Percentages as a sentence says them: two decimals, half away from zero, trailing zeros left out (2.62%, 3.3%, 65%). Rounded once, from
/// the exact amounts: a ratio that was already rounded to six digits could tip over.
/// </summary>
internal static class PercentText
{
    private const int Hundredths = 10_000;

    /// <summary>The size of a part of a whole, without a sign: what is not nothing is never "0%".</summary>
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

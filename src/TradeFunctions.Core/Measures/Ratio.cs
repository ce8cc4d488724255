using System.Numerics;
using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Measures;

/// <summary>The one place where an exact quotient is rounded: to six digits, half away from zero.</summary>
public static class Ratio
{
    /// <summary>How many parts of one a ratio is kept in: six digits.</summary>
    public const int Scale = 1_000_000;

    // Up to here twice the numerator in millionths fits into 128 bits.
    private static readonly Int128 Narrow = Int128.One << 105;

    /// <summary><paramref name="numerator"/> / <paramref name="denominator"/>, rounded once, from the exact quotient.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    /// <exception cref="OverflowException">The quotient has more than 22 digits before the point.</exception>
    public static decimal Of(Int128 numerator, Int128 denominator)
    {
        if (Int128.Abs(numerator) > Narrow || Int128.Abs(denominator) > Narrow)
        {
            return Of((BigInteger)numerator, (BigInteger)denominator);
        }

        var size = Int128.Abs(denominator);
        var twice = (2 * Scale * Int128.Abs(numerator)) + size;
        var parts = (decimal)(twice / (2 * size)) / Scale;
        return Int128.IsNegative(numerator) == Int128.IsNegative(denominator) ? parts : -parts;
    }

    /// <inheritdoc cref="Of(Int128, Int128)"/>
    public static decimal Of(BigInteger numerator, BigInteger denominator)
    {
        var size = BigInteger.Abs(denominator);
        var twice = (2 * Scale * BigInteger.Abs(numerator)) + size;
        var parts = (decimal)(twice / (2 * size)) / Scale;
        return numerator.Sign * denominator.Sign >= 0 ? parts : -parts;
    }

    /// <summary>A part of a whole; null where the whole is not above zero.</summary>
    public static decimal? OfPositive(Amount part, Amount whole) => whole.Sign > 0 ? Of(part.Thousandths, whole.Thousandths) : null;

    /// <summary><c>now / then − 1</c>: the relative change, rounded once.</summary>
    public static decimal Change(Int128 now, Int128 then) => Of(now - then, then);

    /// <summary>
    /// <c>(now / then)^(1/years) − 1</c> of two amounts that are not negative, rounded once: the root is decided by comparing whole numbers, since
    /// the last digit of a floating-point power is unreliable.
    /// </summary>
    public static decimal CompoundChange(Int128 now, Int128 then, int years)
    {
        var parts = new BigInteger(Math.Round(Math.Pow((double)now / (double)then, 1.0 / years) * Scale));
        while (!IsAtMost(parts, now, then, years)) parts--;
        while (IsAtMost(parts + 1, now, then, years)) parts++;
        return ((decimal)parts / Scale) - 1;
    }

    // parts − 1/2 ≤ the root in millionths: (2 · parts − 1)^years · then ≤ now · (2 · 10^6)^years
    private static bool IsAtMost(BigInteger parts, Int128 now, Int128 then, int years) =>
        parts.IsZero || BigInteger.Pow((2 * parts) - 1, years) * then <= now * BigInteger.Pow(2 * Scale, years);
}

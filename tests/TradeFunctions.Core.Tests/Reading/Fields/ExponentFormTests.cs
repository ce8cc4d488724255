using System.Globalization;
using System.Numerics;
using System.Text;
using FsCheck.Xunit;
using TradeFunctions.Core.Reading.Fields;

namespace TradeFunctions.Core.Tests.Reading.Fields;

public class ExponentFormTests
{
    [Theory]
    [InlineData("1e+05", 100_000_000)]
    [InlineData("1e5", 100_000_000)]
    [InlineData("1.1e+05", 110_000_000)]
    [InlineData("5.5E5", 550_000_000)]
    [InlineData("1.5E+11", 150_000_000_000_000)]
    [InlineData("1.25e+11", 125_000_000_000_000)]
    [InlineData("3.0E2", 300_000)]
    [InlineData("5E2", 500_000)]
    [InlineData("2.5e-1", 250)]
    [InlineData("1e-03", 1)]
    [InlineData("1.2345678E7", 12_345_678_000)]
    [InlineData("1.234567890123456e+15", 1_234_567_890_123_456_000)]
    [InlineData("0.00E+00", 0)]
    [InlineData("0e0", 0)]
    [InlineData("12e3", 12_000_000)]
    internal void An_exponent_that_lost_no_digit_is_read_exactly(string text, long thousandths)
    {
        Assert.Equal(NumberStatus.Exact, ExactNumber.Read(Encoding.ASCII.GetBytes(text), out var number));
        Assert.Equal(thousandths, number);
    }

    [Theory]
    [InlineData("2.72E+12")]
    [InlineData("1.50E+11")]
    [InlineData("3.00E+02")]
    [InlineData("1.23E+01")]
    [InlineData("4.56E-02")]
    [InlineData("2.71828E+12")]
    [InlineData("1.234E+09")]
    [InlineData("2.71828e+12")]
    [InlineData("2.718282e+12")]
    [InlineData("1.50e+11")]
    [InlineData("1.23456789012345e+17")]
    internal void An_exponent_from_which_digits_may_be_missing_is_told(string text) =>
        Assert.Equal(NumberStatus.Shortened, ExactNumber.Read(Encoding.ASCII.GetBytes(text), out _));

    [Property(MaxTest = 2000)]
    public void A_number_with_an_exponent_is_what_it_says_or_is_not_read(uint mantissa, byte point, sbyte power, bool capital, bool sign)
    {
        var digits = mantissa.ToString(CultureInfo.InvariantCulture);
        var places = point % digits.Length;
        var written = places == 0 ? digits : $"{digits[..^places]}.{digits[^places..]}";
        var exponent = power % 20;
        var text = $"{written}{(capital ? 'E' : 'e')}{(sign && exponent >= 0 ? "+" : "")}{exponent.ToString(CultureInfo.InvariantCulture)}";

        var status = ExactNumber.Read(Encoding.ASCII.GetBytes(text), out var number);

        var shift = exponent - places + 3;
        var exact = shift >= 0 ? mantissa * BigInteger.Pow(10, shift) : BigInteger.DivRem(mantissa, BigInteger.Pow(10, -shift), out var rest) is var quotient && rest == 0 ? quotient : -1;
        if (status == NumberStatus.Exact) Assert.Equal(exact, number);
        else if (status == NumberStatus.TooManyDecimals) Assert.Equal(-1, exact);
        else if (status == NumberStatus.TooLarge) Assert.True(exact > long.MaxValue);
        else Assert.Equal(NumberStatus.Shortened, status);
    }

    // R writes fifteen digits at most, Python and Java as many as it takes; each writes an exponent where that is shorter.
    [Property(MaxTest = 1000)]
    public void What_programs_write_for_round_numbers_is_read_back(ushort head, byte zeros)
    {
        var number = (head % 9999L) + 1;
        var power = 5 + (zeros % 8);
        var text = $"{number}e+{power:00}";
        Assert.Equal(NumberStatus.Exact, ExactNumber.Read(Encoding.ASCII.GetBytes(text), out var read));
        Assert.Equal(number * (long)Math.Pow(10, power + 3), read);
    }
}

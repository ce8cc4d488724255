using System.Globalization;
using System.Text;
using FsCheck.Xunit;
using TradeFunctions.Core.Reading.Fields;

namespace TradeFunctions.Core.Tests.Reading.Fields;

public class ExactNumberTests
{
    [Theory]
    [InlineData("", NumberStatus.Empty, 0)]
    [InlineData("0", NumberStatus.Exact, 0)]
    [InlineData("-0.000", NumberStatus.Exact, 0)]
    [InlineData("000012", NumberStatus.Exact, 12000)]
    [InlineData("0000000000000000000000000012", NumberStatus.Exact, 12000)]
    [InlineData(".5", NumberStatus.Exact, 500)]
    [InlineData("5.", NumberStatus.Exact, 5000)]
    [InlineData("1.1230000000000000000000000", NumberStatus.Exact, 1123)]
    [InlineData("9223372036854775.807", NumberStatus.Exact, long.MaxValue)]
    [InlineData("9223372036854775.808", NumberStatus.TooLarge, 0)]
    [InlineData("99999999999999999999999999999", NumberStatus.TooLarge, 0)]
    [InlineData("1.0001", NumberStatus.TooManyDecimals, 0)]
    [InlineData("-1", NumberStatus.Negative, 0)]
    [InlineData("-0.00001", NumberStatus.Negative, 0)]
    [InlineData(".", NumberStatus.NotANumber, 0)]
    [InlineData("-", NumberStatus.NotANumber, 0)]
    [InlineData("+1", NumberStatus.NotANumber, 0)]
    [InlineData("1e", NumberStatus.NotANumber, 0)]
    [InlineData("e5", NumberStatus.NotANumber, 0)]
    [InlineData("1e5.5", NumberStatus.NotANumber, 0)]
    [InlineData("1e+-5", NumberStatus.NotANumber, 0)]
    [InlineData("0e99", NumberStatus.Exact, 0)]
    [InlineData("1e99", NumberStatus.TooLarge, 0)]
    [InlineData("-1e5", NumberStatus.Negative, 0)]
    [InlineData("1e-05", NumberStatus.TooManyDecimals, 0)]
    [InlineData("1.2.3", NumberStatus.NotANumber, 0)]
    [InlineData("1 000", NumberStatus.NotANumber, 0)]
    [InlineData("1,5", NumberStatus.NotANumber, 0)]
    [InlineData("NaN", NumberStatus.NotANumber, 0)]
    [InlineData("--1", NumberStatus.NotANumber, 0)]
    internal void A_text_is_an_exact_number_or_is_said_not_to_be(string text, NumberStatus status, long thousandths)
    {
        Assert.Equal(status, ExactNumber.Read(Encoding.ASCII.GetBytes(text), out var number));
        Assert.Equal(thousandths, number);
    }

    [Theory]
    [InlineData("0.0004", NumberStatus.Rounded, 0)]
    [InlineData("0.0005", NumberStatus.Rounded, 1)]
    [InlineData("0.00049999", NumberStatus.Rounded, 0)]
    [InlineData("1.9995", NumberStatus.Rounded, 2000)]
    [InlineData("1.9990", NumberStatus.Exact, 1999)]
    [InlineData("9223372036854775.8075", NumberStatus.TooLarge, 0)]
    internal void Further_decimals_are_rounded_half_away_from_zero_where_that_is_requested(string text, NumberStatus status, long thousandths)
    {
        Assert.Equal(status, ExactNumber.Read(Encoding.ASCII.GetBytes(text), out var number, round: true));
        Assert.Equal(thousandths, number);
    }

    [Property(MaxTest = 1000)]
    public void Every_amount_of_thousandths_is_read_back_as_written(long number)
    {
        var thousandths = number & long.MaxValue;
        var text = (thousandths / 1000m).ToString(CultureInfo.InvariantCulture);
        Assert.Equal(NumberStatus.Exact, ExactNumber.Read(Encoding.ASCII.GetBytes(text), out var read));
        Assert.Equal(thousandths, read);
    }
}

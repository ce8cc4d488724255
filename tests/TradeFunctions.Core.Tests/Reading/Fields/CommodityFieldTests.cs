using System.Globalization;
using System.Text;
using FsCheck.Xunit;
using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Reading.Fields;

public class CommodityFieldTests
{
    [Theory]
    [InlineData("85", "85")]
    [InlineData("8542", "8542")]
    [InlineData("854231", "854231")]
    [InlineData("5", "05")]
    [InlineData("101", "0101")]
    [InlineData("910", "0910")]
    [InlineData("10121", "010121")]
    [InlineData("85.0", "85")]
    [InlineData("5.0", "05")]
    [InlineData("8542.0", "8542")]
    [InlineData("101.0", "0101")]
    [InlineData("854231.0", "854231")]
    [InlineData("85.42", "8542")]
    [InlineData("01.01", "0101")]
    [InlineData("8542.31", "854231")]
    [InlineData("0101.21", "010121")]
    [InlineData("101.21", "010121")]
    [InlineData("8542 31", "854231")]
    [InlineData("85 42 31", "854231")]
    [InlineData("8542.31.00", "85423100")]
    [InlineData("8542.31.0010", "8542310010")]
    [InlineData("85423100", "85423100")]
    [InlineData("854231019", "854231019")]
    [InlineData("total", "TOTAL")]
    [InlineData("9999AA", "9999AA")]
    [InlineData("99RRR100", "99RRR100")]
    public void A_code_is_read_for_what_it_is(string text, string code)
    {
        Assert.Null(Read(text, out var read));
        Assert.Equal(code, read.ToString());
    }

    [Theory]
    [InlineData("", RejectCodes.Missing)]
    [InlineData("NA", RejectCodes.Missing)]
    [InlineData("8542.3", RejectCodes.UnknownCommodity)]
    [InlineData("10.1", RejectCodes.UnknownCommodity)]
    [InlineData("854", RejectCodes.UnknownCommodity)]
    [InlineData("854.0", RejectCodes.UnknownCommodity)]
    [InlineData("85423", RejectCodes.UnknownCommodity)]
    [InlineData("600", RejectCodes.UnknownCommodity)]
    [InlineData("012", RejectCodes.UnknownCommodity)]
    [InlineData("85.00", RejectCodes.UnknownCommodity)]
    [InlineData("8542.00", RejectCodes.UnknownCommodity)]
    [InlineData("854231.00", RejectCodes.UnknownCommodity)]
    [InlineData("85.423", RejectCodes.UnknownCommodity)]
    [InlineData("1234567", RejectCodes.UnknownCommodity)]
    [InlineData("12345678901", RejectCodes.UnknownCommodity)]
    [InlineData("8542E3", RejectCodes.UnknownCommodity)]
    [InlineData("8.54231E+05", RejectCodes.UnknownCommodity)]
    [InlineData("ALL", RejectCodes.UnknownCommodity)]
    [InlineData("C00", RejectCodes.UnknownCommodity)]
    [InlineData("HS85", RejectCodes.UnknownCommodity)]
    [InlineData("8542-31", RejectCodes.UnknownCommodity)]
    [InlineData("0", RejectCodes.UnknownCommodity)]
    [InlineData(".42", RejectCodes.UnknownCommodity)]
    [InlineData("8542.", RejectCodes.UnknownCommodity)]
    public void A_text_that_is_not_clearly_a_code_is_rejected(string text, string problem) => Assert.Equal(problem, Read(text, out _));

    [Theory]
    [InlineData("TOTAL", 2)]
    [InlineData("85", 0)]
    [InlineData("8542", 6)]
    [InlineData("85.0", 4)]
    [InlineData("8542.31", 4)]
    [InlineData("30613", 4)]
    public void A_code_of_another_length_than_its_level_is_contradictory(string text, int level) =>
        Assert.Equal(RejectCodes.ContradictoryLevel, CommodityField.Read(Encoding.ASCII.GetBytes(text), level, isDotted: false, out _));

    [Theory]
    [InlineData("8542.00", 4, "8542")]
    [InlineData("2709.00", 6, "270900")]
    [InlineData("2709.0", 4, "2709")]
    public void A_level_tells_what_two_zeros_are(string text, int level, string code)
    {
        Assert.Null(CommodityField.Read(Encoding.ASCII.GetBytes(text), level, isDotted: true, out var read));
        Assert.Equal(code, read.ToString());
    }

    [Fact]
    public async Task In_a_file_of_dotted_codes_one_with_a_single_zero_may_have_lost_another()
    {
        const string Names = "period,reporter,partner,flow,commodity,value";
        var reads = await Reads.Text($"{Names}\n2024,JPN,CHN,X,2709.0,1\n2024,JPN,CHN,X,8542.31,2\n2024,JPN,CHN,X,8542.3,3\n");
        Assert.Equal("854231", reads.Row.Key.Commodity.ToString());
        Assert.Equal([2L, 4], reads.Rejects.Select(reject => reject.Line));
    }

    // Every way in which tools write a code gives it back, or none: never one of another length.
    [Property(MaxTest = 2000)]
    public void A_code_never_becomes_one_of_another_level(uint number, byte length, byte writing)
    {
        var digits = 2 * ((length % 3) + 1);
        var code = (number % (uint)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
        if (code.StartsWith("00", StringComparison.Ordinal)) return;
        var bare = code.TrimStart('0');
        var text = (writing % 8) switch
        {
            0 => code,
            1 => bare,
            2 => $"{bare}.0",
            3 => $"{bare}.00",
            4 when digits == 6 => $"{code[..4]}.{code[4..]}",
            4 when digits == 4 => $"{code[..2]}.{code[2..]}",
            5 when digits == 6 => $"{code[..4]} {code[4..]}",
            6 when digits == 6 => $"{bare[..^2]}.{bare[^2..]}",
            7 when digits == 6 => $"{code[..2]}.{code[2..4]}.{code[4..]}",
            _ => code,
        };

        // A heading with two zeros after it is a subheading as well: without a level it is not told apart.
        if (Read(text, out var read) is null) Assert.Equal(code, read.ToString());
        else Assert.Equal(3, writing % 8);
    }

    private static string? Read(string text, out CommodityCode code) => CommodityField.Read(Encoding.ASCII.GetBytes(text), level: null, isDotted: false, out code);
}

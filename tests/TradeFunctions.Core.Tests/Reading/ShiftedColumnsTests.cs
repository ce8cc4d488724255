using TradeFunctions.Core.Tests.Reading.Layouts;

namespace TradeFunctions.Core.Tests.Reading;

/// <summary>
/// The comma at the end of UN Comtrade's rows makes pandas take the first field for an index: saved again, every value stands under its
/// neighbour's name.
/// </summary>
public class ShiftedColumnsTests
{
    private static readonly string Values = string.Join(',', ComtradeSample.V1Row(("cmdDesc", "made up")).Split(',').Select(field => field.Trim('"')).SkipLast(1));

    [Fact]
    public async Task Rows_that_were_shifted_give_no_figure()
    {
        foreach (var content in new[]
        {
            $"{ComtradeSample.V1Names}\n{Values[2..]},\n",
            $",{ComtradeSample.V1Names}\n{Values},\n",
        })
        {
            var reads = await Reads.Text(content);
            Assert.Empty(reads.Rows);
            Assert.StartsWith("unknown_type", reads.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Rows_with_their_numbers_before_them_are_read()
    {
        var reads = await Reads.Text($",{ComtradeSample.V1Names}\n0,{Values}\n");
        Assert.Equal((156, 1234567L), (reads.Row.Key.Partner, reads.Figures.Value));
    }
}

using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Reading.Layouts;

public class ComtradeLegacyTests
{
    [Fact]
    public async Task A_published_row_gives_its_key_and_exact_figures()
    {
        var reads = await Reads.Text(ComtradeSample.Legacy());

        Assert.Equal("comtrade-legacy", reads.Outcome.Layout);
        Assert.Equal(
            new TradeRow(
                2,
                new CellKey(392, Frequency.Annual, Flow.Export, CommodityCode.Parse("1005"), 156, Period.OfYear(2015), ShortCode.Parse("H4")),
                new CellFigures(9230000, 70000, 70000, 8, ShortCode.Usd, Valuation.Fob, FigureMarks.None)),
            reads.Row);
    }

    [Theory]
    [InlineData("1", "Import", Flow.Import)]
    [InlineData("2", "Export", Flow.Export)]
    [InlineData("3", "Re-Export", Flow.ReExport)]
    [InlineData("4", "Re-Import", Flow.ReImport)]
    [InlineData("4", "Réimportation", Flow.ReImport)]
    [InlineData("1.0", "Imports", Flow.Import)]
    [InlineData("0", "M", Flow.Import)]
    [InlineData("0", "X", Flow.Export)]
    [InlineData("0", "Export", Flow.Export)]
    [InlineData("", "RX", Flow.ReExport)]
    [InlineData("NA", "re-export", Flow.ReExport)]
    [InlineData("M", "Import", Flow.Import)]
    public async Task Flows_are_numbers_or_where_those_say_nothing_words(string code, string word, Flow flow)
    {
        var reads = await Reads.Text(ComtradeSample.Legacy(("Trade Flow Code", code), ("Trade Flow", word)));
        Assert.Equal(flow, reads.Row.Key.Flow);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("5")]
    [InlineData("")]
    public async Task Another_flow_number_rejects_the_row(string code)
    {
        var reads = await Reads.Text(ComtradeSample.Legacy(("Trade Flow Code", code), ("Trade Flow", "")));
        Assert.Equal($"unknown_flow: \"{code}\"", reads.Reason);
        Assert.Equal("Trade Flow Code", reads.Rejects[0].Column);
    }

    [Theory]
    [InlineData("1", "Export")]
    [InlineData("2", "M")]
    [InlineData("3", "Export")]
    public async Task A_number_and_a_word_that_contradict_each_other_reject_the_row(string code, string word)
    {
        var reads = await Reads.Text(ComtradeSample.Legacy(("Trade Flow Code", code), ("Trade Flow", word)));
        Assert.Equal($"contradictory_flow: \"{code}\"", reads.Reason);
    }

    [Fact]
    public async Task Today_s_codes_under_the_old_header_are_read()
    {
        var reads = await Reads.Text(ComtradeSample.Legacy(
            ("Trade Flow Code", "0"), ("Trade Flow", "X"), ("Reporter Code", "JPN"), ("Partner Code", "W00"), ("2nd Partner Code", "W00"),
            ("Customs Proc. Code", "C00"), ("Mode of Transport Code", "0")));
        Assert.Equal((392, 0, Flow.Export), (reads.Row.Key.Reporter, reads.Row.Key.Partner, reads.Row.Key.Flow));
    }

    [Fact]
    public async Task The_length_of_the_period_tells_the_frequency()
    {
        var reads = await Reads.Text(ComtradeSample.Legacy(("Period", "201511")));
        Assert.Equal(Period.OfMonth(2015, 11), reads.Row.Key.Period);
        Assert.Equal(Frequency.Monthly, reads.Row.Key.Frequency);
    }

    [Fact]
    public async Task The_World_is_partner_0_and_its_letters_are_not_read()
    {
        var reads = await Reads.Text(ComtradeSample.Legacy(("Partner Code", "0"), ("Partner", "World"), ("Partner ISO", "WLD")));
        Assert.Equal(0, reads.Row.Key.Partner);
    }

    [Theory]
    [InlineData("0", FigureMarks.None)]
    [InlineData("2", FigureMarks.EstimatedQuantity)]
    [InlineData("4", FigureMarks.EstimatedNetWeight)]
    [InlineData("6", FigureMarks.EstimatedNetWeight | FigureMarks.EstimatedQuantity)]
    public async Task The_flag_tells_what_is_estimated(string flag, FigureMarks marks)
    {
        var reads = await Reads.Text(ComtradeSample.Legacy(("Flag", flag)));
        Assert.Equal(marks, reads.Figures.Marks);
    }

    [Fact]
    public async Task Unit_1_means_no_quantity()
    {
        var reads = await Reads.Text(ComtradeSample.Legacy(("Qty Unit Code", "1"), ("Qty", "0")));
        Assert.Null(reads.Figures.Quantity);
        Assert.Equal(CellFigures.NoUnit, reads.Figures.QuantityUnit);
    }

    [Fact]
    public async Task A_lost_leading_zero_is_put_back_by_the_level()
    {
        var reads = await Reads.Text(ComtradeSample.Legacy(("Commodity Code", "306")));
        Assert.Equal("0306", reads.Row.Key.Commodity.ToString());
    }

    [Theory]
    [InlineData("2nd Partner Code", "344")]
    [InlineData("Customs Proc. Code", "C05")]
    [InlineData("Mode of Transport Code", "1000")]
    public async Task A_breakdown_row_is_left_out(string column, string value)
    {
        var reads = await Reads.Text(ComtradeSample.Legacy((column, value)));
        Assert.Empty(reads.Rows);
        Assert.Equal(1, reads.Outcome.Counts.BreakdownRows);
    }

    [Fact]
    public async Task A_classification_of_services_refuses_the_file()
    {
        var reads = await Reads.Text(ComtradeSample.Legacy(("Classification", "EB02"), ("Commodity Code", "200")));
        Assert.Equal(RefusalCodes.Services, reads.Outcome.Refusal?.Code);
    }

    [Fact]
    public async Task Some_of_the_columns_are_not_enough_and_the_missing_ones_are_named()
    {
        var reads = await Reads.Text("Year,Trade Flow,Commodity Code,Commodity,Trade Value (US$)\n2012,Import,5208,\"Fabrics, woven\",100\n");

        var refusal = Assert.IsType<FileRefusal>(reads.Outcome.Refusal);
        Assert.Equal((RefusalCodes.UnknownHeader, "comtrade-legacy-selection"), (refusal.Code, refusal.NearestLayout));
        Assert.Equal(["Period", "Reporter Code or Reporter ISO", "Partner Code or Partner ISO", "Trade Flow Code"], refusal.MissingColumns);
        Assert.Contains("Reporter Code", refusal.Detail, StringComparison.Ordinal);
        Assert.Equal(ReadCounts.None, reads.Outcome.Counts);
        Assert.Empty(reads.Rows);
    }
}

using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Reading.Layouts;

public class ComtradeFiguresTests
{
    [Fact]
    public async Task Unit_minus_one_means_no_unit_and_no_quantity()
    {
        var figures = (await Reads.Text(ComtradeSample.V1(("qtyUnitCode", "-1"), ("qty", "0")))).Figures;
        Assert.Null(figures.Quantity);
        Assert.Equal(CellFigures.NoUnit, figures.QuantityUnit);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.000")]
    public async Task A_quantity_of_zero_beside_a_value_is_not_available(string quantity)
    {
        var figures = (await Reads.Text(ComtradeSample.V1(("qtyUnitCode", "5"), ("qty", quantity)))).Figures;
        Assert.Null(figures.Quantity);
        Assert.Equal(CellFigures.NoUnit, figures.QuantityUnit);
    }

    [Fact]
    public async Task Zero_of_everything_is_zero()
    {
        var reads = await Reads.Text(ComtradeSample.V1(("primaryValue", "0"), ("cifvalue", "0"), ("netWgt", "0"), ("qtyUnitCode", "5"), ("qty", "0")));
        Assert.Equal((0L, 0L, 0L, (short)5), (reads.Figures.Value, reads.Figures.NetWeight, reads.Figures.Quantity, reads.Figures.QuantityUnit));
    }

    [Fact]
    public async Task An_empty_quantity_has_no_unit()
    {
        var figures = (await Reads.Text(ComtradeSample.V1(("qty", "")))).Figures;
        Assert.Null(figures.Quantity);
        Assert.Equal(CellFigures.NoUnit, figures.QuantityUnit);
    }

    [Theory]
    [InlineData("TOTAL", "0")]
    [InlineData("03", "2")]
    [InlineData("0306", "4")]
    [InlineData("030613", "6")]
    public async Task A_net_weight_of_zero_beside_a_value_is_not_available_at_any_level(string commodity, string level)
    {
        var reads = await Reads.Text(ComtradeSample.V1(("cmdCode", commodity), ("aggrLevel", level), ("netWgt", "0"), ("qtyUnitCode", "-1")));
        Assert.Null(reads.Figures.NetWeight);
        Assert.Equal(2, reads.Outcome.Counts.NotAvailable);
    }

    [Fact]
    public async Task Empty_is_not_zero()
    {
        var figures = (await Reads.Text(ComtradeSample.V1(("netWgt", ""), ("primaryValue", "0"), ("cifvalue", "0")))).Figures;
        Assert.Null(figures.NetWeight);
        Assert.Equal(0, figures.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("NA")]
    [InlineData("..")]
    public async Task A_row_without_a_value_is_rejected_even_with_a_weight(string value)
    {
        var reads = await Reads.Text(ComtradeSample.V1(("primaryValue", value)));
        Assert.Equal($"no_value: \"{value}\"", reads.Reason);
        Assert.Equal("primaryValue", reads.Rejects[0].Column);
    }

    [Theory]
    [InlineData("M", "10", "10", "", Valuation.Cif)]
    [InlineData("M", "10", "10.000", "9", Valuation.Cif)]
    [InlineData("M", "10", "10", "10", Valuation.Cif)]
    [InlineData("M", "10", "", "10", Valuation.Fob)]
    [InlineData("M", "10", "11", "10.0", Valuation.Fob)]
    [InlineData("M", "10", "", "", Valuation.Unknown)]
    [InlineData("M", "10", "11", "9", Valuation.Unknown)]
    [InlineData("RM", "10", "10", "", Valuation.Cif)]
    [InlineData("X", "10", "", "10", Valuation.Fob)]
    [InlineData("X", "10", "10", "10", Valuation.Fob)]
    [InlineData("X", "10", "", "", Valuation.Fob)]
    [InlineData("X", "10", "10", "", Valuation.Cif)]
    [InlineData("X", "10", "", "9", Valuation.Unknown)]
    [InlineData("RX", "10", "", "", Valuation.Fob)]
    public async Task The_valuation_is_that_of_the_figure_which_the_value_equals(string flow, string value, string cif, string fob, Valuation valuation)
    {
        var reads = await Reads.Text(ComtradeSample.V1(("flowCode", flow), ("primaryValue", value), ("cifvalue", cif), ("fobvalue", fob)));
        Assert.Equal(valuation, reads.Figures.Valuation);
    }

    [Theory]
    [InlineData("isNetWgtEstimated", "true", FigureMarks.EstimatedNetWeight)]
    [InlineData("isNetWgtEstimated", "True", FigureMarks.EstimatedNetWeight)]
    [InlineData("isNetWgtEstimated", "1", FigureMarks.EstimatedNetWeight)]
    [InlineData("isNetWgtEstimated", "0", FigureMarks.None)]
    [InlineData("isQtyEstimated", "TRUE", FigureMarks.EstimatedQuantity)]
    [InlineData("isOriginalClassification", "false", FigureMarks.ConvertedClassification)]
    [InlineData("isOriginalClassification", "False", FigureMarks.ConvertedClassification)]
    [InlineData("isOriginalClassification", "0", FigureMarks.ConvertedClassification)]
    [InlineData("isOriginalClassification", "1", FigureMarks.None)]
    [InlineData("isOriginalClassification", "", FigureMarks.None)]
    public async Task What_the_publisher_marks_is_kept(string column, string value, FigureMarks marks)
    {
        var reads = await Reads.Text(ComtradeSample.V1((column, value)));
        Assert.Equal(marks, reads.Figures.Marks);
    }

    [Fact]
    public async Task An_absent_figure_is_not_marked_as_estimated()
    {
        var reads = await Reads.Text(ComtradeSample.V1(("netWgt", ""), ("isNetWgtEstimated", "true"), ("qty", ""), ("isQtyEstimated", "true")));
        Assert.Equal(FigureMarks.None, reads.Figures.Marks);
    }

    [Fact]
    public async Task Weights_and_quantities_are_rounded_to_the_thousandth_and_counted()
    {
        var reads = await Reads.Text(ComtradeSample.V1(("netWgt", "0.0005"), ("qty", "7.1234999")));
        Assert.Equal(1, reads.Figures.NetWeight);
        Assert.Equal(7123, reads.Figures.Quantity);
        Assert.Equal(2, reads.Outcome.Counts.RoundedFigures);
    }

    [Theory]
    [InlineData("306281226114", 306281226114000L)]
    [InlineData("6298697487.949", 6298697487949L)]
    [InlineData("26341029193.0", 26341029193000L)]
    [InlineData("1.5000000", 1500L)]
    [InlineData("9223372036854775.807", long.MaxValue)]
    public async Task Values_are_exact_to_the_thousandth(string text, long thousandths)
    {
        var reads = await Reads.Text(ComtradeSample.V1(("primaryValue", text)));
        Assert.Equal(thousandths, reads.Figures.Value);
        Assert.Equal(ShortCode.Usd, reads.Figures.Currency);
    }
}

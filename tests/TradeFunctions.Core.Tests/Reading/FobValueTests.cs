using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Tests.Reading.Layouts;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Reading;

/// <summary>The value of imports without freight and insurance, which few publishers give beside the CIF value.</summary>
public class FobValueTests
{
    [Theory]
    [InlineData("M", "9.5", 9_500L)]
    [InlineData("M", "10", 10_000L)]
    [InlineData("M", "1e+01", 10_000L)]
    [InlineData("RM", "9.25", 9_250L)]
    [InlineData("M", "", null)]
    [InlineData("M", "NA", null)]
    [InlineData("M", "0", null)]
    [InlineData("M", "0.0", null)]
    [InlineData("M", "-3", null)]
    [InlineData("M", "9.1234", null)]
    [InlineData("M", "nine", null)]
    [InlineData("M", "2.72E+12", null)]
    [InlineData("X", "10", null)]
    [InlineData("RX", "9", null)]
    public async Task It_is_kept_of_imports_where_it_is_an_exact_amount_above_zero(string flow, string fob, long? kept)
    {
        var reads = await Reads.Text(ComtradeSample.V1(("flowCode", flow), ("primaryValue", "10"), ("cifvalue", "10"), ("fobvalue", fob)));
        Assert.Equal((10_000L, kept), (reads.Figures.Value, reads.Figures.FobValue));
        Assert.Empty(reads.Rejects);
    }

    [Fact]
    public async Task Imports_that_are_valued_fob_have_it_too()
    {
        var figures = (await Reads.Text(ComtradeSample.V1(("primaryValue", "10"), ("cifvalue", ""), ("fobvalue", "10.0")))).Figures;
        Assert.Equal((Valuation.Fob, 10_000L, 10_000L), (figures.Valuation, figures.Value, figures.FobValue));
    }

    [Fact]
    public async Task Bulk_and_legacy_files_carry_it_in_their_own_columns()
    {
        var bulk = await Reads.Text(ComtradeSample.Bulk(("primaryValue", "10"), ("cifvalue", "10"), ("fobvalue", "8.75")));
        var legacy = await Reads.Text(ComtradeSample.Legacy(
            ("Trade Flow Code", "1"), ("Trade Flow", "Import"), ("Trade Value (US$)", "10"), ("CIF Trade Value (US$)", "10"), ("FOB Trade Value (US$)", "8.75")));
        Assert.All([bulk, legacy], reads => Assert.Equal((Valuation.Cif, 8_750L), (reads.Figures.Valuation, reads.Figures.FobValue)));
    }

    [Fact]
    public async Task A_file_without_the_column_has_none_and_nothing_is_counted_as_not_available_for_it()
    {
        var whole = await Reads.Text(ComtradeSample.V1());
        Assert.Null(whole.Figures.FobValue);
        Assert.Equal(0, whole.Outcome.Counts.NotAvailable);
    }

    [Fact]
    public async Task A_number_that_shows_that_earlier_ones_may_have_been_misread_refuses_the_file()
    {
        string[] names = ["period", "reporterCode", "partnerCode", "flowCode", "cmdCode", "classificationCode", "motCode", "mosCode", "customsCode", "partner2Code", "aggrLevel", "cifvalue", "fobvalue", "primaryValue"];
        string Row(string partner, string value, string fob) => string.Join(';', "2023", "842", partner, "M", "TOTAL", "H6", "0", "0", "C00", "0", "0", value, fob, value);
        var reads = await Reads.Text($"{string.Join(';', names)}\n{Row("156", "1000.5", "900.25")}\n{Row("392", "2000.5", "1800,25")}\n");
        Assert.Equal(RefusalCodes.MixedNumbers, reads.Outcome.Refusal?.Code);
    }
}

using System.Globalization;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Reading.Layouts;

public class TidyTests
{
    private const string All = "period,reporter,partner,flow,commodity,value,currency,quantity,unit,net_weight_kg,valuation";

    [Fact]
    public async Task The_six_required_columns_are_enough()
    {
        var reads = await Reads.Text("period,reporter,partner,flow,commodity,value\n2025-05,JPN,CHN,X,TOTAL,12.5\n");

        Assert.Equal("tidy", reads.Outcome.Layout);
        Assert.Equal(
            new TradeRow(
                2,
                new CellKey(392, Frequency.Monthly, Flow.Export, CommodityCode.Total, 156, Period.OfMonth(2025, 5), default),
                new CellFigures(12500, null, null, CellFigures.NoUnit, ShortCode.Usd, Valuation.Unknown, FigureMarks.None)),
            reads.Row);
    }

    [Fact]
    public async Task The_optional_columns_are_read()
    {
        var reads = await Reads.Text($"{All}\n2024,392,wld,M,8517,100,JPY,7,u,3.25,cif\n");

        Assert.Equal(0, reads.Row.Key.Partner);
        Assert.Equal(new CellFigures(100000, 3250, 7000, 5, ShortCode.Parse("JPY"), Valuation.Cif, FigureMarks.None), reads.Figures);
    }

    [Theory]
    [InlineData("2025-05", 202505)]
    [InlineData("202505", 202505)]
    [InlineData("2024", 2024)]
    public async Task Periods_are_written_in_three_ways(string text, int code)
    {
        var reads = await Reads.Text($"{All}\n{text},JPN,CHN,X,TOTAL,1,,,,,\n");
        Assert.Equal(code, reads.Row.Key.Period.Code);
    }

    [Theory]
    [InlineData("USA", 842)]
    [InlineData("usa", 842)]
    [InlineData("840", 842)]
    [InlineData("842", 842)]
    [InlineData("'036", 36)]
    [InlineData("S19", 490)]
    [InlineData("_X ", 899)]
    [InlineData("W00", 0)]
    [InlineData("492", 1492)]
    [InlineData("158", 158)]
    [InlineData("251", 251)]
    [InlineData("250", 251)]
    [InlineData("392.0", 392)]
    public async Task A_partner_is_an_ISO_code_or_one_that_is_no_other_economy_s_in_ISO(string text, int code)
    {
        var reads = await Reads.Text($"{All}\n2024,JPN,{text},X,TOTAL,1,,,,,\n");
        Assert.Equal(code, reads.Row.Key.Partner);
    }

    [Theory]
    [InlineData("2024-13,JPN,CHN,X,TOTAL,1,,,,,", "period", "unknown_period: \"2024-13\"")]
    [InlineData("2024,Japan,CHN,X,TOTAL,1,,,,,", "reporter", "unknown_economy: \"Japan\"")]
    [InlineData("2024,JPN,99999,X,TOTAL,1,,,,,", "partner", "unknown_economy: \"99999\"")]
    [InlineData("2024,JPN,ÇHN,X,TOTAL,1,,,,,", "partner", "unknown_economy: \"ÇHN\"")]
    [InlineData("2024,JPN,CHN,export,TOTAL,1,,,,,", "flow", "unknown_flow: \"export\"")]
    [InlineData("2024,JPN,CHN,X,,1,,,,,", "commodity", "missing: \"\"")]
    [InlineData("2024,JPN,CHN,X,TOTAL,,,,,,", "value", "no_value: \"\"")]
    [InlineData("2024,JPN,CHN,X,TOTAL,-1,,,,,", "value", "negative: \"-1\"")]
    [InlineData("2024,JPN,CHN,X,TOTAL,1,dollar,,,,", "currency", "unknown_currency: \"dollar\"")]
    [InlineData("2024,JPN,CHN,X,TOTAL,1,U5D,,,,", "currency", "unknown_currency: \"U5D\"")]
    [InlineData("2024,JPN,CHN,X,TOTAL,1,,5,,,", "unit", "missing: the quantity has no unit")]
    [InlineData("2024,JPN,CHN,X,TOTAL,1,,5,sacks,,", "unit", "unknown_unit: \"sacks\"")]
    [InlineData("2024,JPN,CHN,X,TOTAL,1,,,,,EXW", "valuation", "unknown_valuation: \"EXW\"")]
    public async Task A_field_that_cannot_be_used_rejects_its_row(string row, string column, string reason)
    {
        var reads = await Reads.Text($"{All}\n{row}\n");
        Assert.Empty(reads.Rows);
        Assert.Equal((column, reason), (reads.Rejects.Single().Column, reads.Reason));
    }

    [Theory]
    [InlineData("unit_mult", "6", "0")]
    [InlineData("multiplier", "1000000", "1")]
    [InlineData("scale", "millions", "units")]
    public async Task Values_that_are_multiples_are_rejected(string column, string multiple, string one)
    {
        var reads = await Reads.Text(
            $"period,reporter,partner,flow,commodity,value,{column}\n2023,JPN,CHN,X,TOTAL,5,{multiple}\n2024,JPN,CHN,X,TOTAL,6,{one}\n2025,JPN,CHN,X,TOTAL,7,\n");
        Assert.StartsWith("unknown_unit", reads.Reason, StringComparison.Ordinal);
        Assert.Equal([6000L, 7000L], reads.Rows.Select(row => row.Figures.Value!.Value));
    }

    [Theory]
    [InlineData("USD million")]
    [InlineData("thousand euros")]
    public async Task A_unit_of_money_is_no_unit_of_quantity(string unit)
    {
        var reads = await Reads.Text($"period,reporter,partner,flow,commodity,value,unit\n2023,JPN,CHN,X,TOTAL,5,{unit}\n2024,JPN,CHN,X,TOTAL,6,\n");
        Assert.StartsWith("unknown_unit", reads.Reason, StringComparison.Ordinal);
        Assert.Equal(6000, reads.Figures.Value);
    }

    [Theory]
    [InlineData("SITC4", true)]
    [InlineData("BEC", true)]
    [InlineData("HICP", true)]
    [InlineData("HS", false)]
    [InlineData("H6", false)]
    [InlineData("HS2022", false)]
    [InlineData("HS 2017", false)]
    [InlineData("HS17", false)]
    [InlineData("Harmonized System", false)]
    [InlineData("harmonised system 2022", false)]
    [InlineData("CN 2023", false)]
    [InlineData("HTS", false)]
    [InlineData("", false)]
    public async Task Commodities_in_another_system_are_rejected_and_TOTAL_is_not(string classification, bool isRejected)
    {
        var reads = await Reads.Text(
            $"period,reporter,partner,flow,commodity,value,classification\n2023,JPN,CHN,X,27,5,{classification}\n2023,JPN,CHN,X,TOTAL,6,{classification}\n");
        Assert.Equal(isRejected ? 1 : 2, reads.Rows.Count);
        if (isRejected) Assert.StartsWith("unknown_classification", reads.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_of_a_list_that_is_none_of_the_Harmonized_System_are_not_taken_for_its()
    {
        var reads = await Reads.Text(
            "period,reporter,partner,flow,commodity,value\n2023,JPN,CHN,X,7,5\n2023,JPN,CHN,X,78,5\n2023,JPN,CHN,X,781,5\n2023,JPN,CHN,X,7812,5\n2023,JPN,CHN,X,TOTAL,6\n");
        Assert.Equal(4, reads.Rejects.Count);
        Assert.True(reads.Row.Key.Commodity.IsTotal);
    }

    // India's year begins in April: 2009-10 is none of the calendar, nor October 2009.
    [Theory]
    [InlineData("2009-10", "2010-11", "2011-12")]
    [InlineData("2011-12", "2012-13", "2013-14")]
    [InlineData("2009/10", "2010/11", "2009/10")]
    public async Task Fiscal_years_are_no_months(params string[] years)
    {
        var reads = await Reads.Text("period,reporter,partner,flow,commodity,value\n" + string.Concat(years.Select(year => $"{year},IND,CHN,X,TOTAL,5\n")));
        Assert.Equal((0, 3), (reads.Rows.Count, reads.Rejects.Count));
        Assert.All(reads.Rejects, reject => Assert.StartsWith("unknown_period", reject.Reason, StringComparison.Ordinal));

        // Of the year that they begin in, for all that is known.
        Assert.All(
            reads.Unread.Zip(years),
            row => Assert.Equal((699, int.Parse(row.Second[..4], CultureInfo.InvariantCulture)), (row.First.Single().Reporter, row.First.Single().Year)));
    }

    // One slip of the pen makes no fiscal years of the others.
    [Fact]
    public async Task An_invalid_month_rejects_no_other_row()
    {
        var reads = await Reads.Text("period,reporter,partner,flow,commodity,value\n2009-10,IND,CHN,X,TOTAL,5\n2009-11,IND,CHN,X,TOTAL,5\n2012-13,IND,CHN,X,TOTAL,5\n");
        Assert.Equal((2, 1), (reads.Rows.Count, reads.Rejects.Count));
        Assert.Equal(2012, Assert.Single(Assert.Single(reads.Unread)).Year);
    }

    [Theory]
    [InlineData("2009-09", "2009-10", "2009-11")]
    [InlineData("2009-10", "2009-10", "2009-10")]
    public async Task Months_are_months_although_one_of_them_could_be_two_years(params string[] months)
    {
        var reads = await Reads.Text("period,reporter,partner,flow,commodity,value\n" + string.Concat(months.Select(month => $"{month},IND,CHN,X,TOTAL,5\n")));
        Assert.Equal((3, 0), (reads.Rows.Count, reads.Rejects.Count));
    }

    [Fact]
    public async Task Lines_of_delimiters_alone_are_blank()
    {
        var reads = await Reads.Text("period,reporter,partner,flow,commodity,value\n2023,JPN,CHN,X,TOTAL,5\n,,,,,\n , ,,,,\n,,,,,\n");
        Assert.Equal((1, 0, 3L), (reads.Rows.Count, reads.Rejects.Count, reads.Outcome.Counts.BlankLines));
    }

    // "Total" under the column of goods, below figures of one country, says nothing of another's.
    [Fact]
    public async Task A_row_of_sums_is_of_none_but_the_file_s_own_reporters()
    {
        var reads = await Reads.Text("period,reporter,partner,flow,commodity,value\n2023,JPN,CHN,X,TOTAL,5\n,,,,Total,210\n2022,JPN,CHN,X,TOTAL,5\n");
        Assert.True(Assert.Single(Assert.Single(reads.Unread)).IsUnknown);
    }

    [Theory]
    [InlineData("8", 8)]
    [InlineData("kg", 8)]
    [InlineData("KG", 8)]
    [InlineData("m³", 12)]
    [InlineData("m3", 12)]
    [InlineData("36", 36)]
    public async Task A_unit_is_a_number_or_an_abbreviation(string text, short unit)
    {
        var reads = await Reads.Text($"{All}\n2024,JPN,CHN,X,TOTAL,1,,5,{text},,\n");
        Assert.Equal((unit, 5000L), (reads.Figures.QuantityUnit, reads.Figures.Quantity));
    }

    [Theory]
    [InlineData("30613", "030613")]
    [InlineData("total", "TOTAL")]
    [InlineData("85423100", "85423100")]
    public async Task Commodities_are_HS_codes_or_TOTAL(string text, string code)
    {
        var reads = await Reads.Text($"{All}\n2024,JPN,CHN,X,{text},1,,,,,\n");
        Assert.Equal(code, reads.Row.Key.Commodity.ToString());
    }

    [Fact]
    public async Task Zero_is_zero_on_TOTAL_rows_too()
    {
        var reads = await Reads.Text($"{All}\n2024,JPN,CHN,X,TOTAL,0,,,,0,\n");
        Assert.Equal((0L, 0L), (reads.Figures.Value, reads.Figures.NetWeight));
    }

    [Fact]
    public async Task The_error_of_a_header_names_its_missing_column()
    {
        var reads = await Reads.Text("period,reporter,partner,flow,value\n2024,JPN,CHN,X,1\n");
        Assert.Equal(RefusalCodes.UnknownHeader, reads.Outcome.Refusal?.Code);
        Assert.Equal("tidy", reads.Outcome.Refusal?.NearestLayout);
        Assert.Equal(["commodity"], reads.Outcome.Refusal?.MissingColumns);
    }
}

using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Layouts;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Tests.Reading.Layouts;

namespace TradeFunctions.Core.Tests.Reading.Records;

public class HeaderTests
{
    private const string Names = "period,reporter,partner,flow,commodity,value";
    private const string Row = "2024,JPN,CHN,X,TOTAL,5";

    [Theory]
    [InlineData("Period , REPORTER,Partner,fLoW,Commodity,VALUE")]
    [InlineData("\"period\",\"reporter\",\"partner\",\"flow\",\"commodity\",\"value\"")]
    [InlineData("\uFEFFperiod,reporter,partner,flow,commodity,value")]
    [InlineData("\uFEFF\"period\",reporter,partner,flow,commodity,value")]
    [InlineData("period,reporter,partner,flow,commodity,value,")]
    public async Task Names_are_matched_trimmed_and_in_any_case(string header)
    {
        var reads = await Reads.Text($"{header}\n{Row}\n");
        Assert.Equal(5000, reads.Figures.Value);
    }

    [Fact]
    public void The_layouts_have_another_hash_when_one_is_added_or_asks_for_other_columns()
    {
        Assert.Equal(TradeFile.Layouts, LayoutList.HashOf(LayoutList.All.Concat(LayoutList.References)));
        Assert.NotEqual(TradeFile.Layouts, LayoutList.HashOf(LayoutList.All));
        Assert.NotEqual(LayoutList.HashOf([new CommodityTableLayout("code", "name", [])]), LayoutList.HashOf([new CommodityTableLayout("code", "title", [])]));
    }

    [Theory]
    [InlineData("netWeightKg")]
    [InlineData("net_weight_kg")]
    [InlineData("Net weight (kg)")]
    public async Task Camel_case_snake_case_and_spaced_names_are_alike(string name)
    {
        var reads = await Reads.Text($"{Names},{name}\n{Row},7\n");
        Assert.Equal(7000, reads.Figures.NetWeight);
    }

    [Fact]
    public async Task The_order_of_columns_is_free_and_other_columns_do_no_harm()
    {
        var reads = await Reads.Text("value,note,commodity,flow,partner,reporter,period\n5,\"a, b\",TOTAL,X,CHN,JPN,2024\n");
        Assert.Equal((392, 156), (reads.Row.Key.Reporter, reads.Row.Key.Partner));
        Assert.Equal(5000, reads.Figures.Value);
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public async Task The_delimiter_is_taken_from_the_header(char delimiter)
    {
        var reads = await Reads.Text($"{Names}\n{Row}\n".Replace(',', delimiter));
        Assert.Equal(5000, reads.Figures.Value);
    }

    [Fact]
    public async Task Titles_comments_and_blank_lines_before_the_header_are_skipped_and_counted()
    {
        var reads = await Reads.Text($"# made up\n\"Trade; by period\"\n\n5\" title\n{Names}\n{Row}\n");
        Assert.Equal((3L, 1L), (reads.Outcome.Counts.TitleLines, reads.Outcome.Counts.BlankLines));
        Assert.Equal(6, reads.Row.Line);
    }

    [Fact]
    public async Task A_header_further_down_than_is_searched_is_not_found()
    {
        var titles = string.Concat(Enumerable.Repeat("title\n", 50));
        Assert.Equal(RefusalCodes.UnknownHeader, (await Reads.Text($"{titles}{Names}\n{Row}\n")).Outcome.Refusal?.Code);
        Assert.Single((await Reads.Text($"{titles[6..]}{Names}\n{Row}\n")).Rows);
    }

    [Fact]
    public async Task A_repeated_header_is_skipped_and_counted()
    {
        var reads = await Reads.Text($"{Names}\n{Row}\n{Names.ToUpperInvariant()}\n{Row}\n{Names},\n");
        Assert.Equal([2L, 4L], reads.Rows.Select(row => row.Line));
        Assert.Empty(reads.Rejects);
        Assert.Equal((2L, 4L), (reads.Outcome.Counts.RepeatedHeaders, reads.Outcome.Counts.Records));
    }

    [Fact]
    public async Task A_repeated_Comtrade_header_does_not_pass_for_a_breakdown_row()
    {
        var reads = await Reads.Text(ComtradeSample.V1() + ComtradeSample.V1());
        Assert.Equal((1L, 0L), (reads.Outcome.Counts.RepeatedHeaders, reads.Outcome.Counts.BreakdownRows));
    }

    [Fact]
    public async Task A_second_header_in_another_order_refuses_the_file_before_a_row_is_misread()
    {
        var reads = await Reads.Text($"{Names}\n{Row}\nperiod,partner,reporter,flow,commodity,value\n{Row}\n");
        Assert.Equal(RefusalCodes.SecondHeader, reads.Outcome.Refusal?.Code);
        Assert.Single(reads.Rows);
    }

    [Fact]
    public async Task A_column_named_twice_refuses_the_file()
    {
        var reads = await Reads.Text($"{Names},Value\n{Row},6\n");
        Assert.Equal(RefusalCodes.DuplicateColumn, reads.Outcome.Refusal?.Code);
        Assert.Contains("value", reads.Outcome.Refusal!.Detail, StringComparison.Ordinal);
        Assert.Empty(reads.Rows);
    }

    [Fact]
    public async Task A_column_named_twice_that_is_not_read_does_no_harm()
    {
        var reads = await Reads.Text($"{Names},note,note\n{Row},a,b\n");
        Assert.Single(reads.Rows);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n  \n")]
    [InlineData("\uFEFF")]
    public async Task An_empty_file_is_refused(string content)
    {
        var reads = await Reads.Text(content);
        Assert.Equal(RefusalCodes.Empty, reads.Outcome.Refusal?.Code);
    }

    [Fact]
    public async Task A_header_alone_is_a_file_without_rows()
    {
        var reads = await Reads.Text(Names);
        Assert.Null(reads.Outcome.Refusal);
        Assert.Equal((1L, 0L), (reads.Outcome.Counts.Lines, reads.Outcome.Counts.Records));
    }

    [Theory]
    [InlineData("t,i,j,k,q\n2023,4,56,850440,\n", "baci")]
    [InlineData("Date;Sold;Bought\n2001/01;231700220;586529635\n", "japan-series")]
    [InlineData("period,reporterCode,flowCode,partnerCode,cmdCode,qty\n2023,392,X,0,TOTAL,5\n", "comtrade-selection")]
    [InlineData("datasetCode,period,reporterCode,flowCode,partnerCode,cmdCode,qty\n1,2023,392,X,0,TOTAL,5\n", "comtrade-bulk")]
    public async Task A_header_that_fits_no_layout_is_refused_with_the_nearest_one(string content, string layout)
    {
        var refusal = (await Reads.Text(content)).Outcome.Refusal;
        Assert.Equal((RefusalCodes.UnknownHeader, layout), (refusal?.Code, refusal?.NearestLayout));
        Assert.NotEmpty(refusal!.MissingColumns);
        Assert.Contains($"Found: {content.Split(',', ';')[0]}", refusal.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_line_longer_than_any_record_is_passed_over()
    {
        var reads = await Reads.Text($"{new string('x', 500)}\n{Names}\n{Row}\n", new ReadOptions { MaxRecordBytes = 100 });
        Assert.Equal(3, reads.Row.Line);
        Assert.Equal(1, reads.Outcome.Counts.TitleLines);
    }

    [Theory]
    [InlineData("sep=;", ';')]
    [InlineData("\uFEFF\"SEP=;\"", ';')]
    [InlineData("sep=\t", '\t')]
    [InlineData("sep=^", '^')]
    [InlineData("sep=,", ';')]
    public async Task The_delimiter_that_a_spreadsheet_names_in_the_first_line_is_tried_first(string line, char delimiter)
    {
        var reads = await Reads.Text($"{line}\r\n{Names}\r\n{Row}\r\n".Replace(',', delimiter).Replace($"sep={delimiter}", line[^5..], StringComparison.Ordinal));
        Assert.Equal((3L, 1L), (reads.Row.Line, reads.Outcome.Counts.TitleLines));
    }

    [Theory]
    [InlineData("X{0}", "")]
    [InlineData("X{0}", "X,")]
    [InlineData("{0}", "\"\",")]
    [InlineData("{0}", "\u00EF..")]
    [InlineData("{0}", "X.U.FEFF.")]
    [InlineData("{0}", "\u00EF\u00BB\u00BF")]
    public async Task Names_as_R_changes_them_are_matched(string second, string before)
    {
        var names = ComtradeSample.LegacyNames.Split(',').Select(name =>
            new string([.. (char.IsDigit(name[0]) ? string.Format(null, second, name) : name).Select(c => char.IsLetterOrDigit(c) ? c : '.')]));
        var row = before.EndsWith(',') ? $"1,{ComtradeSample.LegacyRow()}" : ComtradeSample.LegacyRow();
        var reads = await Reads.Text($"{before}{string.Join(',', names)}\n{row}\n");
        Assert.Equal("comtrade-legacy", reads.Outcome.Layout);
        Assert.Equal(9_230_000, reads.Figures.Value);
    }

    [Fact]
    public async Task A_name_as_published_beside_the_one_of_R_is_named_twice()
    {
        var reads = await Reads.Text($"{ComtradeSample.LegacyNames},X2nd.Partner.Code\n{ComtradeSample.LegacyRow()},0\n");
        Assert.Equal(RefusalCodes.DuplicateColumn, reads.Outcome.Refusal?.Code);
    }

    [Theory]
    [InlineData("period:reporter:partner:flow:commodity:value\n2024:JPN:CHN:X:TOTAL:5\n", "colons")]
    [InlineData("period  reporter partner   flow commodity value\n2024    JPN      CHN       X    TOTAL     5\n", "blanks")]
    [InlineData("\"period,reporter,partner,flow,commodity,value\"\n\"2024,JPN,CHN,X,TOTAL,5\"\n", "quotes")]
    [InlineData("\"period;\"\"reporter\"\";partner;flow;commodity;value\";;;\n", "quotes")]
    public async Task A_header_in_another_form_than_CSV_is_named_as_such(string content, string word)
    {
        var refusal = (await Reads.Text(content)).Outcome.Refusal;
        Assert.Equal((RefusalCodes.UnknownHeader, "tidy"), (refusal?.Code, refusal?.NearestLayout));
        Assert.Contains(word, refusal!.Detail, StringComparison.Ordinal);
        Assert.Empty(refusal.MissingColumns);
    }

    // As many lines as a header is looked for in, each split at every delimiter and compared with every layout.
    [Theory]
    [InlineData("period:reporter:partner:flow:commodity:value")]
    [InlineData("2015:JPN:CHN:X:766:8.294")]
    [InlineData("a,b;c\td|e")]
    public async Task Looking_for_a_header_in_vain_takes_little_memory(string line)
    {
        var content = System.Text.Encoding.UTF8.GetBytes($"sep=;\n{string.Concat(Enumerable.Repeat($"{line}\n", 60))}");
        Assert.NotNull((await Reads.Bytes(content)).Outcome.Refusal);

        var before = GC.GetAllocatedBytesForCurrentThread();
        await Reads.Bytes(content);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 12 << 20);
    }
}

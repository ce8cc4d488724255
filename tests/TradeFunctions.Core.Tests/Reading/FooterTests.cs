using System.Globalization;
using TradeFunctions.Core.Tests.Reading.Layouts;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Reading;

public class FooterTests
{
    private const string Names = "period,reporter,partner,flow,commodity,value";
    private const string Row = "2024,JPN,CHN,X,TOTAL,5";

    [Theory]
    [InlineData("Total records: 6")]
    [InlineData("TOTAL RECORDS: 6,,,,,")]
    [InlineData("\"Generated on 2024-01-01, by hand\"")]
    [InlineData("Generated on 2024-01-01T10:30:00Z")]
    [InlineData("Created 2024-01-01")]
    [InlineData("\"Rows: 1,234\"")]
    [InlineData("(6 rows)")]
    [InlineData("6 records")]
    [InlineData("End of the report.")]
    [InlineData("All values in US$, not adjusted.")]
    [InlineData("some text")]
    [InlineData("Articles of apparel: knitted,,,,,")]
    [InlineData("Página 1 de 3")]
    [InlineData("共6条记录")]
    [InlineData("Всего записей: 6")]
    public async Task Words_below_the_last_row_are_remarks(string line)
    {
        var reads = await Reads.Text($"{Names}\n{Row}\n\n{line}\n{line}\n");
        Assert.Empty(reads.Rejects);
        Assert.Equal((2L, 1L), (reads.Outcome.Counts.Remarks, reads.Outcome.Counts.Records));
    }

    [Theory]
    [InlineData("Total records: 6")]
    [InlineData("some text")]
    [InlineData("Articles of apparel: knitted,,,,,")]
    public async Task Among_the_rows_they_are_rejected_in_their_place(string line)
    {
        var reads = await Reads.Text($"{Names}\n{Row}\n{line}\n\n{line}\n2024,???,CHN,X,TOTAL,5\n{Row}\n");
        Assert.Equal([3L, 5L, 6L], reads.Rejects.Select(reject => reject.Line));
        Assert.Equal((0L, 5L), (reads.Outcome.Counts.Remarks, reads.Outcome.Counts.Records));
        Assert.Equal(UnreadKey.Unknown, Assert.Single(reads.Unread[0]) with { Classification = null });
    }

    // A blank after each comma makes what is left of a row look like a sentence.
    [Theory]
    [InlineData("South Korea, JPN, M, TOT")]
    [InlineData("Year 2024, Japan, United Kingdom, exports, 5000")]
    public async Task What_is_left_of_a_row_with_blanks_between_its_fields_is_rejected(string line)
    {
        var reads = await Reads.Text($"{Names.Replace(",", ", ")}\n{Row.Replace(",", ", ")}\n{line}\n");
        Assert.Equal((0L, 1), (reads.Outcome.Counts.Remarks, reads.Rejects.Count));
    }

    [Fact]
    public async Task More_lines_than_a_footer_has_are_all_rejected()
    {
        var reads = await Reads.Text($"{Names}\n{Row}\n{string.Concat(Enumerable.Repeat("some text\n", 25))}");
        Assert.Equal((0L, 25), (reads.Outcome.Counts.Remarks, reads.Rejects.Count));
    }

    [Theory]
    [InlineData("2024")]
    [InlineData("JPN")]
    [InlineData("392")]
    [InlineData("JPN CHN X TOTAL")]
    [InlineData("Japan")]
    [InlineData("Bosnia and Herz")]
    [InlineData("United States of Am")]
    [InlineData("May 2024")]
    [InlineData("Source")]
    [InlineData("Imports:")]
    [InlineData("H6 edition of the codes")]
    [InlineData("12 a 34 b 56 c")]
    [InlineData("%%% nothing that could be read %%%")]
    [InlineData("2024 Japan China exports total 5")]
    public async Task What_may_be_left_of_a_row_is_rejected(string line)
    {
        var reads = await Reads.Text($"{Names}\n{Row}\n{line}");
        Assert.Equal(3, Assert.Single(reads.Rejects).Line);
        Assert.Equal(0, reads.Outcome.Counts.Remarks);
    }

    [Theory]
    [InlineData("country,period,reporter,partner,flow,commodity,value", "Korea,2024,KOR,CHN,X,TOTAL,5")]
    [InlineData("period,reporter,partner,flow,commodity,value,note", "2024,KOR,CHN,X,TOTAL,5,as published")]
    [InlineData("cmdDesc,period,reporterISO,partnerISO,flowCode,cmdCode,primaryValue", "Made-up goods,2024,KOR,CHN,X,TOTAL,5")]
    public async Task Where_a_row_begins_or_ends_with_words_other_words_may_be_what_is_left_of_one(string names, string row)
    {
        var reads = await Reads.Text($"{names}\n{row}\nof a kind used by hand\n");
        Assert.Single(reads.Rejects);
        Assert.Single((await Reads.Text($"{names}\n{row}\nSource: made up\n")).Rows);
        Assert.Equal(0, reads.Outcome.Counts.Remarks);
    }

    [Fact]
    public async Task Where_a_rejected_row_begins_with_words_so_may_one_that_was_cut_off()
    {
        var reads = await Reads.Text($"reporter,period,partner,flow,commodity,value\nKorea South,2024,CHN,X,TOTAL,5\nViet Nam and\n");
        Assert.Equal([2L, 3L], reads.Rejects.Select(reject => reject.Line));
    }

    [Theory]
    [InlineData("v1")]
    [InlineData("bulk")]
    [InlineData("legacy")]
    [InlineData("selection")]
    [InlineData("tidy")]
    [InlineData("baci")]
    public async Task Nothing_that_is_left_of_a_row_is_a_remark(string layout)
    {
        var (names, row) = Sample(layout);
        for (var at = 1; at < row.Length; at++)
        {
            // Cut off, begun late, broken in two, or run together with the next one.
            await HasNoRemark(names, $"{row}\n{row[..at]}");
            await HasNoRemark(names, $"{row}\n{row[at..]}\n");
            await HasNoRemark(names, $"{row}\n{row[..at]}\n{row[at..]}\n");
            await HasNoRemark(names, $"{row}\n{row[..at]}{row}\n");
        }
    }

    private static async Task HasNoRemark(string names, string rows)
    {
        var reads = await Reads.Text($"{names}\n{rows}");
        Assert.True(reads.Outcome.Counts.Remarks == 0, rows);
    }

    private static (string Names, string Row) Sample(string layout)
    {
        const string Value = "123456.5";
        return layout switch
        {
            "v1" => (ComtradeSample.V1Names, ComtradeSample.V1Row(("primaryValue", Value), ("cmdDesc", "Articles of apparel: knitted, of wool and other fibres"))),
            "bulk" => (ComtradeSample.BulkNames.Replace(',', '\t'), ComtradeSample.Bulk(("primaryValue", Value)).Split('\n')[1]),
            "legacy" => (ComtradeSample.LegacyNames, ComtradeSample.LegacyRow(("Trade Value (US$)", Value), ("Reporter", "United States of America"))),
            "selection" => ("period,reporterDesc,reporterISO,partnerISO,flowCode,cmdCode,cmdDesc,primaryValue", string.Create(
                CultureInfo.InvariantCulture, $"2024,Republic of Korea,KOR,CHN,X,8542,Electronic integrated circuits,{Value}")),
            "tidy" => ("reporter,partner,period,flow,commodity,unit,quantity,value", $"JPN,CHN,2024-05,X,8542,number of items,5,{Value}"),
            _ => ("t,i,j,k,v,q", $"2023,392,156,850440,{Value},1.5"),
        };
    }
}

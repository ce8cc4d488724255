using System.Text;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Tests.Reading.Layouts;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Tests.Reading;

public class NameLearningTests
{
    [Fact]
    public async Task Comtrade_files_bring_the_names_of_their_codes()
    {
        var reads = await Reads.Text(ComtradeSample.V1());
        Assert.Equal(
            new CommodityName(CommodityCode.Parse("030613"), "Crustaceans; shrimps, \"frozen\", of every kind", ShortCode.Parse("H6"), NameOrigin.Figures),
            Assert.Single(reads.Outcome.Names));
    }

    [Fact]
    public async Task Legacy_files_too()
    {
        var reads = await Reads.Text(ComtradeSample.Legacy());
        var name = Assert.Single(reads.Outcome.Names);
        Assert.Equal(("1005", "Maize (corn).", "H4"), (name.Code.ToString(), name.Name, name.Classification.ToString()));
    }

    [Fact]
    public async Task A_code_met_in_several_editions_has_the_name_of_the_newest_whatever_the_order()
    {
        string[] rows = [Row("H5", "middle"), Row("H6", "new"), Row("H4", "old"), Row("H6", "later in the file")];
        foreach (var order in new[] { rows, [rows[2], rows[1], rows[0]] })
        {
            var reads = await Reads.Text(ComtradeSample.V1Names + "\n" + string.Join('\n', order) + "\n");
            Assert.Equal("new", Assert.Single(reads.Outcome.Names).Name);
        }
    }

    [Fact]
    public async Task A_newer_edition_that_says_nothing_at_first_still_gives_its_name_later()
    {
        string[] between = [Row("H5", "old"), ComtradeSample.V1Row(("cmdCode", "030614"), ("cmdDesc", "030614"))];
        foreach (var other in between)
        {
            string[] rows = [Row("H5", "old"), Row("H6", "030613"), other, Row("H6", "new")];
            var reads = await Reads.Text(ComtradeSample.V1Names + "\n" + string.Join('\n', rows) + "\n");
            Assert.Equal("new", Assert.Single(reads.Outcome.Names).Name);
        }
    }

    [Theory]
    [InlineData("TOTAL", "0", "H6", "All Commodities")]
    [InlineData("TOTAL", "0", "S3", "All Commodities")]
    [InlineData("8542", "4", "H6", "")]
    [InlineData("8542", "4", "H6", "8542")]
    public async Task TOTAL_other_classifications_and_fields_that_say_nothing_give_no_name(string code, string level, string edition, string name)
    {
        var reads = await Reads.Text(ComtradeSample.V1(("cmdCode", code), ("aggrLevel", level), ("classificationCode", edition), ("cmdDesc", name)));
        Assert.Single(reads.Rows);
        Assert.Empty(reads.Outcome.Names);
    }

    [Fact]
    public async Task Commodities_of_another_system_give_no_name()
    {
        var reads = await Reads.Text(ComtradeSample.V1(("cmdCode", "85"), ("aggrLevel", "2"), ("classificationCode", "S3"), ("cmdDesc", "Footwear")));
        Assert.Empty(reads.Rows);
        Assert.Empty(reads.Outcome.Names);
    }

    [Fact]
    public async Task A_name_in_Windows_1252_is_decoded_right()
    {
        var content = Encoding.Latin1.GetBytes(ComtradeSample.V1(("cmdDesc", "Maté; prépared")));
        Assert.Equal("Maté; prépared", Assert.Single((await Reads.Bytes(content)).Outcome.Names).Name);
    }

    [Fact]
    public async Task A_rejected_row_teaches_nothing()
    {
        var reads = await Reads.Text(ComtradeSample.V1(("primaryValue", "x")));
        Assert.Single(reads.Rejects);
        Assert.Empty(reads.Outcome.Names);
    }

    [Fact]
    public async Task A_table_of_codes_beside_the_figures_gives_names_and_no_rows()
    {
        var reads = await Reads.Text(
            "code,description\n10121,\"Horses: live, pure-bred\"\n8504,\"8504 - Transformers\"\n",
            new ReadOptions { FileName = "product_codes_HS22_V202501.csv" });

        Assert.Null(reads.Outcome.Refusal);
        Assert.True(reads.Outcome.IsReference);
        Assert.Empty(reads.Rows);
        Assert.Equal(
            [("010121", "Horses: live, pure-bred", "H6", NameOrigin.Reference), ("8504", "Transformers", "H6", NameOrigin.Reference)],
            reads.Outcome.Names.Select(name => (name.Code.ToString(), name.Name, name.Classification.ToString(), name.Origin)));
    }

    [Theory]
    [InlineData("country_code,country_name,country_iso2,country_iso3\n392,Japan,JP,JPN\n")]
    [InlineData("country_code,country_name_abbreviation,country_name_full,iso_2digit_alpha,iso_3digit_alpha\n392,Japan,Japan,JP,JPN\n")]
    public async Task A_table_of_countries_is_neither_refused_nor_taken_for_figures(string content)
    {
        var reads = await Reads.Text(content);
        Assert.Null(reads.Outcome.Refusal);
        Assert.True(reads.Outcome.IsReference);
        Assert.Empty(reads.Rows);
        Assert.Empty(reads.Rejects);
        Assert.Empty(reads.Outcome.Names);
    }

    [Fact]
    public async Task Comtrade_s_list_of_commodities_gives_names()
    {
        var reads = await Reads.Text("id,text,parent,isLeaf,aggrlevel,standardUnitAbbr\nTOTAL,All,#,0,0,n/a\n01,01 - Animals made up,TOTAL,0,2,n/a\n");
        Assert.Equal([("01", "Animals made up")], reads.Outcome.Names.Select(name => (name.Code.ToString(), name.Name)));
    }

    [Fact]
    public async Task Figures_in_an_unknown_layout_do_not_pass_for_a_table_of_codes_unless_they_were_put_there_as_one()
    {
        const string Content = "code,description,exports_2024\n8504,Transformers,17\n";
        Assert.Equal(RefusalCodes.UnknownHeader, (await Reads.Text(Content)).Outcome.Refusal?.Code);
        var reference = await Reads.Text(Content, new ReadOptions { IsReference = true });
        Assert.Equal("Transformers", Assert.Single(reference.Outcome.Names).Name);
    }

    [Fact]
    public async Task Figures_put_among_the_tables_of_codes_are_refused_rather_than_read()
    {
        var reads = await Reads.Text("t,i,j,k,v,q\n2023,392,156,850440,1,\n", new ReadOptions { IsReference = true });
        Assert.Equal((RefusalCodes.UnknownHeader, "commodity-names"), (reads.Outcome.Refusal?.Code, reads.Outcome.Refusal?.NearestLayout));
        Assert.Empty(reads.Rows);
    }

    private static string Row(string edition, string name) =>
        ComtradeSample.V1Row(("classificationCode", edition), ("cmdDesc", name));
}

using System.Text;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Cells.TestCells;

namespace TradeFunctions.Core.Tests.Reading.Layouts;

public class ChinaCustomsTests
{
    private const string Chinese = "数据年月,商品编码,商品名称,贸易伙伴编码,贸易伙伴名称,贸易方式编码,贸易方式名称,注册地编码,注册地名称,第一数量,第一计量单位,第二数量,第二计量单位,美元";
    private const string English =
        "Date of data,Commodity code,Commodity,Trading partner code,Trading partner,Quantity,Unit,Supplimentary Quantity,Supplimentary Unit,Renminbi Yuan";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    private static readonly ReadOptions Imports = With(new FileHints { Flow = Flow.Import });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_row_is_a_part_of_its_subheadings_figure(bool inGb18030)
    {
        var text = $"{Chinese}\n202403,85423111,处理器,116,日本,10,一般贸易,11,北京市,\"1,234\",个,\"5,600\",千克,\"12,345,678\",\n";
        var reads = await Reads.Bytes((inGb18030 ? Gb18030 : Encoding.UTF8).GetBytes(text), Imports);
        Assert.Equal(("china-customs", true, false), (reads.Outcome.Layout, reads.Outcome.MayBeSplit, reads.Outcome.SumsAreTotals));
        Assert.Equal(Key(156, Flow.Import, "854231", 392, 202403, "H6"), reads.Row.Key);
        Assert.Equal(
            new CellFigures(12_345_678_000, 5_600_000, 1_234_000, 5, ShortCode.Usd, Valuation.Cif, FigureMarks.None), reads.Figures);
        Assert.NotEqual(0UL, reads.Row.Detail);
    }

    [Fact]
    public async Task The_English_page_has_names_of_its_own_and_the_last_says_the_currency()
    {
        var reads = await Reads.Text($"{English}\n202403,85423111,Processors,502,United States,0,kg,0,,99,\n", With(new FileHints { Flow = Flow.Export }));
        Assert.Equal(Key(156, Flow.Export, "854231", 842, 202403, "H6"), reads.Row.Key);
        Assert.Equal(new CellFigures(99_000, null, null, CellFigures.NoUnit, ShortCode.Parse("CNY"), Valuation.Fob, FigureMarks.None), reads.Figures);
    }

    [Fact]
    public async Task Regimes_and_places_are_parts_and_a_row_that_is_there_twice_is_one()
    {
        var rows = "202403,85423111,x,116,日本,10,x,11,x,1,个,1,千克,5,\n202403,85423111,x,116,日本,14,x,11,x,1,个,1,千克,6,\n"
            + "202403,85423111,x,116,日本,14,x,12,x,1,个,1,千克,7,\n202403,85423119,x,116,日本,10,x,11,x,1,个,1,千克,8,\n202403,85423111,x,116,日本,10,x,11,x,1,个,1,千克,5,\n";
        var reads = await Reads.Text($"{Chinese}\n{rows}", Imports);
        var (cells, counts, _) = Sort(reads.Rows);
        Assert.Equal((26_000L, 4_000L, 4_000L), (Assert.Single(cells).Figures.Value, cells[0].Figures.NetWeight, cells[0].Figures.Quantity));
        Assert.Equal(1, counts.Duplicates);
    }

    [Theory]
    [InlineData("克", "2500", 2_500L, null, CellFigures.NoUnit)]
    [InlineData("吨", "2", 2_000_000L, null, CellFigures.NoUnit)]
    [InlineData("台", "3", null, 3_000L, (short)5)]
    [InlineData("千瓦时", "3", null, 3_000L, (short)22)]
    [InlineData("没有", "3", null, null, CellFigures.NoUnit)]
    public async Task Units_are_read_in_Chinese(string unit, string amount, long? weight, long? quantity, short code)
    {
        var text = $"数据年月,商品编码,贸易伙伴编码,第一数量,第一计量单位,人民币\n202403,85423111,116,{amount},{unit},9\n";
        foreach (var encoding in new[] { Encoding.UTF8, Gb18030 })
        {
            var reads = await Reads.Bytes(encoding.GetBytes(text), Imports);
            Assert.Equal((weight, quantity, code), (reads.Figures.NetWeight, reads.Figures.Quantity, reads.Figures.QuantityUnit));
        }
    }

    [Theory]
    [InlineData("85", "85")]
    [InlineData("8542", "8542")]
    [InlineData("854231", "854231")]
    [InlineData("1012100", "010121")]
    [InlineData("'01012100", "010121")]
    public async Task A_code_is_of_the_level_that_was_asked_for(string text, string code)
    {
        var reads = await Reads.Text($"数据年月,商品编码,贸易伙伴编码,美元\n202403,{text},116,9\n", Imports);
        Assert.Equal(code, reads.Row.Key.Commodity.ToString());
    }

    [Fact]
    public async Task January_and_February_are_one_figure_where_the_row_or_the_rule_says_so()
    {
        var names = "数据年月,商品编码,贸易伙伴编码,美元\n";
        var range = await Reads.Text($"{names}202001-202002,85423111,116,9\n", Imports);
        Assert.Equal(Period.OfJanuaryFebruary(2020), range.Row.Key.Period);
        var together = With(new FileHints { Flow = Flow.Import, JanuaryFebruaryTogether = true });
        var said = await Reads.Text($"{names}202002,85423111,116,9\n202003,85423111,116,9\n", together);
        Assert.Equal([Period.OfJanuaryFebruary(2020), Period.OfMonth(2020, 3)], said.Rows.Select(row => row.Key.Period));
        var not = await Reads.Text($"{names}202002,85423111,116,9\n", Imports);
        Assert.Equal(Period.OfMonth(2020, 2), not.Row.Key.Period);
        var contradiction = await Reads.Text($"{names}202001,85423111,116,9\n", together);
        Assert.Equal(RefusalCodes.ContradictsRule, contradiction.Outcome.Refusal!.Code);
        Assert.Contains("but a row is of 2020-01.", contradiction.Outcome.Refusal.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_without_a_rule_is_refused_with_the_rule_to_add()
    {
        var refusal = (await Reads.Text("数据年月,商品编码,美元\n202403,85423111,9\n", new ReadOptions { FileName = "导入.csv" })).Outcome.Refusal!;
        Assert.Equal(RefusalCodes.NeedsRule, refusal.Code);
        Assert.Contains("\"files\": [{\"match\": \"导入.csv\", \"flow\": \"M\", \"partner\": \"CHN\"}]", refusal.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_that_was_not_chosen_as_a_column_is_the_rules()
    {
        var reads = await Reads.Text("数据年月,商品编码,美元\n202403,85423111,9\n", With(new FileHints { Flow = Flow.Import, Partner = 392 }));
        Assert.Equal(392, reads.Row.Key.Partner);
    }

    [Fact]
    public async Task A_rule_of_another_currency_or_reporter_is_contradicted()
    {
        var text = "数据年月,商品编码,贸易伙伴编码,美元\n202403,85423111,116,9\n";
        var currency = await Reads.Text(text, With(new FileHints { Flow = Flow.Import, Currency = ShortCode.Parse("CNY") }));
        Assert.Equal(RefusalCodes.ContradictsRule, currency.Outcome.Refusal!.Code);
    }

    [Theory]
    [InlineData("317", "5", "unknown_economy: \"317\"")]
    [InlineData("116", "", "no_value: \"\"")]
    [InlineData("116", "\"1,23\"", "not_a_number: \"1,23\"")]
    [InlineData("116", "\"1234,567\"", "not_a_number: \"1234,567\"")]
    [InlineData("116", "-5", "negative: \"-5\"")]
    public async Task What_cannot_be_read_is_rejected(string partner, string value, string reason)
    {
        var reads = await Reads.Text($"数据年月,商品编码,贸易伙伴编码,美元\n202403,85423111,{partner},{value}\n", Imports);
        Assert.Equal(reason, reads.Reason);
        Assert.Equal(156, reads.Key.Reporter);
    }

    [Theory]
    [InlineData("142", 156)]
    [InlineData("143", 158)]
    [InlineData("199", 899)]
    [InlineData("207", 724)]
    [InlineData("701", 899)]
    [InlineData("702", 839)]
    public async Task Own_codes_are_countries_or_special_partners(string code, int partner)
    {
        var reads = await Reads.Text($"数据年月,商品编码,贸易伙伴编码,美元\n202403,85423111,{code},5\n", Imports);
        Assert.Equal(partner, reads.Row.Key.Partner);
    }

    private static ReadOptions With(FileHints hints) => new() { Hints = hints };
}

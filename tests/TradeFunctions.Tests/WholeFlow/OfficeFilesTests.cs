using System.Net;
using System.Text;
using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>The files of Eurostat and of China's customs office to the answers, with made-up values.</summary>
public sealed class OfficeFilesTests : IAsyncLifetime
{
    private const string ComextHeader =
        "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,PRODUCT_BEC5,PRODUCT_SECTION,FLOW,STAT_PROCEDURE,"
        + "SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT\n";

    private const string ChinaHeader = "数据年月,商品编码,商品名称,贸易伙伴编码,贸易伙伴名称,贸易方式编码,贸易方式名称,第一数量,第一计量单位,第二数量,第二计量单位,人民币\n";

    private FlowWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await FlowWorld.StartAsync();
        await _world.PutAsync("eu/_dataset.json", """{"complete": true}""");
        await _world.PutAsync("eu/full_v2_202402.dat", ComextHeader + string.Join('\n',
            "DE,JP,E,39011010,57110,2016,2016,220,211210,07,1,1,NO_SU,202402,100,100,10,0",
            "DE,JP,E,39011090,57110,2016,2016,220,211210,07,1,1,NO_SU,202402,20,20,2,0",
            "DE,JP,E,39011090,57110,2016,2016,220,211210,07,1,2,NO_SU,202402,3,3,0,0",
            "DE,JP,E,39XXXXXX,571XX,XXXX,XXXX,700,31XXXX,07,1,1,NO_SU,202402,1000,1000,50,0",
            "DE,JP,E,39XXXXXX,582XX,XXXX,XXXX,700,31XXXX,07,1,1,NO_SU,202402,500,500,50,0",
            "DE,JP,E,99RRR100,93100,XXXX,XXXX,700,31XXXX,21,1,1,NO_SU,202402,7,7,1,0",
            "DE,QW,E,85423111,77640,2611,2611,420,311220,16,1,1,NAR,202402,40000,40000,0,12",
            "DE,EL,I,85423111,77640,2611,2611,420,311220,16,1,1,NAR,202402,800,800,1,3") + "\n");
        await _world.RunAsync("eu");
        await _world.PutAsync("cn/_dataset.json", """{"files": [{"match": "m/*.csv", "flow": "M"}, {"match": "x/*.csv", "flow": "X"}]}""");
        await PutChinaAsync("m/1.csv", "cn", "202403,85423111,x,116,日本,10,x,2,个,5,千克,\"1,000\",", "202403,85423119,x,116,日本,10,x,3,个,7,千克,200,");
        await PutChinaAsync("m/2.csv", "cn", "202403,85423119,x,116,日本,10,x,3,个,7,千克,200,", "202403,85423119,x,116,日本,14,x,1,个,1,千克,30,");
        await PutChinaAsync("x/1.csv", "cn", "202403,85423111,x,116,日本,10,x,9,个,9,千克,4,");
        await _world.RunAsync("cn");
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Theory]
    [InlineData("JPN", "390110", 123)]
    [InlineData("JPN", "3901", 123)]
    [InlineData("JPN", "39XXXX", 1_500)]
    [InlineData("JPN", "39", 1_623)]
    [InlineData("JPN", "99", 7)]
    [InlineData("JPN", "TOTAL", 1_630)]
    [InlineData("899", "85", 40_000)]
    [InlineData("EU_INTRA", "TOTAL", 800)]
    [InlineData("EU_EXTRA", "TOTAL", 41_630)]
    [InlineData("WLD", "39", 1_623)]
    [InlineData("WLD", "TOTAL", 42_430)]
    public async Task What_is_confidential_is_in_its_chapter_and_in_all_goods(string partner, string commodity, decimal value)
    {
        var row = await RowAsync("eu", "DEU", partner, commodity, "M", "2024-02");
        Assert.Equal(("ok", value, "EUR"), (row.Text("status"), row.At("amount").GetDecimal(), row.Text("unit")));
    }

    [Fact]
    public async Task A_weight_of_nothing_beside_a_supplementary_unit_is_not_available()
    {
        const string Url = "/api/v1/series/DEU/EU_EXTRA?dataset=eu&commodity=854231&flow=M&frequency=monthly&measure=";
        Assert.Equal(12m, (await _world.JsonAsync(Url + "quantity")).Number("series.0.rows.0.amount"));
        using var weight = await _world.SendAsync(Url + "weight");
        Assert.Equal(HttpStatusCode.NotFound, weight.StatusCode);
    }

    [Fact]
    public async Task A_figure_that_is_cut_over_files_is_their_sum_and_a_row_that_is_in_two_counts_once()
    {
        var row = await RowAsync("cn", "CHN", "JPN", "854231", "M", "2024-03");
        Assert.Equal(("ok", 1_230m, "CNY", "CIF"), (row.Text("status"), row.At("amount").GetDecimal(), row.Text("unit"), row.Text("valuation")));
        Assert.Equal(4m, (await RowAsync("cn", "CHN", "JPN", "854231", "X", "2024-03")).At("amount").GetDecimal());
    }

    [Fact]
    public async Task A_newer_download_changes_a_part_and_the_revision_says_so()
    {
        await PutChinaAsync("m/3.csv", "cn", "202403,85423119,x,116,日本,14,x,1,个,1,千克,50,");
        var run = await _world.RunAsync("cn");
        Assert.Equal(1, run.At("reporters.0.revisions").GetInt32());
        Assert.Equal(1_250m, (await RowAsync("cn", "CHN", "JPN", "854231", "M", "2024-03")).At("amount").GetDecimal());
    }

    [Fact]
    public async Task A_release_of_a_later_date_replaces_all_parts()
    {
        await _world.PutAsync("dated/_dataset.json", """{"releasedPattern": "_(?<released>\\d{4}-\\d{2}-\\d{2})", "files": [{"match": "*.csv", "flow": "M"}]}""");
        await PutChinaAsync("a_2024-04-20.csv", "dated", "202403,85423111,x,116,日本,10,x,2,个,5,千克,100,", "202403,85423119,x,116,日本,10,x,3,个,7,千克,20,");
        await PutChinaAsync("b_2024-04-20.csv", "dated", "202403,85423119,x,116,日本,14,x,3,个,7,千克,3,");
        await PutChinaAsync("c_2024-07-20.csv", "dated", "202403,85423111,x,116,日本,10,x,2,个,5,千克,99,");
        await _world.RunAsync("dated");
        Assert.Equal(99m, (await RowAsync("dated", "CHN", "JPN", "854231", "M", "2024-03")).At("amount").GetDecimal());
    }

    [Fact]
    public async Task A_file_of_a_release_that_could_not_be_used_leaves_no_sum_of_the_others()
    {
        await _world.PutAsync("broken/_dataset.json", """{"files": [{"match": "m/*.csv", "flow": "M"}, {"match": "x/*.csv", "flow": "X"}]}""");
        await PutChinaAsync("m/1.csv", "broken", "202403,85423111,x,116,日本,10,x,2,个,5,千克,100,");
        await PutChinaAsync("x/1.csv", "broken", "202403,85423111,x,116,日本,10,x,2,个,5,千克,7,");
        await _world.PutAsync("broken/m/2.csv", "a,b,c\n1,2,3\n");
        await _world.RunAsync("broken");
        using (var none = await _world.SendAsync("/api/v1/series/CHN/JPN?dataset=broken&commodity=854231&flow=M&frequency=monthly")) Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        Assert.Equal(7m, (await RowAsync("broken", "CHN", "JPN", "854231", "X", "2024-03")).At("amount").GetDecimal());

        // Mended, the two are one query again.
        await PutChinaAsync("m/2.csv", "broken", "202403,85423119,x,116,日本,10,x,3,个,7,千克,20,");
        await _world.RunAsync("broken");
        Assert.Equal(120m, (await RowAsync("broken", "CHN", "JPN", "854231", "M", "2024-03")).At("amount").GetDecimal());
    }

    [Fact]
    public async Task Files_that_are_named_one_by_one_with_the_same_rule_are_one_query()
    {
        await _world.PutAsync("named/_dataset.json", """{"files": [{"match": "q1.csv", "flow": "M"}, {"match": "q2.csv", "flow": "M"}]}""");
        await PutChinaAsync("q1.csv", "named", "202403,85423111,x,116,日本,10,x,2,个,5,千克,100,");
        await PutChinaAsync("q2.csv", "named", "202403,85423119,x,116,日本,10,x,3,个,7,千克,20,");
        await _world.RunAsync("named");
        Assert.Equal(120m, (await RowAsync("named", "CHN", "JPN", "854231", "M", "2024-03")).At("amount").GetDecimal());
    }

    private Task PutChinaAsync(string name, string dataset, params string[] rows) => _world.PutAsync(
        $"{dataset}/{name}", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(ChinaHeader + string.Join('\n', rows) + "\n"));

    private async Task<JsonElement> RowAsync(string dataset, string reporter, string partner, string commodity, string flow, string period)
    {
        var answer = await _world.JsonAsync($"/api/v1/series/{reporter}/{partner}?dataset={dataset}&commodity={commodity}&flow={flow}&frequency=monthly");
        return answer.At("series.0.rows").EnumerateArray().Single(row => row.Text("period") == period);
    }
}

using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow.Cases;

/// <summary>Who a partner is: groups beside their members, codes of other lists, the World, Taiwan, placeholders.</summary>
[Collection(CaseWorld.Collection)]
public class PartnerTests(CaseWorld cases)
{
    internal static CaseDataset[] Datasets { get; } =
    [
        CaseDataset.Of("other-asia", ("kor.csv", ComtradeText.File(
            "2022 410 M 0 H6 TOTAL 5000", "2022 410 M 490 H6 TOTAL 1400", "2022 410 M 392 H6 TOTAL 1300", "2022 410 M 899 H6 TOTAL 1500",
            "2023 410 M 0 H6 TOTAL 5100", "2023 410 M 490 H6 TOTAL 1450", "2023 410 M 392 H6 TOTAL 1250", "2023 410 M 899 H6 TOTAL 1600"))),
        CaseDataset.Tidy("na-partner",
            "2022,ITA,FRA,X,TOTAL,800", "2023,ITA,FRA,X,TOTAL,820", "2022,ITA,NA,X,TOTAL,40", "2023,ITA,NA,X,TOTAL,44",
            "2022,ITA,NAM,X,TOTAL,5", "2023,ITA,NAM,X,TOTAL,6", "2022,ITA,WLD,X,TOTAL,3000", "2023,ITA,WLD,X,TOTAL,3100"),
        CaseDataset.Tidy("eu-beside",
            "2022,BRA,WLD,X,TOTAL,2000", "2022,BRA,EUR,X,TOTAL,700", "2022,BRA,DEU,X,TOTAL,200", "2022,BRA,ESP,X,TOTAL,150", "2022,BRA,ARG,X,TOTAL,300", "2022,BRA,CHL,X,TOTAL,120",
            "2023,BRA,WLD,X,TOTAL,2000", "2023,BRA,EUR,X,TOTAL,710", "2023,BRA,DEU,X,TOTAL,210", "2023,BRA,ESP,X,TOTAL,140", "2023,BRA,ARG,X,TOTAL,310", "2023,BRA,CHL,X,TOTAL,140"),
        CaseDataset.Of("asean-beside", ("aus.csv", ComtradeText.File(
            "2022 36 X 0 H6 TOTAL 900", "2022 36 X 156 H6 TOTAL 500", "2022 36 X 360 H6 TOTAL 150", "2022 36 X 764 H6 TOTAL 200", "2022 36 X 554 H6 TOTAL 50", "2022 36 X 975 H6 TOTAL 350",
            "2023 36 X 0 H6 TOTAL 950", "2023 36 X 156 H6 TOTAL 560", "2023 36 X 360 H6 TOTAL 160", "2023 36 X 764 H6 TOTAL 230", "2023 36 X 975 H6 TOTAL 390"))),
        CaseDataset.Tidy("world-reporter",
            "2022,WLD,BRA,X,TOTAL,900", "2022,WLD,WLD,X,TOTAL,8000", "2022,BRA,WLD,M,TOTAL,950", "2022,BRA,ARG,M,TOTAL,80", "2022,ARG,BRA,X,TOTAL,70", "2022,ARG,WLD,X,TOTAL,400"),
        CaseDataset.Of("mixed-codes", ("chl.csv", ComtradeText.File(
            "2023 152 X 842 H6 TOTAL 310", "2023 152 X 840 H6 TOTAL 310", "2022 152 X 840 H6 TOTAL 250", "2022 152 X 0 H6 TOTAL 800", "2023 152 X 0 H6 TOTAL 900",
            "2022 152 X 380 H6 TOTAL 11", "2023 152 X 381 H6 TOTAL 12", "2022 152 X 356 H6 TOTAL 21", "2023 152 X 699 H6 TOTAL 22", "2022 152 X 756 H6 TOTAL 31", "2023 152 X 757 H6 TOTAL 32",
            "2022 152 X 250 H6 TOTAL 41", "2023 152 X 251 H6 TOTAL 42", "2022 152 X 578 H6 TOTAL 51", "2023 152 X 579 H6 TOTAL 52"))),
        CaseDataset.Tidy("iso-numbers",
            "2022,380,0,X,TOTAL,7000", "2022,380,276,X,TOTAL,1100", "2022,380,492,X,TOTAL,25", "2022,380,158,X,TOTAL,60", "2022,380,ROM,X,TOTAL,44", "2022,380,ZAR,X,TOTAL,4", "2022,380,TMP,X,TOTAL,2",
            "2023,380,0,X,TOTAL,7000", "2023,380,276,X,TOTAL,1150", "2023,380,492,X,TOTAL,28", "2023,380,158,X,TOTAL,66", "2023,380,ROM,X,TOTAL,46", "2023,380,ZAR,X,TOTAL,5", "2023,380,TMP,X,TOTAL,3"),
        CaseDataset.Of("twice-in-a-group",
            ("_dataset.json", """{ "groups": { "partners": { "south": { "codes": ["EUR", "ESP", "ITA"] } } } }"""),
            ("bra.csv", CaseDataset.TidyText("2023,BRA,WLD,X,TOTAL,2000", "2023,BRA,EUR,X,TOTAL,700", "2023,BRA,ESP,X,TOTAL,150", "2023,BRA,ITA,X,TOTAL,50"))),
        CaseDataset.Of("goods-twice-in-a-group",
            ("_dataset.json", """{ "groups": { "commodities": { "cars": { "codes": ["87", "8703"] } } } }"""),
            ("bra.csv", CaseDataset.TidyText("2023,BRA,ARG,X,87,70", "2023,BRA,ARG,X,8703,50"))),
    ];

    [Theory]
    [InlineData("summaries/KOR/TWN")]
    [InlineData("series/KOR/TWN?flow=M")]
    public async Task Taiwan_is_led_to_Other_Asia_where_UN_Comtrade_has_it(string path)
    {
        var problem = await cases.ProblemAsync("other-asia", path, 404, "no_figures");
        Assert.Equal("S19", problem.Text("nearest.0"));
        Assert.Contains("Taiwan", (await cases.AskAsync("other-asia", "summaries/KOR/S19")).Text("partner.note"), StringComparison.Ordinal);
        Assert.Equal(["1 S19 1450", "2 JPN 1250"], await cases.PartnersAsync("other-asia", "KOR/partners?flow=M"));
    }

    [Fact]
    public async Task Not_available_as_a_country_is_not_Namibia()
    {
        Assert.Equal(["2022 ok 5 no_base", "2023 ok 6 ok 0.2"], await cases.SeriesAsync("na-partner", "ITA/NAM?flow=X"));
        var file = cases.File("na-partner", "mine.csv");
        Assert.Equal((6L, 2L, "unknown_economy", "partner"), (file.At("used").GetInt64(), file.At("rejects").GetInt64(), file.Text("reasons.0.code"), file.Text("reasons.0.column")));
    }

    [Theory]
    [InlineData("eu-beside", "BRA", "EUR", 0.4, "ARG")]
    [InlineData("asean-beside", "AUS", "ASEAN", 1, "CHN")]
    public async Task A_group_beside_its_members_is_listed_and_not_counted(string dataset, string reporter, string group, double covered, string first)
    {
        var ranking = await cases.AskAsync(dataset, $"rankings/{reporter}/partners?flow=X");
        Assert.Equal(first, ranking.Text("rows.0.partner.id"));
        Assert.DoesNotContain(ranking.At("rows").EnumerateArray(), row => row.Text("partner.id") == group);
        Assert.Contains(ranking.At("unranked").EnumerateArray(), row => row.Text("partner.id") == group && row.Text("rank.status") == "unranked");
        Assert.Equal((decimal)covered, (await cases.AskAsync(dataset, $"coverage?reporter={reporter}")).Number("reporters.0.flows.0.partners_of_world"));
        Assert.DoesNotContain(await cases.SentencesAsync(dataset, $"rankings/{reporter}/partners?flow=X"), text => text.Contains("European Union was", StringComparison.Ordinal) || text.Contains("ASEAN was", StringComparison.Ordinal));
        Assert.Equal("ok", (await cases.AskAsync(dataset, $"series/{reporter}/{group}?flow=X")).Text("series.0.rows.1.status"));
        await cases.ProblemAsync(dataset, $"rankings/{reporter}/partners?flow=X&combine={group},{first}", 400, "unsupported_combination");
    }

    [Fact]
    public async Task Partners_that_are_the_World_without_the_group_tell_that_an_absent_one_had_no_trade() =>
        Assert.Equal(["2022 ok 50 no_base", "2023 no_trade 0 ok -1"], await cases.SeriesAsync("asean-beside", "AUS/NZL?flow=X"));

    [Fact]
    public async Task The_World_is_no_reporter()
    {
        Assert.Equal(["ARG", "BRA"], (await cases.AskAsync("world-reporter", "reporters")).At("reporters").EnumerateArray().Select(row => row.Text("reporter.id")));
        Assert.Equal(("world_reporter", 2L), (cases.File("world-reporter", "mine.csv").Text("reasons.0.code"), cases.File("world-reporter", "mine.csv").At("rejects").GetInt64()));
        await cases.ProblemAsync("world-reporter", "mirror/BRA/WLD?flow=M", 400, "unsupported_combination");
        await cases.ProblemAsync("world-reporter", "mirror/WLD/BRA", 400, "unsupported_combination");
        Assert.Equal("ok", (await cases.AskAsync("world-reporter", "mirror/BRA/ARG?flow=M")).Text("flows.0.status"));
    }

    [Theory]
    [InlineData("USA", "2022 ok 250 no_base", "2023 ok 310 ok 0.24")]
    [InlineData("ITA", "2022 ok 11 no_base", "2023 ok 12 ok 0.090909")]
    [InlineData("IND", "2022 ok 21 no_base", "2023 ok 22 ok 0.047619")]
    [InlineData("CHE", "2022 ok 31 no_base", "2023 ok 32 ok 0.032258")]
    [InlineData("FRA", "2022 ok 41 no_base", "2023 ok 42 ok 0.02439")]
    [InlineData("NOR", "2022 ok 51 no_base", "2023 ok 52 ok 0.019608")]
    public async Task Codes_of_two_lists_are_one_economy(string partner, string before, string now) =>
        Assert.Equal([before, now], await cases.SeriesAsync("mixed-codes", $"CHL/{partner}?flow=X"));

    [Fact]
    public async Task Numbers_of_a_tidy_file_are_those_of_ISO_and_retired_codes_are_known() => Assert.Equal(
        ["1 DEU 1150", "2 TWN 66", "3 ROU 46", "4 MCO 28", "5 COD 5", "6 TLS 3"], await cases.PartnersAsync("iso-numbers", "ITA/partners?flow=X"));

    [Theory]
    [InlineData("twice-in-a-group", "BRA/G.south?flow=X", "EUR")]
    [InlineData("goods-twice-in-a-group", "BRA/ARG?flow=X&commodity=G.cars", "8703")]
    public async Task A_group_that_counts_twice_is_refused_with_the_reason(string dataset, string path, string part)
    {
        using var response = await cases.World.SendAsync($"/api/v1/series/{path}&dataset={dataset}");
        Assert.Equal(400, (int)response.StatusCode);
        var entry = (await cases.World.JsonAsync("/api/v1/datasets")).At("datasets").EnumerateArray().Single(row => row.Text("name") == dataset);
        Assert.Contains(part, entry.Text("config_error"), StringComparison.Ordinal);
        Assert.Contains(cases.Run(dataset).At("problems").EnumerateArray(), problem => problem.GetString()!.Contains(part, StringComparison.Ordinal));
        Assert.Equal(JsonValueKind.Null, entry.At("active_run").ValueKind);
    }
}

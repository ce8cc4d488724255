using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>What an article says of single commodities, as series of the sample. The figures are those of the sample's README, exact.</summary>
[Collection(SampleWorld.Collection)]
public class SampleCommodityTests(SampleWorld sample)
{
    private const string Steel = "/api/v1/series/JPN/CHN?commodity=72&measure=weight&from=2024";
    private const string MachineTools = "/api/v1/series/JPN/CHN?commodity=G.machine-tools&flow=X&frequency=monthly&from=2025-05";

    [Theory]
    [InlineData("X", 1_197_011_000, 971_973_000, -0.188, "exports", "Japan's exports of iron and steel (HS 72) to China fell 18.8% to 971,973 tonnes in 2024, from 1.20 million tonnes in 2023.")]
    [InlineData("total", 2_222_011_000, 1_963_591_000, -0.1163, "total", "Japan's total trade in iron and steel (HS 72) with China by weight fell 11.63% to 1.96 million tonnes in 2024, from 2.22 million tonnes in 2023.")]
    public async Task Steel_trade_fell_by_weight_one_flow_and_both_together(string flow, long before, long now, double change, string id, string sentence)
    {
        var answer = await sample.World.JsonAsync($"{Steel}&flow={flow}");
        Assert.Equal(("72", "Iron and steel", "weight", "kg"), (answer.Text("commodity"), answer.Text("commodity_name"), answer.Text("measure"), answer.Text("unit")));
        var row = answer.At("series.0.rows.0");
        Assert.Equal(("2024", "ok", now), (row.Text("period"), row.Text("status"), (long)row.Number("amount")));
        Assert.Equal(("ok", before, (decimal)change), (row.Text("year_over_year.status"), (long)row.Number("year_over_year.base"), row.Number("year_over_year.ratio")));
        AssertFact(answer, $"{id}.change_and_streak.CHN", sentence, (id, now), ("change", (decimal)change));
    }

    [Fact]
    public async Task Machine_tools_to_China_grew_10_6_percent_in_May_2025_and_23_8_percent_cumulatively()
    {
        var answer = await sample.World.JsonAsync(MachineTools);
        Assert.Equal(("G.machine-tools", "Machine tools"), (answer.Text("commodity"), answer.Text("commodity_name")));
        var row = answer.At("series.0.rows.0");
        Assert.Equal((289_772_000m, 262_000_000m, 0.106m), (row.Number("amount"), row.Number("year_over_year.base"), row.Number("year_over_year.ratio")));
        var toDate = row.At("year_to_date");
        Assert.Equal((1_450_069_000m, 1_171_300_000m, 0.238m), (toDate.Number("sum"), toDate.Number("change.base"), toDate.Number("change.ratio")));
        AssertFact(answer, "exports.change_and_streak.CHN", "Japan's exports of machine tools to China grew 10.6% in May 2025 compared with May 2024, from $262.00 million to $289.77 million, at least the fifth month of growth in a row (December 2023 has no figure to compare with).", ("exports", 289_772_000), ("change", 0.106m));
        AssertFact(answer, "exports.year_to_date.CHN", "Japan's exports of machine tools to China were $1.45 billion in January–May 2025, 23.8% more than in January–May 2024.", ("exports", 1_450_069_000), ("change", 0.238m));
    }

    [Fact]
    public async Task Every_partner_has_sentences_of_its_own()
    {
        var answer = await sample.World.JsonAsync("/api/v1/series/JPN/CHN,USA,WLD?flow=X");
        var ids = answer.At("facts").EnumerateArray().Select(fact => fact.Text("id")!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(["CHN", "USA", "WLD"], ids.Select(id => id[^3..]).Distinct());
        AssertFact(answer, "exports.share.CHN", "Japan's exports to China were 17.6% of all its exports in 2024.", ("share", 0.176022m));
    }

    [Fact]
    public async Task A_commodity_has_shares_unit_values_and_a_history()
    {
        var answer = await sample.World.JsonAsync("/api/v1/series/JPN/CHN,WLD,PER?commodity=72&flow=X");
        Assert.Equal(("2022", "2024", "2022", true), (answer.Text("from"), answer.Text("to"), answer.Text("history.from"), answer.At("history.whole").GetBoolean()));
        Assert.Equal(["ok 3", "ok 3", "no_figures 0"], answer.At("series").EnumerateArray().Select(one => $"{one.Text("status")} {one.At("rows").GetArrayLength()}"));
        var row = answer.At("series.0.rows.2");
        Assert.Equal(Math.Round(3_406_475_999m / 28_340_380_197m, 6), row.Number("share.ratio"));
        Assert.Equal(Math.Round((3_406_475_999m - 3_499_431_520m) / 28_827_381_144m, 6), row.Number("contribution.ratio"));
        Assert.Equal(Math.Round(3_406_475_999m / 971_973_000m, 6), row.Number("unit_value.per_kilogram"));
        Assert.Equal(("ok", Math.Round(3_406_475_999m / 971_973_000m / (3_499_431_520m / 1_197_011_000m) - 1, 6)), (row.Text("unit_value.change_status"), row.Number("unit_value.change")));
        Assert.Equal("JPN_annual_2022-2024_2025-06-30.csv", answer.Text($"sources.{row.At("source")}.blob"));
        Assert.Equal(JsonValueKind.Null, (await sample.World.JsonAsync("/api/v1/series/JPN/CHN?commodity=72")).At("series.0.rows.0.unit_value").ValueKind);
    }

    [Fact]
    public async Task Chinas_imports_from_East_Asia_have_its_own_goods_that_came_back_in_them()
    {
        var answer = await sample.World.JsonAsync("/api/v1/series/CHN/G.east-asia?flow=M&from=2022&to=2022");
        // China 123,400,067,051.25, Hong Kong 7,900,117,599, Japan 149,870,000,000.949, Korea 199,699,600,354.125, Other Asia 238,099,714,949.25.
        Assert.Equal(718_969_499_954.574m, answer.Number("series.0.rows.0.amount"));
        Assert.Equal(Math.Round(718_969_499_954.574m / 2_716_000_000_000m, 6), answer.Number("series.0.rows.0.share.ratio"));
    }

    [Fact]
    public async Task All_commodities_can_be_named_and_are_meant_where_none_is() => Assert.Equal(
        await sample.World.TextAsync("/api/v1/series/JPN/CHN?flow=X"), await sample.World.TextAsync("/api/v1/series/JPN/CHN?flow=X&commodity=total"));

    [Theory]
    [InlineData("G.machine-tool", "G.machine-tools")]
    [InlineData("8518", "8517")]
    [InlineData("machine-tools", "G.machine-tools")]
    [InlineData("steel", "72")]
    [InlineData("854", "85")]
    public async Task Of_a_commodity_that_there_is_not_the_nearest_are_named(string commodity, string nearest)
    {
        var problem = await sample.World.ProblemAsync($"/api/v1/series/JPN/CHN?commodity={commodity}", 400, "unknown_commodity");
        Assert.Equal("commodity", problem.Text("parameter"));
        Assert.Contains(nearest, problem.At("nearest").EnumerateArray().Select(code => code.GetString()));
    }

    [Fact]
    public async Task Groups_and_the_latest_period_are_taken_in_any_case()
    {
        var answer = await sample.World.JsonAsync("/api/v1/series/JPN/CHN?commodity=G.Machine-Tools");
        Assert.Equal("G.machine-tools", answer.Text("commodity"));
        Assert.Contains("commodity=G.machine-tools", answer.Text("links.0.href"), StringComparison.Ordinal);
        Assert.Equal("2025-05", (await sample.World.JsonAsync("/api/v1/summaries/JPN/CHN?period=Latest")).Text("period"));
    }

    [Fact]
    public async Task A_list_with_an_empty_item_and_a_path_that_ends_in_a_line_feed_are_refused()
    {
        Assert.Contains("item 2 of the list is empty", (await sample.World.ProblemAsync("/api/v1/series/JPN/CHN,", 400, "unknown_economy")).Text("detail"), StringComparison.Ordinal);
        await sample.World.ProblemAsync("/api/v1/series/JPN/CHN%0a", 400, "unknown_economy");
    }

    [Theory]
    [InlineData("/api/v1/series/JPN/CHN?commodity=1234", 400, "unknown_commodity")]
    [InlineData("/api/v1/series/JPN/CHN?commodity=85423", 400, "unknown_commodity")]
    [InlineData("/api/v1/series/JPN/CHN?commodity=87_08", 400, "invalid_value")]
    [InlineData("/api/v1/series/JPN/PER?commodity=72", 404, "no_figures")]
    [InlineData("/api/v1/series/JPN/CHN?commodity=72&from=2030", 404, "not_reported_yet")]
    [InlineData("/api/v1/series/JPN/CHN?commodity=72&measure=quantity", 400, "unsupported_combination")]
    public async Task What_there_is_not_is_refused_with_the_reason(string url, int status, string code) => await sample.World.ProblemAsync(url, status, code);

    [Fact]
    public async Task As_a_table_a_series_names_the_commodity_and_what_streaks_look_at()
    {
        var lines = (await sample.World.TextAsync($"{Steel}&flow=X&format=csv")).TrimEnd('\n').Split('\n');
        Assert.EndsWith(",source_released,unit_value_status,unit_value,unit_value_change_status,unit_value_change,classification,lacking,commodity_name,history_from,history_whole,year_to_date_common_months,year_to_date_common,year_to_date_common_change_status,year_to_date_common_change,exports_source,imports_source,streak_since,streak_ended_by,growth_3_status,growth_3,growth_5_status,growth_5,growth_10_status,growth_10,partner_kind,unit_abbreviation,unit_name,three_months_status,three_months,three_months_change_status,three_months_change,notes,basis,converted_from,rate,rate_source", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("sample,JPN,Japan,CHN,China,X,72,annual,2024,weight,kg,ok,971973000,FOB,false,1197011000,-225038000,ok,-0.188,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",ok,3.504702,ok,0.198814,H6,,Iron and steel,2022,true,,,,,,,2023,unread,no_base,,no_base,,no_base,,economy,,,,,,,,own,,,", lines[1], StringComparison.Ordinal);
    }

    // The sentence, and figures behind it: the first of each name.
    private static void AssertFact(JsonElement answer, string id, string sentence, params (string Name, decimal Value)[] figures)
    {
        var fact = Assert.Single(answer.At("facts").EnumerateArray(), fact => fact.Text("id") == id);
        Assert.Equal(sentence, fact.Text("text"));
        foreach (var (name, value) in figures)
            Assert.Equal(value, fact.At("figures").EnumerateArray().First(figure => figure.Text("name") == name).Number("value"));
        Assert.NotEmpty(fact.At("sources").EnumerateArray());
        Assert.All(fact.At("sources").EnumerateArray(), source => Assert.Matches("_2025-0[67]-[0-9]{2}.csv$", answer.Text($"sources.{source.GetInt32()}.blob")!));
    }
}

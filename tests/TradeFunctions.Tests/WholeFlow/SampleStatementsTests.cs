using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>
/// What an article says of the trade of China and Japan, from the sample's files to the HTTP answer. The figures are those of the
/// sample's README, exact.
/// </summary>
[Collection(SampleWorld.Collection)]
public class SampleStatementsTests(SampleWorld sample)
{
    private const string ChinaWithJapan2024 = "/api/v1/summaries/CHN/JPN?period=2024";
    private const string JapanWithChina2024 = "/api/v1/summaries/JPN/CHN?period=2024";

    [Fact]
    public async Task China_s_imports_from_Japan_climbed_to_152_01_billion_dollars_in_2024_the_highest_level_in_three_years()
    {
        var imports = await JsonAsync(ChinaWithJapan2024, "imports");

        Assert.Equal(("ok", 152_010_384_000.125m, "USD", "CIF"), (imports.Text("figure.status"), imports.Number("figure.value"), imports.Text("figure.currency"), imports.Text("figure.valuation")));
        Assert.Equal(("2021", 3, false), (imports.Text("by_value.record.high.since"), (int)imports.Number("by_value.record.high.distance"), imports.At("by_value.record.high.on_record").GetBoolean()));
        Assert.Equal(("ok", 148_630_000_000m), (imports.Text("by_value.year_over_year.status"), imports.Number("by_value.year_over_year.base")));
        Assert.Equal(3_380_384_000.125m, imports.Number("by_value.year_over_year.difference"));
        await AssertFactAsync(ChinaWithJapan2024, "imports.value_and_record", "China's imports from Japan were $152.01 billion in 2024, the highest since 2021.", ("imports", 152_010_384_000.125m), ("highest_since", 3));
    }

    [Fact]
    public async Task The_years_behind_the_record_are_in_the_series()
    {
        var series = await JsonAsync("/api/v1/series/CHN/JPN?flow=M&from=2019", "series.0.rows");

        Assert.Equal(
            ["2019 139.86", "2020 141.31", "2021 164.22", "2022 149.87", "2023 148.63", "2024 152.01"],
            series.EnumerateArray().Select(row => FormattableString.Invariant($"{row.Text("period")} {row.Number("amount") / 1_000_000_000:F2}")));
    }

    [Fact]
    public async Task Total_trade_of_the_two_reached_292_6_billion_dollars_in_2024()
    {
        var answer = await JsonAsync(JapanWithChina2024);

        Assert.Equal((124_560_412_000m, "FOB"), (answer.Number("exports.figure.value"), answer.Text("exports.figure.valuation")));
        Assert.Equal((168_062_118_000m, "CIF"), (answer.Number("imports.figure.value"), answer.Text("imports.figure.valuation")));
        Assert.Equal(292_622_530_000m, answer.Number("total.figure.value"));
        await AssertFactAsync(
            JapanWithChina2024, "total.value_and_record", "Japan's total trade with China was $292.62 billion in 2024", ("total", 292_622_530_000m));
    }

    [Fact]
    public async Task China_remained_Japan_s_largest_trading_partner()
    {
        var ranks = new List<string>();
        foreach (var (partner, year) in new[] { ("CHN", 2023), ("CHN", 2024), ("USA", 2024), ("S19", 2024), ("KOR", 2024), ("_X", 2024) })
        {
            var rank = await JsonAsync($"/api/v1/summaries/JPN/{partner}?period={year}", "total.by_value.rank");
            ranks.Add($"{partner} {year}: {rank.Text("status")} {rank.At("place")}");
        }

        Assert.Equal(["CHN 2023: ok 1", "CHN 2024: ok 1", "USA 2024: ok 2", "S19 2024: ok 3", "KOR 2024: ok 4", "_X 2024: unranked "], ranks);
        await AssertFactAsync(JapanWithChina2024, "total.rank", "China was Japan's largest trading partner in 2024", ("rank", 1));
    }

    [Theory]
    [InlineData("JPN", "CHN", "23801390427", "23193715092", "Japan's total trade with China grew 2.62% in May 2025 compared with May 2024, from $23.19 billion to $23.80 billion, the second month of growth in a row.")]
    [InlineData("CHN", "JPN", "24173883825", "23556698329.045", "China's total trade with Japan grew 2.62% in May 2025 compared with May 2024, from $23.56 billion to $24.17 billion, the second month of growth in a row.")]
    public async Task By_May_2025_trade_grew_2_62_percent_year_on_year_the_second_consecutive_month_of_growth(
        string reporter, string partner, string now, string before, string sentence)
    {
        var total = await JsonAsync($"/api/v1/summaries/{reporter}/{partner}?period=2025-05", "total");

        Assert.Equal((now, before), (total.At("figure.value").ToString(), total.At("by_value.year_over_year.base").ToString()));
        Assert.Equal(("ok", 0.0262m), (total.Text("by_value.year_over_year.status"), total.Number("by_value.year_over_year.ratio")));
        Assert.Equal((2, "up", "2025-04", "reversal"), ((int)total.Number("by_value.streak.length"), total.Text("by_value.streak.direction"), total.Text("by_value.streak.since"), total.Text("by_value.streak.ended_by")));

        var series = await JsonAsync($"/api/v1/series/{reporter}/{partner}?frequency=monthly&from=2025", "series.0.rows");
        Assert.Equal(
            [-2.10m, 1.34m, -0.74m, 1.91m, 2.62m], series.EnumerateArray().Select(row => Math.Round(100 * row.Number("year_over_year.ratio"), 2)));
        await AssertFactAsync(
            $"/api/v1/summaries/{reporter}/{partner}?period=2025-05", "total.change_and_streak", sentence, ("change", 0.0262m), ("streak", 2));
    }

    [Fact]
    public async Task Japan_s_exports_to_China_124_6_billion_dollars_were_17_6_percent_of_all_its_exports()
    {
        var exports = await JsonAsync(JapanWithChina2024, "exports");

        Assert.Equal(124_560_412_000m, exports.Number("figure.value"));
        Assert.Equal(("ok", 0.176022m, 707_640_250_000m, "reported"), (exports.Text("by_value.share.status"), exports.Number("by_value.share.ratio"), exports.Number("by_value.share.of"), exports.Text("by_value.share.world")));
        await AssertFactAsync(JapanWithChina2024, "exports.share", "Japan's exports to China were 17.6% of all its exports in 2024.", ("exports", 124_560_412_000m), ("world_exports", 707_640_250_000m), ("share", 0.176022m));
    }

    [Fact]
    public async Task China_and_the_United_States_together_took_about_65_percent_of_Japan_s_machine_tools_sold_abroad()
    {
        const string Url = "/api/v1/rankings/JPN/partners?flow=X&commodity=G.machine-tools&period=2024&combine=CHN,USA";
        var combined = await JsonAsync(Url, "combined");

        Assert.Equal(("ok", 0.6498m, 5_793_291_000m, 8_915_500_000m, "sum"), (combined.Text("status"), combined.Number("ratio"), combined.Number("sum"), combined.Number("of"), combined.Text("world")));
        await AssertFactAsync(
            Url,
            "exports.combined_share",
            "China and the United States together took 64.98% of Japan's exports of machine tools in 2024.",
            ("exports_CHN", 3_080_000_000m), ("exports_USA", 2_713_291_000m), ("world_exports", 8_915_500_000m), ("share_combined", 0.6498m));
        await AssertFactAsync(Url, "exports.largest_partner", "China was Japan's largest export market for machine tools in 2024 with $3.08 billion, 34.55% of all Japan's exports of machine tools, among ", ("exports_CHN", 3_080_000_000m));
    }

    [Fact]
    public async Task Japan_s_deficit_with_China_narrowed_to_43_5_billion_dollars_3_3_percent_less_than_in_2023()
    {
        var balance = await JsonAsync(JapanWithChina2024, "balance");

        Assert.Equal(("ok", -43_501_706_000m), (balance.Text("status"), balance.Number("value")));
        Assert.Equal(("deficit", "narrowed"), (balance.Text("state"), balance.Text("movement")));
        Assert.Equal((-44_986_000_000m, 1_484_294_000m), (balance.Number("year_over_year.base"), balance.Number("year_over_year.difference")));
        Assert.Equal(-0.032995m, balance.Number("year_over_year.ratio"));
        await AssertFactAsync(JapanWithChina2024, "balance", "In 2024 Japan's deficit with China narrowed to $43.50 billion, 3.3% less than in 2023 (exports FOB, imports CIF).", ("balance", -43_501_706_000m));
    }

    [Theory]
    [InlineData("2023", "exports", 4, "incomplete", "8517 18601211000, 8471 10399353000, 8708 3919653000", "China's largest exports to Japan in 2023, of the HS headings with figures (together 28.89% of all goods), were telephones and network equipment (HS 8517, $18.60 billion), computers (HS 8471, $10.40 billion) and parts of motor vehicles (HS 8708, $3.92 billion).")]
    [InlineData("2024", "exports", 2, "ok", "85 36907468000, 84 25620467000, 94 6458213000", "China's largest exports to Japan in 2024, by HS chapter, were electrical machinery and electronics (HS 85, $36.91 billion), machinery (HS 84, $25.62 billion) and furniture, lighting and prefabricated buildings (HS 94, $6.46 billion).")]
    [InlineData("2023", "imports", 4, "incomplete", "8542 15863720875, 8486 12858354245, 8703 6262856296", "China's largest imports from Japan in 2023, of the HS headings with figures (together 31.42% of all goods), were electronic integrated circuits (HS 8542, $15.86 billion), machines for making semiconductors (HS 8486, $12.86 billion) and motor cars (HS 8703, $6.26 billion).")]
    public async Task China_s_main_commodities_from_and_to_Japan(string period, string flow, int level, string complete, string entity, string sentence)
    {
        var url = $"/api/v1/summaries/CHN/JPN?period={period}";
        var top = (await JsonAsync(url, $"{flow}.top_goods")).EnumerateArray().Single(top => top.At("level").GetInt32() == level);

        Assert.Equal(complete, top.Text("concentration.status"));
        Assert.Equal([1, 2, 3], top.At("goods").EnumerateArray().Take(3).Select(good => good.At("place").GetInt32()));
        Assert.Equal(entity, string.Join(", ", top.At("goods").EnumerateArray().Take(3).Select(good => $"{good.Text("code")} {good.At("value")}")));
        await AssertFactAsync(
            url,
            $"{flow}.top_goods_hs{level}",
            sentence,
            [.. top.At("goods").EnumerateArray().Take(3).Select(good => ($"{flow}_{good.Text("code")}", good.Number("value")))]);
    }

    // The sentence, and figures behind it: the first of each name.
    private async Task AssertFactAsync(string url, string id, string beginning, params (string Name, decimal Value)[] figures)
    {
        var answer = await JsonAsync(url);
        var fact = Assert.Single(answer.At("facts").EnumerateArray(), fact => fact.Text("id") == id);
        Assert.StartsWith(beginning, fact.Text("text"), StringComparison.Ordinal);
        foreach (var (name, value) in figures)
            Assert.Equal(value, fact.At("figures").EnumerateArray().First(figure => figure.Text("name") == name).Number("value"));
        Assert.NotEmpty(fact.At("sources").EnumerateArray());
        Assert.All(fact.At("sources").EnumerateArray(), source => Assert.EndsWith("_2025-06-30.csv", answer.Text($"sources.{source.GetInt32()}.blob"), StringComparison.Ordinal));
    }

    private async Task<JsonElement> JsonAsync(string url, string? path = null)
    {
        var answer = await sample.World.JsonAsync(url);
        return path is null ? answer : answer.At(path);
    }
}

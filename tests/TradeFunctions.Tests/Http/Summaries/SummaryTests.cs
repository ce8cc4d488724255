using System.Text.Json;

namespace TradeFunctions.Tests.Http.Summaries;

public class SummaryTests(MadeUpHost made) : IClassFixture<MadeUpHost>
{
    [Fact]
    public async Task A_pair_is_answered_with_every_measure_its_status_and_its_source()
    {
        var answer = await made.Host.JsonAsync("/api/v1/summaries/jpn/156?period=2024");
        Assert.Equal("Made up", answer.GetProperty("dataset").GetProperty("title").GetString());
        Assert.Equal("JPN", answer.GetProperty("reporter").GetProperty("id").GetString());
        Assert.Equal("China", answer.GetProperty("partner").GetProperty("name").GetString());
        Assert.Equal(("2024", "annual", "2023"), (Text(answer, "period"), Text(answer, "frequency"), Text(answer, "compared_with")));
        Assert.Equal("USD", answer.GetProperty("units").GetProperty("value").GetString());

        var exports = answer.GetProperty("exports");
        var figure = exports.GetProperty("figure");
        Assert.Equal(("ok", 140m, "FOB", false, 0), (Text(figure, "status"), figure.GetProperty("value").GetDecimal(), Text(figure, "valuation"), figure.GetProperty("derived").GetBoolean(), figure.GetProperty("source").GetInt32()));
        var measures = exports.GetProperty("by_value");
        var change = measures.GetProperty("year_over_year");
        Assert.Equal(("ok", 130m, 10m, 0.076923m), (Text(change, "status"), change.GetProperty("base").GetDecimal(), change.GetProperty("difference").GetDecimal(), change.GetProperty("ratio").GetDecimal()));
        Assert.Equal(4, measures.GetProperty("streak").GetProperty("length").GetInt32());
        Assert.True(measures.GetProperty("record").GetProperty("high").GetProperty("on_record").GetBoolean());
        Assert.Equal(0.14m, measures.GetProperty("share").GetProperty("ratio").GetDecimal());
        Assert.Equal(1, measures.GetProperty("rank").GetProperty("place").GetInt32());
        Assert.Equal(JsonValueKind.Null, measures.GetProperty("year_to_date").ValueKind);
        Assert.Equal(JsonValueKind.Null, exports.GetProperty("by_net_weight").ValueKind);

        Assert.Equal(340m, answer.GetProperty("total").GetProperty("figure").GetProperty("value").GetDecimal());
        var balance = answer.GetProperty("balance");
        Assert.Equal((-60m, "deficit", "narrowed"), (balance.GetProperty("value").GetDecimal(), Text(balance, "state"), Text(balance, "movement")));
        var source = Assert.Single(answer.GetProperty("sources").EnumerateArray());
        Assert.Equal("made-up/japan.csv", Text(source, "blob"));
        Assert.Contains("/api/v1/summaries/JPN/CHN?dataset=made-up&period=2024", Links(answer, "self"));
    }

    [Fact]
    public async Task What_can_be_said_is_said_in_sentences_with_their_figures_and_sources()
    {
        var answer = await made.Host.JsonAsync("/api/v1/summaries/JPN/CHN?period=2024");
        var facts = answer.GetProperty("facts").EnumerateArray().ToDictionary(fact => Text(fact, "id")!);
        var imports = facts["exports.value_and_record"];
        Assert.Equal("Japan's exports to China were $140 in 2024, the highest since these data begin in 2020.", Text(imports, "text"));
        Assert.Equal("2024", Text(imports, "period"));
        Assert.Equal([0], imports.GetProperty("sources").EnumerateArray().Select(source => source.GetInt32()));
        var figure = imports.GetProperty("figures")[0];
        Assert.Equal(("exports", 140m, "USD", "2024"), (Text(figure, "name"), figure.GetProperty("value").GetDecimal(), Text(figure, "unit"), Text(figure, "period")));
        Assert.Equal(JsonValueKind.Null, figure.GetProperty("from").ValueKind);
        Assert.StartsWith("In 2024 Japan's deficit with China narrowed to $60, ", Text(facts["balance"], "text"), StringComparison.Ordinal);
        var world = await made.Host.JsonAsync("/api/v1/summaries/JPN?period=2024");
        Assert.Contains(world.GetProperty("facts").EnumerateArray(), fact => Text(fact, "id") == "exports.value_and_record");
        // Partners without a figure have more of the World than China and the United States: nobody is called the largest.
        Assert.DoesNotContain(world.GetProperty("facts").EnumerateArray(), fact => Text(fact, "id") == "exports.top_partners");
    }

    [Fact]
    public async Task No_sentence_about_a_month_that_is_missing() =>
        Assert.Empty((await made.Host.JsonAsync("/api/v1/summaries/JPN/CHN?period=2025-03")).GetProperty("facts").EnumerateArray());

    [Fact]
    public async Task Without_a_period_the_latest_with_both_flows_is_answered()
    {
        Assert.Equal("2025-05", Text(await made.Host.JsonAsync("/api/v1/summaries/JPN/CHN"), "period"));
        Assert.Equal("2025-05", Text(await made.Host.JsonAsync("/api/v1/summaries/JPN/CHN?period=latest"), "period"));
    }

    [Fact]
    public async Task A_month_that_is_missing_for_one_pair_is_null_with_its_status_and_never_zero()
    {
        var answer = await made.Host.JsonAsync("/api/v1/summaries/JPN/CHN?period=2025-03");
        foreach (var flow in new[] { "exports", "imports", "total" })
        {
            var figure = answer.GetProperty(flow).GetProperty("figure");
            Assert.Equal(("missing", JsonValueKind.Null), (Text(figure, "status"), figure.GetProperty("value").ValueKind));
        }

        var april = await made.Host.JsonAsync("/api/v1/summaries/JPN/CHN?period=2025-04");
        var sum = april.GetProperty("exports").GetProperty("by_value").GetProperty("year_to_date");
        Assert.Equal("incomplete", Text(sum, "status"));
        Assert.Equal("2025-03", Assert.Single(sum.GetProperty("missing").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task A_reporter_alone_is_answered_with_the_world_and_its_largest_partners()
    {
        var answer = await made.Host.JsonAsync("/api/v1/summaries/JPN?period=2024");
        Assert.Equal("WLD", answer.GetProperty("partner").GetProperty("id").GetString());
        var top = answer.GetProperty("exports").GetProperty("top_partners").EnumerateArray()
            .Select(partner => partner.GetProperty("partner").GetProperty("id").GetString());
        Assert.Equal(["CHN", "USA"], top);
        Assert.Equal(1000.5m, answer.GetProperty("imports").GetProperty("figure").GetProperty("value").GetDecimal());
    }

    [Fact]
    public async Task One_entity_is_read_once_the_pointer_is_known()
    {
        await made.Host.JsonAsync("/api/v1/summaries/JPN/CHN?period=2023");
        made.Host.Requests.Take();
        await made.Host.JsonAsync("/api/v1/summaries/JPN/CHN?period=2024");
        Assert.Contains("summaries(", Assert.Single(made.Host.Requests.Take()), StringComparison.Ordinal);
    }

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();

    private static IEnumerable<string?> Links(JsonElement answer, string rel) =>
        answer.GetProperty("links").EnumerateArray().Where(link => Text(link, "rel") == rel).Select(link => Text(link, "href"));
}

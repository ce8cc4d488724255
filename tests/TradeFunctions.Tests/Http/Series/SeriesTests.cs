using System.Text.Json;

namespace TradeFunctions.Tests.Http.Series;

public class SeriesTests(MadeUpHost made) : IClassFixture<MadeUpHost>
{
    [Fact]
    public async Task A_series_has_a_row_for_every_period_and_a_gap_says_so()
    {
        var answer = await made.Host.JsonAsync("/api/v1/series/JPN/CHN?frequency=monthly&from=2025&flow=X");
        Assert.Equal(("2025-01", "2025-05", "USD"), (Text(answer, "from"), Text(answer, "to"), Text(answer, "unit")));
        var rows = answer.GetProperty("series")[0].GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(["2025-01", "2025-02", "2025-03", "2025-04", "2025-05"], rows.Select(row => Text(row, "period")));
        Assert.Equal(["ok", "ok", "missing", "ok", "ok"], rows.Select(row => Text(row, "status")));
        Assert.Equal(JsonValueKind.Null, rows[2].GetProperty("amount").ValueKind);
        Assert.Equal("missing", Text(rows[2].GetProperty("year_over_year"), "status"));
        Assert.Equal(0m, rows[3].GetProperty("year_over_year").GetProperty("ratio").GetDecimal());
        Assert.Equal("made-up/japan.csv", Text(answer.GetProperty("sources")[rows[0].GetProperty("source").GetInt32()], "blob"));
    }

    [Fact]
    public async Task Partners_come_in_the_requested_order_and_one_without_figures_says_so()
    {
        var answer = await made.Host.JsonAsync("/api/v1/series/JPN/WLD,THA,CHN?from=2023");
        var series = answer.GetProperty("series").EnumerateArray().ToList();
        Assert.Equal(["WLD", "THA", "CHN"], series.Select(one => Text(one.GetProperty("partner"), "id")));
        Assert.Equal(["ok", "no_figures", "ok"], series.Select(one => Text(one, "status")));
        Assert.Equal([2, 0, 2], series.Select(one => one.GetProperty("rows").GetArrayLength()));
        Assert.Single(answer.GetProperty("sources").EnumerateArray());
    }

    [Theory]
    [InlineData("X")]
    [InlineData("M")]
    [InlineData("total")]
    public async Task A_series_and_a_summary_say_the_same(string flow)
    {
        var name = flow switch { "X" => "exports", "M" => "imports", _ => "total" };
        foreach (var (frequency, period) in new[] { ("annual", "2024"), ("monthly", "2025-05"), ("monthly", "2025-03") })
        {
            var summary = (await made.Host.JsonAsync($"/api/v1/summaries/JPN/CHN?period={period}")).GetProperty(name).GetProperty("by_value");
            var answer = await made.Host.JsonAsync($"/api/v1/series/JPN/CHN?frequency={frequency}&flow={flow}&from={period}&to={period}");
            var row = Assert.Single(answer.GetProperty("series")[0].GetProperty("rows").EnumerateArray());
            foreach (var measure in new[] { "year_over_year", "year_to_date", "rolling_12_months", "streak", "record", "share", "contribution" })
                Assert.Equal(summary.GetProperty(measure).ToString(), row.GetProperty(measure).ToString());
        }
    }

    [Fact]
    public async Task One_entity_a_partner_is_read_once_the_pointer_is_known()
    {
        await made.Host.JsonAsync("/api/v1/series/JPN/CHN");
        made.Host.Requests.Take();
        await made.Host.JsonAsync("/api/v1/series/JPN/CHN,USA,WLD,THA?from=2022");
        Assert.Equal(3, made.Host.Requests.Take().Count(path => path.Contains("series(", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/api/v1/series/JPN/THA,DEU", "no_figures")]
    [InlineData("/api/v1/series/JPN/CHN?from=2030", "not_reported_yet")]
    [InlineData("/api/v1/series/JPN/CHN?to=2010", "not_reported")]
    [InlineData("/api/v1/series/DEU/CHN", "unknown_reporter")]
    public async Task A_series_without_figures_is_refused_with_the_reason(string url, string code) =>
        Assert.Equal(code, Text(await made.Host.ProblemAsync(url, 404), "code"));

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();
}

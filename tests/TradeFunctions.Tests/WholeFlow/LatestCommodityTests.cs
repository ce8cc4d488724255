using System.Globalization;
using System.Net;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>
/// The latest period of goods, from a file whose goods end earlier the finer they are: months have TOTAL, and two chapters of exports; years
/// have chapters to 2023 and headings to 2022, one heading to 2020.
/// </summary>
public sealed class LatestCommodityTests : IAsyncLifetime
{
    private FlowWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await FlowWorld.StartAsync();
        string[] rows =
        [
            .. Both("2025-01", "TOTAL"), .. Both("2025-02", "TOTAL"), .. Exports("2025-01", "72"), .. Exports("2024-12", "73"), .. Both("2024-12", "TOTAL"),
            .. Years(2019, 2024).SelectMany(year => Both(year, "TOTAL")),
            .. Years(2019, 2023).SelectMany(year => Both(year, "87")),
            .. Years(2019, 2022).SelectMany(year => Exports(year, "8703")),
            .. Years(2019, 2021).SelectMany(year => Both(year, "8708")),
            .. Years(2019, 2020).SelectMany(year => Both(year, "8704")),
        ];
        await _world.PutAsync("mine/a.csv", $"period,reporter,partner,flow,commodity,value\n{string.Join('\n', rows)}\n");
        await _world.RunAsync("mine");
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Theory]
    [InlineData("partners", "2025-02")]
    [InlineData("commodities?flow=X", "2025-01")]
    [InlineData("commodities", "2023")]
    [InlineData("commodities?level=4", "2021")]
    [InlineData("commodities?level=4&flow=X", "2022")]
    [InlineData("commodities?level=4&flow=X&partner=CHN&period=latest", "2022")]
    [InlineData("partners?commodity=87", "2023")]
    [InlineData("partners?commodity=72&flow=X", "2025-01")]
    [InlineData("partners?commodity=8703&flow=X", "2022")]
    [InlineData("partners?commodity=8708", "2021")]
    [InlineData("partners?commodity=8708&flow=M", "2021")]
    [InlineData("partners?commodity=8704&flow=X", "2020")]
    public async Task The_latest_period_is_the_last_that_has_what_is_requested(string ranking, string period)
    {
        var answer = await _world.JsonAsync($"/api/v1/rankings/JPN/{ranking}");

        Assert.Equal(period, answer.Text("period"));
        Assert.Contains(answer.At("rows").EnumerateArray(), row => row.Number("amount") > 0);
        var self = answer.At("links").EnumerateArray().Single(link => link.Text("rel") == "self").Text("href");
        Assert.Contains($"period={period}", self, StringComparison.Ordinal);
        Assert.Equal(answer.At("rows").ToString(), (await _world.JsonAsync(self!)).At("rows").ToString());
    }

    [Theory]
    [InlineData("commodities?level=4&flow=X", 1)]
    [InlineData("partners?commodity=87", 1)]
    [InlineData("partners?commodity=8704&flow=X", 2)]
    [InlineData("partners?commodity=72&flow=X", 3)]
    public async Task Finding_it_reads_no_more_than_a_period_that_is_named(string ranking, int reads)
    {
        await _world.JsonAsync($"/api/v1/rankings/JPN/{ranking}");
        _world.Requests.Reset();

        await _world.JsonAsync($"/api/v1/rankings/JPN/{ranking}");

        // Chapter 72 is not in the months of 2024: their list of names says that this is right.
        Assert.Equal(reads, _world.Requests.Seen.Count);
    }

    [Fact]
    public async Task Its_changes_compare_with_a_year_before_that_is_in_another_slot()
    {
        var answer = await _world.JsonAsync("/api/v1/rankings/JPN/partners?commodity=8704&flow=X");

        Assert.Equal(("2019", "ok"), (answer.Text("compared_with"), answer.Text("rows.0.year_over_year.status")));
    }

    [Fact]
    public async Task Its_answer_is_kept_by_the_client_until_something_changes()
    {
        const string Url = "/api/v1/rankings/JPN/partners?commodity=8708";
        var etag = await _world.ETagAsync(Url);
        using (var again = await _world.SendAsync(Url, etag)) Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        await _world.PutAsync("mine/b.csv", $"period,reporter,partner,flow,commodity,value\n{string.Join('\n', Both("2022", "8708"))}\n");
        await _world.RunAsync("mine");

        using var changed = await _world.SendAsync(Url, etag);

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal("2022", (await _world.JsonAsync(Url)).Text("period"));
    }

    [Fact]
    public async Task Where_an_earlier_slot_alone_has_the_commodity_its_latest_period_is_named()
    {
        var problem = await _world.ProblemAsync("/api/v1/rankings/JPN/partners?commodity=73&flow=X", 404, "no_figures");

        Assert.Equal(("period", "2024-12", "2024-12"), (problem.Text("parameter"), problem.Text("nearest.0"), problem.Text("last_period")));
    }

    private static IEnumerable<string> Years(int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(year => year.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<string> Both(string period, string commodity) => [.. Exports(period, commodity), .. Rows(period, commodity, 'M')];

    private static IEnumerable<string> Exports(string period, string commodity) => Rows(period, commodity, 'X');

    // Neither codes nor partners add up to all there is, so what is absent is not known to be zero.
    private static IEnumerable<string> Rows(string period, string commodity, char flow) =>
        [$"{period},JPN,WLD,{flow},{commodity},{(commodity == "TOTAL" ? 1000 : 100)}", $"{period},JPN,CHN,{flow},{commodity},60", $"{period},JPN,USA,{flow},{commodity},30"];
}

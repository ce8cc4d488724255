using System.Net;
using TradeFunctions.LocalHost;
using TradeFunctions.LocalHost.Loading;

namespace TradeFunctions.Tests.LocalHost;

public class HeadlineReportTests
{
    private const string Reporters = """{ "reporters": [ { "reporter": { "id": "JPN", "name": "Japan" }, "default_period": PERIOD } ] }""";

    [Fact]
    public async Task Without_rows_for_the_World_the_report_says_where_to_ask_for_a_partner()
    {
        var said = await SaidAsync(Reporters.Replace("PERIOD", "\"2024\"", StringComparison.Ordinal));
        Assert.Contains("figures of Japan, but none with the World", said, StringComparison.Ordinal);
        Assert.Contains("/api/v1/summaries/JPN/PARTNER?dataset=own", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "reporters": [] }""")]
    [InlineData("""{ "reporters": [ { "reporter": { "id": "JPN", "name": "Japan" }, "default_period": null } ] }""")]
    public async Task Without_rows_for_TOTAL_the_report_says_so(string reporters) =>
        Assert.Contains("(TOTAL)", await SaidAsync(reporters), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "rows": [ { "partner": { "id": "CHN", "name": "China" }, "amount": 9 } ], "unranked": [ { "partner": { "id": "_X", "name": "Areas, nes" }, "amount": 20 } ] }""")]
    [InlineData("""{ "rows": [], "unranked": [ { "partner": { "id": "WLD", "name": "World" }, "amount": 20 }, { "partner": { "id": "CHN", "name": "China" }, "amount": 9 } ] }""")]
    public async Task Without_rows_for_the_World_the_largest_partner_of_the_latest_period_is_shown(string ranking)
    {
        const string Account =
            """{ "reporter": { "id": "JPN", "name": "Japan" }, "partner": { "id": "CHN", "name": "China" }, "period": "2024", "exports": {}, "imports": {}, "facts": [ { "id": "exports.value_and_record", "text": "Exports." } ] }""";
        var answers = new Dictionary<string, string>
        {
            ["/api/v1/reporters?dataset=own"] = Reporters.Replace("PERIOD", "\"2024\"", StringComparison.Ordinal),
            ["/api/v1/rankings/JPN/partners?period=2024&top=1&dataset=own"] = ranking,
            ["/api/v1/summaries/JPN/CHN?period=2024&dataset=own"] = Account,
        };
        using var http = new HttpClient(new Answers(answers)) { BaseAddress = new Uri("http://127.0.0.1") };

        var (lines, pair) = await new HeadlineReport(new ServiceClient(http), "/api", "own").FirstPairAsync(CancellationToken.None);

        Assert.Equal(("JPN/CHN", "Exports."), (pair, Assert.Single(lines)));
    }

    private static async Task<string> SaidAsync(string reporters)
    {
        using var http = new HttpClient(new Answers(new() { ["/api/v1/reporters?dataset=own"] = reporters })) { BaseAddress = new Uri("http://127.0.0.1") };
        var (lines, pair) = await new HeadlineReport(new ServiceClient(http), "/api", "own").FirstPairAsync(CancellationToken.None);
        Assert.Null(pair);
        return Assert.Single(lines);
    }

    /// <summary>Returns these answers by path and query, and 404 for all else.</summary>
    private sealed class Answers(Dictionary<string, string> answers) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answers.TryGetValue(request.RequestUri!.PathAndQuery, out var answer)
                ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer), RequestMessage = request }
                : new HttpResponseMessage(HttpStatusCode.NotFound) { RequestMessage = request });
    }
}

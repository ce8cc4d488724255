using System.Net;
using TradeFunctions.LocalHost.Headline;
using TradeFunctions.LocalHost.Loading;

namespace TradeFunctions.Tests.LocalHost;

public class HeadlineReportTests
{
    private const string Reporters = """{ "reporters": [ { "reporter": { "id": "JPN", "name": "Japan" }, "default_period": PERIOD } ] }""";

    [Fact]
    public async Task Files_without_a_row_of_the_world_are_not_said_to_have_no_figures()
    {
        var said = await SaidAsync(Reporters.Replace("PERIOD", "\"2024\"", StringComparison.Ordinal));
        Assert.Contains("figures of Japan, but none with the World", said, StringComparison.Ordinal);
        Assert.Contains("/api/v1/summaries/JPN/PARTNER?dataset=own", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "reporters": [] }""")]
    [InlineData("""{ "reporters": [ { "reporter": { "id": "JPN", "name": "Japan" }, "default_period": null } ] }""")]
    public async Task Files_without_a_row_of_TOTAL_are_said_to_have_none(string reporters) =>
        Assert.Contains("(TOTAL)", await SaidAsync(reporters), StringComparison.Ordinal);

    private static async Task<string> SaidAsync(string reporters)
    {
        using var http = new HttpClient(new NoSummaries(reporters)) { BaseAddress = new Uri("http://127.0.0.1") };
        var (lines, pair) = await new HeadlineReport(new ServiceClient(http), "/api", "own").OfFirstPairAsync(CancellationToken.None);
        Assert.Null(pair);
        return Assert.Single(lines);
    }

    /// <summary>A service that has reporters and no summary of any of them with the World.</summary>
    private sealed class NoSummaries(string reporters) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(request.RequestUri!.AbsolutePath.EndsWith("/v1/reporters", StringComparison.Ordinal)
                ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(reporters), RequestMessage = request }
                : new HttpResponseMessage(HttpStatusCode.NotFound) { RequestMessage = request });
    }
}

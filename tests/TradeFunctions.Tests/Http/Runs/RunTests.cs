using System.Net;
using System.Text.Json;

namespace TradeFunctions.Tests.Http.Runs;

public class RunTests
{
    [Fact]
    public async Task A_run_is_started_and_can_be_followed_where_the_answer_says()
    {
        await using var host = await PublishedHost.StartAsync();
        await host.UploadAsync("made-up/a.csv", "period,reporter,partner,flow,value\n2024,JPN,CHN,X,1\n");
        using var started = await host.SendAsync("/api/v1/runs?dataset=made-up&code=a-key", HttpMethod.Post);
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        Assert.Equal("no-store", started.Headers.CacheControl?.ToString());
        var run = JsonDocument.Parse(await started.Content.ReadAsStringAsync()).RootElement.GetProperty("runs")[0];
        Assert.Equal(("made-up", true), (run.GetProperty("dataset").GetString(), run.GetProperty("started").GetBoolean()));
        Assert.Equal(run.GetProperty("href").GetString(), started.Headers.Location?.ToString());

        var url = started.Headers.Location!.ToString();
        var followed = (await host.JsonAsync(url)).GetProperty("run");
        Assert.Equal((run.GetProperty("id").GetString(), "refining", 1, 0), (
            followed.GetProperty("id").GetString(),
            followed.GetProperty("status").GetString(),
            followed.GetProperty("blobs").GetInt32(),
            followed.GetProperty("blobs_done").GetInt32()));
        var document = await host.JsonAsync("/api/openapi.json");
        foreach (var (name, answer) in new[] { ("RunAnswer", await host.JsonAsync(url)), ("RunsAnswer", await host.JsonAsync("/api/v1/runs")) })
            Assert.Empty(SchemaCheck.Differences(document, document.GetProperty("components").GetProperty("schemas").GetProperty(name), answer, "$"));

        using var again = await host.SendAsync("/api/v1/runs", HttpMethod.Post);
        var second = JsonDocument.Parse(await again.Content.ReadAsStringAsync()).RootElement.GetProperty("runs")[0];
        Assert.Equal((run.GetProperty("id").GetString(), false), (second.GetProperty("id").GetString(), second.GetProperty("started").GetBoolean()));
    }

    [Fact]
    public async Task A_run_of_a_dataset_that_there_is_not_is_refused()
    {
        await using var host = await PublishedHost.StartAsync();
        Assert.Equal("nothing_published", (await host.ProblemAsync("/api/v1/runs", 404, HttpMethod.Post)).GetProperty("code").GetString());
        Assert.Equal("unknown_dataset", (await host.ProblemAsync("/api/v1/runs?dataset=no", 400, HttpMethod.Post)).GetProperty("code").GetString());
        Assert.Equal("unknown_parameter", (await host.ProblemAsync("/api/v1/runs?now=1", 400, HttpMethod.Post)).GetProperty("code").GetString());
    }
}

using TradeFunctions.Core.Slices;
using TradeFunctions.Storage;
using TradeFunctions.Storage.Datasets;

namespace TradeFunctions.Tests.Http.Resolving;

public class DatasetResolverTests
{
    private const string Summary = "/api/v1/summaries/JPN/CHN";

    [Fact]
    public async Task Before_anything_is_published_the_service_is_empty_and_says_so()
    {
        await using var host = await PublishedHost.StartAsync();
        Assert.Equal("nothing_published", Code(await host.ProblemAsync(Summary, 404)));
        Assert.Equal("nothing_published", Code(await host.ProblemAsync("/api/v1/reporters", 404)));
        Assert.Equal("empty", (await host.JsonAsync("/api/health")).GetProperty("status").GetString());
        Assert.Equal(0, (await host.JsonAsync("/api/v1/datasets")).GetProperty("datasets").GetArrayLength());
        Assert.Equal(0, (await host.JsonAsync("/api/v1/runs")).GetProperty("runs").GetArrayLength());
    }

    [Fact]
    public async Task Of_several_datasets_one_has_to_be_named_unless_one_is_the_default()
    {
        await using var host = await PublishedHost.StartAsync();
        await host.AddDatasetAsync("a");
        await host.AddDatasetAsync("b");
        await host.PublishAsync("b", MadeUpTrade.Account());
        var problem = await host.ProblemAsync(Summary, 400);
        Assert.Equal("ambiguous_dataset", Code(problem));
        Assert.Equal(["a", "b"], problem.GetProperty("nearest").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal("b", (await host.JsonAsync($"{Summary}?dataset=b")).GetProperty("dataset").GetProperty("name").GetString());

        await host.AddDatasetAsync("c", new DatasetConfig { Default = true });
        await host.PublishAsync("c", MadeUpTrade.Account());
        Assert.Equal("c", (await host.JsonAsync(Summary)).GetProperty("dataset").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_dataset_is_known_as_soon_as_it_is_there()
    {
        await using var host = await PublishedHost.StartAsync();
        await host.AddDatasetAsync("a");
        await host.JsonAsync("/api/v1/reporters");
        await host.AddDatasetAsync("b");
        Assert.Equal("b", (await host.JsonAsync("/api/v1/reporters?dataset=b")).GetProperty("dataset").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_dataset_whose_files_are_all_gone_is_not_one_to_choose_from()
    {
        await using var host = await PublishedHost.StartAsync();
        await host.AddDatasetAsync("a");
        await host.AddDatasetAsync("removed", files: 0);
        Assert.Equal("a", (await host.JsonAsync("/api/v1/reporters")).GetProperty("dataset").GetProperty("name").GetString());
        Assert.Equal("removed", (await host.JsonAsync("/api/v1/reporters?dataset=removed")).GetProperty("dataset").GetProperty("name").GetString());
        await host.AddDatasetAsync("waiting", files: null);
        host.Time.Advance(PublishedReader.Kept);
        Assert.Equal(
            ["a published", "removed withdrawn", "waiting pending"],
            (await host.JsonAsync("/api/v1/datasets")).GetProperty("datasets").EnumerateArray().Select(dataset => $"{dataset.GetProperty("name")} {dataset.GetProperty("status")}"));
    }

    [Fact]
    public async Task A_missing_slice_is_read_once_more_and_then_answered_with_retry_later()
    {
        await using var host = await PublishedHost.StartAsync();
        await host.AddDatasetAsync("a");
        await host.PublishAsync("a", MadeUpTrade.Account());
        await host.JsonAsync($"{Summary}?period=2024");
        await host.LoseAsync("a", MadeUpTrade.Japan, SlotInputs.SummarySlot(2024));
        host.Requests.Take();
        Assert.Equal("slice_unavailable", Code(await host.ProblemAsync($"{Summary}?period=2024", 503)));
        var requests = host.Requests.Take();
        Assert.Equal(2, requests.Count(path => path.Contains("summaries(", StringComparison.Ordinal)));
        Assert.Single(requests, path => path.Contains("pointers(", StringComparison.Ordinal));
        using var response = await host.SendAsync($"{Summary}?period=2024");
        Assert.NotNull(response.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task A_storage_that_fails_is_a_problem_to_come_back_from()
    {
        await using var host = await PublishedHost.StartAsync();
        await host.AddDatasetAsync("a");
        host.Requests.Fails = true;
        Assert.Equal("storage_unavailable", Code(await host.ProblemAsync(Summary, 503)));
        Assert.Equal("storage_unavailable", Code(await host.ProblemAsync("/api/health", 503)));
        host.Requests.Fails = false;
        Assert.Equal("unknown_reporter", Code(await host.ProblemAsync(Summary, 404)));
    }

    private static string? Code(System.Text.Json.JsonElement problem) => problem.GetProperty("code").GetString();
}

using Azure.Storage.Queues.Models;
using TradeFunctions.Tests.Recompute;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>What errors about absent figures say of the files: nothing that is not so.</summary>
public class AbsenceTests
{
    private const string Header = "period,reporter,partner,flow,commodity,value\n";

    [Theory]
    [InlineData("summaries/JPN/KOR?period=2023", "only_breakdowns,only_other_systems")]
    [InlineData("series/JPN/KOR?flow=X&frequency=annual", "only_breakdowns,only_other_systems")]
    [InlineData("series/JPN/KOR?flow=M", "not_in_files")]
    [InlineData("summaries/CHN/KOR?period=2024", "not_in_files")]
    public async Task Rows_that_are_left_out_are_causes_where_they_may_be_parts_and_say_as_what(string path, string causes)
    {
        await using var world = await FlowWorld.StartAsync();
        await world.PutAsync("own/left.csv", MadeUpComtrade.LeftOut);
        await world.PutAsync("own/good.csv", Header + "2024,CHN,JPN,X,TOTAL,40\n");
        await world.RunAsync("own");
        var problem = await world.ProblemAsync($"/api/v1/{path}", 404, "no_figures");
        Assert.Equal(causes, string.Join(',', problem.At("causes").EnumerateArray().Select(cause => cause.Text("code"))));
    }

    [Theory]
    [InlineData("series/JPN/USA?commodity=8517&flow=X", "other_classification")]
    [InlineData("rankings/JPN/commodities?partner=USA&period=2022&level=4", "other_classification")]
    [InlineData("series/JPN/USA?commodity=TOTAL", "not_in_files")]
    public async Task Commodities_in_an_edition_that_is_left_out_are_a_cause_where_commodities_are_requested(string path, string cause)
    {
        await using var world = await FlowWorld.StartAsync();
        await world.PutAsync("own/editions.csv", MadeUpComtrade.Editions);
        await world.RunAsync("own");
        var problem = await world.ProblemAsync($"/api/v1/{path}", 404, "no_figures");
        Assert.Equal(cause, problem.Text("causes.0.code"));
        Assert.Equal(cause == "other_classification", problem.Text("detail")!.Contains("in H5, of 2022,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("summaries/JPN/USA?period=2023", "no_figures", "X;United States;2023")]
    [InlineData("summaries/JPN/USA", "no_figures", "X;United States;2023")]
    [InlineData("series/JPN/USA", "no_figures", "X;United States;2023")]
    [InlineData("mirror/JPN/USA?period=2023", "no_figures", "X;United States;2023")]
    [InlineData("series/JPN/DEU", "no_figures", "M;Germany;2021 to 2023")]
    [InlineData("series/JPN/DEU?flow=X", "no_figures", null)]
    [InlineData("summaries/JPN/KOR?period=2023", "no_figures", null)]
    [InlineData("summaries/IND/BRA", "not_reported", "M;Brazil;2023-04")]
    [InlineData("summaries/IND", "not_reported", "M;Brazil;2023-04")]
    [InlineData("summaries/IND/BRA?period=2023", "not_reported", "goods")]
    public async Task Commodities_without_a_figure_of_all_commodities_are_said_to_be_parts(string path, string code, string? entity)
    {
        await using var world = await FlowWorld.StartAsync();
        await world.PutAsync("own/a.csv", Header + "2023,JPN,CHN,X,TOTAL,100\n2023,JPN,USA,X,8542,500\n2023,JPN,FRA,X,8542,9\n2023,JPN,DEU,M,8703,7\n2021,JPN,DEU,M,87,6\n2023-04,IND,BRA,M,1701,5\n");
        await world.PutAsync("own/b.csv", Header + "2023,JPN,FRA,X,TOTAL,90\n");
        await world.RunAsync("own");

        var problem = await world.ProblemAsync($"/api/v1/{path}", 404, code);

        Assert.Equal(entity is null ? "not_in_files" : "sums_not_totals", problem.Text("causes.0.code"));
        Assert.All(entity?.Split(';') ?? [], word => Assert.Contains(word, problem.Text("causes.0.detail"), StringComparison.Ordinal));
        Assert.DoesNotContain("France", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summaries/JPN", "sums_not_totals")]
    [InlineData("series/JPN/WLD?flow=X", "sums_not_totals")]
    [InlineData("series/JPN/WLD?flow=M", "not_in_files")]
    [InlineData("series/JPN/USA", "not_in_files")]
    public async Task Partners_without_the_World_are_said_to_be_parts_of_it(string path, string cause)
    {
        await using var world = await FlowWorld.StartAsync();
        await world.PutAsync("own/a.csv", Header + "2023,JPN,CHN,X,TOTAL,100\n2023,JPN,KOR,X,TOTAL,50\n");
        await world.RunAsync("own");
        var problem = await world.ProblemAsync($"/api/v1/{path}", 404, "no_figures");
        Assert.Equal([cause], problem.At("causes").EnumerateArray().Select(one => one.Text("code")));
    }

    [Fact]
    public async Task Until_a_run_has_ended_nothing_is_said_to_be_in_no_file()
    {
        await using var world = await FlowWorld.StartAsync();
        await world.PutAsync("own/good.csv", Header + "2024,CHN,JPN,X,TOTAL,40\n2024,JPN,CHN,X,TOTAL,40\n");
        var id = await world.PostRunAsync("own");

        for (var url = "summaries/JPN/CHN"; await world.NextMessageAsync() is { } message; url = "rankings/JPN/partners")
        {
            // Nothing is published before the last messages.
            if (!await world.IsPublishedAsync("own", 392)) await NotPublishedAsync(world, url, id, "not_published_yet");
            await world.HandleAsync(message);
        }

        await world.RunAsync("own", id);
        Assert.Equal("not_in_files", (await world.ProblemAsync("/api/v1/summaries/KOR/CHN", 404, "unknown_reporter")).Text("causes.0.code"));
        await world.PutAsync("own/later.csv", Header + "2025,JPN,CHN,X,TOTAL,41\n2025,KOR,CHN,X,TOTAL,7\n");
        var next = await world.PostRunAsync("own");
        // The reader keeps the list of datasets a few seconds.
        world.Time.Advance(TimeSpan.FromSeconds(10));
        await NotPublishedAsync(world, "summaries/KOR/CHN", next, "not_published_yet");
        await NotPublishedAsync(world, "mirror/KOR/USA", next, "not_published_yet");
        await NotPublishedAsync(world, "summaries/JPN/CHN?period=2025", next, "not_reported_yet");
        await NotPublishedAsync(world, "summaries/JPN/KOR", next, "no_figures");
    }

    [Fact]
    public async Task A_reporter_that_could_not_be_published_is_not_said_to_be_in_no_file()
    {
        await using var world = await FlowWorld.StartAsync();
        await world.PutAsync("own/good.csv", Header + "2024,CHN,JPN,X,TOTAL,40\n2024,JPN,CHN,X,TOTAL,40\n");
        world.Requests.Fails = request => request.SlotsWritten.Any(slot => slot.StartsWith("392~", StringComparison.Ordinal));
        var id = await world.PostRunAsync("own");
        while (await world.NextMessageAsync() is { } message) await HandleUntilGivenUpAsync(world, message);
        world.Requests.Reset();
        Assert.Equal("completed_with_errors", (await world.RunAsync("own", id)).Text("run.status"));

        var problem = await world.ProblemAsync("/api/v1/summaries/JPN/CHN", 404, "unknown_reporter");

        Assert.Equal(["not_published_yet"], problem.At("causes").EnumerateArray().Select(cause => cause.Text("code")));
        Assert.Contains("failed to publish what Japan reports", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal("not_in_files", (await world.ProblemAsync("/api/v1/summaries/KOR/CHN", 404, "unknown_reporter")).Text("causes.0.code"));
    }

    private static async Task HandleUntilGivenUpAsync(FlowWorld world, QueueMessage message)
    {
        while (true)
        {
            try
            {
                await world.HandleAsync(message);
                return;
            }
            catch (KilledException)
            {
                // The queue would bring it again.
            }
        }
    }

    private static async Task NotPublishedAsync(FlowWorld world, string path, string run, string code)
    {
        var problem = await world.ProblemAsync($"/api/v1/{path}", 404, code);
        Assert.Equal(("not_published_yet", $"/api/v1/runs/{run}"), (problem.Text("causes.0.code"), problem.Text("causes.0.href")));
        Assert.Contains("has not ended", problem.Text("detail"), StringComparison.Ordinal);
    }
}

using TradeFunctions.Core.Trade;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Tests.Recompute.Runs;

public class RunQueueTests
{
    private static readonly RecomputeOptions Times = new();

    [Fact]
    public async Task Of_two_runs_triggered_at_once_one_does_the_work_and_the_other_trigger_gets_it_too()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2023, 2024));
        await world.PutAsync("chn.csv", MadeUp.ChinaAnnual(2024));

        var starts = await Task.WhenAll(
            world.Service.StartAsync(null, "timer", CancellationToken.None),
            world.Service.StartAsync(null, "http", CancellationToken.None));
        await world.WorkOffAsync();

        Assert.Single(starts, start => start.Single().Started);
        Assert.Single(starts.Select(start => start.Single().RunId).Distinct());
        Assert.Equal(2, world.Requests.BlobReads.Count(request => request.Uri.AbsolutePath.EndsWith(".csv", StringComparison.Ordinal)));
        var runs = await world.Reader.RunsAsync(10, CancellationToken.None);
        Assert.All(runs, run => Assert.Equal(RunStatus.Completed, run.Status));
        // The second trigger is not forgotten: a run follows, and finds nothing to do.
        Assert.Equal((2, 0), (runs.Count, runs[0].FilesChanged));
    }

    [Fact]
    public async Task A_message_that_comes_twice_or_after_its_run_does_nothing()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2024));
        await world.PutAsync("chn.csv", MadeUp.ChinaAnnual(2024));
        await world.Service.StartAsync(null, "test", CancellationToken.None);
        var message = (await world.NextMessageAsync())!;
        await world.HandleAsync(message.MessageText);
        world.Requests.Reset();

        await world.HandleAsync(message.MessageText);
        Assert.Empty(world.Requests.BlobReads);

        await world.DeleteAsync(message);
        await world.WorkOffAsync();
        var pointer = await world.PointerAsync(MadeUp.Japan);
        world.Requests.Reset();

        await world.HandleAsync(message.MessageText);
        Assert.Empty(world.Requests.BlobReads);
        Assert.Equal(pointer!.ETag, (await world.PointerAsync(MadeUp.Japan))!.ETag);
        Assert.Single(await world.Reader.RunsAsync(10, CancellationToken.None));
    }

    [Fact]
    public async Task Two_workers_with_the_same_message_end_as_one_would()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2023, 2024));
        await world.Service.StartAsync(null, "test", CancellationToken.None);
        while (await world.NextMessageAsync() is { } message)
        {
            await Task.WhenAll(world.HandleAsync(message.MessageText), world.HandleAsync(message.MessageText));
            await world.DeleteAsync(message);
        }

        var run = Assert.Single(await world.Reader.RunsAsync(10, CancellationToken.None));
        Assert.Equal((RunStatus.Completed, new RunProgress(1, 1, 0, 1, 1, 0)), (run.Status, run.Report.Progress));
        Assert.Equal(MadeUp.Value(2024, true, false), await world.ValueAsync(MadeUp.Japan, MadeUp.China, Flow.Export, Period.OfYear(2024)));
    }

    [Fact]
    public async Task Messages_out_of_order_end_in_the_same_figures()
    {
        await using var world = await RecomputeWorld.CreateAsync(new RecomputeOptions { PiecesOfMessage = 1 });
        await world.PutAsync("old.csv", MadeUp.File("2024,JPN,CHN,X,10"), released: "2025-01-01");
        await world.PutAsync("new.csv", MadeUp.File("2024,JPN,CHN,X,12"), released: "2025-06-01");
        var start = Assert.Single(await world.Service.StartAsync(null, "test", CancellationToken.None));
        // A message for work that is not planned yet comes before everything else.
        await world.HandleAsync(new WorkMessage(start.RunId, RecomputeWorld.Dataset, "publish~392"));
        var messages = new Stack<string>();
        while (await world.NextMessageAsync() is { } message)
        {
            messages.Push(message.MessageText);
            await world.DeleteAsync(message);
        }

        Assert.Equal(2, messages.Count);
        foreach (var message in messages) await world.HandleAsync(message);
        await world.WorkOffAsync();

        Assert.Equal(12, await world.ValueAsync(MadeUp.Japan, MadeUp.China, Flow.Export, Period.OfYear(2024)));
        Assert.Equal(RunStatus.Completed, (await world.LookAsync(start.RunId)).Status);
    }

    [Fact]
    public async Task Lost_messages_are_sent_again_when_the_run_is_looked_after()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2024));
        var start = Assert.Single(await world.Service.StartAsync(null, "test", CancellationToken.None));
        await LoseMessagesAsync(world);

        world.Time.Advance(Times.PollEvery);
        await world.HandleAsync(new WorkMessage(start.RunId, RecomputeWorld.Dataset, null));
        Assert.Null(await world.NextMessageAsync());

        world.Time.Advance(Times.ResendAfter);
        await world.HandleAsync(new WorkMessage(start.RunId, RecomputeWorld.Dataset, null));
        await world.WorkOffAsync();

        Assert.Equal(RunStatus.Completed, (await world.LookAsync(start.RunId)).Status);
        Assert.NotNull(await world.PointerAsync(MadeUp.Japan));
    }

    [Fact]
    public async Task A_run_that_only_publishes_is_looked_after_too()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2024));
        await world.RunAsync();
        await world.DeleteAsync("jpn.csv");
        world.Requests.Reset();

        await world.Service.StartAsync(null, "test", CancellationToken.None);

        var sent = world.Requests.Seen.Where(request => request.Method == "POST" && request.Uri.AbsolutePath.EndsWith("/messages", StringComparison.Ordinal));
        Assert.Equal(["120", "0"], sent.Select(request => System.Web.HttpUtility.ParseQueryString(request.Uri.Query)["visibilitytimeout"]));
    }

    [Fact]
    public async Task Looking_after_a_run_does_not_go_on_for_ever()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2024));
        var start = Assert.Single(await world.Service.StartAsync(null, "test", CancellationToken.None));
        await LoseMessagesAsync(world);

        var looks = 0;
        for (var sent = true; sent && looks < 100; looks++)
        {
            world.Time.Advance(Times.ResendAfter);
            world.Requests.Reset();
            await world.HandleAsync(new WorkMessage(start.RunId, RecomputeWorld.Dataset, null));
            sent = world.Requests.Seen.Any(request => request.Method == "POST" && request.Uri.AbsolutePath.EndsWith("/messages", StringComparison.Ordinal));
            await LoseMessagesAsync(world);
        }

        Assert.Equal(WorkRow.MaxAttempts + 1, looks);
        var next = Assert.Single(await world.Service.StartAsync(null, "test", CancellationToken.None));
        Assert.NotEqual(start.RunId, next.RunId);
    }

    [Fact]
    public async Task A_dead_run_is_replaced_by_one_with_a_higher_version_and_its_late_worker_changes_nothing()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2023));
        var dead = Assert.Single(await world.Service.StartAsync(null, "test", CancellationToken.None));
        var late = (await world.NextMessageAsync())!;
        await world.DeleteAsync(late);

        world.Time.Advance(Times.DeadAfter - TimeSpan.FromSeconds(1));
        Assert.Equal(dead.RunId, Assert.Single(await world.Service.StartAsync(null, "test", CancellationToken.None)).RunId);
        world.Time.Advance(TimeSpan.FromSeconds(1));
        var run = await world.RunAsync();

        Assert.NotEqual(dead.RunId, run.Id);
        Assert.Equal(RunStatus.Abandoned, (await world.LookAsync(dead.RunId)).Status);
        Assert.True(run.Version > (await world.LookAsync(dead.RunId)).Version);
        var pointer = await world.PointerAsync(MadeUp.Japan);
        await world.HandleAsync(late.MessageText);
        Assert.Equal(pointer!.ETag, (await world.PointerAsync(MadeUp.Japan))!.ETag);
    }

    [Fact]
    public async Task A_worker_that_dies_five_times_without_an_error_is_given_up()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2024));
        var start = Assert.Single(await world.Service.StartAsync(null, "test", CancellationToken.None));
        var message = (await world.NextMessageAsync())!;
        await world.DeleteAsync(message);
        for (var attempt = 0; attempt < WorkRow.MaxAttempts; attempt++)
        {
            // Dead from the moment the file is opened: nothing can be recorded any more.
            world.Requests.Reset();
            world.Requests.KillAt = 5;
            await Assert.ThrowsAsync<KilledException>(() => world.HandleAsync(message.MessageText));
            Assert.EndsWith("/jpn.csv", world.Requests.Seen[4].Uri.AbsolutePath, StringComparison.Ordinal);
        }

        world.Requests.Reset();
        world.Time.Advance(Times.ResendAfter);
        await world.HandleAsync(new WorkMessage(start.RunId, RecomputeWorld.Dataset, null));
        await world.HandleAsync(new WorkMessage(start.RunId, RecomputeWorld.Dataset, null));

        var run = await world.LookAsync(start.RunId);
        Assert.Equal((RunStatus.CompletedWithErrors, 1), (run.Status, run.Report.Progress.BlobsFailed));
    }

    private static async Task LoseMessagesAsync(RecomputeWorld world)
    {
        while (await world.NextMessageAsync() is { } message) await world.DeleteAsync(message);
    }
}

using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Tests.Recompute.Runs;

public class SharedMessageTests
{
    [Fact]
    public void Small_neighbours_share_a_message_up_to_the_limits_and_a_large_piece_has_its_own()
    {
        var pieces = new[] { ("d", 500L), ("a", 40L), ("c", 30L), ("b", 40L), ("e", 1L), ("f", 1L), ("g", 1L), ("h", 1L) }.Select(Piece);

        var messages = WorkMessage.For("made-up", pieces, most: 3, bytes: 100);

        Assert.Equal([("a", "b"), ("c", null), ("d", null), ("e", "g"), ("h", null)], messages.Select(message => (message.Piece, message.Last)));
    }

    [Fact]
    public async Task A_file_that_fails_fails_alone_and_the_others_of_its_message_are_read_once()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        foreach (var name in new[] { "a", "b", "c" }) await world.PutAsync($"{name}.csv", MadeUp.JapanAnnual(2024));
        world.Requests.Fails = request => request.Method == "GET" && request.Uri.AbsolutePath.EndsWith("/b.csv", StringComparison.Ordinal);

        var run = await world.RunAsync();

        Assert.Equal((RunStatus.CompletedWithErrors, new RunProgress(3, 2, 1, 1, 1, 0)), (run.Status, run.Report.Progress));
        string[] reads = ["a", "b", "c"];
        Assert.Equal([1, WorkRow.MaxAttempts, 1], reads.Select(name => world.Requests.Seen.Count(request =>
            request.Method == "GET" && request.Uri.AbsolutePath.EndsWith($"/{name}.csv", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_new_reporter_whose_result_is_not_recorded_at_once_is_not_written_again()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2024));
        var (failures, written) = (0, 0);
        // The first transaction behind the slices is that of the piece's result.
        world.Requests.Fails = request => world.Requests.SlotsWritten.Count > 0 && request.SlotsWritten.Count == 0
            && request.Uri.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal) && failures++ == 0 && (written = Written()) > 0;

        var run = await world.RunAsync();

        Assert.InRange(failures, 2, int.MaxValue);
        Assert.Equal((RunStatus.Completed, ReporterOutcome.Unchanged), (run.Status, Assert.Single(run.Report.Reporters).Outcome));
        Assert.Equal(written, Written());

        int Written() => world.Requests.Seen.Count(request => request.SlotsWritten.Count > 0);
    }

    [Fact]
    public async Task A_run_that_finds_nothing_costs_ten_requests()
    {
        await using var world = await RecomputeWorld.PublishedAsync();
        await world.RunAsync();
        world.Requests.Reset();

        var run = await world.RunAsync();

        Assert.Equal((RunStatus.Completed, 0), (run.Status, run.FilesChanged));
        Assert.InRange(world.Requests.Count, 1, 10);
    }

    private static WorkRow Piece((string Name, long Bytes) piece) => new("run", piece.Name)
    {
        Refine = new RefineInput(piece.Name, "etag", piece.Bytes, DateTimeOffset.UnixEpoch, null),
    };
}

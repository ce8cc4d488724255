using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Ledgers;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Tests.Recompute.Plan;

public class UnusableFilesTests
{
    [Fact]
    public async Task A_refused_file_is_named_with_its_reason_once_and_the_others_are_published()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2024));
        await world.PutAsync("notes.csv", "period,reporter,partner,flow,note\n2024,JPN,CHN,X,hello\n");

        var run = await world.RunAsync();

        Assert.Equal(RunStatus.CompletedWithErrors, run.Status);
        var refused = run.Report.Blobs.Single(blob => blob.Blob == "notes.csv");
        Assert.Equal((BlobOutcome.Refused, RefusalCodes.UnknownHeader), (refused.Outcome, refused.Refusal!.Code));
        Assert.Equal(["commodity", "value"], refused.Refusal.MissingColumns);
        Assert.NotNull(await world.ValueAsync(MadeUp.Japan, MadeUp.China, Flow.Export, Period.OfYear(2024)));
        var row = await world.Read<Ledger>().GetAsync(RecomputeWorld.Dataset, "notes.csv", CancellationToken.None);
        Assert.Equal((LedgerStatus.Refused, RefusalCodes.UnknownHeader), (row!.Status, row.Refusal!.Code));

        world.Requests.Reset();
        Assert.Equal(0, (await world.RunAsync()).FilesChanged);
        Assert.Empty(world.Requests.BlobReads);
    }

    [Fact]
    public async Task A_file_of_more_reporters_and_years_than_a_row_of_the_ledger_holds_is_refused_once_and_published_when_it_was_split()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        var reporters = EconomyList.All
            .Where(economy => economy.IsRanked && economy.Code != MadeUp.China)
            // A code that changed hands is of two reporters over the years.
            .Where(economy => Enumerable.Range(1900, 300).All(year => EconomyList.TryFindIso(economy.Id, year, out var found) && found == economy))
            .ToList();
        string[] Lines(IEnumerable<Economy> some) =>
            [.. some.SelectMany(reporter => Enumerable.Range(Period.FirstYear, 200).Select(year => FormattableString.Invariant($"{year},{reporter.Id},CHN,X,{year}")))];
        await world.PutAsync("all.csv", MadeUp.File(Lines(reporters)));

        var run = await world.RunAsync();

        var refused = Assert.Single(run.Report.Blobs);
        Assert.Equal((RunStatus.CompletedWithErrors, BlobOutcome.Refused, RefusalCodes.TooBroad), (run.Status, refused.Outcome, refused.Refusal!.Code));
        Assert.StartsWith(FormattableString.Invariant($"{reporters.Count} reporters with {reporters.Count * 200} years"), refused.Refusal.Detail, StringComparison.Ordinal);
        Assert.Equal(0, (await world.RunAsync()).FilesChanged);
        await world.DeleteAsync("all.csv");
        await world.PutAsync("some.csv", MadeUp.File(Lines(reporters.Where(reporter => reporter.Id is "JPN" or "USA"))));
        Assert.Equal(BlobOutcome.Refined, Assert.Single((await world.RunAsync()).Report.Blobs).Outcome);
    }

    [Fact]
    public async Task A_refused_file_is_read_again_when_other_layouts_are_known_and_one_that_was_read_is_not()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2024));
        await world.PutAsync("notes.csv", "period,reporter,partner,flow,note\n2024,JPN,CHN,X,hello\n");
        await world.RunAsync();
        var ledger = world.Read<Ledger>();
        foreach (var row in await ledger.ListAsync(RecomputeWorld.Dataset, CancellationToken.None))
            Assert.True(await ledger.PutAsync(row with { KnownLayouts = "others" }, CancellationToken.None));

        var again = await world.RunAsync();

        Assert.Equal("notes.csv", Assert.Single(again.Report.Blobs).Blob);
        Assert.Equal(0, (await world.RunAsync()).FilesChanged);
    }

    [Fact]
    public async Task Rejected_rows_and_rows_in_conflict_are_a_csv_beside_the_refined_blob_and_in_the_run()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync(
            "jpn.csv",
            MadeUp.File("2024,JPN,CHN,X,10", "2024,JPN,CHN,M,7", "2024,JPN,CHN,X,11", "2024,JPN,\"No\"\"where\",X,1", "2024,JPN,USA,X,5", "2024,JPN,USA,X,5"));

        var run = await world.RunAsync();

        var blob = Assert.Single(run.Report.Blobs);
        Assert.Equal((3, 1, 1), (blob.Rejects, blob.Conflicts, blob.Duplicates));
        Assert.Equal([2, 4, 5], run.Report.FirstRejects.Select(reject => reject.Line).Order());
        var csv = (await world.Storage.Rejects.GetBlobClient(blob.RejectBlob).DownloadContentAsync()).Value.Content.ToString();
        var lines = csv.Split("\r\n");
        Assert.Equal("line,column,reason,row", lines[0]);
        Assert.StartsWith("5,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("\"2024,JPN,\"\"No\"\"\"\"where\"\",X,TOTAL,1,USD\"", lines[1], StringComparison.Ordinal);
        Assert.Equal("2,,conflict: other rows with the same key have other figures,\"2024,JPN,CHN,X,TOTAL,10,USD\"", lines[2]);
        Assert.Equal("4,,conflict: other rows with the same key have other figures,\"2024,JPN,CHN,X,TOTAL,11,USD\"", lines[3]);
        Assert.Null(await world.ValueAsync(MadeUp.Japan, MadeUp.China, Flow.Export, Period.OfYear(2024)));
        Assert.Equal(7, await world.ValueAsync(MadeUp.Japan, MadeUp.China, Flow.Import, Period.OfYear(2024)));
    }

    [Fact]
    public async Task A_file_that_fails_every_time_is_given_up_and_the_others_are_published()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2024));
        await world.PutAsync("chn.csv", MadeUp.ChinaAnnual(2024));
        world.Requests.Fails = request => request.Method == "GET" && request.Uri.AbsolutePath.EndsWith("/jpn.csv", StringComparison.Ordinal);

        var run = await world.RunAsync();

        Assert.Equal(RunStatus.CompletedWithErrors, run.Status);
        Assert.Equal(new RunProgress(2, 1, 1, 1, 1, 0), run.Report.Progress);
        Assert.Equal("Killed by the test.", run.Report.Blobs.Single(blob => blob.Outcome == BlobOutcome.Failed).Failure);
        Assert.Equal(5, world.Requests.Seen.Count(world.Requests.Fails));
        Assert.NotNull(await world.ValueAsync(MadeUp.China, MadeUp.Japan, Flow.Export, Period.OfYear(2024)));
        Assert.Null(await world.PointerAsync(MadeUp.Japan));

        world.Requests.Reset();
        Assert.Equal(RunStatus.Completed, (await world.RunAsync()).Status);
        Assert.NotNull(await world.PointerAsync(MadeUp.Japan));
    }

    [Theory]
    [InlineData("2023,JPN,FRA,X,1")]
    [InlineData(null)]
    public async Task What_a_file_that_failed_may_hold_is_no_zero_until_it_is_read_whether_or_not_it_was_before(string? before)
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("totals.csv", MadeUp.File("2023,JPN,USA,X,9", "2024,JPN,CHN,X,9995", "2024,JPN,WLD,X,10000"));
        if (before is not null) await world.PutAsync("more.csv", MadeUp.File(before));
        await world.RunAsync();
        Assert.Equal(FigureStatus.NoTrade, await StatusAsync());

        await world.PutAsync("more.csv", MadeUp.File("2024,JPN,USA,X,4"));
        world.Requests.Fails = request => request.Method == "GET" && request.Uri.AbsolutePath.EndsWith("/more.csv", StringComparison.Ordinal);
        await world.RunAsync();
        Assert.Equal(FigureStatus.Missing, await StatusAsync());

        world.Requests.Reset();
        await world.RunAsync();
        Assert.Equal(FigureStatus.Ok, await StatusAsync());

        async Task<FigureStatus> StatusAsync()
        {
            var series = await world.Reader.SeriesAsync((await world.PointerAsync(MadeUp.Japan))!, 842, CancellationToken.None);
            return series!.Annual!.Figure(TradeDirection.Exports, Period.OfYear(2024)).Status;
        }
    }

    [Fact]
    public async Task A_reporter_for_which_the_disk_is_too_small_is_given_up_at_once_and_the_run_says_why()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2023, 2024));
        FillDisk(world, request => request.Method == "GET" && request.Uri.AbsolutePath.EndsWith(".parquet", StringComparison.Ordinal));

        var run = await world.RunAsync();

        Assert.Equal(RunStatus.CompletedWithErrors, run.Status);
        Assert.Equal(1, world.Requests.Seen.Count(world.Requests.Fails!));
        Assert.Equal(
            "The temporary storage of an instance is too small to publish reporter 392, which has 8 figures in 1 file: No space left on device.",
            Assert.Single(run.Report.Reporters).Failure);

        world.Requests.Reset();
        Assert.Equal(RunStatus.Completed, (await world.RunAsync()).Status);
        Assert.NotNull(await world.PointerAsync(MadeUp.Japan));
    }

    [Fact]
    public async Task A_file_for_which_the_disk_is_too_small_is_given_up_at_once_and_the_run_says_why()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        var file = MadeUp.File("2024,JPN,CHN,X,10");
        await world.PutAsync("jpn.csv", file);
        FillDisk(world, request => request.Method == "GET" && request.Uri.AbsolutePath.EndsWith("/jpn.csv", StringComparison.Ordinal));

        var run = await world.RunAsync();

        Assert.Equal(RunStatus.CompletedWithErrors, run.Status);
        Assert.Equal(1, world.Requests.Seen.Count(world.Requests.Fails!));
        Assert.Equal(
            $"The temporary storage of an instance is too small to read jpn.csv, which has {file.Length} bytes: No space left on device.",
            Assert.Single(run.Report.Blobs).Failure);
    }

    [Fact]
    public async Task A_reporter_that_cannot_be_published_keeps_its_old_figures_and_says_since_when()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2023));
        await world.RunAsync();
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2023, 2024));
        world.Time.Advance(TimeSpan.FromDays(1));
        world.Requests.Fails = request => request.SlotsWritten.Count > 0;

        var run = await world.RunAsync();

        Assert.Equal(RunStatus.CompletedWithErrors, run.Status);
        Assert.Equal(ReporterOutcome.Failed, Assert.Single(run.Report.Reporters).Outcome);
        Assert.InRange((await world.PointerAsync(MadeUp.Japan))!.StaleSince!.Value, run.Started, run.Finished!.Value);
        Assert.Null(await world.ValueAsync(MadeUp.Japan, MadeUp.China, Flow.Export, Period.OfYear(2024)));
        Assert.NotNull(await world.ValueAsync(MadeUp.Japan, MadeUp.China, Flow.Export, Period.OfYear(2023)));

        world.Requests.Reset();
        await world.RunAsync();
        Assert.Null((await world.PointerAsync(MadeUp.Japan))!.StaleSince);
        Assert.NotNull(await world.ValueAsync(MadeUp.Japan, MadeUp.China, Flow.Export, Period.OfYear(2024)));
    }

    [Fact]
    public async Task An_invalid_description_is_said_by_the_run_and_the_last_valid_one_stays_in_force()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2024));
        await world.PutAsync("_dataset.json", """{ "title": "Made up" }""");
        Assert.Equal(RunStatus.Completed, (await world.RunAsync()).Status);
        await world.PutAsync("_dataset.json", """{ "titel": "Made up" }""");

        var run = await world.RunAsync();

        Assert.Equal(RunStatus.CompletedWithErrors, run.Status);
        Assert.Contains("titel", Assert.Single(run.Problems), StringComparison.Ordinal);
        var dataset = await world.Read<DatasetRows>().GetAsync(RecomputeWorld.Dataset, CancellationToken.None);
        Assert.Equal("Made up", dataset.Config.Title);
    }

    [Fact]
    public async Task A_file_overwritten_while_its_run_waits_is_read_by_the_run_that_follows()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2023));
        var first = Assert.Single(await world.Service.StartAsync(null, "test", CancellationToken.None));
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2023, 2024));

        await world.WorkOffAsync();

        Assert.Equal(BlobOutcome.Superseded, Assert.Single((await world.LookAsync(first.RunId)).Report.Blobs).Outcome);
        var runs = await world.Reader.RunsAsync(10, CancellationToken.None);
        Assert.Equal(["again", "test"], runs.Select(run => run.Trigger));
        Assert.NotNull(await world.ValueAsync(MadeUp.Japan, MadeUp.China, Flow.Export, Period.OfYear(2024)));
    }

    // The numbers that Linux and Windows give.
    private static void FillDisk(RecomputeWorld world, Func<StorageRequest, bool> at)
    {
        world.Requests.Fails = at;
        world.Requests.Failure = () => new IOException("No space left on device", OperatingSystem.IsWindows() ? unchecked((int)0x80070070) : 28);
    }
}

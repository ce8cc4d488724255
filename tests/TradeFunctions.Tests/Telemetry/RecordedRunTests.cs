using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TradeFunctions.Recompute.Runs;
using TradeFunctions.Telemetry;
using TradeFunctions.Tests.WholeFlow;
using TradeFunctions.TestSupport;

namespace TradeFunctions.Tests.Telemetry;

public sealed class RecordedRunTests(RecordedRun run) : IClassFixture<RecordedRun>
{
    [Fact]
    public void Every_stage_is_an_activity_that_says_what_it_worked_on()
    {
        Assert.Equal(["files", "reporters", "files", "reporters"], Tags(TelemetryNames.Plan, TelemetryNames.Step));
        Assert.Equal(["chn.csv", "jpn-2024.csv", "jpn.csv", "notes.csv"], Tags(TelemetryNames.Refine, TelemetryNames.Blob).Order(StringComparer.Ordinal));
        Assert.Equal(["chn.csv", "jpn-2024.csv", "jpn.csv"], Tags(TelemetryNames.Merge, TelemetryNames.Blob).Order(StringComparer.Ordinal));
        Assert.Equal(["156", "392"], Tags(TelemetryNames.Publish, TelemetryNames.Reporter).Distinct().Order(StringComparer.Ordinal));
        Assert.All(run.Recorded.Activities, activity => Assert.NotNull(activity.GetTagItem(TelemetryNames.Run)));
    }

    [Fact]
    public void An_activity_says_what_became_of_it_and_a_failed_one_by_which_kind_of_exception()
    {
        Assert.Equal("refused", run.Recorded.Of(TelemetryNames.Refine).Single(activity => Is(activity, TelemetryNames.Blob, "notes.csv")).GetTagItem(TelemetryNames.Outcome));
        var published = run.Recorded.Of(TelemetryNames.Publish).Where(activity => Is(activity, TelemetryNames.Reporter, "392")).ToList();
        Assert.Equal("published", published[0].GetTagItem(TelemetryNames.Outcome));
        Assert.Equal(5, published.Skip(1).Count(activity => activity.Status == ActivityStatusCode.Error && Is(activity, TelemetryNames.ErrorType, typeof(Recompute.KilledException).FullName!)));
    }

    [Fact]
    public void Rows_rejects_and_slices_are_counted_by_dataset()
    {
        Assert.Equal(6 + 9 + 1, Sum(TelemetryNames.RowsRead));
        Assert.Equal(3, Sum(TelemetryNames.RowsRejected));
        var slices = run.Recorded.Values(TelemetryNames.SlicesWritten);
        Assert.Equal(2, slices.Count);
        Assert.All(slices, measured => Assert.True(measured.Value > 0 && measured.Instrument.Unit == "{slice}"));
    }

    [Fact]
    public void Each_stage_has_a_duration_so_that_rows_per_second_follow()
    {
        var durations = run.Recorded.Values(TelemetryNames.StageDuration).ToLookup(measured => measured.Tag(TelemetryNames.Stage));
        Assert.Equal(run.Recorded.Activities.Count, durations.Sum(stage => stage.Count()));
        Assert.Equal(4, durations[TelemetryNames.Refine].Count());
        Assert.Equal(5, durations[TelemetryNames.Publish].Count(measured => measured.Tag(TelemetryNames.ErrorType) is not null));
    }

    [Fact]
    public void Requests_are_measured_by_route_method_and_status_without_what_was_requested()
    {
        var requests = run.Recorded.Values(TelemetryNames.RequestDuration).Select(measured => string.Join(' ', measured.Tags.Select(tag => tag.Value))).ToList();
        Assert.Contains("/v1/summaries/{reporter}/{partner} GET 200", requests);
        Assert.Contains("/v1/summaries/{reporter}/{partner} GET 400", requests);
        Assert.Equal(2, requests.Count(request => request == "/v1/runs POST 202"));
    }

    [Fact]
    public void Freshness_is_the_time_since_the_last_run_without_errors_and_collecting_it_reads_nothing()
    {
        run.World.Time.Advance(TimeSpan.FromHours(1));
        run.World.Requests.Reset();

        run.Recorded.Collect();

        // An hour, and the minute that the world lets pass after a run.
        var age = Assert.Single(run.Recorded.Values(TelemetryNames.DatasetAge));
        Assert.Equal((TimeSpan.FromHours(1) + TimeSpan.FromMinutes(1)).TotalSeconds, age.Value);
        Assert.Equal(RecordedRun.Dataset, age.Tag(TelemetryNames.Dataset));
        Assert.Empty(run.World.Requests.Seen);
    }

    [Fact]
    public void No_tag_holds_a_figure_and_every_name_is_documented()
    {
        var names = typeof(TelemetryNames).GetFields().Select(field => (string)field.GetValue(null)!).ToHashSet();
        var tags = run.Recorded.Activities.SelectMany(activity => activity.TagObjects).Concat(run.Recorded.Measurements.SelectMany(measured => measured.Tags)).ToList();
        Assert.NotEmpty(tags);
        Assert.All(tags, tag => Assert.Contains(tag.Key, names));
        Assert.DoesNotContain(tags, tag => tag.Value?.ToString()?.Contains(RecordedRun.Digits, StringComparison.Ordinal) == true);
        Assert.All(run.Recorded.Measurements, measured => Assert.Contains(measured.Instrument.Name, names));
    }

    [Fact]
    public async Task No_line_of_the_log_holds_a_figure_a_key_or_a_connection_string()
    {
        var connection = await StorageEmulator.ConnectionStringAsync();
        var key = connection.Split(';').Single(part => part.StartsWith("AccountKey=", StringComparison.Ordinal))["AccountKey=".Length..];
        string[] secrets = [RecordedRun.Digits, key, "AccountKey", "SharedKey"];

        Assert.Contains(run.Recorded.Lines, line => line.Contains("Run ended: completed_with_errors,", StringComparison.Ordinal));
        Assert.Contains(run.Recorded.Lines, line => line.Contains("failed 5 times", StringComparison.Ordinal));
        Assert.DoesNotContain(run.Recorded.Lines, line => secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal)));
    }

    // The alert on stale data looks for runs that ended well.
    [Fact]
    public async Task A_schedule_that_finds_no_dataset_has_ended_well()
    {
        using var recorded = new Recorded("none");
        await using var world = await FlowWorld.StartAsync(services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(recorded)));

        await world.Services.GetRequiredService<RecomputeService>().StartAsync(null, "timer", CancellationToken.None);

        Assert.Single(recorded.Lines, line => line.Contains("Run ended: completed,", StringComparison.Ordinal));
    }

    private IEnumerable<string> Tags(string stage, string tag) => run.Recorded.Of(stage).Select(activity => activity.GetTagItem(tag)?.ToString() ?? "");

    private double Sum(string instrument) =>
        run.Recorded.Values(instrument).Where(measured => measured.Tag(TelemetryNames.Dataset) as string == RecordedRun.Dataset).Sum(measured => measured.Value);

    private static bool Is(Activity activity, string tag, string value) => activity.GetTagItem(tag)?.ToString() == value;
}

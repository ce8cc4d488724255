using System.Diagnostics;
using TradeFunctions.LocalHost.Loading;
using TradeFunctions.Telemetry;

namespace TradeFunctions.Tests.LocalHost;

public sealed class StageTimesTests : IDisposable
{
    private readonly ActivitySource _source = new(TelemetryNames.Source);

    [Fact]
    public void Stages_are_listed_in_order_with_their_counts()
    {
        using var times = new StageTimes("told");
        foreach (var stage in new[] { TelemetryNames.Publish, TelemetryNames.Refine, TelemetryNames.Refine, TelemetryNames.Plan }) Do(stage, "told", TimeSpan.FromSeconds(0.4));
        Assert.Equal("plan 0.4 s, refine 0.8 s in 2 files, publish 0.4 s in 1 reporter", times.Text());
    }

    [Fact]
    public void The_stages_of_another_dataset_are_left_out()
    {
        using var times = new StageTimes("mine");
        Do(TelemetryNames.Merge, "another", TimeSpan.FromSeconds(1));
        Assert.Equal("", times.Text());
    }

    public void Dispose() => _source.Dispose();

    private void Do(string stage, string dataset, TimeSpan duration)
    {
        using var activity = _source.StartActivity(stage)!;
        activity.SetTag(TelemetryNames.Dataset, dataset).SetEndTime(activity.StartTimeUtc + duration);
    }
}

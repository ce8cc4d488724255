using System.Diagnostics;
using System.Globalization;
using TradeFunctions.Telemetry;

namespace TradeFunctions.LocalHost.Loading;

/// <summary>Adds up the time of each stage of a dataset's recompute, from the activities that go to Azure Monitor in Azure.</summary>
internal sealed class StageTimes : IDisposable
{
    private static readonly (string Stage, string? Unit)[] Order =
        [(TelemetryNames.Plan, null), (TelemetryNames.Refine, "file"), (TelemetryNames.Merge, "file"), (TelemetryNames.Publish, "reporter")];

    private readonly Dictionary<string, (TimeSpan Time, int Count)> _sums = new(StringComparer.Ordinal);
    private readonly Lock _adding = new();
    private readonly ActivityListener _listener;
    private readonly string _dataset;

    public StageTimes(string dataset)
    {
        _dataset = dataset;
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TelemetryNames.Source,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = Add,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The stages in order, each with its time and count: <c>refine 0.8 s in 12 files</c>.</summary>
    public string Text()
    {
        lock (_adding)
        {
            return string.Join(", ", Order.Where(stage => _sums.ContainsKey(stage.Stage)).Select(stage => Text(stage.Stage, stage.Unit, _sums[stage.Stage])));
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Add(Activity activity)
    {
        if (activity.GetTagItem(TelemetryNames.Dataset) as string != _dataset) return;
        lock (_adding)
        {
            var (time, count) = _sums.GetValueOrDefault(activity.OperationName);
            _sums[activity.OperationName] = (time + activity.Duration, count + 1);
        }
    }

    private static string Text(string stage, string? unit, (TimeSpan Time, int Count) sum)
    {
        var pieces = unit is null ? "" : $" in {sum.Count} {unit}{(sum.Count == 1 ? "" : "s")}";
        return string.Create(CultureInfo.InvariantCulture, $"{stage} {sum.Time.TotalSeconds:F1} s{pieces}");
    }
}

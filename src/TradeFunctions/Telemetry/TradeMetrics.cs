using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Telemetry;

/// <summary>The app's only meter. <see cref="TelemetryNames"/> says what each instrument measures.</summary>
public sealed class TradeMetrics
{
    private static readonly double[] StageSeconds = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600];
    private static readonly double[] RequestSeconds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly TimeProvider _time;
    private readonly Counter<long> _rowsRead;
    private readonly Counter<long> _rowsRejected;
    private readonly Counter<long> _slicesWritten;
    private readonly Histogram<double> _stageDuration;
    private readonly Histogram<double> _requestDuration;
    private readonly ConcurrentDictionary<string, DateTimeOffset> _completed = new(StringComparer.Ordinal);

    /// <summary>Creates the instruments. The factory owns the meter.</summary>
    public TradeMetrics(IMeterFactory meters, TimeProvider time)
    {
        _time = time;
        var meter = meters.Create(TelemetryNames.Source);
        _rowsRead = meter.CreateCounter<long>(TelemetryNames.RowsRead, "{row}", "Records read from raw files.");
        _rowsRejected = meter.CreateCounter<long>(TelemetryNames.RowsRejected, "{row}", "Rows of raw files that could not be used.");
        _slicesWritten = meter.CreateCounter<long>(TelemetryNames.SlicesWritten, "{slice}", "Published slices whose content had changed.");
        _stageDuration = meter.CreateHistogram(TelemetryNames.StageDuration, "s", "Duration of a stage of the recompute.", tags: null, Buckets(StageSeconds));
        _requestDuration = meter.CreateHistogram(TelemetryNames.RequestDuration, "s", "Duration of an answer.", tags: null, Buckets(RequestSeconds));
        meter.CreateObservableGauge(TelemetryNames.DatasetAge, Ages, "s", "Time since the last recompute that completed.");
    }

    /// <summary>Counts the rows of a raw file that was read.</summary>
    public void Refined(string dataset, BlobOutcome outcome)
    {
        KeyValuePair<string, object?> tag = new(TelemetryNames.Dataset, dataset);
        if (outcome.Counts.Records > 0) _rowsRead.Add(outcome.Counts.Records, tag, new(TelemetryNames.Layout, outcome.Layout));
        if (outcome.Rejects > 0) _rowsRejected.Add(outcome.Rejects, tag);
    }

    /// <summary>Counts the slices of a reporter that was published.</summary>
    public void Published(string dataset, ReporterOutcome outcome)
    {
        if (outcome.SlicesWritten > 0) _slicesWritten.Add(outcome.SlicesWritten, new KeyValuePair<string, object?>(TelemetryNames.Dataset, dataset));
    }

    /// <summary>Records the duration of a stage that ended.</summary>
    /// <param name="stage">The stage's name.</param>
    /// <param name="dataset">The dataset's name.</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="error">The type of the exception that ended it; null: it succeeded.</param>
    public void Ended(string stage, string dataset, TimeSpan duration, string? error)
    {
        var tags = new TagList { { TelemetryNames.Dataset, dataset }, { TelemetryNames.Stage, stage } };
        if (error is not null) tags.Add(TelemetryNames.ErrorType, error);
        _stageDuration.Record(duration.TotalSeconds, tags);
    }

    /// <summary>Records the duration of an answer.</summary>
    /// <param name="route">The route's template.</param>
    /// <param name="method">The request's method.</param>
    /// <param name="status">The answer's status.</param>
    /// <param name="duration">How long it took.</param>
    public void Answered(string route, string method, int status, TimeSpan duration) => _requestDuration.Record(
        duration.TotalSeconds,
        new TagList { { TelemetryNames.Route, route }, { TelemetryNames.Method, method }, { TelemetryNames.Status, status } });

    /// <summary>Takes the time of the last completed run from a dataset's row, whatever the row was read for.</summary>
    public void Seen(DatasetRow row)
    {
        if (row.IsRemoved) _completed.TryRemove(row.Dataset, out _);
        else if (row.LastCompleted is { } completed) _completed.AddOrUpdate(row.Dataset, completed, (_, known) => known > completed ? known : completed);
    }

    private IEnumerable<Measurement<double>> Ages()
    {
        var now = _time.GetUtcNow();
        return _completed.Select(dataset => new Measurement<double>(
            (now - dataset.Value).TotalSeconds, new KeyValuePair<string, object?>(TelemetryNames.Dataset, dataset.Key)));
    }

    private static InstrumentAdvice<double> Buckets(double[] bounds) => new() { HistogramBucketBoundaries = bounds };
}

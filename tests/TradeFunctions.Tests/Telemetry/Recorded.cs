using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TradeFunctions.Telemetry;

namespace TradeFunctions.Tests.Telemetry;

/// <summary>Everything that one app tells of itself: activities, measurements, and every line of its log, at every level and from everyone.</summary>
internal sealed class Recorded : ILoggerProvider
{
    private readonly string _dataset;
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public Recorded(string dataset)
    {
        _dataset = dataset;
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TelemetryNames.Source,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            // Other tests' apps share the source.
            ActivityStopped = activity =>
            {
                if (activity.GetTagItem(TelemetryNames.Dataset) as string == _dataset) Activities.Enqueue(activity);
            },
        };
        ActivitySource.AddActivityListener(_activities);
    }

    public ConcurrentQueue<Activity> Activities { get; } = [];

    public ConcurrentQueue<Measured> Measurements { get; } = [];

    public ConcurrentQueue<string> Lines { get; } = [];

    /// <summary>Listens to the meter of this app, and to no other's.</summary>
    public void ListenTo(IServiceProvider services)
    {
        var factory = services.GetRequiredService<IMeterFactory>();
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == TelemetryNames.Source && ReferenceEquals(instrument.Meter.Scope, factory)) listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measurements.Enqueue(new Measured(instrument, value, tags.ToArray())));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measurements.Enqueue(new Measured(instrument, value, tags.ToArray())));
        _meters.Start();
        _ = services.GetRequiredService<TradeMetrics>();
    }

    /// <summary>Collects gauges, as an exporter does every minute.</summary>
    public void Collect() => _meters.RecordObservableInstruments();

    public IReadOnlyList<Activity> Of(string stage) => [.. Activities.Where(activity => activity.OperationName == stage)];

    public IReadOnlyList<Measured> Values(string instrument) => [.. Measurements.Where(measured => measured.Instrument.Name == instrument)];

    public ILogger CreateLogger(string categoryName) => new Line(categoryName, Lines);

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private sealed class Line(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs) : "";
            lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {values} {exception}");
        }
    }
}

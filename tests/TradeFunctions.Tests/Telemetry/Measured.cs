using System.Diagnostics.Metrics;

namespace TradeFunctions.Tests.Telemetry;

/// <summary>One measurement.</summary>
internal sealed record Measured(Instrument Instrument, double Value, KeyValuePair<string, object?>[] Tags)
{
    public object? Tag(string name) => Tags.SingleOrDefault(tag => tag.Key == name).Value;
}

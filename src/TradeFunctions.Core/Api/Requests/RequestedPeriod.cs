using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Api.Requests;

/// <summary>The period a request asks for: one that is named, or the latest there is.</summary>
/// <param name="Period">The named period; null: the latest.</param>
public readonly record struct RequestedPeriod(Period? Period)
{
    /// <summary>The word for the latest period.</summary>
    public const string LatestText = "latest";

    /// <summary>The latest period with both flows.</summary>
    public static readonly RequestedPeriod Latest = new(null);

    /// <inheritdoc/>
    public override string ToString() => Period?.ToString() ?? LatestText;
}

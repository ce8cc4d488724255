namespace TradeFunctions.Tests.Oracle;

/// <summary>One generated figure before it is written in a layout; empty texts are what the layout has for "not available".</summary>
internal sealed record GeneratedRow(int Reporter, string Flow, int Partner, string Period)
{
    public string Commodity { get; init; } = "TOTAL";

    public string Classification { get; init; } = "H6";

    public bool IsOriginal { get; init; } = true;

    public string Value { get; init; } = "";

    public string NetWeight { get; init; } = "";

    public string Quantity { get; init; } = "";

    public string Unit { get; init; } = "-1";

    public string Currency { get; init; } = "USD";

    public string Partner2 { get; init; } = "0";

    public string ModeOfTransport { get; init; } = "0";
}

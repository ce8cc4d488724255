namespace TradeFunctions.Core.Queries;

/// <summary>The quantity a request asks for.</summary>
public enum Measure
{
    /// <summary>Trade value in currency units.</summary>
    Value,

    /// <summary>Net weight in kilograms.</summary>
    Weight,
}

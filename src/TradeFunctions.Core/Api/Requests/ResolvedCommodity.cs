using TradeFunctions.Core.Figures.Commodities;

namespace TradeFunctions.Core.Api.Requests;

/// <summary>The commodity that a request means.</summary>
/// <param name="Code">TOTAL, an HS code, a group (<c>G.machine-tools</c>) or a publisher's own code.</param>
/// <param name="Name">What it is called; null: no name is known.</param>
public sealed record ResolvedCommodity(string Code, string? Name)
{
    /// <summary>Whether it is all commodities together.</summary>
    public bool IsTotal => Code == Commodity.Total;
}

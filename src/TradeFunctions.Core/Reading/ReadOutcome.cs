using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Reading;

/// <summary>How reading a raw file ended.</summary>
/// <param name="Refusal">Why the file as a whole cannot be used; null: it was read to its end.</param>
/// <param name="Layout">The layout's name, <c>comtrade-v1</c> for example; null when the header fits none.</param>
/// <param name="SumsAreTotals">Whether the layout by nature has no World and no TOTAL rows, so that sums over its rows are the totals.</param>
/// <param name="Counts">What was found, up to the end or to the place of refusal.</param>
public sealed record ReadOutcome(FileRefusal? Refusal, string? Layout, bool SumsAreTotals, ReadCounts Counts)
{
    /// <summary>Nothing was left out.</summary>
    internal static readonly IReadOnlyDictionary<string, long> NoSystems = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Whether the file is a table of codes, which names them and has no figures.</summary>
    public bool IsReference { get; init; }

    /// <summary>How many records were left out because their goods are in another system than the Harmonized one, by the system's code in the
    /// file (<c>S3</c>, <c>B4</c>); their TOTAL rows were used.</summary>
    public IReadOnlyDictionary<string, long> OtherSystems { get; init; } = NoSystems;

    /// <summary>The names of commodities that the file carries, by code, one a code; empty after a refusal.</summary>
    public IReadOnlyList<CommodityName> Names { get; init; } = [];
}

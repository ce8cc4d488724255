using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Sentences.Wording;

/// <summary>Commodities as sentences name them.</summary>
internal static class CommodityText
{
    private const int LongestTitle = 60;

    /// <summary>
    /// The one that a sentence is about: "iron and steel" with the code "HS 72", "shrimps and prawns, frozen" with "HS 030613", "machine
    /// tools" for a group. An official title is shortened to what can be read within a sentence, since the code says it exactly.
    /// </summary>
    /// <param name="commodity">The code; TOTAL needs no name.</param>
    /// <param name="name">What the dataset calls it; null: no name is known.</param>
    public static (string? Goods, string? Code) Of(string commodity, string? name)
    {
        if (commodity == Commodity.Total) return (null, null);
        if (Commodity.IsGroup(commodity)) return (Title(name) ?? $"group {commodity[CommodityGroup.Prefix.Length..]}", null);
        var title = CommodityTitle.Short(name);
        // The project's own titles of chapters are short; a longer one of a file need not be cut.
        if (title is null || CommodityTitle.IsCut(title)) title = Chapter(commodity) ?? title;
        var code = Commodity.Level(commodity) is null ? $"commodity {commodity}" : $"HS {commodity}";
        return title is null ? (code, null) : (title, code);
    }

    /// <summary>
    /// One of several in a list: "computers (HS 8471, $10.40 billion)"; where no name is known "HS 8471 ($10.40 billion)". A long title
    /// is shortened: a list of bare codes would tell a reader nothing.
    /// </summary>
    public static string Listed(string code, string? name, string amount) => CommodityTitle.Short(name) is { } title
        ? $"{title} (HS {code}, {amount})"
        : $"HS {code} ({amount})";

    private static string? Title(string? name) =>
        name?.Trim() is { Length: > 0 and <= LongestTitle } title && !title.Contains(';', StringComparison.Ordinal) ? CommodityTitle.Lowered(title) : null;

    private static string? Chapter(string commodity) =>
        CommodityCode.TryParse(commodity, out var code) && code.Level == 2 ? Title(CommodityNames.Chapters.Find(code)) : null;
}

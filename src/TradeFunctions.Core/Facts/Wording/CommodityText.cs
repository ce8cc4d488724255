using TradeFunctions.Core.Metrics.Commodities;
using TradeFunctions.Core.Names;

namespace TradeFunctions.Core.Facts;

/// <summary>Commodities as sentences name them.</summary>
internal static class CommodityText
{
    // Official headings run to five hundred characters.
    private const int LongestTitle = 60;

    /// <summary>
    /// The one that a sentence is about: "iron and steel" with the code "HS 72", "machine tools" for a group. A title that is too long
    /// to be read within a sentence is left out, since the code says it exactly: "HS 854231" alone.
    /// </summary>
    /// <param name="commodity">The code; TOTAL needs no name.</param>
    /// <param name="name">What the dataset calls it; null: no name is known.</param>
    public static (string? Goods, string? Code) Of(string commodity, string? name)
    {
        if (commodity == Commodity.Total) return (null, null);
        var title = Title(name) ?? Chapter(commodity);
        if (Commodity.IsGroup(commodity)) return (title ?? $"group {commodity[CommodityGroup.Prefix.Length..]}", null);
        var code = Commodity.Level(commodity) is null ? $"commodity {commodity}" : $"HS {commodity}";
        return title is null ? (code, null) : (title, code);
    }

    /// <summary>
    /// One of several in a list: "computers (HS 8471, $10.40 billion)"; where no name is known "HS 8471 ($10.40 billion)". A long title
    /// is shortened: a list of bare codes would tell a reader nothing.
    /// </summary>
    public static string Listed(string code, string? name, string amount) => string.IsNullOrWhiteSpace(name)
        ? $"HS {code} ({amount})"
        : $"{Lowered(Shortened(name.Trim()))} (HS {code}, {amount})";

    private static string? Title(string? name) =>
        name?.Trim() is { Length: > 0 and <= LongestTitle } title && !title.Contains(';', StringComparison.Ordinal) ? Lowered(title) : null;

    private static string? Chapter(string commodity) =>
        CommodityCode.TryParse(commodity, out var code) && code.Level == 2 ? Title(CommodityNames.Chapters.Find(code)) : null;

    // A capital that begins a title, and not one that is part of the word ("LCD modules").
    private static string Lowered(string title) => title.Length > 1 && char.IsUpper(title[0]) && char.IsLower(title[1])
        ? string.Concat(title[..1].ToLowerInvariant(), title.AsSpan(1))
        : title;

    private static string Shortened(string title)
    {
        if (title.Length <= LongestTitle) return title;
        var end = title.LastIndexOf(' ', LongestTitle - 1);
        return $"{title[..(end <= 0 ? LongestTitle - 1 : end)].TrimEnd(' ', ',', ';', ':', '(')}…";
    }
}

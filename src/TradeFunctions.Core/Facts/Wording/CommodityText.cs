using TradeFunctions.Core.Metrics.Commodities;
using TradeFunctions.Core.Names;

namespace TradeFunctions.Core.Facts;

/// <summary>One commodity as a sentence names it: its title where one is short enough to be read within a sentence, else its code.</summary>
internal static class CommodityText
{
    // Official headings run to five hundred characters.
    private const int LongestTitle = 60;

    /// <summary>"iron and steel" with the code "HS 72", "machine tools" for a group; without a title "HS 854231" alone.</summary>
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

    private static string? Title(string? name) =>
        name?.Trim() is { Length: > 0 and <= LongestTitle } title && !title.Contains(';', StringComparison.Ordinal) ? Lowered(title) : null;

    private static string? Chapter(string commodity) =>
        CommodityCode.TryParse(commodity, out var code) && code.Level == 2 ? Title(CommodityNames.Chapters.Find(code)) : null;

    // A capital that begins a title, and not one that is part of the word ("LCD modules").
    private static string Lowered(string title) => title.Length > 1 && char.IsUpper(title[0]) && char.IsLower(title[1])
        ? string.Concat(title[..1].ToLowerInvariant(), title.AsSpan(1))
        : title;
}

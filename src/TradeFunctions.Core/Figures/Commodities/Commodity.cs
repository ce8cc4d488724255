namespace TradeFunctions.Core.Figures.Commodities;

/// <summary>What a commodity's text says: an HS code, TOTAL, a group (<c>G.machine-tools</c>), or a publisher's own code.</summary>
public static class Commodity
{
    /// <summary>The text of all commodities together.</summary>
    public const string Total = "TOTAL";

    /// <summary>The part of a slot's partition that all groups share.</summary>
    public const string GroupChapter = "G";

    /// <summary>Whether it is a dataset's own group.</summary>
    public static bool IsGroup(string commodity) => commodity.StartsWith(CommodityGroup.Prefix, StringComparison.Ordinal);

    /// <summary>The chapter, which a slice of commodities is cut by: the first two characters; TOTAL and groups have their own.</summary>
    public static string Chapter(string commodity) =>
        IsGroup(commodity) ? GroupChapter
        : commodity == Total || commodity.Length < 2 ? commodity
        : commodity[..2];

    /// <summary>
    /// Whether figures of different HS editions are not comparable: so for HS 4 and 6 and longer codes, and for groups; chapters and
    /// TOTAL are the same in every edition.
    /// </summary>
    public static bool EditionsMatter(string commodity) => commodity != Total && (IsGroup(commodity) || commodity.Length > 2);

    /// <summary>The level; null for TOTAL and for codes of no HS level.</summary>
    public static CommodityLevel? Level(string commodity)
    {
        if (IsGroup(commodity)) return CommodityLevel.Group;
        if (commodity == Total) return null;
        return commodity.Length switch
        {
            2 => CommodityLevel.Chapter,
            4 => CommodityLevel.Heading,
            6 => CommodityLevel.Subheading,
            _ => null,
        };
    }
}

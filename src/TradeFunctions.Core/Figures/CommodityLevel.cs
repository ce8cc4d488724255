using System.Text.Json.Serialization;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>A level of goods. The codes of one level add up to all goods; levels are never mixed.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<CommodityLevel>))]
public enum CommodityLevel : byte
{
    /// <summary>The dataset's own groups; they add up to nothing.</summary>
    Group = 0,

    /// <summary>HS 2: chapters.</summary>
    Chapter = 2,

    /// <summary>HS 4: headings.</summary>
    Heading = 4,

    /// <summary>HS 6: subheadings.</summary>
    Subheading = 6,
}

/// <summary>The levels by depth: 0 TOTAL, 1 chapters, 2 headings, 3 subheadings. Each is the next lower level of the one before.</summary>
internal static class CommodityLevels
{
    public const int Total = 0;
    public const int Count = 4;

    private const int SymbolBits = 6;

    /// <summary>The depth of a code's level; -1: it is outside the levels.</summary>
    public static int IndexOf(CommodityCode code) => code.Level switch
    {
        0 => Total,
        2 => 1,
        4 => 2,
        6 => 3,
        _ => -1,
    };

    /// <summary>How long the codes of a level are; 0 for TOTAL.</summary>
    public static int CodeLength(int index) => 2 * index;

    /// <summary>The code of which <paramref name="code"/> is a part, at a higher level.</summary>
    public static CommodityCode Parent(CommodityCode code, int level)
    {
        if (level == Total) return CommodityCode.Total;
        var dropped = SymbolBits * (CommodityCode.MaxLength - (2 * level));
        return CommodityCode.FromPacked(code.Packed >> dropped << dropped);
    }
}

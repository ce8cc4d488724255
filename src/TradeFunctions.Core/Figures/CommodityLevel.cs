using System.Text.Json.Serialization;

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

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>The layouts that are known. The first that a header fits is taken, so one that asks for more comes first.</summary>
internal static class LayoutList
{
    /// <summary>All layouts, in the order in which they are tried.</summary>
    public static readonly IReadOnlyList<Layout> All =
    [
        new ComtradeBulkLayout(),
        new ComtradeV1Layout(),
        new ComtradeLegacyLayout(),
        new BaciLayout(),
        new TidyLayout(),
    ];

    /// <summary>The tables of codes, tried after the layouts of figures.</summary>
    public static readonly IReadOnlyList<Layout> References =
    [
        new CommodityTableLayout("code", "description", []),
        new CommodityTableLayout("id", "text", ["aggrlevel"]),
        new CommodityTableLayout("cmdCode", "cmdDesc", []),
        new CommodityTableLayout("code", "name", []),
        new CountryTableLayout(),
    ];

    /// <summary>The layout to name where a header has nothing in common with any.</summary>
    public static Layout Fallback => All[^1];
}

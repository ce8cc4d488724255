using System.Security.Cryptography;
using System.Text;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>The layouts that are known. The first that a header fits is taken, so one that asks for more comes first.</summary>
internal static class LayoutList
{
    private static readonly TidyLayout Own = new();
    private static readonly ComtradeV1Layout Comtrade = new();
    private static readonly ComtradeLegacyLayout ComtradeLegacy = new();

    /// <summary>All layouts, in the order in which they are tried.</summary>
    public static readonly IReadOnlyList<Layout> All =
    [
        new ComtradeBulkLayout(),
        Comtrade,
        ComtradeLegacy,
        new ComtradeSelectionLayout(Comtrade, ComtradeV1Layout.Bind, SelectionNames.V1),
        new ComtradeSelectionLayout(ComtradeLegacy, ComtradeLegacyLayout.Bind, SelectionNames.Legacy),
        new BaciLayout(),
        new JapanCustomsLayout(),
        new JapanSeriesLayout(),
        new ComextLayout(),
        new ComextLegacyLayout(),
        new ChinaCustomsLayout(ChinaCustomsNames.Chinese),
        new ChinaCustomsLayout(ChinaCustomsNames.English),
        Own,
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

    /// <summary>What all of them ask for, as a hash: 64 hexadecimal digits, others when a layout is added or asks for other columns.</summary>
    public static string Hash { get; } = HashOf(All.Concat(References));

    /// <summary>The layout to name where a header has nothing in common with any.</summary>
    public static Layout Fallback => Own;

    /// <summary>The hash of some layouts, in their order.</summary>
    public static string HashOf(IEnumerable<Layout> layouts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', layouts.Select(layout => $"{layout.Name}:{string.Join(',', layout.Required)}:{string.Join(',', layout.Optional)}")))));
}

using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>
/// Eurostat's Comext: the monthly and annual files of all goods by Combined Nomenclature that the bulk download has (<c>full_v2_202402.dat</c>,
/// <c>full_v2_202452.dat</c>). A record is a part of a figure: of one national code, procedure and, of confidential goods, class of other
/// nomenclatures. What a partner is to the Union stands in it as well, so that trade within the Union and with others are partners too.
/// </summary>
internal sealed class ComextLayout : Layout
{
    public const string LayoutName = "comext";

    public override string Name => LayoutName;

    public override IReadOnlyList<string> Required { get; } =
        ["REPORTER", "PARTNER", "TRADE_TYPE", "PRODUCT_NC", "FLOW", "STAT_PROCEDURE", "PERIOD", "VALUE_EUR"];

    public override IReadOnlyList<string> Optional { get; } =
    [
        "PRODUCT_SITC", "PRODUCT_CPA21", "PRODUCT_CPA22", "PRODUCT_BEC", "PRODUCT_BEC5", "PRODUCT_SECTION", "SUPPL_UNIT", "QUANTITY_KG", "QUANTITY_SUPPL_UNIT",
    ];

    public override IReadOnlyList<string> Unread { get; } = ["VALUE_NAC"];

    public override IReadOnlyList<string> Words => [];

    public override bool SumsAreTotals => true;

    public override int? Level => 6;

    public override RowReader CreateReader(Header header, ReadOptions options) => new ComextRowReader(new ComextColumns(
        header.Find("REPORTER"),
        header.Find("PARTNER"),
        header.Find("TRADE_TYPE"),
        header.Find("PRODUCT_NC"),
        header.Find("FLOW"),
        header.Find("STAT_PROCEDURE"),
        header.Find("PERIOD"),
        header.Find("VALUE_EUR"),
        header.Find("QUANTITY_KG"),
        header.Find("SUPPL_UNIT"),
        header.Find("QUANTITY_SUPPL_UNIT"),
        [.. Columns.Where(name => name.StartsWith("PRODUCT_", StringComparison.Ordinal)).Select(header.Find)]));
}

/// <summary>The same files before their second version: under other names, with numbers of economies beside their letters.</summary>
internal sealed class ComextLegacyLayout : Layout
{
    public const string LayoutName = "comext-legacy";

    public override string Name => LayoutName;

    public override IReadOnlyList<string> Required { get; } =
        ["DECLARANT_ISO", "PARTNER_ISO", "TRADE_TYPE", "PRODUCT_NC", "FLOW", "STAT_REGIME", "PERIOD", "VALUE_IN_EUROS"];

    public override IReadOnlyList<string> Optional { get; } =
    [
        "PRODUCT_SITC", "PRODUCT_CPA2002", "PRODUCT_CPA2008", "PRODUCT_CPA2_1", "PRODUCT_BEC", "PRODUCT_SECTION", "SUPP_UNIT", "QUANTITY_IN_KG", "SUP_QUANTITY",
    ];

    public override IReadOnlyList<string> Unread { get; } = ["DECLARANT", "PARTNER"];

    public override IReadOnlyList<string> Words => [];

    public override bool SumsAreTotals => true;

    public override int? Level => 6;

    public override RowReader CreateReader(Header header, ReadOptions options) => new ComextRowReader(new ComextColumns(
        header.Find("DECLARANT_ISO"),
        header.Find("PARTNER_ISO"),
        header.Find("TRADE_TYPE"),
        header.Find("PRODUCT_NC"),
        header.Find("FLOW"),
        header.Find("STAT_REGIME"),
        header.Find("PERIOD"),
        header.Find("VALUE_IN_EUROS"),
        header.Find("QUANTITY_IN_KG"),
        header.Find("SUPP_UNIT"),
        header.Find("SUP_QUANTITY"),
        [.. Columns.Where(name => name.StartsWith("PRODUCT_", StringComparison.Ordinal)).Select(header.Find)]));
}

/// <summary>Where a file of Comext has its columns; -1: it lacks one.</summary>
/// <param name="Reporter">The member state.</param>
/// <param name="Partner">The other country.</param>
/// <param name="TradeType">I within the Union, E with others.</param>
/// <param name="Product">The code of the Combined Nomenclature.</param>
/// <param name="Flow">1 import, 2 export.</param>
/// <param name="Procedure">The statistical procedure: 1 normal, 2 inward, 3 outward processing, 9 not recorded.</param>
/// <param name="Period">The month, or month 52 for the year.</param>
/// <param name="Value">Euros.</param>
/// <param name="NetWeight">Whole kilograms.</param>
/// <param name="Unit">The supplementary unit.</param>
/// <param name="Quantity">In that unit.</param>
/// <param name="Products">The product's codes in all nomenclatures.</param>
internal sealed record ComextColumns(
    int Reporter,
    int Partner,
    int TradeType,
    int Product,
    int Flow,
    int Procedure,
    int Period,
    int Value,
    int NetWeight,
    int Unit,
    int Quantity,
    IReadOnlyList<int> Products);

using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>
/// UN Comtrade's download and API layout: 47 names, with a trailing comma on data rows, or the same in snake_case. The columns of
/// the full key are required: without them a breakdown row looks like the figure it breaks down.
/// </summary>
internal sealed class ComtradeV1Layout : Layout
{
    /// <summary>The full key and the value; mode of supply is left optional, since it is only used for services.</summary>
    internal static readonly string[] KeyAndValue =
    [
        "typeCode", "freqCode", "period", "reporterCode", "flowCode", "partnerCode", "partner2Code",
        "classificationCode", "cmdCode", "customsCode", "motCode", "primaryValue",
    ];

    /// <summary>The other columns that are read.</summary>
    internal static readonly string[] Figures =
    [
        "refMonth", "mosCode", "isOriginalClassification", "aggrLevel", "qtyUnitCode", "qty", "isQtyEstimated", "netWgt",
        "isNetWgtEstimated", "cifvalue", "fobvalue",
    ];

    public override string Name => "comtrade-v1";

    public override IReadOnlyList<string> Required => KeyAndValue;

    public override IReadOnlyList<string> Optional { get; } = [.. Figures, "cmdDesc"];

    public override IReadOnlyList<string> Unread { get; } =
    [
        "refPeriodId", "refYear", "reporterISO", "reporterDesc", "flowDesc", "partnerISO", "partnerDesc",
        "partner2ISO", "partner2Desc", "classificationSearchCode", "isLeaf", "customsDesc", "motDesc", "qtyUnitAbbr",
        "altQtyUnitCode", "altQtyUnitAbbr", "altQty", "isAltQtyEstimated", "grossWgt", "isGrossWgtEstimated",
        "legacyEstimationFlag", "isReported", "isAggregate",
    ];

    public override IReadOnlyList<string> Words { get; } =
        ["reporterDesc", "flowDesc", "partnerDesc", "partner2Desc", "cmdDesc", "customsDesc", "motDesc", "qtyUnitAbbr", "altQtyUnitAbbr"];

    public override RowReader CreateReader(Header header, ReadOptions options) => new ComtradeRowReader(Bind(header));

    /// <summary>Where the columns are that v1 and bulk files share.</summary>
    internal static ComtradeColumns Bind(Header header) => new()
    {
        Type = header.Find("typeCode"),
        Frequency = header.Find("freqCode"),
        Period = header.Find("period"),
        Month = header.Find("refMonth"),
        Reporter = header.Find("reporterCode"),
        Flow = header.Find("flowCode"),
        Partner = header.Find("partnerCode"),
        Partner2 = header.Find("partner2Code"),
        Classification = header.Find("classificationCode"),
        IsOriginalClassification = header.Find("isOriginalClassification"),
        Commodity = header.Find("cmdCode"),
        CommodityName = header.Find("cmdDesc"),
        Level = header.Find("aggrLevel"),
        Customs = header.Find("customsCode"),
        ModeOfSupply = header.Find("mosCode"),
        ModeOfTransport = header.Find("motCode"),
        QuantityUnit = header.Find("qtyUnitCode"),
        Quantity = header.Find("qty"),
        IsQuantityEstimated = header.Find("isQtyEstimated"),
        NetWeight = header.Find("netWgt"),
        IsNetWeightEstimated = header.Find("isNetWgtEstimated"),
        CifValue = header.Find("cifvalue"),
        FobValue = header.Find("fobvalue"),
        Value = header.Find("primaryValue"),
        EstimationFlag = -1,
    };
}

/// <summary>
/// UN Comtrade's bulk files: 34 columns, tab-separated and gzipped as published, codes only. There is no level column: the
/// level of an HS code follows from its length.
/// </summary>
internal sealed class ComtradeBulkLayout : Layout
{
    public override string Name => "comtrade-bulk";

    public override IReadOnlyList<string> Required { get; } = ["datasetCode", .. ComtradeV1Layout.KeyAndValue];

    public override IReadOnlyList<string> Optional => ComtradeV1Layout.Figures;

    public override IReadOnlyList<string> Unread { get; } =
    [
        "refPeriodId", "refYear", "classificationSearchCode", "altQtyUnitCode", "altQty", "isAltQtyEstimated",
        "grossWgt", "isGrossWgtEstimated", "legacyEstimationFlag", "isReported", "isAggregate",
    ];

    public override IReadOnlyList<string> Words => [];

    public override RowReader CreateReader(Header header, ReadOptions options) => new ComtradeRowReader(ComtradeV1Layout.Bind(header));
}

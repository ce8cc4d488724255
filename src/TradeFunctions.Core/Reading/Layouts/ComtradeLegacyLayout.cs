using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>
/// UN Comtrade's layout from before 2023: 35 spaced names, flows as numbers, no frequency column (the period's length says it),
/// estimates as one flag: 2 quantity, 4 net weight, 6 both.
/// </summary>
internal sealed class ComtradeLegacyLayout : Layout
{
    public override string Name => "comtrade-legacy";

    public override IReadOnlyList<string> Required { get; } =
    [
        "Classification", "Period", "Trade Flow Code", "Reporter Code", "Partner Code", "2nd Partner Code", "Customs Proc. Code",
        "Mode of Transport Code", "Commodity Code", "Trade Value (US$)",
    ];

    public override IReadOnlyList<string> Optional { get; } =
    [
        "Trade Flow", "Commodity", "Aggregate Level", "Qty Unit Code", "Qty", "Netweight (kg)", "CIF Trade Value (US$)", "FOB Trade Value (US$)", "Flag",
    ];

    public override IReadOnlyList<string> Unread { get; } =
    [
        "Year", "Period Desc.", "Is Leaf Code", "Reporter", "Reporter ISO", "Partner", "Partner ISO", "2nd Partner",
        "2nd Partner ISO", "Customs", "Mode of Transport", "Qty Unit", "Alt Qty Unit Code", "Alt Qty Unit", "Alt Qty",
        "Gross weight (kg)",
    ];

    public override IReadOnlyList<string> Words { get; } =
    [
        "Period Desc.", "Trade Flow", "Reporter", "Partner", "2nd Partner", "Customs", "Mode of Transport", "Commodity", "Qty Unit", "Alt Qty Unit",
    ];

    public override RowReader CreateReader(Header header, ReadOptions options) => new ComtradeRowReader(Bind(header));

    /// <summary>Where the columns are.</summary>
    internal static ComtradeColumns Bind(Header header) => new()
    {
        Type = -1,
        Frequency = -1,
        Period = header.Find("Period"),
        Reporter = header.Find("Reporter Code"),
        Flow = header.Find("Trade Flow Code"),
        FlowWord = header.Find("Trade Flow"),
        HasLetterCodes = true,
        Partner = header.Find("Partner Code"),
        Partner2 = header.Find("2nd Partner Code"),
        Classification = header.Find("Classification"),
        IsOriginalClassification = -1,
        Commodity = header.Find("Commodity Code"),
        CommodityName = header.Find("Commodity"),
        Level = header.Find("Aggregate Level"),
        Customs = header.Find("Customs Proc. Code"),
        ModeOfSupply = -1,
        ModeOfTransport = header.Find("Mode of Transport Code"),
        QuantityUnit = header.Find("Qty Unit Code"),
        Quantity = header.Find("Qty"),
        IsQuantityEstimated = -1,
        NetWeight = header.Find("Netweight (kg)"),
        IsNetWeightEstimated = -1,
        CifValue = header.Find("CIF Trade Value (US$)"),
        FobValue = header.Find("FOB Trade Value (US$)"),
        Value = header.Find("Trade Value (US$)"),
        EstimationFlag = header.Find("Flag"),
    };
}

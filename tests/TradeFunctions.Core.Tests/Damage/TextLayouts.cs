using System.Globalization;
using TradeFunctions.Core.Tests.Reading.Layouts;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Tests.Damage;

/// <summary>The layouts that datasets are written in.</summary>
internal static class TextLayouts
{
    public static readonly TextLayout Tidy = new(
        "tidy", "period,reporter,partner,flow,commodity,value,net_weight_kg".Split(','), ',', false, Parts("reporter,partner,flow,period,commodity,value"), TidyField);

    public static readonly TextLayout V1 = new(
        "comtrade-v1", ComtradeSample.V1Names.Split(','), ',', true, Parts("reporterCode,partnerCode,flowCode,period,cmdCode,primaryValue"), ComtradeField);

    public static readonly TextLayout Bulk = new(
        "comtrade-bulk", ComtradeSample.BulkNames.Split(','), '\t', false, V1.Parts, ComtradeField);

    public static readonly TextLayout Legacy = new(
        "comtrade-legacy", ComtradeSample.LegacyNames.Split(','), ',', false,
        Parts("Reporter Code,Partner Code,Trade Flow Code,Period,Commodity Code,Trade Value (US$)"), LegacyField);

    public static readonly TextLayout Selection = new(
        "comtrade-selection", "refYear,period,reporterCode,partnerCode,flowCode,cmdCode,primaryValue,netWgt".Split(','), ';', false, V1.Parts, ComtradeField);

    public static readonly TextLayout LegacySelection = new(
        "comtrade-legacy-selection", "Period,Reporter Code,Partner Code,Trade Flow Code,Commodity Code,Trade Value (US$),Netweight (kg)".Split(','), ',', true,
        Legacy.Parts, LegacyField);

    public static readonly TextLayout WideTidy = new(
        "tidy", "commodity,partner,reporter,flow,period,currency,value,valuation,quantity,unit,net_weight_kg".Split(','), ',', false, Tidy.Parts, TidyField);

    public static readonly TextLayout Baci = new("baci", "t,i,j,k,v,q".Split(','), ',', false, Parts("i,j,,t,k,v"), BaciField);

    private static Dictionary<KeyPart, string> Parts(string names)
    {
        var columns = names.Split(',');
        KeyPart[] parts = [KeyPart.Reporter, KeyPart.Partner, KeyPart.Flow, KeyPart.Period, KeyPart.Commodity, KeyPart.Value];
        return parts.Zip(columns).Where(part => part.Second.Length > 0).ToDictionary(part => part.First, part => part.Second);
    }

    private static string TidyField(TradeEntry entry, string name) => name switch
    {
        "period" => entry.Period.ToString(),
        "reporter" => EconomyList.Get(entry.Reporter).Id,
        "partner" => entry.Partner == 0 ? "WLD" : EconomyList.Get(entry.Partner).Id,
        "flow" => entry.Flow.Code(),
        "commodity" => entry.Commodity,
        "value" => Text(entry.Value),
        "currency" => "USD",
        "valuation" => entry.Flow == Flow.Import ? "CIF" : "FOB",
        "quantity" => Text(entry.NetWeight / 2),
        "unit" => entry.NetWeight is null ? "" : "8",
        _ => Text(entry.NetWeight),
    };

    private static string ComtradeField(TradeEntry entry, string name) => name switch
    {
        "typeCode" => "C",
        "freqCode" => entry.Period.Month == 0 ? "A" : "M",
        "refYear" => Text(entry.Period.Year),
        "refMonth" => Text(entry.Period.Month == 0 ? 52 : entry.Period.Month),
        "period" => Text(entry.Period.Code),
        "reporterCode" => Text(entry.Reporter),
        "flowCode" => entry.Flow.Code(),
        "partnerCode" => Text(entry.Partner),
        "partner2Code" or "motCode" or "mosCode" => "0",
        "customsCode" => "C00",
        "classificationCode" => entry.Edition,
        "isOriginalClassification" => "true",
        "cmdCode" => entry.Commodity,
        "aggrLevel" => Level(entry),
        "qtyUnitCode" => "-1",
        "netWgt" => Text(entry.NetWeight),
        "cifvalue" => entry.Flow == Flow.Import ? Text(entry.Value) : "",
        "fobvalue" => Text(entry.Flow == Flow.Import ? entry.FobValue : entry.Value),
        "primaryValue" => Text(entry.Value),
        _ => "",
    };

    private static string LegacyField(TradeEntry entry, string name) => name switch
    {
        "Classification" => entry.Edition,
        "Year" => Text(entry.Period.Year),
        "Period" => Text(entry.Period.Code),
        "Aggregate Level" => Level(entry),
        "Trade Flow Code" => entry.Flow switch { Flow.Import => "1", Flow.Export => "2", _ => "3" },
        "Reporter Code" => Text(entry.Reporter),
        "Partner Code" => Text(entry.Partner),
        "Commodity Code" => entry.Commodity,
        "Qty Unit Code" => "1",
        "Netweight (kg)" => Text(entry.NetWeight),
        "Trade Value (US$)" => Text(entry.Value),
        _ => "",
    };

    private static string BaciField(TradeEntry entry, string name) => name switch
    {
        "t" => Text(entry.Period.Year),
        "i" => Text(entry.Reporter),
        "j" => Text(entry.Partner),
        "k" => entry.Commodity,
        "v" => Thousands(entry.Value),
        _ => entry.NetWeight is { } weight ? Thousands(weight) : "",
    };

    private static string Level(TradeEntry entry) => entry.Commodity == "TOTAL" ? "0" : Text(entry.Commodity.Length);

    private static string Thousands(long number) => (number / 1000m).ToString("0.###", CultureInfo.InvariantCulture);

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

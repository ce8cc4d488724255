using System.Globalization;

namespace TradeFunctions.Tests.Oracle;

/// <summary>Generated figures as lines of the layouts.</summary>
internal static class GeneratedLayouts
{
    private static readonly string[] V1Names =
        ("typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,"
        + "partner2Code,partner2ISO,partner2Desc,classificationCode,classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,"
        + "customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,"
        + "netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate").Split(',');

    private static readonly string[] BulkNames =
        ("datasetCode,typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,flowCode,partnerCode,partner2Code,classificationSearchCode,"
        + "classificationCode,isOriginalClassification,cmdCode,customsCode,mosCode,motCode,qtyUnitCode,qty,isQtyEstimated,altQtyUnitCode,altQty,"
        + "isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate").Split(',');

    private static readonly string[] LegacyNames =
        ("Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade Flow,Reporter Code,Reporter,Reporter ISO,Partner Code,"
        + "Partner,Partner ISO,2nd Partner Code,2nd Partner,2nd Partner ISO,Customs Proc. Code,Customs,Mode of Transport Code,Mode of Transport,"
        + "Commodity Code,Commodity,Qty Unit Code,Qty Unit,Qty,Alt Qty Unit Code,Alt Qty Unit,Alt Qty,Netweight (kg),Gross weight (kg),Trade Value (US$),"
        + "CIF Trade Value (US$),FOB Trade Value (US$),Flag").Split(',');

    /// <summary>UN Comtrade's 47 names, quoted fields and one empty field more.</summary>
    public static IEnumerable<string> V1(IEnumerable<GeneratedRow> rows) =>
        [string.Join(',', V1Names), .. rows.Select(row => string.Concat(V1Names.Select(name => Quote(Field(row, name)) + ",")))];

    /// <summary>The bulk files' 34 names in snake_case, separated by tabs.</summary>
    public static IEnumerable<string> Bulk(IEnumerable<GeneratedRow> rows) =>
        [string.Join('\t', BulkNames.Select(Snake)), .. rows.Select(row => string.Join('\t', BulkNames.Select(name => Field(row, name))))];

    /// <summary>The 35 names from before 2023.</summary>
    public static IEnumerable<string> Legacy(IEnumerable<GeneratedRow> rows) =>
        [string.Join(',', LegacyNames), .. rows.Select(row => string.Join(',', LegacyNames.Select(name => LegacyField(row, name))))];

    /// <summary>The project's own layout, with months as 2024-05.</summary>
    public static IEnumerable<string> Tidy(IEnumerable<GeneratedRow> rows) =>
    [
        "period,reporter,partner,flow,commodity,value,currency,quantity,unit,net_weight_kg",
        .. rows.Select(row => string.Join(',',
            row.Period.Length == 6 ? row.Period.Insert(4, "-") : row.Period,
            row.Reporter.ToString("000", CultureInfo.InvariantCulture),
            row.Partner == 0 ? "WLD" : row.Partner.ToString(CultureInfo.InvariantCulture),
            row.Flow, row.Commodity, row.Value, row.Currency, row.Quantity, row.Quantity.Length == 0 ? "" : row.Unit, row.NetWeight)),
    ];

    private static string Field(GeneratedRow row, string name) => name switch
    {
        "typeCode" => "C",
        "freqCode" => row.Period.Length == 4 ? "A" : "M",
        "refMonth" => row.Period.Length == 4 ? "52" : row.Period[4..],
        "refYear" => row.Period[..4],
        "period" => row.Period,
        "reporterCode" => Text(row.Reporter),
        "flowCode" => row.Flow,
        "partnerCode" => Text(row.Partner),
        // Names are never read, but they hold commas, quotes and letters beyond ASCII.
        "partnerDesc" => row.Partner == 384 ? "Côte d'Ivoire" : row.Partner == 490 ? "Other Asia, nes" : "",
        "partner2Code" => row.Partner2,
        "classificationCode" => row.Classification,
        "isOriginalClassification" => row.IsOriginal ? "true" : "false",
        "cmdCode" => row.Commodity,
        "cmdDesc" => "said \"so\", made up",
        "aggrLevel" => row.Commodity == "TOTAL" ? "0" : Text(row.Commodity.Length),
        "customsCode" => "C00",
        "mosCode" => "0 ",
        "motCode" => row.ModeOfTransport,
        "qtyUnitCode" => row.Unit,
        "qty" => row.Quantity,
        "netWgt" => row.NetWeight,
        "fobvalue" => row.Flow == "X" ? row.Value : row.Flow == "M" ? FobValue(row.Value) : "",
        "cifvalue" => row.Flow == "M" ? row.Value : "",
        "primaryValue" => row.Value,
        _ => "",
    };

    private static string LegacyField(GeneratedRow row, string name) => name switch
    {
        "Classification" => row.Classification,
        "Period" => row.Period,
        "Aggregate Level" => row.Commodity == "TOTAL" ? "0" : Text(row.Commodity.Length),
        "Trade Flow Code" => row.Flow switch { "M" => "1", "X" => "2", "RX" => "3", _ => "4" },
        "Reporter Code" => Text(row.Reporter),
        "Partner" => "\"Made up, partner\"",
        "Partner Code" => Text(row.Partner),
        "2nd Partner Code" => row.Partner2 == "0" ? "" : row.Partner2,
        "Mode of Transport Code" => row.ModeOfTransport == "0" ? "" : row.ModeOfTransport,
        "Commodity Code" => row.Commodity,
        "Qty Unit Code" => row.Unit == "-1" ? "1" : row.Unit,
        "Qty" => row.Quantity,
        "Netweight (kg)" => row.NetWeight,
        "Trade Value (US$)" => row.Value,
        _ => "",
    };

    // Of most imports a little less than their value; of some none, nothing, or more than it.
    private static string FobValue(string value) => !decimal.TryParse(value, CultureInfo.InvariantCulture, out var cif) ? "" : (cif % 16m) switch
    {
        < 1m => "",
        < 2m => "0",
        < 3m => value,
        < 4m => (cif + 1m).ToString(CultureInfo.InvariantCulture),
        _ => decimal.Round(cif * 0.95m, 3).ToString(CultureInfo.InvariantCulture),
    };

    private static string Quote(string field) => field.Length == 0 ? "" : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Snake(string name) =>
        string.Concat(name.Select(letter => char.IsAsciiLetterUpper(letter) ? $"_{char.ToLowerInvariant(letter)}" : letter.ToString()));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

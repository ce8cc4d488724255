namespace TradeFunctions.Core.Tests.Reading.Layouts;

/// <summary>Rows in UN Comtrade's layouts with made-up figures: a good one, of which a test changes the fields it is about.</summary>
internal static class ComtradeSample
{
    public const string V1Names =
        "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,"
        + "partner2Code,partner2ISO,partner2Desc,classificationCode,classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,"
        + "customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,"
        + "netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate";

    public const string BulkNames =
        "datasetCode,typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,flowCode,partnerCode,partner2Code,classificationCode,"
        + "classificationSearchCode,isOriginalClassification,cmdCode,customsCode,mosCode,motCode,qtyUnitCode,qty,isQtyEstimated,altQtyUnitCode,altQty,"
        + "isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate";

    public const string LegacyNames =
        "Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade Flow,Reporter Code,Reporter,Reporter ISO,Partner Code,"
        + "Partner,Partner ISO,2nd Partner Code,2nd Partner,2nd Partner ISO,Customs Proc. Code,Customs,Mode of Transport Code,Mode of Transport,Commodity Code,"
        + "Commodity,Qty Unit Code,Qty Unit,Qty,Alt Qty Unit Code,Alt Qty Unit,Alt Qty,Netweight (kg),Gross weight (kg),Trade Value (US$),CIF Trade Value (US$),"
        + "FOB Trade Value (US$),Flag";

    private static readonly Dictionary<string, string> Good = new(StringComparer.Ordinal)
    {
        ["datasetCode"] = "20392202300000000",
        ["typeCode"] = "C",
        ["freqCode"] = "A",
        ["refPeriodId"] = "20230101",
        ["refYear"] = "2023",
        ["refMonth"] = "52",
        ["period"] = "2023",
        ["reporterCode"] = "392",
        ["reporterISO"] = "JPN",
        ["reporterDesc"] = "Japan",
        ["flowCode"] = "M",
        ["flowDesc"] = "Import",
        ["partnerCode"] = "156",
        ["partnerISO"] = "CHN",
        ["partnerDesc"] = "China",
        ["partner2Code"] = "0",
        ["partner2ISO"] = "W00",
        ["partner2Desc"] = "World",
        ["classificationCode"] = "H6",
        ["classificationSearchCode"] = "HS",
        ["isOriginalClassification"] = "true",
        ["cmdCode"] = "030613",
        ["cmdDesc"] = "Crustaceans; shrimps, \"frozen\", of every kind",
        ["aggrLevel"] = "6",
        ["isLeaf"] = "true",
        ["customsCode"] = "C00",
        ["customsDesc"] = "TOTAL CPC",
        ["mosCode"] = "0",
        ["motCode"] = "0",
        ["motDesc"] = "TOTAL MOT",
        ["qtyUnitCode"] = "8",
        ["qtyUnitAbbr"] = "kg",
        ["qty"] = "500.5",
        ["isQtyEstimated"] = "false",
        ["altQtyUnitCode"] = "-1",
        ["altQtyUnitAbbr"] = "N/A",
        ["isAltQtyEstimated"] = "false",
        ["netWgt"] = "500",
        ["isNetWgtEstimated"] = "false",
        ["isGrossWgtEstimated"] = "false",
        ["cifvalue"] = "1234.567",
        ["primaryValue"] = "1234.567",
        ["legacyEstimationFlag"] = "0",
        ["isReported"] = "true",
        ["isAggregate"] = "false",
    };

    private static readonly Dictionary<string, string> GoodLegacy = new(StringComparer.Ordinal)
    {
        ["Classification"] = "H4",
        ["Year"] = "2015",
        ["Period"] = "2015",
        ["Period Desc."] = "2015",
        ["Aggregate Level"] = "4",
        ["Is Leaf Code"] = "0",
        ["Trade Flow Code"] = "2",
        ["Trade Flow"] = "Export",
        ["Reporter Code"] = "392",
        ["Reporter"] = "Japan",
        ["Reporter ISO"] = "JPN",
        ["Partner Code"] = "156",
        ["Partner"] = "China",
        ["Partner ISO"] = "CHN",
        ["Commodity Code"] = "1005",
        ["Commodity"] = "Maize (corn).",
        ["Qty Unit Code"] = "8",
        ["Qty Unit"] = "Weight in kilograms",
        ["Qty"] = "70",
        ["Netweight (kg)"] = "70",
        ["Trade Value (US$)"] = "9230",
        ["Flag"] = "0",
    };

    /// <summary>A v1 file as published: bare header, filled fields quoted, a comma at the end of each row.</summary>
    public static string V1(params (string Name, string Value)[] changes) => $"{V1Names}\n{V1Row(changes)}\n";

    public static string V1Row(params (string Name, string Value)[] changes) =>
        string.Concat(Fields(V1Names, Good, changes).Select(field => field.Length == 0 ? "," : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\","));

    /// <summary>A bulk file as published, before it is packed: tabs, nothing quoted.</summary>
    public static string Bulk(params (string Name, string Value)[] changes) =>
        $"{BulkNames.Replace(',', '\t')}\n{string.Join('\t', Fields(BulkNames, Good, changes))}\n";

    public static string Legacy(params (string Name, string Value)[] changes) => $"{LegacyNames}\n{LegacyRow(changes)}\n";

    public static string LegacyRow(params (string Name, string Value)[] changes) => string.Join(',', Fields(LegacyNames, GoodLegacy, changes));

    public static string[] LegacyFields(params (string Name, string Value)[] changes) => [.. Fields(LegacyNames, GoodLegacy, changes)];

    /// <summary>The fields of a v1 or bulk row; changes of columns that the layout does not have are left aside.</summary>
    public static string[] NewFields(string names, params (string Name, string Value)[] changes)
    {
        var known = names.Split(',');
        return [.. Fields(names, Good, [.. changes.Where(change => known.Contains(change.Name))])];
    }

    private static IEnumerable<string> Fields(string names, Dictionary<string, string> good, (string Name, string Value)[] changes)
    {
        var known = names.Split(',');
        foreach (var (name, _) in changes) Assert.Contains(name, known);
        return known.Select(name => changes.LastOrDefault(change => change.Name == name) is { Name: not null } change
            ? change.Value
            : good.GetValueOrDefault(name, ""));
    }
}

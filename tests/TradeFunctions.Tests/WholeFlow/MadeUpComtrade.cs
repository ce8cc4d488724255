using System.Globalization;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>Files shaped as UN Comtrade hands them out, with made-up values.</summary>
internal static class MadeUpComtrade
{
    private const string Header =
        "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,"
        + "partner2Code,partner2ISO,partner2Desc,classificationCode,classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,"
        + "customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,"
        + "netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate";

    /// <summary>A month by mode of transport, without the sum of all modes.</summary>
    public static string Breakdowns => File(
        Row(2024, "392,JPN,Japan", "X", "156,CHN,China", "H6", "TOTAL", 0, 7, mode: "2100"),
        Row(2024, "392,JPN,Japan", "X", "156,CHN,China", "H6", "TOTAL", 0, 5, mode: "3200"));

    /// <summary>Exports and re-exports to China, re-exports alone to the United States.</summary>
    public static string ReExports => File(
        Row(2024, "344,HKG,Hong Kong", "X", "156,CHN,China", "H6", "TOTAL", 0, 90),
        Row(2024, "344,HKG,Hong Kong", "RX", "156,CHN,China", "H6", "TOTAL", 0, 30),
        Row(2024, "344,HKG,Hong Kong", "RX", "842,USA,USA", "H6", "TOTAL", 0, 20));

    /// <summary>One heading in the edition that was reported in, and converted into an earlier one.</summary>
    public static string Editions => File(
        Row(2022, "392,JPN,Japan", "X", "156,CHN,China", "H6", "TOTAL", 0, 90),
        Row(2022, "392,JPN,Japan", "X", "156,CHN,China", "H6", "8517", 4, 9),
        Row(2022, "392,JPN,Japan", "X", "156,CHN,China", "H5", "8517", 4, 8, isOriginal: false));

    /// <summary>Exports of two years to China; beside them those to Korea by mode of transport alone, and goods in SITC.</summary>
    public static string LeftOut => File(
        Row(2023, "392,JPN,Japan", "X", "156,CHN,China", "H6", "TOTAL", 0, 90),
        Row(2024, "392,JPN,Japan", "X", "156,CHN,China", "H6", "TOTAL", 0, 95),
        Row(2023, "392,JPN,Japan", "X", "410,KOR,Korea", "H6", "TOTAL", 0, 4, mode: "2100"),
        Row(2023, "392,JPN,Japan", "X", "410,KOR,Korea", "S4", "76", 2, 3));

    private static string File(params string[] rows) => $"{Header}\n{string.Join('\n', rows)}\n";

    private static string Row(
        int year, string reporter, string flow, string partner, string edition, string commodity, int level, int value, string mode = "0", bool isOriginal = true) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"C,A,{year}0101,{year},52,{year},{reporter},{flow},,{partner},0,W00,World,{edition},HS,{isOriginal},{commodity},made up,{level},False,C00,TOTAL CPC,0,{mode},,-1,N/A,0,False,-1,N/A,0,False,0,False,0,False,,{value},{value},0,False,True");
}

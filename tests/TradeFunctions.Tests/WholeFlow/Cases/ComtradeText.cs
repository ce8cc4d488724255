using System.Globalization;

namespace TradeFunctions.Tests.WholeFlow.Cases;

/// <summary>Files as UN Comtrade hands them out, from rows in short.</summary>
internal static class ComtradeText
{
    /// <summary>The header, with the comma at its end that the downloads have.</summary>
    public const string Header =
        "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,"
        + "partner2Code,partner2ISO,partner2Desc,classificationCode,classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,"
        + "customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,"
        + "netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate";

    /// <summary>A file.</summary>
    /// <param name="rows">Rows as <see cref="Row"/> takes them.</param>
    public static string File(params IEnumerable<string> rows) => $"{Header}\n{string.Join('\n', rows.Select(row => Row(row)))}\n";

    /// <summary>A row.</summary>
    /// <param name="row">Period, reporter, flow, partner, classification, commodity and value, separated by blanks.</param>
    /// <param name="customs">The customs procedure; C00: all.</param>
    /// <param name="mode">The mode of transport; 0: all.</param>
    /// <param name="name">The good's name.</param>
    public static string Row(string row, string customs = "C00", string mode = "0", string name = "made up")
    {
        var parts = row.Split(' ');
        var (period, flow, commodity, value) = (parts[0], parts[2], parts[5], parts[6]);
        var isYear = period.Length == 4;
        var month = isYear ? "52" : period[4..];
        var level = commodity == "TOTAL" ? 0 : commodity.Length;
        var (cif, fob) = flow is "M" or "RM" ? (value, "") : ("", value);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"\"C\",\"{(isYear ? 'A' : 'M')}\",\"{period[..4]}0101\",\"{period[..4]}\",\"{month}\",\"{period}\",\"{parts[1]}\",,,\"{flow}\",,\"{parts[3]}\",,,\"0\",\"W00\",\"World\",")
            + $"\"{parts[4]}\",\"HS\",\"True\",\"{commodity}\",\"{name}\",\"{level}\",\"False\",\"{customs}\",,\"0\",\"{mode}\",,\"-1\",\"N/A\",\"0\",\"False\",\"-1\",\"N/A\",\"0\",\"False\","
            + $"\"0\",\"False\",\"0\",\"False\",{cif},{fob},{value},\"0\",\"False\",\"True\",";
    }
}

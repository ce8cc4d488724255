using System.Globalization;
using System.Text;

namespace TradeFunctions.Benchmarks;

/// <summary>
/// A UN Comtrade v1 file of any size with made-up figures, the same on every machine: header unquoted, fields quoted, the
/// 48th empty one, UTF-8 names with commas, breakdown rows, repeated rows, and rows that
/// contradict each other. Sorted by period, reporter, partner, flow, commodity, as publishers do.
/// </summary>
internal static class GeneratedTradeFile
{
    public const string Layout = "wide";

    private const string Header =
        "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,"
        + "partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,classificationCode,"
        + "classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,customsDesc,"
        + "mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,"
        + "isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,"
        + "legacyEstimationFlag,isReported,isAggregate";

    private const int Reporters = 50;
    private const int Partners = 60;
    private const int Codes = 600;
    private const int FirstYear = 2015;

    /// <summary>The names of the columns, in order.</summary>
    public static string[] Columns => Header.Split(',');

    /// <summary>Writes rows until the file has so many bytes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">How many.</param>
    /// <param name="hasLineFeeds">Whether descriptions of goods have a line feed, in quotes as they are.</param>
    public static void Write(string path, long bytes, bool hasLineFeeds = false)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        using var writer = new StreamWriter(file, new UTF8Encoding(false), 1 << 16);
        writer.Write(Header);
        writer.Write("\r\n");
        foreach (var row in Rows())
        {
            row.Write(writer, hasLineFeeds ? '\n' : ' ');
            if (file.Position >= bytes) break;
        }
    }

    private static IEnumerable<Row> Rows()
    {
        var random = new Random(20250624);
        for (var year = FirstYear; ; year++)
        {
            for (var pair = 0; pair < Reporters * Partners * 2; pair++)
            {
                for (var code = 0; code < Codes; code++)
                {
                    if (random.Next(2) == 0) continue;
                    var row = new Row(year, pair / 2 / Partners, pair / 2 % Partners, pair % 2, code, random.NextInt64(1, 5_000_000_000), 0);
                    yield return row;
                    var chance = random.Next(20_000);
                    if (chance < 400) yield return row with { Mode = 1000 * (1 + (chance % 9)), Value = row.Value / 2 };
                    if (chance == 400) yield return row;
                    if (chance == 401) yield return row with { Value = row.Value + 1 };
                }
            }
        }
    }

    private readonly record struct Row(int Year, int Reporter, int Partner, int Flow, int Code, long Value, int Mode)
    {
        public void Write(StreamWriter writer, char gap)
        {
            var culture = CultureInfo.InvariantCulture;
            var (commodity, level) = Commodity();
            var (reporter, partner) = (4 + (Reporter * 16), Partner == 0 ? 0 : 8 + (Partner * 12));
            var (flow, flowName) = Flow == 0 ? ("M", "Import") : ("X", "Export");
            var quantity = level == 0 ? "\"-1\",\"N/A\",,\"false\"" : string.Create(culture, $"\"5\",\"u\",\"{Value / 97}\",\"{(Value % 3 == 0 ? "true" : "false")}\"");
            var weight = Value % 11 == 0 ? "" : string.Create(culture, $"\"{Value / 7}.{Value % 1000:000}\"");
            var cif = Flow == 0 ? string.Create(culture, $"\"{Value}.{Value % 1000:000}\"") : "";
            var fob = Flow == 1 ? string.Create(culture, $"\"{Value}.{Value % 1000:000}\"") : "";
            writer.Write(string.Create(culture, $"\"C\",\"A\",\"{Year}0101\",\"{Year}\",\"52\",\"{Year}\",\"{reporter}\",\"R{Reporter:00}\",\"Réporter {Reporter}\",\"{flow}\",\"{flowName}\","));
            writer.Write(string.Create(culture, $"\"{partner}\",\"P{Partner:00}\",\"Partner, no. {Partner}\",\"0\",\"W00\",\"World\",\"{(Year < 2017 ? "H4" : Year < 2022 ? "H5" : "H6")}\",\"HS\",\"true\","));
            writer.Write(string.Create(culture, $"\"{commodity}\",\"Made-up goods,{gap}of heading {commodity}\",\"{level}\",\"false\",\"C00\",\"TOTAL CPC\",\"0\",\"{Mode}\",\"TOTAL MOT\",{quantity},"));
            writer.Write(string.Create(culture, $"\"-1\",\"N/A\",,\"false\",{weight},\"false\",,\"false\",{cif},{fob},\"{Value}.{Value % 1000:000}\",\"0\",\"true\",\"false\",\r\n"));
        }

        private (string Code, int Level) Commodity() => Code switch
        {
            0 => ("TOTAL", 0),
            < 97 => (Code.ToString("00", CultureInfo.InvariantCulture), 2),
            < 300 => ((100 + (Code * 16)).ToString("0000", CultureInfo.InvariantCulture), 4),
            _ => ((10_000 + (Code * 1601)).ToString("000000", CultureInfo.InvariantCulture), 6),
        };
    }
}

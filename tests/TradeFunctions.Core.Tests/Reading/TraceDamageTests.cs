using System.Globalization;
using TradeFunctions.Core.Tests.Reading.Layouts;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Reading;

/// <summary>
/// Rows in every layout, damaged at random as files are: a field lost, cut or filled with something else, two fields exchanged, values moved
/// to their neighbours' names. Whatever is said of a rejected row, the true figure must be among what it leaves open.
/// </summary>
public class TraceDamageTests
{
    private const int Rows = 1500;

    private static readonly string[] Texts =
    [
        "", "NA", "..", "x", "???", "Japan", "1.2.3", "-1", "0", "C00", "W00", "TOTAL", "false", "H6", "HS", "S3", "M", "X", "JPN", "156", "2023", "202305",
        "2024S1", "8542", "8542.3", "99999999999999999999", "1e", "2.72E+12", "kg", "World", "May-24", "-", "\u00e9",
    ];

    [Theory]
    [InlineData("v1")]
    [InlineData("bulk")]
    [InlineData("legacy")]
    [InlineData("tidy")]
    [InlineData("baci")]
    public async Task What_is_known_of_a_damaged_row_covers_what_it_was(string layout)
    {
        var random = new Random(layout.Length);
        var rejected = 0;
        for (var i = 0; i < Rows; i++)
        {
            var (header, fields, truth) = Draw(layout, random);
            var damaged = Damage(fields, random);

            // A value that stands where a code may, before an empty field: the row says nothing else than that it has no value.
            if (layout == "tidy" && damaged[4] == fields[5] && damaged[5].Length == 0) continue;
            var reads = await Reads.Text($"{header}\n{string.Join(',', damaged)}\n");
            if (reads.Rejects.Count == 0) continue;
            rejected++;
            var unread = Assert.Single(reads.Unread);
            foreach (var key in truth)
            {
                Assert.True(
                    unread.Any(known => Covers(known, key)) || (unread.Length == 0 && MayBeNothing(damaged)),
                    $"{layout}: {key} is not covered by {string.Join(" or ", unread)}: {reads.Rejects[0].Reason}, {string.Join(',', damaged)}, was {string.Join(',', fields)}");
            }
        }

        Assert.True(rejected > Rows / 4, $"{rejected} rows were rejected");
    }

    private static bool Covers(UnreadKey known, CellKey key) =>
        (known.Reporter is null || known.Reporter == key.Reporter)
        && (known.Partner is null || known.Partner == key.Partner)
        && (known.Flow is null || known.Flow == key.Flow)
        && (known.Commodity is null || known.Commodity == key.Commodity)
        && (known.Level is null || known.Level == key.Commodity.Level)
        && (known.Period is null || known.Period == key.Period)
        && (known.Year is null || known.Year == key.Period.Year)
        && (known.Frequency is null || known.Frequency == key.Frequency)
        && (known.Classification is null || known.Classification == key.Classification);

    // A row whose damage is itself a good sign of no figure: the World's, a quarter's, another system's.
    private static bool MayBeNothing(string[] damaged) =>
        damaged.Any(field => field is "2024S1" or "S3" or "0" or "W00" or "World");

    private static string[] Damage(string[] fields, Random random)
    {
        var damaged = (string[])fields.Clone();
        int at = random.Next(fields.Length), other = random.Next(fields.Length);
        switch (random.Next(5))
        {
            case 0:
                damaged[at] = Texts[random.Next(Texts.Length)];
                break;
            case 1:
                damaged[at] = damaged[at][..random.Next(damaged[at].Length + 1)];
                break;
            case 2:
                (damaged[at], damaged[other]) = (damaged[other], damaged[at]);
                break;
            case 3:
                for (var i = at; i + 1 < damaged.Length; i++) damaged[i] = fields[i + 1];
                damaged[^1] = "";
                break;
            default:
                for (var i = damaged.Length - 1; i > at; i--) damaged[i] = fields[i - 1];
                damaged[at] = "";
                break;
        }

        return damaged;
    }

    private static (string Header, string[] Fields, CellKey[] Truth) Draw(string layout, Random random)
    {
        int[] economies = [392, 156, 842, 276, 251, 36, 710, 76];
        string[] letters = ["JPN", "CHN", "USA", "DEU", "FRA", "AUS", "ZAF", "BRA"];
        int reporter = random.Next(economies.Length), partner = random.Next(economies.Length);
        var period = random.Next(2) == 0 ? Period.OfYear(random.Next(2000, 2026)) : Period.OfMonth(random.Next(2000, 2026), random.Next(1, 13));
        var flow = random.Next(2) == 0 ? Flow.Import : Flow.Export;
        var code = layout == "baci" ? "850440" : random.Next(3) switch { 0 => "TOTAL", 1 => "8542", _ => "030613" };
        var value = random.Next(1, 1_000_000).ToString(CultureInfo.InvariantCulture);
        var text = period.Code.ToString(CultureInfo.InvariantCulture);
        var number = economies[reporter].ToString(CultureInfo.InvariantCulture);
        var other = economies[partner].ToString(CultureInfo.InvariantCulture);
        var level = code == "TOTAL" ? "0" : code.Length.ToString(CultureInfo.InvariantCulture);
        var edition = layout is "tidy" or "baci" ? default : ShortCode.Parse(layout == "legacy" ? "H4" : "H6");
        var key = new CellKey(economies[reporter], period.Frequency, flow, CommodityCode.Parse(code), economies[partner], period, edition);
        switch (layout)
        {
            case "tidy":
                return ("period,reporter,partner,flow,commodity,value", [period.ToString(), letters[reporter], letters[partner], flow.Code(), code, value], [key]);
            case "baci":
                var export = key with { Flow = Flow.Export };
                return ("t,i,j,k,v,q", [text, number, other, code, value, "1.5"], [export, export with { Flow = Flow.Import, Reporter = key.Partner, Partner = key.Reporter }]);
            case "legacy":
                return (ComtradeSample.LegacyNames, ComtradeSample.LegacyFields(
                    ("Period", text), ("Reporter Code", number), ("Partner Code", other), ("Commodity Code", code), ("Aggregate Level", level),
                    ("Trade Flow Code", flow == Flow.Import ? "1" : "2"), ("Trade Flow", flow == Flow.Import ? "Import" : "Export"), ("Trade Value (US$)", value)), [key]);
            default:
                var names = layout == "v1" ? ComtradeSample.V1Names : ComtradeSample.BulkNames;
                return (names, ComtradeSample.NewFields(
                    names, ("period", text), ("freqCode", period.Month == 0 ? "A" : "M"), ("reporterCode", number), ("reporterISO", letters[reporter]),
                    ("partnerCode", other), ("partnerISO", letters[partner]), ("flowCode", flow.Code()), ("cmdCode", code), ("aggrLevel", level), ("cmdDesc", "made up"),
                    ("primaryValue", value), ("cifvalue", flow == Flow.Import ? value : ""), ("fobvalue", flow == Flow.Export ? value : "")), [key]);
        }
    }
}

using System.Globalization;
using System.Text;

namespace TradeFunctions.Benchmarks;

/// <summary>
/// A month of Eurostat's Comext with made-up figures, the same on every machine: member states, partners and national codes in the publisher's order,
/// several codes a subheading, several procedures a code, confidential goods, weights that are left away. Five million rows have 420 MB.
/// </summary>
internal static class GeneratedComextFile
{
    public const string Layout = "comext";
    public const string Name = "full_v2_202402.dat";

    /// <summary>The columns as DuckDB takes them.</summary>
    public const string Types =
        "{'REPORTER': 'VARCHAR', 'PARTNER': 'VARCHAR', 'TRADE_TYPE': 'VARCHAR', 'PRODUCT_NC': 'VARCHAR', 'PRODUCT_SITC': 'VARCHAR', 'PRODUCT_CPA21': 'VARCHAR', "
        + "'PRODUCT_CPA22': 'VARCHAR', 'PRODUCT_BEC': 'VARCHAR', 'PRODUCT_BEC5': 'VARCHAR', 'PRODUCT_SECTION': 'VARCHAR', 'FLOW': 'VARCHAR', "
        + "'STAT_PROCEDURE': 'VARCHAR', 'SUPPL_UNIT': 'VARCHAR', 'PERIOD': 'INTEGER', 'VALUE_EUR': 'DECIMAL(18,3)', 'VALUE_NAC': 'DECIMAL(18,3)', "
        + "'QUANTITY_KG': 'DECIMAL(18,3)', 'QUANTITY_SUPPL_UNIT': 'DECIMAL(18,3)'}";

    private const string Header =
        "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,PRODUCT_BEC5,PRODUCT_SECTION,FLOW,STAT_PROCEDURE,"
        + "SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT\n";

    private const int Codes = 9_500;
    private const long FullBytes = 420_000_000;

    private static readonly string[] Members = "AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".Split(' ');

    private static readonly string[] Others =
        ("AD AE AF AG AL AM AO AR AU AZ BA BB BD BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV DJ DM DO DZ EC EG ER ET FJ GA GB GD GE GH "
        + "GI GL GM GN GQ GT GW GY HK HN HT ID IL IN IQ IR IS JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LY MA MD ME MG MK ML MM MN MO MR MU MV "
        + "MW MX MY MZ NA NE NG NI NO NP NZ OM PA PE PG PH PK PS PY QA QV QS RS RU RW SA SC SD SG SL SN SO SR SV SY SZ TD TG TH TJ TM TN TR TT TW TZ UA UG US UY "
        + "UZ VE VN YE ZA ZM ZW").Split(' ');

    /// <summary>Writes rows until the file has so many bytes.</summary>
    public static void Write(string path, long bytes)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        using var writer = new StreamWriter(file, new UTF8Encoding(false), 1 << 16);
        writer.Write(Header);
        var random = new Random(20250626);
        var share = (double)bytes / FullBytes;
        foreach (var reporter in Members)
        {
            foreach (var partner in Members.Concat(Others).Where(partner => partner != reporter))
            {
                // A few partners have most of the trade.
                var isMember = Members.Contains(partner);
                var density = share * (isMember ? 0.19 : 0.02 * (1 + random.Next(4)));
                for (var pair = 0; pair < 2 * Codes; pair++)
                {
                    if (random.NextDouble() < density) Write(writer, random, reporter, partner, isMember ? 'I' : 'E', (pair / Codes) + 1, pair % Codes);
                    if (file.Position >= bytes) return;
                }
            }
        }
    }

    private static void Write(StreamWriter writer, Random random, string reporter, string partner, char type, int flow, int number)
    {
        // About two national codes a subheading.
        var subheading = 10_000 + (number / 2 * 190);
        var isConfidential = number % 400 == 0;
        var code = isConfidential
            ? string.Create(CultureInfo.InvariantCulture, $"{subheading / 10_000:00}XXXXXX")
            : string.Create(CultureInfo.InvariantCulture, $"{subheading:000000}{10 * (1 + (number % 2)):00}");
        var unit = number % 3 == 0 ? "NAR" : "NO_SU";
        var procedures = random.Next(12) == 0 ? 2 : 1;
        for (var procedure = 1; procedure <= procedures; procedure++)
        {
            var value = (long)Math.Exp(random.NextDouble() * 16);
            var weight = unit == "NAR" && value % 10 == 0 ? 0 : value / 9;
            var (sitc, quantity) = (isConfidential ? 58_000 + (number / 400) : 58_221, unit == "NAR" ? 1 + (value / 50) : 0);
            writer.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{reporter},{partner},{type},{code},{sitc},2221,2221,220,311220,07,{flow},{procedure},{unit},202402,{value},{value},{weight},{quantity}\n"));
        }
    }
}

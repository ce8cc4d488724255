using System.Globalization;
using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>
/// Japan Customs' own codes of countries, by its list (https://www.customs.go.jp/toukei/sankou/code/country_e.htm). Parts of a country that have a
/// code of their own there and none in ISO 3166 are the country's: the Azores, the Canary Islands, Ceuta and Melilla.
/// </summary>
internal static class JapanCountries
{
    // What is no economy is a partner that is not specified, or the Free Zones: goods for order and unknown ones; bonded factories.
    private const string NotSpecified = "899";
    private const string FreeZones = "838";
    private const string CaribbeanNes = "129";
    private const string OceaniaNes = "527";
    private const string UnitedStatesPacificIslands = "849";

    private const string Economies =
        """
        103 KOR 104 PRK 105 CHN 106 TWN 107 MNG 108 HKG 110 VNM 111 THA 112 SGP 113 MYS 116 BRN 117 PHL 118 IDN 120 KHM 121 LAO 122 MMR
        123 IND 124 PAK 125 LKA 126 MDV 127 BGD 128 TLS 129 MAC 130 AFG 131 NPL 132 BTN 133 IRN 134 IRQ 135 BHR 137 SAU 138 KWT 140 QAT
        141 OMN 143 ISR 144 JOR 145 SYR 146 LBN 147 ARE 149 YEM 150 AZE 151 ARM 152 UZB 153 KAZ 154 KGZ 155 TJK 156 TKM 157 GEO 158 PSE
        201 ISL 202 NOR 203 SWE 204 DNK 205 GBR 206 IRL 207 NLD 208 BEL 209 LUX 210 FRA 211 MCO 212 AND 213 DEU 215 CHE 216 PRT 217 PRT
        218 ESP 219 GIB 220 ITA 221 MLT 222 FIN 223 POL 224 RUS 225 AUT 227 HUN 228 SRB 229 ALB 230 GRC 231 ROU 232 BGR 233 CYP 234 TUR
        235 EST 236 LVA 237 LTU 238 UKR 239 BLR 240 MDA 241 HRV 242 SVN 243 BIH 244 MKD 245 CZE 246 SVK 247 MNE 248 XKX 249 FRO 250 VAT
        301 GRL 302 CAN 303 SPM 304 USA 305 MEX 306 GTM 307 HND 308 BLZ 309 SLV 310 NIC 311 CRI 312 PAN 314 BMU 315 BHS 316 JAM 317 TCA
        319 BRB 320 TTO 321 CUB 322 HTI 323 DOM 324 PRI 325 VIR 326 ANT 328 CYM 329 GRD 330 LCA 331 ATG 332 VGB 333 DMA 334 MSR 335 KNA
        336 VCT 337 AIA 338 BLM
        401 COL 402 VEN 403 GUY 404 SUR 405 GUF 406 ECU 407 PER 408 BOL 409 CHL 410 BRA 411 PRY 412 URY 413 ARG 414 FLK 415 ATB
        501 MAR 502 ESP 503 DZA 504 TUN 505 LBY 506 EGY 507 SDN 508 ESH 509 MRT 510 SEN 511 GMB 512 GNB 513 GIN 514 SLE 515 LBR 516 CIV
        517 GHA 518 TGO 519 BEN 520 MLI 521 BFA 522 CPV 523 ESP 524 NGA 525 NER 526 RWA 527 CMR 528 TCD 529 CAF 530 GNQ 531 GAB 532 COG
        533 COD 534 BDI 535 AGO 536 STP 537 SHN 538 ETH 539 DJI 540 SOM 541 KEN 542 UGA 543 TZA 544 SYC 545 MOZ 546 MDG 547 MUS 548 REU
        549 ZWE 550 NAM 551 ZAF 552 LSO 553 MWI 554 ZMB 555 BWA 556 SWZ 557 IOT 558 COM 559 ERI 560 SSD
        601 AUS 602 PNG 606 NZL 607 COK 608 TKL 609 NIU 610 WSM 611 VUT 612 FJI 613 SLB 614 TON 615 KIR 616 PCN 617 NRU 618 NCL 619 PYF
        620 GUM 621 ASM 624 TUV 625 MHL 626 FSM 627 MNP 628 PLW
        """;

    private static readonly Dictionary<int, string> Ids = Read();

    // Codes that were a former country's, with the last year in which they were.
    private static readonly (int Code, int LastYear, string Id)[] Former = [(224, 1991, "SUN"), (228, 1991, "YUG"), (228, 2005, "SCG")];

    /// <summary>Every code of the list.</summary>
    public static IReadOnlyCollection<int> Codes => Ids.Keys;

    /// <summary>Finds a partner by its code.</summary>
    /// <param name="text">Three digits.</param>
    /// <param name="year">The year of the figure, since some codes changed hands; null: not known.</param>
    /// <param name="code">The code, as a number.</param>
    /// <param name="partner">UN Comtrade's numeric code of the economy or special partner.</param>
    public static bool TryFind(ReadOnlySpan<byte> text, int? year, out int code, out int partner)
    {
        partner = 0;
        if (!ExactNumber.TryReadCode(text, out code) || !Ids.TryGetValue(code, out var id)) return false;
        foreach (var (former, lastYear, formerId) in Former)
        {
            if (former != code || year is not { } known || known > lastYear) continue;
            id = formerId;
            break;
        }

        // The Netherlands Antilles went apart in 2010; the office has kept their code for the islands.
        if (id == "ANT" && year > 2010) id = CaribbeanNes;
        if (!EconomyList.TryFindIso(id, year ?? DateOfList, out var economy)) return false;
        partner = economy.Code;
        return true;
    }

    private const int DateOfList = 2025;

    private static Dictionary<int, string> Read()
    {
        var parts = Economies.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var ids = parts.Chunk(2).ToDictionary(pair => int.Parse(pair[0], CultureInfo.InvariantCulture), pair => pair[1]);
        (ids[327], ids[605], ids[622]) = (CaribbeanNes, OceaniaNes, UnitedStatesPacificIslands);
        (ids[701], ids[702], ids[703]) = (NotSpecified, NotSpecified, FreeZones);
        return ids;
    }
}

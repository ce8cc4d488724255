using System.IO.Compression;
using System.Text;

namespace TradeFunctions.Tests.Oracle;

/// <summary>A folder of generated raw files, in a temporary place.</summary>
internal sealed class GeneratedFolder : IDisposable
{
    private const string Description = """{ "releasedPattern": "_(?<released>\\d{4}-\\d{2}-\\d{2})\\.csv"COMPLETE }""";

    private const string Groups = """, "groups": { "commodities": { "machines": { "codes": ["8471", "8541", "8542"] }, "chips": { "codes": ["854231", "854239"] } }, "partners": { "asia": { "codes": ["CHN", "JPN", "KOR", "S19"] }, "some": { "codes": ["842", "KOR", "620"] } } }""";

    private const string Rules = """, "files": [{ "match": "import-*.csv", "flow": "M" }, { "match": "export-*.csv", "flow": "X" }, { "match": "series-*.csv", "reporter": "JPN", "partner": "CHN" }]""";

    private GeneratedFolder(bool complete, bool groups = false, bool rules = false)
    {
        Directory.CreateDirectory(Path);
        var rest = (complete ? ", \"complete\": true" : "") + (groups ? Groups : "") + (rules ? Rules : "");
        File.WriteAllText(In("_dataset.json"), Description.Replace("COMPLETE", rest, StringComparison.Ordinal));
    }

    /// <summary>Where it is.</summary>
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName());

    /// <summary>Five reporters in five layouts, with revisions and holes.</summary>
    /// <param name="damaged">Whether there are lines that cannot be read: beside these nothing is known to be complete.</param>
    public static GeneratedFolder WithTraps(bool damaged)
    {
        var trade = new GeneratedTrade(seed: 20250709);
        IEnumerable<string> Kept(IEnumerable<string> lines) => damaged ? trade.Damaged(lines) : lines;
        var folder = new GeneratedFolder(complete: false);
        // Japan, in UTF-8 with a mark: 2020 is a hole; the annual figures end where the months begin.
        folder.Write("jpn_annual_2025-01-31.csv", Kept(GeneratedLayouts.V1(trade.Rows(392, Years(2014, 2022).Where(year => year != "2020")))), new UTF8Encoding(true), "\n");
        var months = trade.Rows(392, Months(2022, 12).Concat(Months(2023, 12)).Concat(Months(2024, 4)));
        folder.Write("jpn_monthly_2025-01-31.csv", Kept(GeneratedLayouts.V1(months)), Encoding.UTF8, "\n");
        folder.Write("jpn_revised_2025-03-15.csv", GeneratedLayouts.V1(trade.Revised(months.Where(row => row.Period is "202305" or "202311" or "202402"))), Encoding.UTF8, "\n");
        // China, in Windows-1252 with CR LF: a month is missing in the midst.
        folder.Write("chn_2025-01-31.csv", Kept(GeneratedLayouts.V1(trade.Rows(156, Years(2021, 2024).Concat(Months(2023, 12)).Concat(Months(2024, 8).Where(month => month != "202403"))))), Encoding.Latin1, "\r\n");
        // The United States packed, from a bulk download; Thailand in the old layout, then in this project's own, where it changes its currency.
        folder.Pack("usa_2025-01-31.csv.gz", Kept(GeneratedLayouts.Bulk(trade.Rows(842, Years(2016, 2024)))));
        folder.Write("tha_legacy_2025-01-31.csv", Kept(GeneratedLayouts.Legacy(trade.Rows(764, Years(2016, 2021)))), Encoding.UTF8, "\r\n");
        folder.Write("tha_tidy_2025-02-28.csv", GeneratedLayouts.Tidy(trade.Rows(764, Years(2021, 2024)).Where(IsPlain).Select(row => row with { Currency = row.Period is "2023" ? "THB" : "USD" })), Encoding.UTF8, "\n");
        // Years in which economies came and went, beside a group that they are members of.
        folder.Write("kor_2025-01-31.csv", GeneratedLayouts.V1(trade.Successors(410, Years(2004, 2009))), Encoding.UTF8, "\n");
        return folder;
    }

    /// <summary>Two reporters whose files hold every partner and commodity, but no TOTAL and no World.</summary>
    public static GeneratedFolder OfCommodities()
    {
        var trade = new GeneratedTrade(seed: 8471);
        var folder = new GeneratedFolder(complete: true);
        folder.Write("goods_2025-01-31.csv", GeneratedLayouts.V1(trade.Commodities(392, Years(2019, 2022).Concat(Months(2023, 12))).Concat(trade.Commodities(156, Years(2020, 2023)))), Encoding.UTF8, "\n");
        return folder;
    }

    /// <summary>Goods at three levels beside TOTAL and World, in two editions, with groups: what adds up and what does not.</summary>
    public static GeneratedFolder OfLevels()
    {
        var commodities = new GeneratedCommodities(seed: 1988);
        var folder = new GeneratedFolder(complete: false, groups: true);
        folder.Write("jpn_2025-01-31.csv", GeneratedLayouts.V1(commodities.Rows(392, Years(2020, 2022).Concat(Months(2023, 12)).Concat(Months(2024, 3)))), Encoding.UTF8, "\n");
        folder.Write("chn_2025-01-31.csv", GeneratedLayouts.V1(commodities.Rows(156, Years(2020, 2022))), Encoding.UTF8, "\n");
        return folder;
    }

    /// <summary>HS 6 of files that hold everything: levels above it, World and years have to be summed.</summary>
    public static GeneratedFolder OfSubheadings()
    {
        var commodities = new GeneratedCommodities(seed: 854231);
        var folder = new GeneratedFolder(complete: true, groups: true);
        folder.Write("lowest_2025-01-31.csv", GeneratedLayouts.V1(commodities.Lowest(392, Years(2021, 2023)).Concat(commodities.Lowest(156, Months(2023, 12)))), Encoding.UTF8, "\n");
        folder.Write("opening_2025-01-31.csv", GeneratedLayouts.V1(commodities.AfterConflict(410, Years(2022, 2025), "854231")), Encoding.UTF8, "\n");
        folder.Write("partly_2025-01-31.csv", GeneratedLayouts.V1(commodities.LeftOutOf(commodities.Lowest(764, Years(2019, 2024).Concat(Months(2025, 12))))), Encoding.UTF8, "\n");
        return folder;
    }

    /// <summary>The offices' own files: months of Comext, and queries of China's customs that are cut into files.</summary>
    public static GeneratedFolder OfOffices()
    {
        var offices = new GeneratedOffices(seed: 2024);
        var folder = new GeneratedFolder(complete: true, rules: true);
        folder.Write("comext.dat", offices.Comext(Months(2023, 8).Concat(Months(2024, 4)).Where(IsAfterNewYear)), Encoding.UTF8, "\n");
        foreach (var flow in new[] { "import", "export" })
        {
            foreach (var (index, lines) in offices.Cut(offices.China(Months(2024, 5).Where(IsAfterNewYear)), files: 4).Index()) folder.Write($"{flow}-{index}.csv", lines, Encoding.UTF8, "\r\n");
        }

        return folder;
    }

    /// <summary>Japan Customs' files: two years of goods, the second of which has not ended.</summary>
    public static GeneratedFolder OfJapanCustoms()
    {
        var folder = new GeneratedFolder(complete: true, rules: true);
        var trade = new GeneratedJapanCustoms(seed: 1872);
        folder.Write("goods2023_2025-01-31.csv", trade.Year(2023, months: 12), Encoding.UTF8, "\r\n");
        folder.Write("goods2024_2025-01-31.csv", trade.Year(2024, months: 7), Encoding.UTF8, "\n");
        return folder;
    }

    /// <summary>Japan Customs' time series with one partner, which its rule names, up to the midst of a year.</summary>
    public static GeneratedFolder OfJapanSeries()
    {
        var folder = new GeneratedFolder(complete: false, rules: true);
        folder.Write("series-china.csv", new GeneratedJapanCustoms(seed: 1854).Series(2019, months: 67), Encoding.UTF8, "\n");
        return folder;
    }

    /// <summary>Two decades of months, more than one answer about goods is read from.</summary>
    public static GeneratedFolder OfLongHistory()
    {
        var commodities = new GeneratedCommodities(seed: 2004);
        var folder = new GeneratedFolder(complete: false, groups: true);
        folder.Write("long_2025-01-31.csv", GeneratedLayouts.V1(commodities.Codes(392, Enumerable.Range(2005, 20).SelectMany(year => Months(year, year == 2024 ? 9 : 12)), "85", "8542")), Encoding.UTF8, "\n");
        return folder;
    }

    /// <summary>A copy in which the first figure of a chapter is another one.</summary>
    /// <param name="chapter">One whose first figure is followed by years that could all be read, so that it reaches records.</param>
    public GeneratedFolder Altered(string chapter)
    {
        var copy = new GeneratedFolder(complete: false);
        foreach (var path in Directory.EnumerateFiles(Path)) File.Copy(path, copy.In(System.IO.Path.GetFileName(path)), overwrite: true);
        var file = Directory.EnumerateFiles(copy.Path, "*.csv").Order(StringComparer.Ordinal).First();
        var lines = File.ReadAllLines(file);
        var line = Array.FindIndex(lines, text => text.Split(',').Contains($"\"{chapter}\""));
        var value = lines[line].Split(',').Last(field => field.Trim('"').Length > 0);
        lines[line] = lines[line].Replace(value, "\"987654321\"", StringComparison.Ordinal);
        File.WriteAllLines(file, lines);
        return copy;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    // The tidy layout has no breakdowns and nothing but exports and imports in this project's files.
    private static bool IsPlain(GeneratedRow row) => row is { ModeOfTransport: "0", Partner2: "0", Flow: "X" or "M", IsOriginal: true };

    // Of January and February it is spoken as one where partners keep the Lunar New Year, which is not what these files are for.
    private static bool IsAfterNewYear(string month) => string.CompareOrdinal(month[4..], "02") > 0;

    private static IEnumerable<string> Years(int first, int last) => Enumerable.Range(first, last - first + 1).Select(year => $"{year:0000}");

    private static IEnumerable<string> Months(int year, int count) => Enumerable.Range(1, count).Select(month => $"{year:0000}{month:00}");

    private string In(string file) => System.IO.Path.Combine(Path, file);

    private void Write(string file, IEnumerable<string> lines, Encoding encoding, string lineEnd) =>
        File.WriteAllText(In(file), string.Concat(lines.Select(line => line + lineEnd)), encoding);

    private void Pack(string file, IEnumerable<string> lines)
    {
        using var gzip = new GZipStream(File.Create(In(file)), CompressionLevel.Fastest);
        gzip.Write(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
    }
}

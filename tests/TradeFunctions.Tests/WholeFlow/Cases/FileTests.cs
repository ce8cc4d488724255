using System.IO.Compression;
using System.Text;

namespace TradeFunctions.Tests.WholeFlow.Cases;

/// <summary>Files as people save, name and put them together.</summary>
[Collection(CaseWorld.Collection)]
public class FileTests(CaseWorld cases)
{
    private const string Percents = "of 50%+ #2 (é) 統計.CSV";

    private static readonly string[] Peru = ["2022,PER,BOL,X,TOTAL,300", "2023,PER,BOL,X,TOTAL,330", "2022,PER,WLD,X,TOTAL,1000", "2023,PER,WLD,X,TOTAL,1100"];

    private static readonly string[] Pairs = ["2022 604 X 68 H6 TOTAL 300", "2023 604 X 68 H6 TOTAL 330", "2023 604 X 0 H6 TOTAL 1100"];

    internal static CaseDataset[] Datasets { get; } =
    [
        CaseDataset.Of("second-header",
            ("good.csv", ComtradeText.File("2021 604 X 68 H6 TOTAL 280", "2021 604 X 0 H6 TOTAL 990")),
            ("two.csv", ComtradeText.File(Pairs) + Reversed(ComtradeText.File("2024 604 X 68 H6 TOTAL 360")))),
        CaseDataset.Of("titles", ("messy.csv",
            $"Saved on a Monday\n\n{ComtradeText.Header}\n{ComtradeText.Row("2022 604 X 68 H6 TOTAL 300")}\n{ComtradeText.Row("2022 604 X 68 H6 74 90", name: "Copper\nand \"\"red\"\" alloys, n.e.c.")}\n"
            + $"{ComtradeText.Header}\nSecond part of two\n{ComtradeText.Row("2023 604 X 68 H6 TOTAL 330")}\n{ComtradeText.Row("2023 604 X 68 H6 74 99", name: "Copper\nand \"\"red\"\" alloys, n.e.c.")}\nSource: made up\n\nRows in all: four\n")),
        new("wide-text", ("sheet.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(CaseDataset.TidyText(Peru).Replace(',', '\t').Replace("\n", "\r\n", StringComparison.Ordinal))])),
        CaseDataset.Of("marks-and-quotes",
            ("semicolons.csv", "\uFEFFsep=;\r\n" + Quoted(CaseDataset.TidyText(Peru), ';')),
            ("commas.csv", "\uFEFF" + Quoted(CaseDataset.TidyText("2022,PER,ECU,X,TOTAL,200", "2023,PER,ECU,X,TOTAL,250"), ','))),
        CaseDataset.Of("returns", ("mac.csv", CaseDataset.TidyText(Peru).Replace('\n', '\r'))),
        new("packed",
            ("zip named gz.csv.gz", Zip(CaseDataset.TidyText(Peru))),
            ("nothing.csv", []),
            ("blanks.csv", Encoding.UTF8.GetBytes("  \r\n\r\n")),
            ("header.csv", Encoding.UTF8.GetBytes(CaseDataset.TidyHeader + "\n")),
            ("members.csv.gz", [.. Gzip(CaseDataset.TidyHeader + "\n"), .. Gzip("2022,PER,ECU,X,TOTAL,200\n2023,PER,ECU,X,TOTAL,250\n")])),
        CaseDataset.Of("shifted",
            ("shifted.csv", Shifted(withIndex: false)),
            ("shifted with index.csv", Shifted(withIndex: true)),
            ("index.csv", string.Join('\n', ComtradeText.File(Pairs).Split('\n').Select((line, i) => line.Length == 0 ? "" : i == 0 ? $",{line}" : $"{i - 1},{line[..^1]}")))),
        CaseDataset.Of("tariff-lines", ("lines.csv", $"{ComtradeText.Header}\n{string.Join('\n', new[] { "1000", "2100", "3200" }.Select(mode => ComtradeText.Row("2023 604 X 68 H6 740311 40", "C04", mode)))}\n")),
        CaseDataset.Of("odd-names",
            ("FINAL-CA604202200H6[2024-03-31].txt", ComtradeText.File("2022 604 X 68 H6 TOTAL 300", "2022 604 X 0 H6 TOTAL 1000")),
            (Percents, ComtradeText.File("2023 604 X 68 H6 TOTAL 330", "2023 604 X 0 H6 TOTAL 1100")),
            ("it's=1&2;3?.csv", ComtradeText.File("2024 604 X 68 H6 TOTAL 360", "2024 604 X 0 H6 TOTAL 1200")),
            ("bad ~#%41.csv", ComtradeText.File("2021 604 X 68 H6 TOTAL ooo", "2021 604 X 0 H6 TOTAL 900"))),
    ];

    [Fact]
    public async Task A_second_header_in_another_order_refuses_that_file_alone()
    {
        var file = cases.File("second-header", "two.csv");
        Assert.Equal(("refused", "second_header"), (file.Text("outcome"), file.Text("refusal.code")));
        Assert.Contains("Line 5", file.Text("refusal.detail"), StringComparison.Ordinal);
        Assert.Equal("completed_with_errors", cases.Run("second-header").Text("run.status"));
        Assert.Equal(["2021 ok 280 no_base"], await cases.SeriesAsync("second-header", "PER/BOL?flow=X"));
    }

    [Fact]
    public async Task Titles_repeated_headers_and_footers_are_no_rows_and_are_counted_by_their_lines()
    {
        Assert.Equal(["2022 ok 300 no_base", "2023 ok 330 ok 0.1"], await cases.SeriesAsync("titles", "PER/BOL?flow=X"));
        Assert.Equal(["2022 ok 90 no_base", "2023 ok 99 ok 0.1"], await cases.SeriesAsync("titles", "PER/BOL?flow=X&commodity=74"));
        Assert.Equal(4, cases.File("titles", "messy.csv").At("used").GetInt64());
        Assert.Equal(2, cases.File("titles", "messy.csv").At("remarks").GetInt64());
        var reject = Assert.Single((await cases.AskAsync("titles", "rejects?file=messy.csv")).At("rejects").EnumerateArray());
        Assert.Equal((8L, "Second part of two"), (reject.At("line").GetInt64(), reject.Text("row")));
    }

    [Theory]
    [InlineData("wide-text")]
    [InlineData("returns")]
    [InlineData("marks-and-quotes")]
    [InlineData("packed")]
    public async Task Text_is_read_as_programs_save_and_pack_it(string dataset)
    {
        Assert.Equal(["2022 ok 300 no_base", "2023 ok 330 ok 0.1"], await cases.SeriesAsync(dataset, "PER/BOL?flow=X"));
        if (dataset is "marks-and-quotes" or "packed") Assert.Equal(["2022 ok 200 no_base", "2023 ok 250 ok 0.25"], await cases.SeriesAsync(dataset, "PER/ECU?flow=X"));
    }

    [Theory]
    [InlineData("nothing.csv", "refused", "empty", 0)]
    [InlineData("blanks.csv", "refused", "empty", 0)]
    [InlineData("header.csv", "refined", "no_rows", 0)]
    [InlineData("zip named gz.csv.gz", "refined", null, 4)]
    [InlineData("members.csv.gz", "refined", null, 2)]
    public void Empty_files_are_listed_with_those_that_are_read(string name, string outcome, string? why, long used)
    {
        var file = cases.File("packed", name);
        Assert.Equal((outcome, used), (file.Text("outcome"), file.At("used").GetInt64()));
        Assert.Equal(why, outcome == "refused" ? file.Text("refusal.code") : file.Text("problem"));
        Assert.Equal("completed_with_errors", cases.Run("packed").Text("run.status"));
    }

    [Theory]
    [InlineData("shifted.csv", 0, 3, "nothing_used")]
    [InlineData("shifted with index.csv", 0, 3, "nothing_used")]
    [InlineData("index.csv", 3, 0, null)]
    public async Task Values_under_their_neighbours_names_are_no_figures(string name, long used, long rejects, string? problem)
    {
        var file = cases.File("shifted", name);
        Assert.Equal((used, rejects, problem), (file.At("used").GetInt64(), file.At("rejects").GetInt64(), file.Text("problem")));
        Assert.Equal(["PER"], (await cases.AskAsync("shifted", "reporters")).At("reporters").EnumerateArray().Select(row => row.Text("reporter.id")));
        Assert.Equal(["2022 ok 300 no_base", "2023 ok 330 ok 0.1"], await cases.SeriesAsync("shifted", "PER/BOL?flow=X"));
    }

    [Fact]
    public async Task Parts_without_their_total_are_no_figure_and_a_problem()
    {
        Assert.Equal(("completed_with_errors", "only_breakdowns"), (cases.Run("tariff-lines").Text("run.status"), cases.File("tariff-lines", "lines.csv").Text("problem")));
        Assert.Contains("0 of 3 rows used", cases.Run("tariff-lines").Text("problems.0"), StringComparison.Ordinal);
        Assert.Equal("", await cases.CodesAsync("tariff-lines"));
    }

    [Fact]
    public async Task Files_are_read_and_listed_under_whatever_names_they_have()
    {
        var files = (await cases.AskAsync("odd-names", "files")).At("files").EnumerateArray().ToList();
        Assert.Equal(["FINAL-CA604202200H6[2024-03-31].txt", "bad ~#%41.csv", "it's=1&2;3?.csv", Percents], files.Select(file => file.Text("blob")));
        var rejects = await cases.World.JsonAsync(files[1].Text("rejects_href")!);
        Assert.Equal(("not_a_number", 2L), (rejects.Text("rejects.0.code"), rejects.At("rejects.0.line").GetInt64()));
        Assert.Equal(["2022 ok 300 no_base", "2023 ok 330 ok 0.1", "2024 ok 360 ok 0.090909"], (await cases.SeriesAsync("odd-names", "PER/BOL?flow=X"))[^3..]);
        await cases.UnknownAsync("odd-names", "PER/BOL?flow=X&from=2021", "2021");
    }

    // The columns in the opposite order.
    private static string Reversed(string text) =>
        string.Join('\n', text.Split('\n').Select((line, i) => string.Join(',', line.TrimEnd(',').Split(',').Reverse())));

    // pandas takes the first field of rows with a comma at their end for an index: each value comes under its neighbour's name.
    private static string Shifted(bool withIndex)
    {
        var lines = ComtradeText.File(Pairs).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var names = withIndex ? $",{lines[0]}" : lines[0];
        return $"{names}\n{string.Join('\n', lines.Skip(1).Select(line => withIndex ? line : line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..]))}\n";
    }

    private static string Quoted(string text, char delimiter) => string.Join("\r\n", text.Split('\n').Select(line =>
        line.Length == 0 ? "" : string.Join(delimiter, line.Split(',').Select(field => $"\"{field}\""))));

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    private static byte[] Zip(string text)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        using (var member = zip.CreateEntry("figures.csv").Open())
        {
            member.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}

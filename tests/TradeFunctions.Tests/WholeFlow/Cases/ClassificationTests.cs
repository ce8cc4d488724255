namespace TradeFunctions.Tests.WholeFlow.Cases;

/// <summary>Whose codes a file has, in which edition, and how tools write them.</summary>
[Collection(CaseWorld.Collection)]
public class ClassificationTests(CaseWorld cases)
{
    internal static CaseDataset[] Datasets { get; } =
    [
        CaseDataset.Of("editions", ("tur.csv", ComtradeText.File(
        [
            .. Year(2020, "H5", ("851712", 500), ("852580", 300)), .. Year(2021, "H5", ("851712", 540), ("852580", 310)),
            .. Year(2022, "H6", ("851713", 560), ("852589", 320)), .. Year(2023, "H6", ("851713", 590), ("852589", 330)),
        ]))),
        CaseDataset.Of("sitc-beside", ("nzl.csv", ComtradeText.File(
            "2021 554 M 0 H5 TOTAL 900", "2021 554 M 36 H5 TOTAL 400", "2021 554 M 36 H5 22 60", "2021 554 M 0 H5 22 150",
            "2022 554 M 0 H6 TOTAL 910", "2022 554 M 36 H6 TOTAL 405", "2022 554 M 36 H6 22 66", "2022 554 M 0 H6 22 160",
            "2021 554 M 0 S4 TOTAL 900", "2021 554 M 36 S4 TOTAL 400", "2021 554 M 36 S4 22 7", "2021 554 M 36 S4 2 9", "2021 554 M 0 S4 22 20",
            "2022 554 M 0 S4 TOTAL 910", "2022 554 M 36 S4 TOTAL 405", "2022 554 M 36 S4 22 8", "2022 554 M 36 S4 2 10", "2022 554 M 0 S4 22 22"))),
        CaseDataset.Of("sitc-only", ("nzl.csv", ComtradeText.File(
            "1993 554 M 0 S3 TOTAL 700", "1993 554 M 36 S3 TOTAL 300", "1993 554 M 36 S3 22 7", "1993 554 M 36 S3 33 40",
            "1994 554 M 0 S3 TOTAL 720", "1994 554 M 36 S3 TOTAL 315", "1994 554 M 36 S3 22 8", "1994 554 M 36 S3 33 44"))),
        CaseDataset.Of("sitc-goods-alone", ("nzl.csv", ComtradeText.File("1993 554 M 36 S3 22 7", "1994 554 M 36 S3 22 8"))),
        CaseDataset.Tidy("float-codes",
            "2022,KEN,UGA,X,7210.0,40", "2023,KEN,UGA,X,7210.0,44", "2022,KEN,UGA,X,72.0,30", "2023,KEN,UGA,X,72.0,33", "2023,KEN,UGA,X,721049.0,12", "2022,KEN,UGA,X,TOTAL,200", "2023,KEN,UGA,X,TOTAL,220"),
        CaseDataset.Tidy("dotted-codes",
            "2022,KEN,UGA,M,7210.49,40", "2023,KEN,UGA,M,7210.49,42", "2022,KEN,UGA,M,01.02,3", "2023,KEN,UGA,M,01.02,4", "2023,KEN,UGA,M,0102.21,2", "2023,KEN,UGA,M,72.10,60", "2023,KEN,UGA,M,TOTAL,300"),
    ];

    [Theory]
    [InlineData("851712", "2022")]
    [InlineData("851712", "2023")]
    [InlineData("851713", "2020")]
    [InlineData("851713", "2021")]
    public async Task A_code_that_its_edition_does_not_have_is_no_zero(string commodity, string year) =>
        await cases.UnknownAsync("editions", $"TUR/CHN?flow=M&commodity={commodity}", year);

    [Theory]
    [InlineData("851713", "2022 ok 560 classification_break", "2023 ok 590 ok 0.053571")]
    [InlineData("8517", "2022 ok 560 classification_break", "2023 ok 590 ok 0.053571")]
    [InlineData("85", "2022 ok 880 ok 0.035294", "2023 ok 920 ok 0.045455")]
    [InlineData("TOTAL", "2022 ok 880 ok 0.035294", "2023 ok 920 ok 0.045455")]
    public async Task Subheadings_and_headings_break_between_editions_and_chapters_do_not(string commodity, string change, string after) =>
        Assert.Equal([change, after], (await cases.SeriesAsync("editions", $"TUR/CHN?flow=M&commodity={commodity}"))[^2..]);

    [Fact]
    public async Task No_sentence_and_no_ranking_compares_commodities_across_editions()
    {
        foreach (var commodity in new[] { "851712", "851713", "8517" })
        {
            Assert.DoesNotContain(
                await cases.SentencesAsync("editions", $"series/TUR/CHN?flow=M&commodity={commodity}&to=2022"),
                text => text.Contains("2022 compared with 2021", StringComparison.Ordinal) || text.Contains("fell", StringComparison.Ordinal));
        }

        var ranking = await cases.AskAsync("editions", "rankings/TUR/commodities?flow=M&partner=CHN&level=6&period=2022");
        Assert.Equal(["851713", "852589"], ranking.At("rows").EnumerateArray().Select(row => row.Text("code")));
        Assert.All(ranking.At("rows").EnumerateArray(), row => Assert.Equal("classification_break", row.Text("year_over_year.status")));
        Assert.DoesNotContain(ranking.At("unranked").EnumerateArray(), row => row.Text("figure.status") == "no_trade");
    }

    [Fact]
    public async Task Commodities_of_another_system_beside_HS_change_nothing_and_are_counted()
    {
        Assert.Equal(["2021 ok 400 no_base", "2022 ok 405 ok 0.0125"], await cases.SeriesAsync("sitc-beside", "NZL/AUS?flow=M"));
        Assert.Equal(["2021 ok 60 no_base", "2022 ok 66 ok 0.1"], await cases.SeriesAsync("sitc-beside", "NZL/AUS?flow=M&commodity=22"));
        Assert.Equal("22 TOTAL", await cases.CodesAsync("sitc-beside"));
        var file = cases.File("sitc-beside", "nzl.csv");
        Assert.Equal((18L, 12L, 6L), (file.At("records").GetInt64(), file.At("used").GetInt64(), file.At("other_system_rows").GetInt64()));
        Assert.Equal("S4", (await cases.AskAsync("sitc-beside", "coverage?reporter=NZL")).Text("reporters.0.ignored_editions.0.classification"));
    }

    [Fact]
    public async Task Commodities_of_another_system_alone_are_never_taken_for_HS()
    {
        Assert.Equal(["1993 ok 300 no_base", "1994 ok 315 ok 0.05"], await cases.SeriesAsync("sitc-only", "NZL/AUS?flow=M"));
        Assert.Equal("TOTAL", await cases.CodesAsync("sitc-only"));
        await cases.ProblemAsync("sitc-only", "series/NZL/AUS?flow=M&commodity=22", 400, "unknown_commodity");
        await cases.ProblemAsync("sitc-only", "rankings/NZL/commodities?flow=M&partner=AUS", 404, "no_figures");
        Assert.Equal(4, cases.File("sitc-only", "nzl.csv").At("other_system_rows").GetInt64());
        Assert.Equal(4, (await cases.AskAsync("sitc-only", "files")).At("files.0.other_system_rows").GetInt64());
    }

    [Fact]
    public async Task A_file_of_commodities_in_another_system_alone_is_a_problem_that_says_so()
    {
        Assert.Equal("completed_with_errors", cases.Run("sitc-goods-alone").Text("run.status"));
        var file = cases.File("sitc-goods-alone", "nzl.csv");
        Assert.Equal(("only_other_systems", 0L), (file.Text("problem"), file.At("used").GetInt64()));
        Assert.Contains("another classification", cases.Run("sitc-goods-alone").Text("problems.0"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("float-codes", "KEN/UGA?flow=X&commodity=7210", "2022 ok 40 no_base", "2023 ok 44 ok 0.1")]
    [InlineData("dotted-codes", "KEN/UGA?flow=M&commodity=721049", "2022 ok 40 no_base", "2023 ok 42 ok 0.05")]
    public async Task Points_in_codes_carry_nothing(string dataset, string path, string before, string now)
    {
        var codes = (await cases.CodesAsync(dataset)).Split(' ');
        Assert.Superset(new HashSet<string> { "7210", "721049", "TOTAL" }, codes.ToHashSet());
        Assert.All(codes, code => Assert.True(code == "TOTAL" || code.All(char.IsAsciiDigit), code));
        Assert.Equal([before, now], await cases.SeriesAsync(dataset, path));
    }

    // Turkey's imports, of which China has all: each level whole.
    private static IEnumerable<string> Year(int year, string edition, params (string Code, int Value)[] entity) =>
        from partner in new[] { 0, 156 }
        let sum = entity.Sum(good => good.Value)
        from row in entity.SelectMany(good => new[] { (good.Code, good.Value), (good.Code[..4], good.Value) }).Append(("85", sum)).Append(("TOTAL", sum))
        select FormattableString.Invariant($"{year} 792 M {partner} {edition} {row.Item1} {row.Item2}");
}

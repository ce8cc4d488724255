namespace TradeFunctions.Tests.WholeFlow.Cases;

/// <summary>What could not be read, or is contradicted, is unknown: never a zero, never a part of a sum.</summary>
[Collection(CaseWorld.Collection)]
public class UnknownTests(CaseWorld cases)
{
    private static readonly string[] Year2022 = ["2022 724 X 0 H6 TOTAL 2000", "2022 724 X 251 H6 TOTAL 900", "2022 724 X 620 H6 TOTAL 600", "2022 724 X 504 H6 TOTAL 400", "2022 724 X 404 H6 TOTAL 100"];

    internal static CaseDataset[] Datasets { get; } =
    [
        CaseDataset.Of(
            "complete-reject",
            ("_dataset.json", CaseDataset.Complete),
            ("esp.csv", ComtradeText.File([.. Year2022, "2023 724 X 0 H6 TOTAL 2000", "2023 724 X 251 H6 TOTAL 900", "2023 724 X 620 H6 TOTAL 6OO", "2023 724 X 504 H6 TOTAL 400", "2023 724 X 404 H6 TOTAL 100"]))),
        CaseDataset.Of(
            "derived-reject",
            ("_dataset.json", CaseDataset.Complete),
            ("bra.csv", ComtradeText.File(
                "2022 76 X 32 H6 870323 700", "2022 76 X 32 H6 870380 250", "2022 76 X 32 H6 847130 150",
                "2023 76 X 32 H6 870323 7l0", "2023 76 X 32 H6 870380 255", "2023 76 X 32 H6 847130 160"))),
        CaseDataset.Of(
            "complete-refused",
            ("_dataset.json", CaseDataset.Complete),
            ("esp 2022 a.csv", ComtradeText.File(Year2022[..3])),
            ("esp 2022 b.csv", ComtradeText.File(Year2022[3..])),
            ("esp 2023 a.csv", ComtradeText.File("2023 724 X 0 H6 TOTAL 2000", "2023 724 X 251 H6 TOTAL 900", "2023 724 X 620 H6 TOTAL 600")),
            ("esp 2023 b.csv", "Jahr;Land;Wert\n2023;Marokko;400\n2023;Kenia;100\n")),
        CaseDataset.Of(
            "tolerance-reject",
            ("esp.csv", ComtradeText.File(
                "2022 724 X 0 H6 TOTAL 4000000", "2022 724 X 251 H6 TOTAL 2500000", "2022 724 X 620 H6 TOTAL 1498000", "2022 724 X 858 H6 TOTAL 2000",
                "2023 724 X 0 H6 TOTAL 4000000", "2023 724 X 251 H6 TOTAL 2500000", "2023 724 X 620 H6 TOTAL 1498000", "2023 724 X 858 H6 TOTAL 2OOO"))),
        CaseDataset.Of(
            "baci-conflict",
            ("_dataset.json", CaseDataset.Complete),
            ("BACI_HS22_Y2022_V202601.csv", "t,i,j,k,v,q\n2022,724,504,847130,90,3\n2022,724,504,870323,60,4\n"),
            ("BACI_HS22_Y2023_V202601.csv", "t,i,j,k,v,q\n2023,724,504,847130,95,3\n2023,724,504,847130,195,3\n2023,724,504,870323,66,4\n")),
        CaseDataset.Of(
            "note-beside",
            ("_dataset.json", CaseDataset.Complete),
            ("WHAT TO EXPECT.txt", "Spain's exports of two years, without those to Kenya, since there were none.\nRight: no trade with Kenya in 2023, not a missing figure.\n"),
            ("esp.csv", ComtradeText.File([.. Year2022, "2023 724 X 0 H6 TOTAL 1900", "2023 724 X 251 H6 TOTAL 900", "2023 724 X 620 H6 TOTAL 600", "2023 724 X 504 H6 TOTAL 400"]))),
    ];

    [Theory]
    [InlineData("complete-reject", "PRT")]
    [InlineData("tolerance-reject", "URY")]
    public async Task The_figure_of_a_rejected_row_is_missing_and_no_zero(string dataset, string partner)
    {
        await cases.UnknownAsync(dataset, $"ESP/{partner}?flow=X", "2023");
        var summary = await cases.AskAsync(dataset, $"summaries/ESP/{partner}?period=2023");
        Assert.Equal(("missing", "rejected"), (summary.Text("exports.figure.status"), summary.Text("exports.figure.reason")));
        Assert.Equal(("esp.csv", 9L), (summary.Text("unread.0.file"), summary.At("unread.0.line").GetInt64()));
        Assert.DoesNotContain(summary.At("facts").EnumerateArray(), fact => fact.Text("text")!.Contains("2023", StringComparison.Ordinal));
        var rejects = await cases.AskAsync(dataset, "rejects?file=esp.csv");
        Assert.Equal(("primaryValue", "not_a_number"), (rejects.Text("rejects.0.column"), rejects.Text("rejects.0.code")));
    }

    [Theory]
    [InlineData("complete-reject", "MAR", "incomplete")]
    [InlineData("complete-reject", "KEN", "incomplete")]
    [InlineData("complete-reject", "FRA", "ok")]
    [InlineData("tolerance-reject", "PRT", "ok")]
    [InlineData("complete-refused", "FRA", "ok")]
    [InlineData("note-beside", "MAR", "ok")]
    public async Task The_rank_of_the_others_is_open_unless_the_unknown_one_cannot_reach_it(string dataset, string partner, string status)
    {
        Assert.Equal(status, (await cases.AskAsync(dataset, $"summaries/ESP/{partner}?period=2023")).Text("exports.by_value.rank.status"));
        Assert.Equal("ok", (await cases.AskAsync(dataset, $"summaries/ESP/{partner}?period=2022")).Text("exports.by_value.rank.status"));
    }

    [Fact]
    public async Task What_could_be_read_beside_it_is_published()
    {
        foreach (var dataset in new[] { "complete-reject", "complete-refused" })
            Assert.Equal(["2022 ok 900 no_base", "2023 ok 900 ok 0"], await cases.SeriesAsync(dataset, "ESP/FRA?flow=X"));
    }

    [Theory]
    [InlineData("MAR")]
    [InlineData("KEN")]
    public async Task Beside_a_file_that_was_refused_nothing_is_concluded_from_absence(string partner)
    {
        await cases.UnknownAsync("complete-refused", $"ESP/{partner}?flow=X", "2023");
        Assert.Equal(("completed_with_errors", "refused"), (cases.Run("complete-refused").Text("run.status"), cases.File("complete-refused", "esp 2023 b.csv").Text("outcome")));
        Assert.Equal("esp 2023 b.csv", (await cases.AskAsync("complete-refused", $"summaries/ESP/{partner}?period=2023")).Text("dataset.unusable_files.0.blob"));
    }

    [Fact]
    public async Task A_note_beside_the_figures_is_named_and_says_nothing_about_them()
    {
        Assert.Equal(("completed", "document"), (cases.Run("note-beside").Text("run.status"), cases.File("note-beside", "WHAT TO EXPECT.txt").Text("refusal.code")));
        Assert.Equal(["2022 ok 100 no_base", "2023 no_trade 0 ok -1"], await cases.SeriesAsync("note-beside", "ESP/KEN?flow=X"));
        Assert.Equal(0, (await cases.AskAsync("note-beside", "coverage")).At("dataset.unusable_file_count").GetInt32());
    }

    [Theory]
    [InlineData("derived-reject", "BRA/ARG", "870323", "847130", 150, 160)]
    [InlineData("derived-reject", "BRA/ARG", "8703", "8471", 150, 160)]
    [InlineData("derived-reject", "BRA/ARG", "87", "84", 150, 160)]
    [InlineData("derived-reject", "BRA/ARG", "TOTAL", "870380", 250, 255)]
    [InlineData("baci-conflict", "ESP/MAR", "847130", "870323", 60000, 66000)]
    [InlineData("baci-conflict", "ESP/MAR", "84", "87", 60000, 66000)]
    [InlineData("baci-conflict", "ESP/MAR", "TOTAL", "8703", 60000, 66000)]
    public async Task A_sum_that_would_have_the_lost_row_is_no_sum_and_those_beside_it_are(string dataset, string pair, string lost, string other, int before, int now)
    {
        await cases.UnknownAsync(dataset, $"{pair}?flow=X&commodity={lost}&to=2023", "2023");
        var rows = await cases.RowsAsync(dataset, $"{pair}?flow=X&commodity={other}");
        Assert.Equal([before, now], rows.Select(row => row.Number("amount")));
        Assert.DoesNotContain(await cases.SentencesAsync(dataset, $"series/{pair}?flow=X&commodity={lost}&to=2023"), text => text.Contains("2023", StringComparison.Ordinal) || text.Contains("fell", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Contradicting_rows_stop_the_sums_to_the_World_on_both_sides()
    {
        await cases.UnknownAsync("baci-conflict", "ESP/WLD?flow=X&to=2023", "2023");
        await cases.UnknownAsync("baci-conflict", "MAR/ESP?flow=M&to=2023", "2023");
        Assert.Equal(2, cases.File("baci-conflict", "BACI_HS22_Y2023_V202601.csv").At("rejects").GetInt64());
        Assert.Equal("conflict", cases.File("baci-conflict", "BACI_HS22_Y2023_V202601.csv").Text("reasons.0.code"));
    }
}

namespace TradeFunctions.Tests.WholeFlow.Cases;

/// <summary>Economies that began and ended: their figures are their own, and outside their years there are none.</summary>
[Collection(CaseWorld.Collection)]
public class LifetimeTests(CaseWorld cases)
{
    // Serbia and Montenegro (891) to 2005, Serbia (688) and Montenegro (499) from 2006 on.
    private static readonly string[] Rows =
    [
        "2004 348 X 0 H4 TOTAL 5000", "2004 348 X 891 H4 TOTAL 210", "2004 348 X 40 H4 TOTAL 4790",
        "2005 348 X 0 H4 TOTAL 5100", "2005 348 X 891 H4 TOTAL 220", "2005 348 X 40 H4 TOTAL 4880",
        "2006 348 X 0 H4 TOTAL 5200", "2006 348 X 688 H4 TOTAL 190", "2006 348 X 499 H4 TOTAL 30", "2006 348 X 40 H4 TOTAL 4980",
        "2007 348 X 0 H4 TOTAL 5300", "2007 348 X 688 H4 TOTAL 200", "2007 348 X 499 H4 TOTAL 33", "2007 348 X 40 H4 TOTAL 5067",
        "2008 348 X 0 H4 TOTAL 5400", "2008 348 X 688 H4 TOTAL 205", "2008 348 X 499 H4 TOTAL 31", "2008 348 X 40 H4 TOTAL 5164",
    ];

    internal static CaseDataset[] Datasets { get; } =
    [
        CaseDataset.Of("successors", ("hun.csv", ComtradeText.File(Rows))),
        CaseDataset.Of("successors-complete", ("_dataset.json", CaseDataset.Complete), ("hun.csv", ComtradeText.File(Rows))),
        CaseDataset.Tidy("after-its-end", "2022,HUN,AUT,X,TOTAL,90", "2022,HUN,SCG,X,TOTAL,8", "2022,HUN,WLD,X,TOTAL,98", "2023,HUN,AUT,X,TOTAL,92", "2023,HUN,SCG,X,TOTAL,7", "2023,HUN,WLD,X,TOTAL,99"),
    ];

    [Theory]
    [InlineData("successors")]
    [InlineData("successors-complete")]
    public async Task A_successor_begins_from_nothing_that_compares(string dataset)
    {
        await cases.UnknownAsync(dataset, "HUN/SRB?flow=X&from=2005", "2005");
        Assert.Equal(["2006 ok 190 no_base", "2007 ok 200 ok 0.052632", "2008 ok 205 ok 0.025"], await cases.SeriesAsync(dataset, "HUN/SRB?flow=X&from=2006"));
        var facts = await cases.SentencesAsync(dataset, "series/HUN/SRB?flow=X");
        Assert.Contains(facts, text => text.Contains("2006", StringComparison.Ordinal) && text.Contains("the highest", StringComparison.Ordinal));
        Assert.Equal("2006", (await cases.RowsAsync(dataset, "HUN/SRB?flow=X"))[^1].Text("record.first"));
    }

    [Theory]
    [InlineData("successors")]
    [InlineData("successors-complete")]
    public async Task A_predecessor_did_not_fall_to_zero(string dataset)
    {
        foreach (var year in new[] { "2006", "2007", "2008" }) await cases.UnknownAsync(dataset, "HUN/SCG?flow=X", year);
        Assert.Equal(["2004 ok 210 no_base", "2005 ok 220 ok 0.047619"], (await cases.SeriesAsync(dataset, "HUN/891?flow=X")).Take(2));
        Assert.DoesNotContain(await cases.SentencesAsync(dataset, "summaries/HUN/SCG?period=2006"), text => text.Contains("2006", StringComparison.Ordinal));
        Assert.Equal(["1 AUT 4980", "2 SRB 190", "3 MNE 30"], await cases.PartnersAsync(dataset, "HUN/partners?flow=X&period=2006"));
    }

    [Fact]
    public async Task The_error_of_an_economy_in_no_file_names_its_years_and_successors()
    {
        var problem = await cases.ProblemAsync("successors", "summaries/HUN/YUG", 404, "no_figures");
        Assert.Contains("until 1992", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Contains("Serbia and Montenegro (SCG)", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_of_a_country_that_was_no_more_are_no_amount_and_no_rank()
    {
        var problem = await cases.ProblemAsync("after-its-end", "series/HUN/SCG?flow=X", 404, "no_figures");
        Assert.Contains("only from 1992 to 2006", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(["1 AUT 92"], await cases.PartnersAsync("after-its-end", "HUN/partners?flow=X"));
    }
}

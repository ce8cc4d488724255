namespace TradeFunctions.Tests.WholeFlow.Cases;

/// <summary>What may be added up and compared: flows within flows, and currencies.</summary>
[Collection(CaseWorld.Collection)]
public class FlowTests(CaseWorld cases)
{
    internal static CaseDataset[] Datasets { get; } =
    [
        CaseDataset.Of("re-exports", ("sgp.csv", ComtradeText.File(
            "2022 702 X 458 H6 TOTAL 200", "2022 702 RX 458 H6 TOTAL 50", "2022 702 DX 458 H6 TOTAL 150", "2022 702 X 0 H6 TOTAL 900", "2022 702 RX 0 H6 TOTAL 300",
            "2022 702 M 458 H6 TOTAL 160", "2022 702 RM 458 H6 TOTAL 9", "2022 702 M 0 H6 TOTAL 800", "2022 702 RX 842 H6 TOTAL 70", "2022 702 DX 842 H6 TOTAL 5",
            "2023 702 X 458 H6 TOTAL 250", "2023 702 RX 458 H6 TOTAL 60", "2023 702 DX 458 H6 TOTAL 190", "2023 702 X 0 H6 TOTAL 950", "2023 702 RX 0 H6 TOTAL 310",
            "2023 702 M 458 H6 TOTAL 160", "2023 702 RM 458 H6 TOTAL 9", "2023 702 M 0 H6 TOTAL 800", "2023 702 RX 842 H6 TOTAL 70", "2023 702 DX 842 H6 TOTAL 5"))),
        CaseDataset.Of("currencies", ("prt.csv",
            "period,reporter,partner,flow,commodity,value,currency\n2022,PRT,BRA,X,TOTAL,6100,USD\n2023,PRT,BRA,X,TOTAL,5600,EUR\n2022,PRT,WLD,X,TOTAL,70000,USD\n2023,PRT,WLD,X,TOTAL,73500,USD\n"
            + "2022,PRT,BRA,M,TOTAL,8000,USD\n2023,PRT,BRA,M,TOTAL,8400,USD\n2023,PRT,AGO,X,TOTAL,5900,USD\n")),
    ];

    [Fact]
    public async Task Re_exports_are_in_exports_and_never_added_to_them()
    {
        Assert.Equal(["2022 ok 200 no_base", "2023 ok 250 ok 0.25"], await cases.SeriesAsync("re-exports", "SGP/MYS?flow=X"));
        Assert.Equal(["2022 ok 360 no_base", "2023 ok 410 ok 0.138889"], await cases.SeriesAsync("re-exports", "SGP/MYS?flow=total"));
    }

    [Fact]
    public async Task Parts_of_exports_without_exports_are_no_figure_and_no_zero()
    {
        var problem = await cases.ProblemAsync("re-exports", "summaries/SGP/USA?period=2023", 404, "no_figures");
        Assert.Equal("only_other_flows", problem.Text("causes.0.code"));
        var ranking = await cases.AskAsync("re-exports", "rankings/SGP/partners?flow=X");
        Assert.DoesNotContain(ranking.At("rows").EnumerateArray().Concat(ranking.At("unranked").EnumerateArray()), row => row.Text("partner.id") == "USA" && row.Text("figure.status") is ("ok" or "no_trade"));
        Assert.Equal("MYS", ranking.At("rows").EnumerateArray().Concat(ranking.At("unranked").EnumerateArray()).First(row => row.Text("partner.id") != "WLD").Text("partner.id"));
    }

    [Fact]
    public async Task Amounts_in_two_currencies_are_not_compared_added_or_ranked()
    {
        Assert.Equal(["2022 ok 6100 no_base", "2023 ok 5600 currency_differs"], await cases.SeriesAsync("currencies", "PRT/BRA?flow=X"));
        var summary = await cases.AskAsync("currencies", "summaries/PRT/BRA?period=2023");
        foreach (var measure in new[] { "year_over_year", "share", "rank", "contribution" })
            Assert.Equal("currency_differs", summary.Text($"exports.by_value.{measure}.status"));
        Assert.Equal("currency_differs", summary.Text("balance.status"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, summary.At("total.figure.value").ValueKind);
        Assert.Equal("ok", summary.Text("imports.by_value.year_over_year.status"));
        var ranking = await cases.AskAsync("currencies", "rankings/PRT/partners?flow=X&period=2023");
        Assert.DoesNotContain(ranking.At("rows").EnumerateArray(), row => row.Text("partner.id") == "BRA");
        Assert.DoesNotContain(summary.At("facts").EnumerateArray(), fact => fact.Text("text")!.Contains("fell", StringComparison.Ordinal));
    }
}

using System.Globalization;
using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow.Cases;

/// <summary>Months and years: as tools write them, with holes, and across editions.</summary>
[Collection(CaseWorld.Collection)]
public class PeriodTests(CaseWorld cases)
{
    private static readonly string[] Written =
    [
        "Jun-23,30", "Feb-23,31", "2023-06-01,32", "20230701,33", "2023Q2,90", "2023M08,34", "2022.0,400", "2023-9,35", "2023-10,36", "202311,37", "202313,38", "202300,39",
    ];

    internal static CaseDataset[] Datasets { get; } =
    [
        CaseDataset.Of("month-52", ("col.csv", ComtradeText.File(
        [
            .. Months(2022, 12, _ => 20, _ => 70, "H6"), .. Months(2023, 12, _ => 25, _ => 75, "H6"),
            "202252 170 X 218 H6 TOTAL 240", "202252 170 X 0 H6 TOTAL 840", "202352 170 X 218 H6 TOTAL 300", "202352 170 X 0 H6 TOTAL 900",
        ]).Replace("\"C\",\"A\"", "\"C\",\"M\"", StringComparison.Ordinal))),
        CaseDataset.Tidy("written-months", [.. Written.Select(line => $"{line.Split(',')[0]},COL,ECU,X,TOTAL,{line.Split(',')[1]}")]),
        CaseDataset.Of("ragged", ("col.csv", ComtradeText.File(
        [
            .. Months(2022, 12, month => 40 + month, _ => 200, "H6"), .. Months(2023, 12, month => 50 + month, _ => 200, "H6").Where(row => !row.StartsWith("202302", StringComparison.Ordinal)),
            .. Months(2024, 4, month => 60 + month, _ => 200, "H6"),
            .. Months(2022, 12, month => 30 + month, _ => 180, "H6", "M"), .. Months(2023, 12, month => 30 + month, _ => 180, "H6", "M").Where(row => !row.StartsWith("202302", StringComparison.Ordinal)),
            .. Months(2024, 3, month => 30 + month, _ => 180, "H6", "M"),
        ]))),
        CaseDataset.Of("windows", ("col.csv", ComtradeText.File(
        [
            .. from year in Enumerable.Range(2014, 10)
               from partner in new[] { 0, 218 }
               from good in new[] { "870323", "87", "TOTAL" }
               select FormattableString.Invariant($"{year} 170 M {partner} {(year < 2017 ? "H4" : year < 2022 ? "H5" : "H6")} {good} {(year * 10) - 20000 + good.Length}"),
            .. Months(2021, 12, month => 100 + month, month => 100 + month, "H5", "M", "870323"), .. Months(2022, 12, month => 110 + month, month => 110 + month, "H6", "M", "870323"),
            .. Months(2021, 12, _ => 500, _ => 500, "H5", "M", "87"), .. Months(2022, 12, _ => 520, _ => 520, "H6", "M", "87"),
        ]))),
    ];

    [Fact]
    public async Task Month_52_is_the_year_and_no_thirteenth_month()
    {
        Assert.Equal(["2022 ok 240 no_base", "2023 ok 300 ok 0.25"], await cases.SeriesAsync("month-52", "COL/ECU?flow=X&frequency=annual"));
        var december = (await cases.RowsAsync("month-52", "COL/ECU?flow=X&frequency=monthly"))[^1];
        Assert.Equal(("2023-12", 300m, 300m), (december.Text("period"), december.Number("rolling_12_months.sum"), december.Number("year_to_date.sum")));
        Assert.Equal(52, cases.File("month-52", "col.csv").At("used").GetInt64());
    }

    [Fact]
    public async Task A_period_is_read_for_what_it_plainly_is_or_rejected()
    {
        Assert.Equal(["2023-08 34", "2023-09 35", "2023-10 36", "2023-11 37"], await AmountsAsync("COL/ECU?flow=X&frequency=monthly"));
        Assert.Equal(["2022 400"], await AmountsAsync("COL/ECU?flow=X&frequency=annual"));
        var rejects = (await cases.AskAsync("written-months", "rejects?file=mine.csv")).At("rejects").EnumerateArray().ToList();
        Assert.Equal([2, 3, 4, 5, 12, 13], rejects.Select(reject => reject.At("line").GetInt32()));
        Assert.All(rejects, reject => Assert.Equal("unknown_period", reject.Text("code")));

        async Task<IEnumerable<string>> AmountsAsync(string path) => (await cases.RowsAsync("written-months", path))
            .Where(row => row.At("amount").ValueKind != JsonValueKind.Null)
            .Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Text("period")} {row.Number("amount")}"));
    }

    [Fact]
    public async Task The_period_without_one_is_the_last_with_both_flows()
    {
        Assert.Equal("2024-03", (await cases.AskAsync("ragged", "summaries/COL/ECU")).Text("period"));
        var april = await cases.AskAsync("ragged", "summaries/COL/ECU?period=2024-04");
        Assert.Equal(("ok", "missing", "missing"), (april.Text("exports.figure.status"), april.Text("imports.figure.status"), april.Text("total.figure.status")));
    }

    [Fact]
    public async Task Months_to_date_compare_with_the_same_months_alone()
    {
        var toDate = (await cases.AskAsync("ragged", "summaries/COL/ECU?period=2024-04")).At("exports.by_value.year_to_date");
        Assert.Equal("incomplete", toDate.Text("change.status"));
        Assert.Equal([1, 3, 4], toDate.At("common.months").EnumerateArray().Select(month => month.GetInt32()));
        Assert.Equal((188m, 158m, 0.189873m), (toDate.Number("common.sum"), toDate.Number("common.change.base"), toDate.Number("common.change.ratio")));
        Assert.Equal("no_base", (await cases.AskAsync("ragged", "summaries/COL/ECU?period=2024-02")).Text("exports.by_value.year_over_year.status"));
        Assert.DoesNotContain(await cases.RowsAsync("ragged", "COL/ECU?flow=X&frequency=annual"), row => row.Text("period") == "2023" && row.Text("status") == "ok");
    }

    [Fact]
    public async Task Sums_of_twelve_months_break_where_the_edition_changes_within_them()
    {
        var rows = (await cases.RowsAsync("windows", "COL/ECU?flow=M&frequency=monthly&commodity=870323")).Where(row => row.Text("period")!.StartsWith("2022", StringComparison.Ordinal)).ToList();
        Assert.All(rows[..11], row => Assert.Equal("classification_break", row.Text("rolling_12_months.status")));
        Assert.Equal("ok", rows[11].Text("rolling_12_months.status"));
        var chapter = (await cases.RowsAsync("windows", "COL/ECU?flow=M&frequency=monthly&commodity=87")).Where(row => row.Text("period")!.StartsWith("2022", StringComparison.Ordinal));
        Assert.All(chapter, row => Assert.Equal(("ok", 0.04m), (row.Text("rolling_12_months.status"), row.Number("year_over_year.ratio"))));
    }

    [Theory]
    [InlineData("870323", "2023", "classification_break classification_break no_base", "short_history")]
    [InlineData("870323", "2021", "ok classification_break no_base", "2017")]
    [InlineData("87", "2023", "ok ok no_base", "2014")]
    [InlineData("TOTAL", "2023", "ok ok no_base", "2014")]
    public async Task Growth_and_records_do_not_reach_into_another_edition(string commodity, string year, string growth, string record)
    {
        var row = (await cases.RowsAsync("windows", $"COL/ECU?flow=M&frequency=annual&commodity={commodity}")).Single(row => row.Text("period") == year);
        Assert.Equal(growth, string.Join(' ', row.At("compound_annual_growth").EnumerateArray().Select(part => part.Text("status"))));
        Assert.Equal(record, row.Text("record.status") == "ok" ? row.Text("record.first") : row.Text("record.status"));
    }

    private static IEnumerable<string> Months(int year, int months, Func<int, int> value, Func<int, int> world, string edition, string flow = "X", string commodity = "TOTAL") =>
        from month in Enumerable.Range(1, months)
        from row in new[] { (Partner: 218, Value: value(month)), (Partner: 0, Value: world(month)) }
        select FormattableString.Invariant($"{year}{month:00} 170 {flow} {row.Partner} {edition} {commodity} {row.Value}");
}

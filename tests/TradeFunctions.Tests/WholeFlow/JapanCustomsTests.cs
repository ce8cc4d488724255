using System.Globalization;
using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>Japan Customs' files from the container to the answers; values made up.</summary>
public class JapanCustomsTests
{
    private const string Months = "Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec";

    private static readonly string Header = string.Join(
        ',', Months.Split(',').Prepend("Year").SelectMany(month => new[] { $"Quantity1-{month}", $"Quantity2-{month}", $"Value-{month}" }).Prepend("Exp or Imp,Year,HS,Country,Unit1,Unit2"));

    [Fact]
    public async Task Chapters_add_up_to_totals_of_a_complete_dataset_in_yen_and_months_to_come_are_not_reported_yet()
    {
        await using var world = await FlowWorld.StartAsync();
        await world.PutAsync("japan/_dataset.json", """{ "complete": true }""");
        await world.PutAsync("japan/84.csv", File(Row("1,2024,'847130000,105", Year(100)), Row("1,2025,'847130000,105", 150, 160)));
        await world.PutAsync("japan/85.csv", File(Row("1,2024,'850440010,105", Year(200)), Row("1,2024,'850440010,103", Year(40)), Row("1,2025,'850440010,105", 220, 0)));

        await world.RunAsync("japan");

        var february = await world.JsonAsync("/api/v1/summaries/JPN/CHN?period=2025-02");
        Assert.Equal((160_000m, "JPY"), (february.Number("exports.figure.value"), february.Text("exports.figure.currency")));
        Assert.Equal(160_000m, (await world.JsonAsync("/api/v1/summaries/JPN/WLD?period=2025-02")).Number("exports.figure.value"));
        Assert.Equal(12 * 300_000m, (await world.JsonAsync("/api/v1/summaries/JPN/CHN?period=2024")).Number("exports.figure.value"));
        await world.ProblemAsync("/api/v1/summaries/JPN/CHN?period=2025-03", 404, "not_reported_yet");
        var heading = await world.JsonAsync("/api/v1/series/JPN/CHN?commodity=8504&flow=X&frequency=monthly&from=2025-01");
        Assert.Equal(["2025-01 ok 220000", "2025-02 no_trade 0"], heading.At("series.0.rows").EnumerateArray().Select(row =>
            string.Create(CultureInfo.InvariantCulture, $"{row.Text("period")} {row.Text("status")} {row.Number("amount"):0}")));
    }

    [Fact]
    public async Task Without_all_goods_there_is_no_total_and_headings_are_there()
    {
        await using var world = await FlowWorld.StartAsync();
        await world.PutAsync("japan/85.csv", File(Row("1,2024,'850440010,105", Year(200))));

        await world.RunAsync("japan");

        await world.ProblemAsync("/api/v1/summaries/JPN/CHN?period=2024", 404, "not_reported");
        var series = await world.JsonAsync("/api/v1/series/JPN/CHN?commodity=85&flow=X&frequency=annual");
        Assert.Equal(12 * 200_000m, series.At("series.0.rows").EnumerateArray().Single().Number("amount"));
    }

    [Fact]
    public async Task A_year_that_its_months_do_not_add_up_to_is_named_by_the_list_of_files()
    {
        await using var world = await FlowWorld.StartAsync();
        await world.PutAsync("japan/85.csv", File(Row("1,2024,'850440010,105", Year(200)), Row("1,2024,'850440020,105", Year(1)).Replace(",12,", ",99,", StringComparison.Ordinal)));
        await world.PutAsync("japan/86.csv", File(Row("1,2024,'860110000,105", Year(1))));

        await world.RunAsync("japan");

        var files = (await world.JsonAsync("/api/v1/files")).At("files").EnumerateArray().ToList();
        Assert.Equal(1, files[0].Number("notes.total"));
        Assert.Equal((3, "Value-Year", "year_differs: the year is 99, its months add up to 12"), ((int)files[0].Number("notes.first.0.line"), files[0].Text("notes.first.0.column"), files[0].Text("notes.first.0.text")));
        Assert.Equal(2, files[0].Number("used"));
        Assert.Equal(JsonValueKind.Null, files[1].At("notes").ValueKind);
    }

    [Fact]
    public async Task A_revised_release_takes_what_it_dropped_with_it()
    {
        await using var world = await FlowWorld.StartAsync();
        await world.PutAsync("japan/_dataset.json", """{ "complete": true, "files": [{ "match": "provisional/*", "released": "2025-01-30" }, { "match": "fixed/*", "released": "2025-11-28" }] }""");
        await world.PutAsync("japan/provisional/85.csv", File(Row("1,2024,'850440010,105", Year(200)), Row("1,2024,'850450000,105", Year(7)), Row("1,2024,'850440010,103", Year(9))));
        await world.RunAsync("japan");
        Assert.Equal(12 * 216_000m, (await world.JsonAsync("/api/v1/summaries/JPN/WLD?period=2024")).Number("exports.figure.value"));
        await world.PutAsync("japan/fixed/85.csv", File(Row("1,2024,'850440010,105", Year(201))));

        await world.RunAsync("japan");

        Assert.Equal(12 * 201_000m, (await world.JsonAsync("/api/v1/summaries/JPN/WLD?period=2024")).Number("exports.figure.value"));
        Assert.Equal(12 * 201_000m, (await world.JsonAsync("/api/v1/summaries/JPN/CHN?period=2024")).Number("exports.figure.value"));
    }

    private static long[] Year(long value) => [.. Enumerable.Repeat(value, 12)];

    private static string Row(string key, params long[] values) => string.Join(
        ',',
        values.Concat(Enumerable.Repeat(0L, 12 - values.Length)).Prepend(values.Sum()).Select(value => string.Create(CultureInfo.InvariantCulture, $"0,0,{value}")).Prepend($"{key},  ,NO"));

    private static string File(params string[] rows) => $"{Header}\n{string.Join('\n', rows)}\n";
}

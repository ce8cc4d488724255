using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>The traps that the sample's README lists, as HTTP answers them.</summary>
[Collection(SampleWorld.Collection)]
public class SampleTrapsTests(SampleWorld sample)
{
    [Theory]
    [InlineData("JPN/THA?period=2024-07", "exports.figure.status", "missing", "no row of one pair, and the partners fall short of World")]
    [InlineData("JPN/THA?period=2024-07", "imports.figure.status", "missing", "neither flow")]
    [InlineData("JPN/THA?period=2024-08", "exports.by_value.year_to_date.status", "incomplete", "the sum needs the missing month")]
    [InlineData("JPN/THA?period=2024-08", "exports.by_value.year_to_date.missing.0", "2024-07", "and names it")]
    [InlineData("JPN/CIV?period=2025-02", "imports.figure.status", "no_trade", "no row, and the partners add up to World")]
    [InlineData("JPN/CIV?period=2025-02", "imports.figure.value", "0", "a zero that is known")]
    [InlineData("JPN/DEU?period=2020", "exports.figure.status", "missing", "a letter inside the number")]
    [InlineData("JPN/DEU?period=2020", "imports.figure.status", "missing", "a row that ends early")]
    [InlineData("JPN/DEU?period=2021", "exports.by_value.year_over_year.status", "no_base", "nothing to compare with")]
    [InlineData("CHN/CIV?period=2019", "exports.figure.status", "conflict", "one key, two figures")]
    [InlineData("CHN/CIV?period=2019", "exports.figure.value", "", "neither of them")]
    [InlineData("JPN/S19?period=2024", "total.by_value.rank.place", "3", "Other Asia, nes ranks")]
    [InlineData("JPN/_X?period=2024", "total.by_value.rank.status", "unranked", "Areas, nes does not, though it is larger")]
    public async Task What_is_damaged_absent_or_contradictory_says_so(string pair, string path, string expected, string why)
    {
        var answer = await sample.World.JsonAsync($"/api/v1/summaries/{pair}");
        Assert.True(expected == answer.At(path).ToString(), $"{path} is '{answer.At(path)}', not '{expected}': {why}");
    }

    [Theory]
    [InlineData("USA")]
    [InlineData("WLD")]
    public async Task A_month_that_a_later_file_revises_has_the_later_figure_and_names_the_later_file(string partner)
    {
        var summary = await sample.World.JsonAsync($"/api/v1/summaries/JPN/{partner}?period=2025-02");
        var source = summary.At("exports.figure.source").GetInt32();
        Assert.Equal("JPN_monthly_2025-02_revised_2025-07-15.csv", summary.Text($"sources.{source}.blob"));
        Assert.Equal("2025-07-15T00:00:00+00:00", summary.Text($"sources.{source}.released"));
        Assert.Equal("JPN_monthly_2025_2025-06-30.csv", summary.Text($"sources.{summary.At("imports.figure.source").GetInt32()}.blob"));
    }

    [Fact]
    public void The_run_names_the_rows_that_could_not_be_used()
    {
        var rejects = sample.Run.At("first_rejects").EnumerateArray()
            .Select(reject => $"{reject.Text("blob")} {reject.At("line")} {reject.Text("reason")!.Split(':')[0]}").Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "CHN_annual_2019-2021_2025-06-30.csv 22 conflict",
                "CHN_annual_2019-2021_2025-06-30.csv 23 conflict",
                "JPN_annual_2019-2021_2025-06-30.csv 36 field_count",
                "JPN_annual_2019-2021_2025-06-30.csv 51 not_a_number",
            ],
            rejects);
        var annual = Assert.Single(sample.Run.At("blobs").EnumerateArray(), blob => blob.Text("blob") == "JPN_annual_2022-2024_2025-06-30.csv");
        Assert.Equal((1, 27), (annual.At("duplicates").GetInt32(), annual.At("breakdown_rows").GetInt32()));
    }

    [Theory]
    [InlineData("X")]
    [InlineData("M")]
    public async Task The_partners_add_up_to_the_World_exactly_so_nothing_is_counted_twice(string flow)
    {
        var partners = (await sample.World.PointerAsync(SampleWorld.Dataset, 392)).Find("S2024")!.Partners;
        var values = new Dictionary<int, decimal>();
        foreach (var some in partners.Chunk(10))
        {
            var answer = await sample.World.JsonAsync($"/api/v1/series/JPN/{string.Join(',', some)}?flow={flow}&from=2024&to=2024");
            foreach (var series in answer.At("series").EnumerateArray())
                values[series.At("partner.code").GetInt32()] = series.At("rows.0.amount") is { ValueKind: JsonValueKind.Number } amount ? amount.GetDecimal() : 0;
        }

        Assert.Equal(16, values.Count);
        Assert.Equal(values[0], values.Where(partner => partner.Key != 0).Sum(partner => partner.Value));
    }
}

using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>What has no figure in any row is an error that says what has some; what has one in a row is an answer.</summary>
[Collection(SampleWorld.Collection)]
public class NothingFoundTests(SampleWorld sample)
{
    [Theory]
    [InlineData("rankings/JPN/commodities?partner=CHN&flow=M&period=2025-05", "flow", "X")]
    [InlineData("rankings/CHN/commodities?partner=JPN&level=6&period=2023&flow=M", "flow", "X")]
    [InlineData("rankings/JPN/partners?commodity=8517&period=2024&flow=total", "flow", "M")]
    [InlineData("rankings/JPN/partners?measure=weight&period=2024", "measure", "value")]
    [InlineData("series/JPN/CHN?commodity=8517&flow=total", "flow", "M")]
    [InlineData("series/JPN/CHN?commodity=8517&frequency=monthly", "frequency", "annual")]
    [InlineData("series/JPN/CHN?commodity=85&flow=M&frequency=monthly", "flow", "X")]
    [InlineData("series/JPN/CHN?measure=weight", "measure", "value")]
    [InlineData("series/JPN/CHN?measure=weight&frequency=monthly", "measure", "value")]
    [InlineData("series/JPN/PER", "partners", null)]
    [InlineData("rankings/JPN/partners?commodity=8517&flow=M&period=2025-05", "period", "2024")]
    [InlineData("rankings/CHN/commodities?partner=JPN&level=4&period=2025-05", "period", "2024")]
    [InlineData("rankings/CHN/commodities?partner=PER&level=4", "level", null)]
    public async Task Without_any_figure_what_has_some_is_named(string url, string parameter, string? nearest)
    {
        var problem = await sample.World.ProblemAsync($"/api/v1/{url}", 404, "no_figures");
        var named = problem.At("nearest").EnumerateArray().Select(one => one.GetString()).ToList();
        Assert.True(problem.Text("parameter") == parameter && named.FirstOrDefault() == nearest, problem.ToString());
        if (nearest is not null) Assert.Contains(nearest, problem.Text("detail"), StringComparison.Ordinal);
        if (parameter == "period") Assert.Equal(nearest, problem.Text("last_period"));
    }

    [Theory]
    [InlineData("series/JPN/CHN?commodity=8517", "M")]
    [InlineData("series/JPN/CHN?commodity=G.machine-tools", "X")]
    [InlineData("series/JPN/CHN?commodity=72&frequency=monthly", "X")]
    [InlineData("series/JPN/CHN?commodity=72", "total")]
    public async Task A_commodity_with_one_flow_is_shown_as_that_flow(string url, string flow)
    {
        var answer = await sample.World.JsonAsync($"/api/v1/{url}");
        Assert.Equal(flow, answer.Text("flow"));
        Assert.Contains(answer.At("series.0.rows").EnumerateArray(), row => row.At("amount").ValueKind == JsonValueKind.Number);
    }

    [Fact]
    public async Task What_is_named_instead_has_figures()
    {
        foreach (var url in new[] { "rankings/JPN/partners?commodity=8517&flow=M&period=2024", "rankings/CHN/commodities?partner=JPN&level=6&period=2023&flow=X", "rankings/CHN/commodities?partner=JPN&level=4&period=2024&flow=X" })
        {
            var answer = await sample.World.JsonAsync($"/api/v1/{url}");
            Assert.Contains(answer.At("rows").EnumerateArray().Concat(answer.At("unranked").EnumerateArray()), row => row.At("amount").ValueKind == JsonValueKind.Number);
        }
    }

    [Fact]
    public async Task A_gap_in_a_series_that_has_figures_is_a_row_that_says_so() => Assert.Equal(
        "missing", (await sample.World.JsonAsync("/api/v1/series/JPN/THA?frequency=monthly&flow=X&from=2024-07&to=2024-07")).Text("series.0.rows.0.status"));
}

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>What errors about absent figures say of the files: nothing that is not so.</summary>
public class AbsenceTests
{
    private const string Header = "period,reporter,partner,flow,commodity,value\n";

    [Theory]
    [InlineData("summaries/JPN/KOR?period=2023", "only_breakdowns,only_other_systems")]
    [InlineData("series/JPN/KOR?flow=X&frequency=annual", "only_breakdowns,only_other_systems")]
    [InlineData("series/JPN/KOR?flow=M", "not_in_files")]
    [InlineData("summaries/CHN/KOR?period=2024", "not_in_files")]
    public async Task Rows_that_are_left_out_are_causes_where_they_may_be_parts_and_say_as_what(string path, string causes)
    {
        await using var world = await FlowWorld.StartAsync();
        await world.PutAsync("own/left.csv", MadeUpComtrade.LeftOut);
        await world.PutAsync("own/good.csv", Header + "2024,CHN,JPN,X,TOTAL,40\n");
        await world.RunAsync("own");
        var problem = await world.ProblemAsync($"/api/v1/{path}", 404, "no_figures");
        Assert.Equal(causes, string.Join(',', problem.At("causes").EnumerateArray().Select(cause => cause.Text("code"))));
    }

    [Theory]
    [InlineData("series/JPN/USA?commodity=8517&flow=X", "other_classification")]
    [InlineData("rankings/JPN/commodities?partner=USA&period=2022&level=4", "other_classification")]
    [InlineData("series/JPN/USA?commodity=TOTAL", "not_in_files")]
    public async Task Goods_in_an_edition_that_is_left_out_are_a_cause_where_goods_are_asked_for(string path, string cause)
    {
        await using var world = await FlowWorld.StartAsync();
        await world.PutAsync("own/editions.csv", MadeUpComtrade.Editions);
        await world.RunAsync("own");
        var problem = await world.ProblemAsync($"/api/v1/{path}", 404, "no_figures");
        Assert.Equal(cause, problem.Text("causes.0.code"));
        Assert.Equal(cause == "other_classification", problem.Text("detail")!.Contains("in H5, of 2022,", StringComparison.Ordinal));
    }
}

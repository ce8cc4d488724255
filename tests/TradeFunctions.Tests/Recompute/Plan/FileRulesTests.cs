using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Trade;
using TradeFunctions.Storage.Runs;

namespace TradeFunctions.Tests.Recompute.Plan;

public class FileRulesTests
{
    private const string WithoutFlow = "period,reporter,partner,commodity,value\n2024,CHN,JPN,TOTAL,12\n";

    [Fact]
    public async Task A_rule_that_changes_has_its_files_read_again_and_no_others()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("import/2024.csv", WithoutFlow);
        await world.PutAsync("export/2024.csv", WithoutFlow.Replace("12", "34", StringComparison.Ordinal));
        await world.PutAsync("other.csv", MadeUp.File("2024,JPN,CHN,X,10"));

        var refused = await world.RunAsync();
        Assert.All(refused.Report.Blobs.Where(blob => blob.Blob != "other.csv"), blob => Assert.Equal(RefusalCodes.UnknownHeader, blob.Refusal!.Code));

        await RulesAsync("""{ "match": "import/*.csv", "flow": "M" }, { "match": "export/*.csv", "flow": "X" }""");
        Assert.Equal(2, (await world.RunAsync()).FilesChanged);
        Assert.Equal((34, 12), (await ChinasAsync(Flow.Export), await ChinasAsync(Flow.Import)));

        await RulesAsync("""{ "match": "import/*.csv", "flow": "M", "released": "2025" }, { "match": "**/2024.csv", "flow": "X" }""");
        Assert.Equal(0, (await world.RunAsync()).FilesChanged);

        await RulesAsync("""{ "match": "import/*.csv", "flow": "M", "currency": "CNY" }, { "match": "export/*.csv", "flow": "X" }""");
        var again = await world.RunAsync();
        Assert.Equal("import/2024.csv", Assert.Single(again.Report.Blobs).Blob);
        Assert.Equal(0, (await world.RunAsync()).FilesChanged);

        await RulesAsync("""{ "match": "import/*.csv", "flow": "M" }""");
        Assert.Equal(2, (await world.RunAsync()).FilesChanged);
        Assert.Equal((null, 12), (await ChinasAsync(Flow.Export), await ChinasAsync(Flow.Import)));

        Task RulesAsync(string rules) => world.PutAsync("_dataset.json", $$"""{ "files": [{{rules}}] }""");

        Task<decimal?> ChinasAsync(Flow flow) => world.ValueAsync(MadeUp.China, MadeUp.Japan, flow, Period.OfYear(2024));
    }

    [Fact]
    public async Task A_file_that_contradicts_its_rule_is_refused_until_the_rule_is_right()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("a.csv", MadeUp.File("2024,JPN,CHN,X,10"));
        await world.PutAsync("_dataset.json", """{ "files": [{ "match": "a.csv", "flow": "M" }] }""");

        var run = await world.RunAsync();

        Assert.Equal(RunStatus.CompletedWithErrors, run.Status);
        Assert.Equal(RefusalCodes.ContradictsRule, Assert.Single(run.Report.Blobs).Refusal!.Code);
        Assert.Null(await world.PointerAsync(MadeUp.Japan));
        await world.PutAsync("_dataset.json", """{ "files": [{ "match": "a.csv", "flow": "X" }] }""");
        Assert.Equal(RunStatus.Completed, (await world.RunAsync()).Status);
        Assert.Equal(10, await world.ValueAsync(MadeUp.Japan, MadeUp.China, Flow.Export, Period.OfYear(2024)));
    }

    [Fact]
    public async Task Of_two_files_the_one_whose_rule_says_a_later_release_wins()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("a.csv", MadeUp.File("2024,JPN,CHN,X,10"));
        await world.PutAsync("b.csv", MadeUp.File("2024,JPN,CHN,X,11"));
        await world.PutAsync("_dataset.json", """{ "files": [{ "match": "a.csv", "released": "2025-03-31" }, { "match": "*", "released": "2025-01-31" }] }""");

        await world.RunAsync();

        Assert.Equal(10, await world.ValueAsync(MadeUp.Japan, MadeUp.China, Flow.Export, Period.OfYear(2024)));
        await world.PutAsync("_dataset.json", """{ "files": [{ "match": "b.csv", "released": "2025-03-31" }, { "match": "*", "released": "2025-01-31" }] }""");
        Assert.Equal(0, (await world.RunAsync()).FilesChanged);
        Assert.Equal(11, await world.ValueAsync(MadeUp.Japan, MadeUp.China, Flow.Export, Period.OfYear(2024)));
    }
}

using System.Net;
using static TradeFunctions.Core.Trade.Period;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>What consumers see when files change.</summary>
public sealed class RevisionTests : IAsyncLifetime
{
    private const string Dataset = "revised";
    private const string Untouched = "/api/v1/summaries/JPN/CHN?period=2024-02";
    private const string Revised = "/api/v1/summaries/JPN/CHN?period=2025-02";

    private FlowWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await FlowWorld.StartAsync();
        await _world.PutAsync($"{Dataset}/_dataset.json", """{ "releasedPattern": "_(?<released>[0-9]{4}-[0-9]{2}-[0-9]{2})\\.csv" }""");
        foreach (var year in new[] { 2023, 2024, 2025 })
            await _world.PutAsync($"{Dataset}/jpn-{year}_2025-06-30.csv", MadeUpFile.Months(OfMonth(year, 1), OfMonth(year, 3)));
        await _world.RunAsync(Dataset);
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_revised_month_changes_its_year_s_answer_and_no_other_year_s()
    {
        var (untouched, revised) = (await _world.ETagAsync(Untouched), await _world.ETagAsync(Revised));
        _world.Requests.Reset();

        await PutRevisionAsync();
        var run = await _world.RunAsync(Dataset);

        Assert.Equal(["392~CM2025", "392~S2025", "392~T"], _world.Requests.SlotsWritten.Order(StringComparer.Ordinal));
        Assert.Equal((1, 1), (run.At("run.files_changed").GetInt32(), run.At("reporters.0.revisions").GetInt32()));
        Assert.Equal(1, Assert.Single((await _world.PointerAsync(Dataset, 392)).Revisions).Count);
        Assert.Equal(untouched, await _world.ETagAsync(Untouched));
        using var kept = await _world.SendAsync(Untouched, untouched);
        Assert.Equal(HttpStatusCode.NotModified, kept.StatusCode);
        Assert.NotEqual(revised, await _world.ETagAsync(Revised));
        using var replaced = await _world.SendAsync(Revised, revised);
        Assert.Equal(HttpStatusCode.OK, replaced.StatusCode);
        var exports = (await _world.JsonAsync(Revised)).At("exports");
        Assert.Equal((999m, MadeUpFile.Value(OfMonth(2024, 2))), (exports.Number("figure.value"), exports.Number("by_value.year_over_year.base")));
    }

    [Fact]
    public async Task Taking_the_revision_away_brings_the_earlier_figure_back()
    {
        var before = (await _world.JsonAsync(Revised)).ToString();
        await PutRevisionAsync();
        await _world.RunAsync(Dataset);
        Assert.NotEqual(before, (await _world.JsonAsync(Revised)).ToString());

        await _world.DeleteAsync($"{Dataset}/jpn-revised_2025-07-15.csv");
        var run = await _world.RunAsync(Dataset);

        Assert.Equal(1, run.At("run.files_removed").GetInt32());
        Assert.Equal(before, (await _world.JsonAsync(Revised)).ToString());
    }

    [Fact]
    public async Task A_period_whose_file_is_gone_is_not_reported_and_a_reporter_without_any_is_withdrawn()
    {
        await _world.DeleteAsync($"{Dataset}/jpn-2025_2025-06-30.csv");
        await _world.RunAsync(Dataset);

        var gone = await _world.ProblemAsync(Revised, 404, "not_reported_yet");
        Assert.Equal("2024-03", gone.Text("last_period"));
        await _world.ProblemAsync("/api/v1/summaries/JPN/DEU?period=2024-02", 404, "no_figures");
        await _world.ProblemAsync("/api/v1/summaries/DEU/JPN", 404, "unknown_reporter");

        await _world.DeleteAsync($"{Dataset}/jpn-2023_2025-06-30.csv");
        await _world.DeleteAsync($"{Dataset}/jpn-2024_2025-06-30.csv");
        var run = await _world.RunAsync(Dataset);

        Assert.Equal("withdrawn", run.Text("reporters.0.outcome"));
        await _world.ProblemAsync(Untouched, 410, "withdrawn");
        await _world.ProblemAsync("/api/v1/series/JPN/CHN", 410, "withdrawn");
        Assert.Equal("withdrawn", (await _world.JsonAsync("/api/v1/reporters")).Text("reporters.0.status"));
    }

    private Task PutRevisionAsync() => _world.PutAsync(
        $"{Dataset}/jpn-revised_2025-07-15.csv", $"{MadeUpFile.Header}\n{MadeUpFile.Line(OfMonth(2025, 2), "CHN", 'X', 999)}\n");
}

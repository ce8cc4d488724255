using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>What could not be used of files is told: by the run, by answers, and by errors about figures that are absent.</summary>
public class ToldPlainlyTests
{
    private const string Header = "period,reporter,partner,flow,commodity,value\n";

    private const string Good = Header + "2023,JPN,CHN,X,TOTAL,40\n2024,JPN,CHN,X,TOTAL,44\n2023,JPN,WLD,X,TOTAL,90\n2024,JPN,WLD,X,TOTAL,95\n";

    [Fact]
    public async Task Every_run_has_the_problem_of_a_file_of_which_too_little_could_be_used_as_long_as_it_is_there()
    {
        await using var world = await FlowWorld.StartAsync();
        await world.PutAsync("own/good.csv", Good);
        await world.PutAsync("own/few.csv", Header + "2022,JPN,CHN,X,TOTAL,1\n2022,JPN,Chinese Taipei,X,TOTAL,1\n2022,JPN,Korea,X,TOTAL,1\n");
        await world.PutAsync("own/header.csv", Header);
        await world.PutAsync("own/notes.csv", "a,b\n1,2\n");

        var run = await world.RunAsync("own");

        Assert.Equal("completed_with_errors", run.Text("run.status"));
        Assert.Equal(["few.csv", "header.csv", "notes.csv"], Problems(run));
        var few = run.At("blobs.0");
        Assert.Equal(("few.csv", "mostly_rejected", 1L), (few.Text("blob"), few.Text("problem"), few.At("used").GetInt64()));
        Assert.Equal(
            ("unknown_economy", "partner", 2L, 3L, "\"Chinese Taipei\""),
            (few.Text("reasons.0.code"), few.Text("reasons.0.column"), few.At("reasons.0.count").GetInt64(), few.At("reasons.0.first_line").GetInt64(), few.Text("reasons.0.found")));
        Assert.Contains("alpha-3", few.Text("reasons.0.advice"), StringComparison.Ordinal);
        var again = await world.RunAsync("own");
        Assert.Equal((0, "completed_with_errors"), (again.At("run.files_changed").GetInt32(), again.Text("run.status")));
        Assert.Equal(["few.csv", "header.csv", "notes.csv"], Problems(again));

        foreach (var name in new[] { "few.csv", "header.csv", "notes.csv" }) await world.Storage.Raw.DeleteBlobAsync($"own/{name}");
        Assert.Equal("completed", (await world.RunAsync("own")).Text("run.status"));
    }

    [Fact]
    public async Task A_file_of_breakdowns_alone_is_a_problem_and_no_figure_comes_of_it()
    {
        await using var world = await FlowWorld.StartAsync();
        await world.PutAsync("own/lines.csv", MadeUpComtrade.Breakdowns);

        var run = await world.RunAsync("own");

        Assert.Equal(("completed_with_errors", "only_breakdowns", 0L), (run.Text("run.status"), run.Text("blobs.0.problem"), run.At("blobs.0.used").GetInt64()));
        Assert.Contains("0 of 2 rows used", run.At("problems").EnumerateArray().Single().GetString(), StringComparison.Ordinal);
        var problem = await world.ProblemAsync("/api/v1/summaries/JPN/CHN", 404, "unknown_reporter");
        Assert.Equal("only_breakdowns", problem.Text("causes.0.code"));
    }

    [Fact]
    public async Task An_unusable_file_is_named_by_answers_with_another_etag_and_republishes_every_reporter()
    {
        await using var world = await FlowWorld.StartAsync();
        await world.PutAsync("own/good.csv", Good);
        await world.RunAsync("own");
        var etag = await world.ETagAsync("/api/v1/summaries/JPN/CHN?period=2024");
        Assert.Empty((await world.JsonAsync("/api/v1/coverage")).At("dataset.unusable_files").EnumerateArray());
        await world.PutAsync("own/part2.csv", "Jahr;Land\n2024;Korea\n");

        var run = await world.RunAsync("own");

        Assert.Equal("published", run.Text("reporters.0.outcome"));
        Assert.NotEqual(etag, await world.ETagAsync("/api/v1/summaries/JPN/CHN?period=2024"));
        foreach (var url in new[] { "/api/v1/coverage", "/api/v1/summaries/JPN/CHN?period=2024", "/api/v1/series/JPN/CHN", "/api/v1/rankings/JPN/partners" })
        {
            var dataset = (await world.JsonAsync(url)).At("dataset");
            Assert.Equal(("part2.csv", "refused", 1), (dataset.Text("unusable_files.0.blob"), dataset.Text("unusable_files.0.problem"), dataset.At("unusable_file_count").GetInt32()));
        }

        Assert.Empty((await world.RunAsync("own")).At("reporters").EnumerateArray());
        await world.Storage.Raw.DeleteBlobAsync("own/part2.csv");
        Assert.Equal("published", (await world.RunAsync("own")).Text("reporters.0.outcome"));
        Assert.Equal(0, (await world.JsonAsync("/api/v1/coverage")).At("dataset.unusable_file_count").GetInt32());
    }

    [Fact]
    public async Task Rejected_rows_are_read_page_by_page_each_once_and_as_they_stand_in_the_file()
    {
        const int count = 257;
        await using var world = await FlowWorld.StartAsync();
        var text = new StringBuilder(Good);
        for (var i = 0; i < count; i++) text.Append(CultureInfo.InvariantCulture, $"2024,JPN,\"No\n\"\"where\"\", {i}\",X,TOTAL,{i}\n");
        await world.PutAsync("own/a & b.csv", text.ToString());
        await world.RunAsync("own");
        var href = (await world.JsonAsync("/api/v1/files")).Text("files.0.rejects_href");

        var lines = new List<long>();
        var rows = new List<string>();
        for (var url = $"{href}&limit=100"; url is not null;)
        {
            var page = await world.JsonAsync(url);
            Assert.Equal(count, page.At("total").GetInt64());
            foreach (var reject in page.At("rejects").EnumerateArray())
            {
                lines.Add(reject.At("line").GetInt64());
                rows.Add(reject.Text("row")!);
            }

            url = page.At("links").EnumerateArray().Where(link => link.Text("rel") == "next").Select(link => link.Text("href")).FirstOrDefault();
        }

        Assert.Equal(Enumerable.Range(0, count).Select(i => 6L + (2 * i)), lines);
        Assert.Equal(Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"2024,JPN,\"No\n\"\"where\"\", {i}\",X,TOTAL,{i}")), rows);
        Assert.StartsWith("file,line,column,code,found,row,advice\na & b.csv,6,partner,unknown_economy,", await world.TextAsync($"{href}&limit=1&format=csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?file=other.csv", 404, "unknown_file")]
    [InlineData("", 404, "unknown_file")]
    [InlineData("?file=a.csv&next=OTk5OTk5OjA6MA", 400, "invalid_value")]
    public async Task Rejects_that_are_not_there_are_an_error(string query, int status, string code)
    {
        await using var world = await FlowWorld.StartAsync();
        await world.PutAsync("own/a.csv", Good + "2024,JPN,Nowhere,X,TOTAL,1\n");
        await world.RunAsync("own");
        var problem = await world.ProblemAsync($"/api/v1/rejects{query}", status, code);
        if (status == 404) Assert.Equal("a.csv", problem.Text("nearest.0"));
        await world.Storage.Rejects.DeleteBlobAsync((await world.JsonAsync("/api/v1/files")).Text("files.0.reject_blob"));
        await world.ProblemAsync("/api/v1/rejects?file=a.csv", 410, "rejects_gone");
    }

    [Fact]
    public async Task A_figure_that_is_absent_says_which_row_or_file_may_have_it()
    {
        await using var world = await FlowWorld.StartAsync();
        await world.PutAsync("own/good.csv", Good + "2024,JPN,Kóreá,X,TOTAL,5\n");
        await world.RunAsync("own");

        var problem = await world.ProblemAsync("/api/v1/summaries/JPN/KOR?period=2024", 404, "no_figures");

        Assert.Equal(("rejected", "good.csv", 6L), (problem.Text("causes.0.code"), problem.Text("causes.0.file"), problem.At("causes.0.line").GetInt64()));
        Assert.Contains("line 6", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(6, (await world.JsonAsync(problem.Text("causes.0.href")!)).At("rejects.0.line").GetInt64());
    }

    [Fact]
    public async Task Without_any_flaw_an_absent_figure_is_said_to_be_in_no_file()
    {
        await using var world = await FlowWorld.StartAsync();
        await world.PutAsync("own/good.csv", Good);
        await world.RunAsync("own");
        Assert.Equal("not_in_files", (await world.ProblemAsync("/api/v1/summaries/JPN/KOR?period=2024", 404, "no_figures")).Text("causes.0.code"));
    }

    [Fact]
    public async Task Re_exports_without_exports_are_named_where_exports_are_requested()
    {
        await using var world = await FlowWorld.StartAsync();
        await world.PutAsync("own/good.csv", MadeUpComtrade.ReExports);
        await world.RunAsync("own");

        var problem = await world.ProblemAsync("/api/v1/summaries/HKG/USA?period=2024", 404, "no_figures");

        Assert.Equal("only_other_flows", problem.Text("causes.0.code"));
        Assert.Contains("RX", problem.Text("detail"), StringComparison.Ordinal);
        Assert.DoesNotContain("RX", (await world.ProblemAsync("/api/v1/summaries/HKG/DEU?period=2024", 404, "no_figures")).Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_that_is_left_out_is_named_by_the_run_and_by_coverage_until_its_figures_are_gone()
    {
        await using var world = await FlowWorld.StartAsync();
        await world.PutAsync("own/editions.csv", MadeUpComtrade.Editions);

        var run = await world.RunAsync("own");

        (string?, string?, int, int, long) expected = ("H5", "annual", 2022, 2022, 1L);
        Assert.Equal(expected, Edition(run.At("reporters.0.ignored_editions.0")));
        Assert.Equal(expected, Edition((await world.JsonAsync("/api/v1/coverage")).At("reporters.0.ignored_editions.0")));
        Assert.Equal(expected, Edition((await world.JsonAsync("/api/v1/coverage?reporter=JPN")).At("reporters.0.ignored_editions.0")));

        static (string?, string?, int, int, long) Edition(JsonElement edition) =>
            (edition.Text("classification"), edition.Text("frequency"), edition.At("first_year").GetInt32(), edition.At("last_year").GetInt32(), edition.At("cells").GetInt64());
    }

    [Theory]
    [InlineData("X", "rankings/JPN/partners")]
    [InlineData("M", "rankings/JPN/partners")]
    [InlineData("X", "rankings/JPN/partners?commodity=8517")]
    [InlineData("M", "rankings/JPN/commodities?partner=USA&level=4")]
    public async Task A_ranking_that_names_no_flow_is_of_the_one_there_is_and_says_which(string flow, string path)
    {
        await using var world = await FlowWorld.StartAsync();
        var rows = new[] { "2024,JPN,CHN,#,TOTAL,11", "2024,JPN,USA,#,TOTAL,9", "2024,JPN,CHN,#,8517,2", "2024,JPN,USA,#,8517,1" };
        await world.PutAsync("own/a.csv", Header + string.Concat(rows.Select(row => row.Replace("#", flow, StringComparison.Ordinal) + "\n")));
        await world.RunAsync("own");

        var answer = await world.JsonAsync($"/api/v1/{path}");

        Assert.Equal(flow, answer.Text("flow"));
        Assert.NotEmpty(answer.At("rows").EnumerateArray());
        var self = answer.At("links").EnumerateArray().Single(link => link.Text("rel") == "self").Text("href")!;
        Assert.Contains($"flow={flow}", self, StringComparison.Ordinal);
        Assert.Equal(flow, (await world.JsonAsync(self)).Text("flow"));
        var problem = await world.ProblemAsync($"/api/v1/{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}flow=total", 404, "no_figures");
        Assert.Equal(flow, problem.Text("nearest.0"));
    }

    private static IEnumerable<string> Problems(JsonElement run) =>
        run.At("problems").EnumerateArray().Select(problem => problem.GetString()!.Split(':')[0]).Order(StringComparer.Ordinal);
}

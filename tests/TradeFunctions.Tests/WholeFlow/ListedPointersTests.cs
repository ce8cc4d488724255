using System.Text.Json;
using Azure.Data.Tables;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>A manifest grows with the figures: whoever lists reporters reads the typed columns of their rows and leaves it where it is.</summary>
public sealed class ListedPointersTests : IAsyncLifetime
{
    private FlowWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await FlowWorld.StartAsync();
        await _world.PutAsync("made-up/jpn.csv", MadeUpFile.Months(Period.OfMonth(2023, 1), Period.OfMonth(2025, 5), []));
        await _world.RunAsync("made-up");
        _world.Requests.Reset();
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Theory]
    [InlineData("/api/health")]
    [InlineData("/api/v1/reporters")]
    [InlineData("/api/v1/summaries/FRA/CHN")]
    public async Task An_answer_that_only_names_reporters_reads_no_manifest(string url)
    {
        using var answer = await _world.SendAsync(url);

        AssertOneListOfTypedColumns();
    }

    [Theory]
    [InlineData("coverage")]
    [InlineData("partners")]
    [InlineData("changes")]
    public async Task An_answer_about_all_reporters_reads_what_it_tells_and_no_manifest_and_says_the_same_of_one(string route)
    {
        var all = await _world.JsonAsync($"/api/v1/{route}");

        Assert.DoesNotMatch("Content", Assert.Single(ListQueries()));
        Assert.NotEqual(0, List(all).GetArrayLength());
        if (route != "changes") Assert.Equal(List(all).ToString(), List(await _world.JsonAsync($"/api/v1/{route}?reporter=JPN")).ToString());

        static JsonElement List(JsonElement answer) => answer.EnumerateObject().First(part => part.Value.ValueKind == JsonValueKind.Array).Value;
    }

    // That there was nothing is kept like a pointer, and must not be told once there is something. The clock stands still.
    [Theory]
    [InlineData("/api/v1/series/FRA/DEU?flow=X")]
    [InlineData("/api/v1/partners?reporter=FRA")]
    public async Task A_request_before_publication_is_answered_once_there_is_an_answer(string url)
    {
        await _world.PutAsync("made-up/fra.csv", "period,reporter,partner,flow,commodity,value\n2024,FRA,DEU,X,TOTAL,1\n2024,FRA,WLD,X,TOTAL,2\n");
        await _world.PostRunAsync("made-up");
        await _world.ProblemAsync(url, 404, "not_published_yet");

        while (await _world.NextMessageAsync() is { } message) await _world.HandleAsync(message);

        await _world.TextAsync(url);
    }

    // Who looked while the run was under way has to find it when asking for what has come since.
    [Fact]
    public async Task A_change_is_of_the_time_it_was_published_and_not_of_that_its_run_began()
    {
        await _world.PutAsync("made-up/jpn-2.csv", MadeUpFile.Months(Period.OfMonth(2025, 6), Period.OfMonth(2025, 6), []));
        var id = await _world.PostRunAsync("made-up");
        _world.Time.Advance(TimeSpan.FromMinutes(3));
        var looked = _world.Time.GetUtcNow();
        while (await _world.NextMessageAsync() is { } message) await _world.HandleAsync(message);
        await _world.RunAsync("made-up", id);

        var change = Assert.Single((await _world.JsonAsync($"/api/v1/changes?since={looked:yyyy-MM-ddTHH:mm:ssZ}")).GetProperty("changes").EnumerateArray());
        Assert.Equal(
            (await _world.JsonAsync("/api/v1/reporters")).GetProperty("reporters")[0].GetProperty("published_at").GetDateTimeOffset(),
            change.GetProperty("published_at").GetDateTimeOffset());
    }

    [Theory]
    [InlineData("coverage")]
    [InlineData("partners")]
    [InlineData("changes")]
    public async Task A_row_without_an_outline_of_its_own_is_read_whole(string route)
    {
        var expected = await _world.TextAsync($"/api/v1/{route}");
        var row = (await _world.Storage.PointerTable.GetEntityAsync<TableEntity>("made-up", "392")).Value;
        foreach (var column in new[] { "Files", "Partners0", "Publications0" }) row.Remove(column);
        await _world.Storage.PointerTable.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        Assert.Equal(expected, await _world.TextAsync($"/api/v1/{route}"));
    }

    [Fact]
    public async Task Planning_what_to_publish_reads_no_manifest()
    {
        await _world.PutAsync("made-up/chn.csv", "period,reporter,partner,flow,commodity,value\n2024,CHN,JPN,X,TOTAL,5\n");

        await _world.RunAsync("made-up");

        AssertOneListOfTypedColumns();
    }

    [Fact]
    public async Task The_typed_columns_say_what_the_pointer_says()
    {
        var pointer = await _world.PointerAsync("made-up", 392);
        var heads = await new Storage.Published.Pointers(_world.Storage).ListHeadsAsync("made-up", CancellationToken.None);

        Assert.Equal([pointer.Head], heads);
        Assert.Equal(
            ("2025-05", "2023-01", "2025-05", "2023", "2024", false),
            (heads[0].DefaultPeriod?.ToString(), heads[0].Months?.First.ToString(), heads[0].Months?.Last.ToString(), heads[0].Years?.First.ToString(), heads[0].Years?.Last.ToString(), heads[0].IsWithdrawn));
        Assert.NotEqual(pointer.Head.Input, (pointer with { Manifest = [.. pointer.Manifest.Skip(1)] }).Head.Input);
    }

    private void AssertOneListOfTypedColumns()
    {
        var query = Assert.Single(ListQueries());
        Assert.Matches("[$]select=[^&]*Version", query);
        Assert.DoesNotMatch("Content|Coverage", query);
    }

    private List<string> ListQueries() =>
    [
        .. _world.Requests.Seen
            .Where(request => request.Method == "GET" && request.Uri.AbsolutePath.EndsWith("pointers()", StringComparison.Ordinal))
            .Select(request => Uri.UnescapeDataString(request.Uri.Query))
            .Where(query => !query.Contains("unfinished", StringComparison.Ordinal)),
    ];
}

using TradeFunctions.Core;

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
        var seen = _world.Requests.Seen
            .Where(request => request.Method == "GET" && request.Uri.AbsolutePath.EndsWith("pointers()", StringComparison.Ordinal))
            .Select(request => Uri.UnescapeDataString(request.Uri.Query))
            .Where(query => !query.Contains("unfinished", StringComparison.Ordinal))
            .ToList();
        var query = Assert.Single(seen);
        Assert.Matches("[$]select=[^&]*Version", query);
        Assert.DoesNotMatch("Content|Coverage", query);
    }
}

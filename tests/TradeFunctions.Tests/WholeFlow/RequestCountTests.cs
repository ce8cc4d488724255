namespace TradeFunctions.Tests.WholeFlow;

/// <summary>What an answer costs once the reporter's pointer is known: requests to the storage, counted in its clients' pipeline.</summary>
[Collection(SampleWorld.Collection)]
public class RequestCountTests(SampleWorld sample)
{
    [Theory]
    [InlineData("/api/v1/summaries/JPN/CHN?period=2024", "summaries(", "summaries(")]
    [InlineData("/api/v1/summaries/JPN/CHN?period=2025-05", "summaries(", "summaries(")]
    [InlineData("/api/v1/summaries/JPN/CHN", "summaries(", "summaries(")]
    [InlineData("/api/v1/summaries/JPN/KOR?period=2024", "summaries(")]
    [InlineData("/api/v1/summaries/JPN?period=2024", "summaries(")]
    [InlineData("/api/v1/series/JPN/CHN", "series(")]
    [InlineData("/api/v1/series/JPN/CHN,USA,WLD?frequency=monthly", "series(", "series(", "series(")]
    [InlineData("/api/v1/series/JPN/CHN,USA,WLD?commodity=72", "bycommodity(")]
    [InlineData("/api/v1/series/CHN/G.east-asia,JPN?from=2022", "bycommodity(", "bycommodity(")]
    [InlineData("/api/v1/rankings/JPN/partners?flow=X&period=2024&combine=G.east-asia,USA", "bycommodity(")]
    [InlineData("/api/v1/series/JPN/CHN?commodity=G.machine-tools&flow=X&frequency=monthly&from=2025-05", "bycommodity(", "bycommodity(")]
    [InlineData("/api/v1/rankings/JPN/partners?flow=X&period=2024&commodity=G.machine-tools&combine=CHN,USA", "bycommodity(")]
    [InlineData("/api/v1/rankings/CHN/commodities?flow=X&partner=JPN&level=4&period=2023", "bypartner(")]
    [InlineData("/api/v1/rankings/JPN/partners?period=2025-05", "bycommodity(", "bycommodity(")]
    [InlineData("/api/v1/rankings/CHN/commodities?partner=JPN&level=4", "bypartner(")]
    [InlineData("/api/v1/rankings/JPN/partners?commodity=8517&flow=M", "bycommodity(")]
    [InlineData("/api/v1/rejects?file=JPN_monthly_2025_2025-06-30.csv", "ledger(")]
    [InlineData("/api/v1/datasets")]
    [InlineData("/api/v1/reporters", "pointers(")]
    [InlineData("/api/v1/coverage", "pointers(")]
    [InlineData("/api/v1/partners", "pointers(")]
    [InlineData("/api/v1/changes", "pointers(")]
    [InlineData("/api/v1/commodities?search=steel")]
    [InlineData("/api/openapi.json")]
    // A pair's summary reads the partner's account too where there is one, for the mirror.
    public async Task An_answer_reads_as_many_entities_as_it_needs_and_nothing_else(string url, params string[] reads)
    {
        // Pointers are kept by the clock, which stands still.
        await sample.World.TextAsync(url);
        sample.World.Requests.Reset();

        await sample.World.TextAsync(url);

        Assert.Equal(reads, sample.World.Requests.Seen.Select(request => reads.FirstOrDefault(read => request.Uri.AbsolutePath.Contains(read, StringComparison.Ordinal)) ?? request.Uri.AbsolutePath));
    }

    [Theory]
    [InlineData("/api/v1/summaries/JPN/CHN?period=2024")]
    [InlineData("/api/v1/series/JPN/CHN,USA,WLD")]
    [InlineData("/api/v1/series/JPN/CHN,USA,WLD?commodity=72")]
    [InlineData("/api/v1/datasets")]
    public async Task An_answer_that_the_client_has_reads_nothing(string url)
    {
        var etag = await sample.World.ETagAsync(url);
        sample.World.Requests.Reset();

        using var answer = await sample.World.SendAsync(url, etag);

        Assert.Equal(System.Net.HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(sample.World.Requests.Seen);
    }

    [Theory]
    [InlineData("/api/v1/rankings/CHN/commodities?partner=PER&level=4", 5)]
    [InlineData("/api/v1/rankings/CHN/commodities?partner=JPN&level=4&period=2025-05", 5)]
    [InlineData("/api/v1/rankings/JPN/commodities?partner=CHN&flow=M&period=2025-05", 1)]
    [InlineData("/api/v1/rankings/JPN/partners?commodity=8517&flow=M&period=2025-05", 8)]
    [InlineData("/api/v1/rankings/JPN/partners?commodity=8517&flow=X&period=2024", 1)]
    [InlineData("/api/v1/series/JPN/CHN?commodity=8517&frequency=monthly", 8)]
    // An entity that is not there costs two requests: that for it, and that for the list which says that this is right.
    public async Task What_has_figures_instead_is_looked_for_in_a_few_places_at_most(string url, int most)
    {
        await sample.World.SendAsync(url);
        sample.World.Requests.Reset();

        using var answer = await sample.World.SendAsync(url);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.InRange(sample.World.Requests.Seen.Count, 1, most);
    }

    [Theory]
    [InlineData("/api/v1/summaries/JPN/PER?period=2024", 404)]
    [InlineData("/api/v1/summaries/JPN/CHN?period=2031", 404)]
    [InlineData("/api/v1/summaries/JPN/CHN?perod=2024", 400)]
    [InlineData("/api/v1/series/JPN/CHN?commodity=1234", 400)]
    public async Task A_refusal_reads_no_figures(string url, int status)
    {
        await sample.World.TextAsync("/api/v1/summaries/JPN/CHN");
        sample.World.Requests.Reset();

        using var answer = await sample.World.SendAsync(url);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Empty(sample.World.Requests.Seen);
    }
}

using System.IO.Compression;
using System.Net;
using TradeFunctions.Core.Slices;
using TradeFunctions.Storage;

namespace TradeFunctions.Tests.Http.Responding;

public class CachingTests(MadeUpHost made) : IClassFixture<MadeUpHost>
{
    private const string Summary = "/api/v1/summaries/JPN/CHN?period=2024";

    [Fact]
    public async Task An_answer_says_how_long_it_may_be_kept_and_on_what_it_depends()
    {
        using var response = await made.Host.SendAsync(Summary);
        Assert.False(response.Headers.ETag!.IsWeak);
        Assert.Equal("public, max-age=60, stale-while-revalidate=600", Header(response, "Cache-Control"));
        Assert.Equal("Accept, Accept-Encoding", Header(response, "Vary"));
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(PublishedHost.FirstVersion), response.Content.Headers.LastModified);
        using var runs = await made.Host.SendAsync("/api/v1/runs");
        Assert.Equal("no-store", Header(runs, "Cache-Control"));
        Assert.Null(runs.Headers.ETag);
    }

    // Of what a web page of elsewhere asks for, a browser shows it no other headers than these and the few that are always shown.
    [Theory]
    [InlineData(Summary)]
    [InlineData("/api/v1/summaries/JPN/JPX")]
    public async Task A_web_page_may_read_the_headers_that_tell_what_to_do_next(string url)
    {
        using var response = await made.Host.SendAsync(url);
        Assert.Equal("Allow, ETag, Link, Location, Retry-After", Header(response, "Access-Control-Expose-Headers"));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"other\", {0}")]
    [InlineData("*")]
    public async Task The_current_answer_is_not_sent_again_and_no_table_of_figures_is_read(string ifNoneMatch)
    {
        using var first = await made.Host.SendAsync(Summary);
        made.Host.Requests.Take();
        var known = string.Format(System.Globalization.CultureInfo.InvariantCulture, ifNoneMatch, first.Headers.ETag);
        using var second = await made.Host.SendAsync(Summary, null, ("If-None-Match", known));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(Header(first, "Cache-Control"), Header(second, "Cache-Control"));
        Assert.DoesNotContain(made.Host.Requests.Take(), path => path.Contains("summaries", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_etag_gets_the_answer()
    {
        using var response = await made.Host.SendAsync(Summary, null, ("If-None-Match", "\"other\""));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task One_query_has_one_etag_however_it_is_written_and_each_form_its_own()
    {
        var etag = await ETagAsync(Summary);
        Assert.Equal(etag, await ETagAsync("/api/v1/summaries/jp/156?dataset=made-up&period=2024"));
        Assert.NotEqual(etag, await ETagAsync("/api/v1/summaries/JPN/CHN?period=2023"));
        Assert.NotEqual(etag, await ETagAsync("/api/v1/summaries/JPN/USA?period=2024"));
        var csv = await ETagAsync($"{Summary}&format=csv");
        Assert.NotEqual(etag, csv);
    }

    [Fact]
    public async Task An_untouched_year_keeps_its_etag_when_another_is_republished()
    {
        await using var host = await PublishedHost.StartAsync();
        await host.AddDatasetAsync("a");
        await host.PublishAsync("a", MadeUpTrade.Account());
        var old = await ETagAsync("/api/v1/summaries/JPN/CHN?period=2023", host);
        var changing = await ETagAsync(Summary, host);
        await host.PublishAsync("a", MadeUpTrade.Account(exports2024: 150), PublishedHost.FirstVersion + 1, SlotInputs.SummarySlot(2024), SlotInputs.SeriesSlot);
        Assert.Equal(old, await ETagAsync("/api/v1/summaries/JPN/CHN?period=2023", host));
        Assert.NotEqual(changing, await ETagAsync(Summary, host));
        var answer = await host.JsonAsync(Summary);
        Assert.Equal(150m, answer.GetProperty("exports").GetProperty("figure").GetProperty("value").GetDecimal());
    }

    [Fact]
    public async Task An_address_asked_again_within_seconds_costs_no_request_and_then_sees_what_was_published()
    {
        await using var host = await PublishedHost.StartAsync();
        await host.AddDatasetAsync("a");
        await host.PublishAsync("a", MadeUpTrade.Account());
        using var first = await host.SendAsync(Summary);
        var etag = first.Headers.ETag!.ToString();
        host.Requests.Take();
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(host, etag));
        host.Time.Advance(PublishedReader.Kept - TimeSpan.FromTicks(1));
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(host, etag));
        Assert.Empty(host.Requests.Take());
        host.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(host, etag));
        Assert.NotEmpty(host.Requests.Take());
        // Publishing advances the clock.
        await host.PublishAsync("a", MadeUpTrade.Account(exports2024: 150), PublishedHost.FirstVersion + 1);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, etag));
    }

    [Fact]
    public async Task A_plan_of_an_address_serves_all_its_forms_and_methods()
    {
        using var json = await made.Host.SendAsync(Summary);
        using var csv = await made.Host.SendAsync(Summary, null, ("Accept", "text/csv"));
        using var head = await made.Host.SendAsync(Summary, HttpMethod.Head, ("Accept", "text/csv"));
        using var refused = await made.Host.SendAsync(Summary, null, ("Accept", "image/png"));
        using var again = await made.Host.SendAsync(Summary, null, ("If-None-Match", json.Headers.ETag!.ToString()), ("Accept", "text/csv"));
        Assert.Equal(["application/json", "text/csv", "text/csv"], new[] { json, csv, head }.Select(answer => answer.Content.Headers.ContentType!.MediaType));
        Assert.NotEqual(json.Headers.ETag, csv.Headers.ETag);
        Assert.Equal(csv.Headers.ETag, head.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotAcceptable, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task A_refusal_is_not_kept()
    {
        await using var host = await PublishedHost.StartAsync();
        await host.AddDatasetAsync("a");
        using var before = await host.SendAsync(Summary);
        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        await host.PublishAsync("a", MadeUpTrade.Account());
        using var after = await host.SendAsync(Summary);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Theory]
    [MemberData(nameof(MadeUpAddresses.OfAll), MemberType = typeof(MadeUpAddresses))]
    [InlineData("/api/v1/series/JPN/CHN?format=csv")]
    public async Task A_head_has_the_headers_of_the_answer_and_no_body(string url)
    {
        using var get = await made.Host.SendAsync(url);
        using var head = await made.Host.SendAsync(url, HttpMethod.Head);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip;q=1.0, br;q=0.5", "gzip")]
    [InlineData("*", "br")]
    [InlineData("identity", null)]
    [InlineData("br;q=0", null)]
    public async Task A_long_answer_is_compressed_as_accepted_under_an_etag_of_its_own(string accepted, string? coding)
    {
        using var plain = await made.Host.SendAsync(Summary);
        using var response = await made.Host.SendAsync(Summary, null, ("Accept-Encoding", accepted));
        Assert.Equal(coding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(coding is null, plain.Headers.ETag!.Equals(response.Headers.ETag));
        var body = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal(await plain.Content.ReadAsByteArrayAsync(), Decode(body, coding));
        using var again = await made.Host.SendAsync(Summary, null, ("If-None-Match", response.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(response.Headers.ETag, again.Headers.ETag);
    }

    [Fact]
    public async Task A_short_answer_is_sent_as_it_is()
    {
        using var response = await made.Host.SendAsync("/api/health", null, ("Accept-Encoding", "br"));
        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Health_is_looked_up_every_ten_seconds_at_most()
    {
        await using var host = await PublishedHost.StartAsync();
        await host.AddDatasetAsync("a");
        await host.PublishAsync("a", MadeUpTrade.Account());
        var first = await host.JsonAsync("/api/health");
        Assert.Equal("ready", first.GetProperty("status").GetString());
        Assert.Equal(1, first.GetProperty("datasets")[0].GetProperty("reporters").GetInt32());
        host.Requests.Take();
        host.Time.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(first.ToString(), (await host.JsonAsync("/api/health")).ToString());
        Assert.Empty(host.Requests.Take());
        host.Time.Advance(TimeSpan.FromSeconds(1));
        await host.JsonAsync("/api/health");
        Assert.NotEmpty(host.Requests.Take());
    }

    private static byte[] Decode(byte[] body, string? coding)
    {
        if (coding is null) return body;
        using Stream decoder = coding == "br"
            ? new BrotliStream(new MemoryStream(body), CompressionMode.Decompress)
            : new GZipStream(new MemoryStream(body), CompressionMode.Decompress);
        using var decoded = new MemoryStream();
        decoder.CopyTo(decoded);
        return decoded.ToArray();
    }

    private static string Header(HttpResponseMessage response, string name) => string.Join(", ", response.Headers.NonValidated[name]);

    private static async Task<HttpStatusCode> StatusAsync(PublishedHost host, string etag)
    {
        using var answer = await host.SendAsync(Summary, null, ("If-None-Match", etag));
        return answer.StatusCode;
    }

    private async Task<string> ETagAsync(string url, PublishedHost? host = null)
    {
        using var response = await (host ?? made.Host).SendAsync(url);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response.Headers.ETag!.ToString();
    }
}

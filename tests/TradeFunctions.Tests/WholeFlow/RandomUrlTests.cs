using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>Whatever is asked, the answer has rows or is a problem that says what was wrong.</summary>
[Collection(SampleWorld.Collection)]
public class RandomUrlTests(SampleWorld sample)
{
    private const int Urls = 300;

    private static readonly string[] Economies = ["JPN", "chn", "156", "392", "842", "WLD", "0", "S19", "_X", "DEU", "ZZZ", "JPX", "J", "", "999999", "JPN,CHN", "%20", "Japan", "日本", "'", "null"];
    private static readonly string[] Routes = ["v1/summaries/{0}/{1}", "v1/summaries/{0}", "v1/series/{0}/{1}", "v1/series/{0}/{1},{2}", "v1/datasets", "v1/reporters", "v1/runs", "v1/runs/{0}", "health", "v1/{0}", "v2/summaries/{0}/{1}", "{0}"];
    private static readonly string[] Names = ["period", "dataset", "format", "flow", "frequency", "from", "to", "measure", "limit", "top", "Period", "", "period[]"];
    private static readonly string[] Values = ["2024", "2025-05", "latest", "2030", "1066", "2024-13", "24", "sample", "samples", "csv", "json", "xml", "X", "M", "total", "x", "annual", "monthly", "A", "value", "weight", "quantity", "1", "0", "-1", "1000000", "", "%00", "a b", "9999999999999999999"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_answer_has_rows_or_is_a_problem(int seed)
    {
        var random = new Random(seed);
        var answered = 0;
        for (var i = 0; i < Urls; i++)
        {
            var url = Url(random);
            using var answer = await sample.World.SendAsync(url);
            var (status, type) = ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType);
            var body = await answer.Content.ReadAsStringAsync();
            Assert.True(status is 200 ? HasRows(type, body) : IsProblem(status, type, body), $"{url}: {status} {type} {body}");
            answered += status is 200 ? 1 : 0;
        }

        Assert.InRange(answered, Urls / 20, Urls - 1);
    }

    [Theory]
    [InlineData("v1/summaries/JPX/CHN", 400, "unknown_economy", "reporter", "JPN")]
    [InlineData("v1/summaries/JPN/CHM", 400, "unknown_economy", "partner", "CHN")]
    [InlineData("v1/series/JPN/CHN,USB", 400, "unknown_economy", "partners", "USA")]
    [InlineData("v1/series/JPN/CHN,G.east-asi", 400, "unknown_group", "partners", "G.east-asia")]
    [InlineData("v1/summaries/JPN/CHN?period=2024-5", 400, "bad_period", "period", "2024-05")]
    [InlineData("v1/summaries/JPN/CHN?period=2025-06", 404, "not_reported_yet", "period", "2025-05")]
    [InlineData("v1/summaries/JPN/CHN?period=2018", 404, "not_reported", "period", "2019")]
    [InlineData("v1/summaries/JPN/CHN?peroid=2024", 400, "unknown_parameter", "peroid", "period")]
    [InlineData("v1/series/JPN/CHN?frequency=montly", 400, "invalid_value", "frequency", "monthly")]
    [InlineData("v1/summaries/JPN/CHN?dataset=sampel", 400, "unknown_dataset", "dataset", "sample")]
    [InlineData("v1/summaries/DEU/JPN", 404, "unknown_reporter", "reporter", "CHN")]
    public async Task What_is_unknown_is_named_with_what_comes_nearest(string path, int status, string code, string parameter, string nearest)
    {
        var problem = await sample.World.ProblemAsync($"/api/{path}", status, code);

        Assert.Equal(parameter, problem.Text("parameter"));
        Assert.Contains(nearest, problem.At("nearest").EnumerateArray().Select(value => value.GetString()));
    }

    private static string Url(Random random)
    {
        var path = string.Format(System.Globalization.CultureInfo.InvariantCulture, Pick(random, Routes), Pick(random, Economies), Pick(random, Economies), Pick(random, Economies));
        var query = Enumerable.Range(0, random.Next(4)).Select(_ => $"{Pick(random, Names)}={Pick(random, Values)}").ToList();
        return query.Count == 0 ? $"/api/{path}" : $"/api/{path}?{string.Join('&', query)}";
    }

    // Half of the time one of the first three, which are valid.
    private static string Pick(Random random, string[] from) => random.Next(2) == 0 ? from[random.Next(3)] : from[random.Next(from.Length)];

    private static bool IsProblem(int status, string? type, string body)
    {
        if (status is < 400 or >= 500 || type != "application/problem+json") return false;
        var problem = JsonDocument.Parse(body).RootElement;
        return problem.At("status").GetInt32() == status && problem.Text("code") is { Length: > 0 } && problem.Text("detail") is { Length: > 0 };
    }

    private static bool HasRows(string? type, string body)
    {
        if (type == "text/csv") return body.TrimEnd('\n').Contains('\n', StringComparison.Ordinal);
        var answer = JsonDocument.Parse(body).RootElement;
        if (answer.TryGetProperty("exports", out var exports)) return exports.Text("figure.status") is { Length: > 0 };
        if (answer.TryGetProperty("series", out var series)) return series.EnumerateArray().Any(one => one.At("rows").GetArrayLength() > 0);
        return answer.EnumerateObject().Any(list => list.Value.ValueKind == JsonValueKind.Array && list.Name != "links" && list.Value.GetArrayLength() > 0);
    }
}

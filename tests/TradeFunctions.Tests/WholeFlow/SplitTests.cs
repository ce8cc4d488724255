using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using static TradeFunctions.Core.Trade.Period;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>Which file a row stands in, and where in it, says nothing about trade.</summary>
public class SplitTests
{
    private static readonly string[] Urls =
    [
        "/api/v1/summaries/JPN/CHN?period=2025-02", "/api/v1/summaries/JPN/CHN?period=2023", "/api/v1/summaries/JPN?period=2024-06",
        "/api/v1/series/JPN/CHN,WLD?frequency=monthly", "/api/v1/series/JPN/CHN?flow=X",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task The_same_rows_in_other_files_and_another_order_give_the_same_answers(int seed)
    {
        var text = MadeUpFile.Months(OfMonth(2022, 1), OfMonth(2025, 3), OfMonth(2024, 5));
        await using var whole = await FlowWorld.StartAsync();
        await whole.PutAsync("split/jpn.csv", text);
        await whole.RunAsync("split");
        await using var split = await FlowWorld.StartAsync();
        foreach (var (name, content) in Split(text, new Random(seed))) await split.PutAsync($"split/{name}", content);
        var run = await split.RunAsync("split");

        Assert.InRange(run.At("run.files").GetInt32(), 2, 6);
        foreach (var url in Urls) Assert.Equal(await WithoutSourcesAsync(whole, url), await WithoutSourcesAsync(split, url));
    }

    private static IEnumerable<(string Name, byte[] Content)> Split(string text, Random random)
    {
        var rows = text.TrimEnd('\n').Split('\n')[1..];
        random.Shuffle(rows);
        var files = random.Next(2, 7);
        foreach (var (part, index) in rows.GroupBy(_ => random.Next(files)).Select((part, index) => (part, index)))
        {
            // A row may be in a file twice, in any order, with either line end, compressed or not.
            var lines = part.Append(part.First()).Prepend(MadeUpFile.Header);
            var content = Encoding.UTF8.GetBytes(string.Join(random.Next(2) == 0 ? "\n" : "\r\n", lines));
            yield return random.Next(2) == 0 ? ($"part-{index}.csv", content) : ($"part-{index}.csv.gz", Gzip(content));
        }
    }

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(content);
        return packed.ToArray();
    }

    private static async Task<string> WithoutSourcesAsync(FlowWorld world, string url)
    {
        var answer = JsonNode.Parse(await world.TextAsync(url))!;
        Strip(answer);
        return answer.ToJsonString();
    }

    private static void Strip(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array) Strip(item);
        }
        else if (node is JsonObject answer)
        {
            answer.Remove("source");
            answer.Remove("sources");
            answer.Remove("exports_source");
            answer.Remove("imports_source");
            foreach (var (_, value) in answer) Strip(value);
        }
    }
}

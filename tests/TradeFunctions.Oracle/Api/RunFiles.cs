using System.Globalization;
using System.Text.Json;

namespace TradeFunctions.Oracle.Api;

/// <summary>What the service's runs say of each file: the last run that read it.</summary>
internal sealed class RunFiles(HttpClient http, string? dataset)
{
    private static readonly string[] Counts = ["rows", "cells", "duplicates", "conflicts"];

    /// <summary>The outcome of every file, with its counts where it was read.</summary>
    public async Task<IReadOnlyList<AnswerFigure>> AskAsync(CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, JsonElement>();
        using var runs = await GetAsync("v1/runs?limit=100", cancellationToken);
        // The newest run comes first: the first word on a file is the last one.
        foreach (var run in runs.RootElement.GetProperty("runs").EnumerateArray())
        {
            if (dataset is not null && run.GetProperty("dataset").GetString() != dataset) continue;
            using var one = await GetAsync($"v1/runs/{run.GetProperty("id").GetString()}", cancellationToken);
            foreach (var blob in one.RootElement.GetProperty("blobs").EnumerateArray())
                files.TryAdd(blob.GetProperty("blob").GetString()!, blob.Clone());
        }

        return [.. files.SelectMany(file => Figures(file.Key, file.Value))];
    }

    private static IEnumerable<AnswerFigure> Figures(string name, JsonElement blob)
    {
        var outcome = blob.GetProperty("outcome").GetString()!;
        yield return Figure(name, "outcome", outcome);
        if (outcome != "refined") yield break;
        foreach (var count in Counts)
            yield return Figure(name, count, blob.GetProperty(count).GetInt64().ToString(CultureInfo.InvariantCulture) + ".000000");
    }

    private static AnswerFigure Figure(string name, string path, string text) => new("files", -1, -1, "", "", -1, "", $"{name}: {path}", text);

    private async Task<JsonDocument> GetAsync(string url, CancellationToken cancellationToken)
    {
        await using var body = await http.GetStreamAsync(new Uri(url, UriKind.Relative), cancellationToken);
        return await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
    }
}

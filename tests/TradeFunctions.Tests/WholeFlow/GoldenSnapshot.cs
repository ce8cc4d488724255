using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using DuckDB.NET.Data;
using TradeFunctions.Storage.Revisions;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>
/// Everything that a dataset gives after a run, as texts by name: each route's answer in JSON and CSV, refined cells, rejected rows,
/// the pointers' slots and what was revised. What differs from one test run to the next is replaced by its name in angle brackets.
/// </summary>
internal sealed partial class GoldenSnapshot(FlowWorld world, string dataset)
{
    private static readonly (string Name, string Url, bool HasTable)[] Answers =
    [
        ("summary-jpn-chn-2023", "/api/v1/summaries/JPN/CHN?period=2023", false),
        ("summary-jpn-chn-2024", "/api/v1/summaries/JPN/CHN?period=2024", true),
        ("summary-jpn-chn-latest", "/api/v1/summaries/JPN/CHN", true),
        ("summary-jpn-kor-2024", "/api/v1/summaries/JPN/KOR?period=2024", false),
        ("summary-jpn-2024", "/api/v1/summaries/JPN?period=2024", true),
        ("summary-chn-jpn-latest", "/api/v1/summaries/CHN/JPN", true),
        ("series-jpn-annual", "/api/v1/series/JPN/CHN,USA,WLD", true),
        ("series-jpn-monthly-exports", "/api/v1/series/JPN/CHN?flow=X&frequency=monthly&from=2024-06", true),
        ("datasets", "/api/v1/datasets", true),
        ("reporters", "/api/v1/reporters", true),
        ("runs", "/api/v1/runs", true),
    ];

    private readonly Dictionary<string, string> _etags = new(StringComparer.Ordinal);
    private readonly HashSet<DateTimeOffset> _modified = [];

    /// <summary>Takes it after a run.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TakeAsync(string runId)
    {
        await NoteRawBlobsAsync();
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, url, hasTable) in Answers) await AskAsync(files, name, url, hasTable);
        await AskAsync(files, "run", $"/api/v1/runs/{runId}", hasTable: true);
        foreach (var blob in (await FlowWorld.BlobsAsync(world.Storage.Refined)).Where(blob => blob.Name.EndsWith(".parquet", StringComparison.Ordinal)))
            files[$"refined/{Named(blob.Name)}.csv"] = await CellsAsync(world.Storage.Refined.GetBlobClient(blob.Name));
        foreach (var blob in await FlowWorld.BlobsAsync(world.Storage.Rejects))
            files[$"rejects/{Named(blob.Name)}"] = (await world.Storage.Rejects.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToString();
        foreach (var reporter in new[] { 156, 392 }) files[$"published-{reporter}.txt"] = await PublishedAsync(reporter);
        return files;
    }

    private async Task AskAsync(SortedDictionary<string, string> files, string name, string url, bool hasTable)
    {
        using var answer = await world.SendAsync(url);
        var body = GoldenJson.Write(await answer.Content.ReadAsStringAsync());
        files[$"{name}.json"] = Replaced($"{(int)answer.StatusCode} {url}\n{body}");
        if (!hasTable) return;
        // A refusal is a problem in JSON here as well.
        using var table = await world.SendAsync($"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}format=csv");
        files[$"{name}.csv"] = Replaced(await table.Content.ReadAsStringAsync());
    }

    // Version by version: a slice may go on naming a file's earlier version.
    private async Task NoteRawBlobsAsync()
    {
        foreach (var blob in await FlowWorld.BlobsAsync(world.Storage.Raw))
        {
            var etag = blob.Properties.ETag!.Value.ToString().Trim('"');
            var versions = _etags.Values.Count(name => name.StartsWith($"<ETag of {blob.Name}", StringComparison.Ordinal));
            _etags.TryAdd(etag, versions == 0 ? $"<ETag of {blob.Name}>" : $"<ETag of {blob.Name}, version {versions + 1}>");
            _modified.Add(blob.Properties.LastModified!.Value);
        }
    }

    private string Replaced(string text)
    {
        foreach (var (etag, name) in _etags) text = text.Replace(etag, name, StringComparison.Ordinal);
        foreach (var time in _modified)
        {
            text = text.Replace(time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture), "<last modified>", StringComparison.Ordinal);
            text = text.Replace(time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), "<last modified>", StringComparison.Ordinal);
        }

        return RunId().Replace(text, "<run at $1>");
    }

    /// <summary>A blob's name as a file's: without the dataset and its version.</summary>
    private string Named(string blob)
    {
        foreach (var etag in _etags.Keys) blob = blob.Replace(etag, "etag", StringComparison.Ordinal);
        return blob[(dataset.Length + 1)..];
    }

    private static async Task<string> CellsAsync(BlobClient blob)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.parquet");
        try
        {
            await blob.DownloadToAsync(path);
            using var connection = new DuckDBConnection("Data Source=:memory:");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM read_parquet('{path}')";
            using var reader = command.ExecuteReader();
            var text = new StringBuilder().AppendJoin(',', Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)).Append('\n');
            while (reader.Read())
            {
                text.AppendJoin(',', Enumerable.Range(0, reader.FieldCount)
                    .Select(i => reader.IsDBNull(i) ? "" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))).Append('\n');
            }

            return text.ToString();
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task<string> PublishedAsync(int reporter)
    {
        var pointer = await world.PointerAsync(dataset, reporter);
        var text = new StringBuilder();
        foreach (var slot in pointer.Manifest)
            text.Append(CultureInfo.InvariantCulture, $"slot {slot.Slot} written {Time(slot.Version)} partners {string.Join(' ', slot.Partners)}\n");
        foreach (var slice in pointer.Retired)
            text.Append(CultureInfo.InvariantCulture, $"retired {slice.Slot} written {Time(slice.Version)}\n");
        foreach (var revision in pointer.Revisions)
        {
            var row = await new RevisionStore(world.Storage).GetAsync(dataset, reporter, revision.Version, CancellationToken.None);
            text.Append(CultureInfo.InvariantCulture, $"revised {Time(revision.Version)} figures {revision.Count}\n");
            foreach (var entry in row!.Largest)
                text.Append(CultureInfo.InvariantCulture, $"  {entry}\n");
        }

        return Replaced(text.ToString());
    }

    // Versions are times.
    private static string Time(long version) =>
        DateTimeOffset.FromUnixTimeMilliseconds(version).ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);

    [GeneratedRegex("(2025[0-9]{4}T[0-9]{9})-[0-9a-f]{6}")]
    private static partial Regex RunId();
}

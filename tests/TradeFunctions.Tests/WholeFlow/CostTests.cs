using System.Globalization;
using System.Text;
using TradeFunctions.LocalHost.Azurite;
using TradeFunctions.Tests.Recompute;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>
/// What a recompute of the sample asks of the storage, counted; docs/cost.md shows the same table. <c>UPDATE_GOLDEN_FILES=1</c> writes it
/// there. The queue's own messages are read by the host, which the test takes the part of: they are not in it.
/// </summary>
public sealed class CostTests : IAsyncLifetime
{
    private const string Begin = "<!-- counted by CostTests -->\n";
    private const string End = "<!-- end -->\n";
    private const string Dataset = "sample";

    private static readonly string[] Kinds =
    [
        "table: batches written", "table: rows written", "table: rows read", "table: queries", "table: rows deleted", "table: tables looked for",
        "blob: writes", "blob: reads", "blob: lists", "blob: containers looked for", "queue: messages sent", "queue: queue looked for",
    ];

    private FlowWorld _world = null!;

    public async Task InitializeAsync() => _world = await FlowWorld.StartAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task The_page_on_cost_tells_what_a_recompute_of_the_sample_asks_of_the_storage()
    {
        var sample = Path.Combine(RepositoryRoot.Find(), "samples", "sample");
        const string late = "JPN_monthly_2025-02_revised_2025-07-15.csv";
        foreach (var file in Directory.EnumerateFiles(sample).Where(file => !file.EndsWith(".md", StringComparison.Ordinal) && Path.GetFileName(file) != late))
            await _world.PutAsync($"{Dataset}/{Path.GetFileName(file)}", await File.ReadAllBytesAsync(file));
        var first = await CountAsync();
        await _world.PutAsync($"{Dataset}/{late}", await File.ReadAllBytesAsync(Path.Combine(sample, late)));
        var revised = await CountAsync();
        var nothing = await CountAsync();

        var table = new StringBuilder("| requests | first run, 10 files | one file more, one month revised | nothing new |\n|---|--:|--:|--:|\n");
        foreach (var name in Kinds) table.Append(CultureInfo.InvariantCulture, $"| {name} | {first[name]} | {revised[name]} | {nothing[name]} |\n");
        table.Append(CultureInfo.InvariantCulture, $"| all | {first.Values.Sum()} | {revised.Values.Sum()} | {nothing.Values.Sum()} |\n");
        await CompareAsync(table.ToString());
    }

    private static async Task CompareAsync(string table)
    {
        var path = Path.Combine(RepositoryRoot.Find(), "docs", "cost.md");
        var page = await File.ReadAllTextAsync(path);
        var from = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = page.IndexOf(End, StringComparison.Ordinal);
        Assert.True(from >= Begin.Length && to >= from, "docs/cost.md has no place for the table.");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN_FILES") == "1") await File.WriteAllTextAsync(path, page[..from] + table + page[to..]);
        else Assert.Equal(table, page[from..to]);
    }

    private async Task<Dictionary<string, int>> CountAsync()
    {
        _world.Requests.Reset();
        var id = await _world.PostRunAsync(Dataset);
        while (await _world.NextMessageAsync() is { } message) await _world.HandleAsync(message);
        var seen = _world.Requests.Seen;
        Assert.Equal("completed", (await _world.RunAsync(Dataset, id)).Text("run.status"));
        var counted = Kinds.ToDictionary(kind => kind, _ => 0);
        foreach (var request in seen) counted[Kind(request)]++;
        return counted;
    }

    // The emulator has a port for each service. A kind that is not in the table fails the test.
    private string Kind(StorageRequest request) =>
        request.Uri.Port == _world.Storage.Raw.Uri.Port ? $"blob: {BlobKind(request)}"
        : request.Uri.Port == _world.Storage.WorkQueue.Uri.Port ? request.Method == "POST" ? "queue: messages sent" : "queue: queue looked for"
        : $"table: {TableKind(request)}";

    private static string BlobKind(StorageRequest request) => request.Method switch
    {
        _ when request.IsList => "lists",
        _ when request.Uri.Query.Contains("restype=container", StringComparison.Ordinal) => "containers looked for",
        "GET" or "HEAD" => "reads",
        "PUT" => "writes",
        _ => request.Method,
    };

    private static string TableKind(StorageRequest request) => request.Method switch
    {
        "POST" when request.Uri.AbsolutePath.EndsWith("/$batch", StringComparison.Ordinal) => "batches written",
        "POST" when request.Uri.AbsolutePath.EndsWith("/Tables", StringComparison.Ordinal) => "tables looked for",
        "POST" or "PUT" or "PATCH" or "MERGE" => "rows written",
        "GET" when request.Uri.AbsolutePath.Contains("PartitionKey=", StringComparison.Ordinal) => "rows read",
        "GET" => "queries",
        "DELETE" => "rows deleted",
        _ => request.Method,
    };
}

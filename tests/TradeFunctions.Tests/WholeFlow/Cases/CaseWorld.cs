using System.Globalization;
using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow.Cases;

/// <summary>The datasets of all cases, each recomputed once, for tests that only ask.</summary>
public sealed class CaseWorld : IAsyncLifetime
{
    /// <summary>The collection of the tests that share it.</summary>
    public const string Collection = "Cases";

    private readonly Dictionary<string, JsonElement> _runs = [];

    internal FlowWorld World { get; private set; } = null!;

    private static IEnumerable<CaseDataset> Datasets =>
    [
        .. UnknownTests.Datasets, .. PartnerTests.Datasets, .. LifetimeTests.Datasets, .. ClassificationTests.Datasets,
        .. NumberTests.Datasets, .. FileTests.Datasets, .. PeriodTests.Datasets, .. FlowTests.Datasets,
    ];

    public async Task InitializeAsync()
    {
        World = await FlowWorld.StartAsync();
        var started = new List<(string Dataset, string Run)>();
        foreach (var dataset in Datasets)
        {
            foreach (var (name, content) in dataset.Files) await World.PutAsync($"{dataset.Name}/{name}", content);
            started.Add((dataset.Name, await World.PostRunAsync(dataset.Name)));
        }

        while (await World.NextMessageAsync() is { } message) await World.HandleAsync(message);
        foreach (var (dataset, run) in started) _runs.Add(dataset, await World.RunAsync(dataset, run));
    }

    public async Task DisposeAsync() => await World.DisposeAsync();

    /// <summary>The run of a dataset as HTTP answers it.</summary>
    internal JsonElement Run(string dataset) => _runs[dataset];

    /// <summary>What the run made of a file.</summary>
    internal JsonElement File(string dataset, string name) => Run(dataset).At("blobs").EnumerateArray().Single(file => file.Text("blob") == name);

    /// <summary>The answer of a dataset to an address.</summary>
    internal Task<JsonElement> AskAsync(string dataset, string path) => World.JsonAsync(Url(dataset, path));

    /// <summary>The problem with which a dataset answers an address.</summary>
    internal Task<JsonElement> ProblemAsync(string dataset, string path, int status, string code) => World.ProblemAsync(Url(dataset, path), status, code);

    /// <summary>The first series of an answer, a period a line: "2024 ok 110 ok 0.1" (status and amount, status and ratio of the change).</summary>
    internal async Task<string[]> SeriesAsync(string dataset, string path) =>
        [.. (await RowsAsync(dataset, path)).Select(row => $"{row.Text("period")} {Amount(row)} {row.Text("year_over_year.status")}{Ratio(row)}")];

    /// <summary>The rows of the first series of an answer.</summary>
    internal async Task<IReadOnlyList<JsonElement>> RowsAsync(string dataset, string path) =>
        [.. (await AskAsync(dataset, $"series/{path}")).At("series.0.rows").EnumerateArray()];

    /// <summary>The one row of a period, which has to be unknown: no amount, no zero, no change.</summary>
    internal async Task UnknownAsync(string dataset, string path, string period)
    {
        var row = (await RowsAsync(dataset, path)).Single(row => row.Text("period") == period);
        Assert.True(row.Text("status") is not ("ok" or "no_trade"), row.ToString());
        Assert.Equal(JsonValueKind.Null, row.At("amount").ValueKind);
        Assert.Equal(JsonValueKind.Null, row.At("year_over_year.ratio").ValueKind);
    }

    /// <summary>The sentences of an answer.</summary>
    internal async Task<IReadOnlyList<string>> SentencesAsync(string dataset, string path) =>
        [.. (await AskAsync(dataset, path)).At("facts").EnumerateArray().Select(fact => fact.Text("text")!)];

    /// <summary>The partners of a ranking: "1 USA 504".</summary>
    internal async Task<IReadOnlyList<string>> PartnersAsync(string dataset, string path) =>
    [
        .. (await AskAsync(dataset, $"rankings/{path}")).At("rows").EnumerateArray().Select(row => string.Create(
            CultureInfo.InvariantCulture, $"{row.At("rank.place").GetInt32()} {row.Text("partner.id")} {row.Number("amount")}")),
    ];

    /// <summary>The codes that a dataset has figures of.</summary>
    internal async Task<string> CodesAsync(string dataset) =>
        string.Join(' ', (await AskAsync(dataset, "commodities")).At("commodities").EnumerateArray().Select(good => good.Text("code")));

    private static string Amount(JsonElement row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Text("status")} {(row.At("amount").ValueKind == JsonValueKind.Null ? "-" : row.Number("amount"))}");

    private static string Ratio(JsonElement row) => row.At("year_over_year.ratio").ValueKind == JsonValueKind.Null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $" {row.Number("year_over_year.ratio")}");

    private static string Url(string dataset, string path) => $"/api/v1/{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}dataset={dataset}";
}

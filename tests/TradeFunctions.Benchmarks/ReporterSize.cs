using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.LocalHost.Azurite;
using TradeFunctions.Recompute.Publish;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Refined;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Tables;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Benchmarks;

/// <summary>
/// The memory and the temporary files that publishing one reporter takes, by its size. Its refined files lie on Azurite; its slices are counted and
/// thrown away, since the emulator would keep them all in memory.
/// </summary>
internal static class ReporterSize
{
    public const string Command = "size-child";

    private const string Version = "1";
    private const int HeapMebibytes = 448;
    private const double MostMemory = 600;
    private const double MostDisk = 500;

    /// <summary>Publishes reporters of so many million cells, each in a process of its own.</summary>
    public static async Task<int> RunAsync(string[] millions)
    {
        Console.WriteLine(Machine.Description());
        Console.WriteLine();
        Console.WriteLine("| cells | months | seconds | processor seconds | entities | MB sent | peak memory, MiB | temporary files, MB |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var size in millions.Length > 0 ? millions : ["1", "20", "150"]) await MeasureAsync(double.Parse(size, CultureInfo.InvariantCulture));
        return 0;
    }

    /// <summary>Publishes a generated reporter from an emulator that has its refined files, and prints what it took as JSON.</summary>
    public static async Task<int> WorkAsync(string connection, string inputFile)
    {
        var indexes = JsonSerializer.Deserialize<List<byte[]>>(await File.ReadAllTextAsync(inputFile))!;
        List<PublishSource> sources = [.. indexes.Select((index, month) => Source(RefinedIndex.FromJson(index).Reporters.Single(), month))];
        var input = new PublishInput(
            GeneratedMonth.Reporter, sources, Complete: false, new Dictionary<string, IReadOnlyList<string>>(), sources.Sum(Cells), IsNew: true);
        var discarded = new DiscardedSlices();
        await using var services = PublishHost.Services(connection, discarded);
        await services.GetRequiredService<TradeStorageClients>().EnsureCreatedAsync();
        await using var temporary = new TemporaryBytes();
        var watch = Stopwatch.StartNew();
        var outcome = await services.GetRequiredService<Publisher>().PublishAsync(
            new RunRow("benchmark", PublishHost.Dataset, 1, "benchmark"), input, CancellationToken.None);
        if (outcome.Outcome != ReporterOutcome.Published) throw new InvalidOperationException($"The reporter was not published: {outcome.Outcome}.");
        Console.WriteLine(JsonSerializer.Serialize(new PublishedBytes(
            watch.Elapsed.TotalSeconds,
            Environment.CpuUsage.TotalTime.TotalSeconds,
            discarded.Bytes,
            outcome.EntitiesWritten,
            Machine.PeakMebibytes(),
            temporary.PeakMegabytes)));
        return 0;
    }

    private static async Task MeasureAsync(double millions)
    {
        using var folder = new TemporaryFolder();
        await using var azurite = await AzuriteProcess.StartAsync(AzuriteOptions.InMemory, CancellationToken.None);
        var indexes = await GenerateAsync(azurite.ConnectionString, (long)(millions * 1e6));
        var inputFile = folder.File("indexes.json");
        await File.WriteAllTextAsync(inputFile, JsonSerializer.Serialize(indexes.Select(index => index.ToJson())));
        var result = await PublishSpeed.ChildAsync<PublishedBytes>(HeapMebibytes, Command, azurite.ConnectionString, inputFile);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {indexes.Sum(index => index.Cells):#,0} | {indexes.Count} | {result.Seconds:0} | {result.CpuSeconds:0} | {result.Entities:#,0} | {result.Bytes / 1e6:0} | {result.PeakMemory:0} | {result.PeakDisk:0} |"));
        Goals.AtMost(string.Create(CultureInfo.InvariantCulture, $"memory of {millions} million cells, MiB"), result.PeakMemory, MostMemory);
        Goals.AtMost(string.Create(CultureInfo.InvariantCulture, $"temporary files of {millions} million cells, MB"), result.PeakDisk, MostDisk);
    }

    // As many months as a large reporter has, or fewer.
    private static async Task<IReadOnlyList<RefinedIndex>> GenerateAsync(string connection, long cells)
    {
        const int FewestMonths = 14;
        const int MostMonths = 180;
        const long CellsOfMonth = 830_000;
        const double CellsOfTraded = 1.75;
        await using var services = PublishHost.Services(connection, new DiscardedSlices());
        await services.GetRequiredService<TradeStorageClients>().EnsureCreatedAsync();
        var months = (int)Math.Clamp(cells / CellsOfMonth, FewestMonths, MostMonths);
        var (partners, codes) = (225, 6_370);
        var options = new GeneratedReporter(partners, codes, months, Math.Min(1, cells / (months * 2 * CellsOfTraded * partners * codes)));
        var indexes = new List<RefinedIndex>();
        for (var month = 0; month < months; month++) indexes.Add(await RefineAsync(services.GetRequiredService<RefinedBlobs>(), options, month));
        return indexes;
    }

    private static async Task<RefinedIndex> RefineAsync(RefinedBlobs refined, GeneratedReporter options, int month)
    {
        using var csv = new MemoryStream();
        GeneratedMonth.Write(csv, options, month);
        csv.Position = 0;
        using var sorter = new CellSorter(reject => throw new InvalidDataException($"line {reject.Line}: {reject.Reason}"));
        await TradeFile.ReadAsync(csv, sorter, ReadOptions.Default with { FileName = Name(month) }, CancellationToken.None);
        using var parquet = new MemoryStream();
        var index = await RefinedFile.WriteAsync(sorter, parquet, CancellationToken.None);
        parquet.Position = 0;
        await refined.WriteAsync(PublishHost.Dataset, Name(month), Version, parquet, CancellationToken.None);
        return index;
    }

    private static string Name(int month) => string.Create(CultureInfo.InvariantCulture, $"{GeneratedMonth.Month(month).Code}.csv");

    private static PublishSource Source(RefinedReporter reporter, int month) => new(
        new SourceFile(Name(month), Version, DateTimeOffset.UnixEpoch.AddDays(month), null, "tidy", SumsAreTotals: false),
        reporter.RowGroups,
        reporter.TotalRowGroups,
        reporter.YearHashes,
        reporter.Coverage,
        reporter.HasUntotalledGoods);

    private static long Cells(PublishSource source) => source.Coverage.Sum(part => part.Cells);
}

/// <summary>Answers transactions of slices as the service does, and keeps nothing of them.</summary>
internal sealed class DiscardedSlices : HttpPipelinePolicy
{
    private long _bytes;

    /// <summary>The bytes of their bodies.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (message.Request.Uri.Path?.EndsWith("$batch", StringComparison.Ordinal) == true)
        {
            using var body = new MemoryStream();
            await message.Request.Content!.WriteToAsync(body, CancellationToken.None);
            var bytes = body.GetBuffer().AsSpan(0, (int)body.Length);
            if (IsOfSlices(bytes))
            {
                Interlocked.Add(ref _bytes, body.Length);
                message.Response = new Accepted(bytes.Count(" HTTP/1.1"u8));
                return;
            }
        }

        await ProcessNextAsync(message, pipeline);
    }

    private static bool IsOfSlices(ReadOnlySpan<byte> body)
    {
        var start = body[..Math.Min(body.Length, 2_000)];
        return start.IndexOf("/bycommodity("u8) >= 0 || start.IndexOf("/bypartner("u8) >= 0 || start.IndexOf("/summaries("u8) >= 0 || start.IndexOf("/series("u8) >= 0;
    }

    // https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions
    private sealed class Accepted : Response
    {
        private const string Boundary = "changesetresponse_1";

        public Accepted(int operations)
        {
            var text = new StringBuilder("--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=" + Boundary + "\r\n\r\n");
            for (var i = 0; i < operations; i++)
            {
                text.Append("--" + Boundary + "\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n")
                    .Append("HTTP/1.1 204 No Content\r\nETag: W/\"1\"\r\n\r\n\r\n");
            }

            text.Append("--" + Boundary + "--\r\n--batchresponse_1--\r\n");
            ContentStream = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        }

        public override int Status => 202;

        public override string ReasonPhrase => "Accepted";

        public override Stream? ContentStream { get; set; }

        public override string ClientRequestId { get; set; } = "";

        public override void Dispose()
        {
        }

        protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => [new HttpHeader("Content-Type", "multipart/mixed; boundary=batchresponse_1")];

        protected override bool TryGetHeader(string name, out string value)
        {
            value = "multipart/mixed; boundary=batchresponse_1";
            return string.Equals(name, "Content-Type", StringComparison.OrdinalIgnoreCase);
        }

        protected override bool TryGetHeaderValues(string name, out IEnumerable<string> values)
        {
            var found = TryGetHeader(name, out var value);
            values = found ? [value] : [];
            return found;
        }
    }
}

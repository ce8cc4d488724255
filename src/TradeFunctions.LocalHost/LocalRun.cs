using Azure.Storage.Blobs;
using TradeFunctions.LocalHost.Azurite;
using TradeFunctions.LocalHost.CommandLine;
using TradeFunctions.LocalHost.Functions;
using TradeFunctions.LocalHost.Loading;

namespace TradeFunctions.LocalHost;

/// <summary>One run of the command: storage, service, load, recompute, headline, and then serving until somebody stops it.</summary>
internal sealed class LocalRun(RunOptions options, ProgressDisplay display)
{
    // The sample, which answers requests that name no dataset, and one of offices' own layouts.
    private static readonly string[] SampleFolders = ["samples/sample", "samples/offices"];

    /// <summary>Runs it, and returns the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var port = options.Port ?? (options.Once ? 0 : RunOptions.DefaultPort);
        LocalApp.RequireFreePort(port);
        var settings = LocalSettings.Read(AppContext.BaseDirectory);
        await using var storage = await EmulatorOrAccount.OpenAsync(options, settings, display.Line, cancellationToken);
        var host = HostSettings.Read(Path.Combine(AppContext.BaseDirectory, "host.json"));
        var configuration = LocalSettings.WithStorage(settings, storage.ConnectionString);
        await using var app = LocalApp.Build(
            typeof(TradeFunctionsServices).Assembly.GetTypes(), host, configuration, port, (services, all) => services.AddTradeFunctions(all));
        await app.StartAsync(cancellationToken);
        try
        {
            return await ServeAsync(app, $"/{host.RoutePrefix}", storage.ConnectionString, cancellationToken);
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }

    private async Task<int> ServeAsync(WebApplication app, string prefix, string connection, CancellationToken cancellationToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, app.Lifetime.ApplicationStopping);
        if (!options.Once) display.Line($"Listening on {app.Address()}{prefix}. This host checks no function keys.");
        var complete = true;
        foreach (var folder in Folders()) complete &= await LoadAsync(folder, app.Address(), prefix, connection, stopping.Token);
        if (options.Once) return complete ? 0 : 1;
        display.Line("Serving. Press Ctrl+C to stop.");
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private async Task<bool> LoadAsync(DatasetFolder folder, string address, string prefix, string connection, CancellationToken cancellationToken)
    {
        var raw = new BlobServiceClient(connection).GetBlobContainerClient("raw");
        await folder.UploadAsync(raw, (_, done, total) => display.Show("Loading files", done, total), cancellationToken);
        if (options.Load is not null && folder.Skipped() is { Count: > 0 } skipped)
            display.Line($"Not loaded, because only data files in the folder itself are: {string.Join(", ", skipped)}");
        if (await folder.OnlyInStorageAsync(raw, cancellationToken) is { Count: > 0 } others)
            display.Line($"Not in the folder, but left in container raw by an earlier load and so part of the figures: {string.Join(", ", others)}");
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        var service = new ServiceClient(http);
        using var times = new StageTimes(folder.Dataset);
        var complete = await new RecomputeRun(service, prefix, display).RunAsync(folder.Dataset, cancellationToken);
        display.Line($"Time: {times.Text()}.");
        var report = new HeadlineReport(service, prefix, folder.Dataset);
        var isSample = options.Load is null && folder.Dataset == Path.GetFileName(SampleFolders[0]);
        var (lines, pair) = options.Load is not null ? await report.FirstPairAsync(cancellationToken)
            : isSample ? (await report.SampleAsync(cancellationToken), "JPN/CHN")
            : (await report.OfficesAsync(cancellationToken), "JPN/CHN");
        display.Line("");
        foreach (var line in lines) display.Line(line);
        if (options.Once) return complete;
        display.Line("");
        foreach (var line in report.Addresses(address, pair, isDefault: isSample)) display.Line(line);
        return complete;
    }

    private IEnumerable<DatasetFolder> Folders() => options.Load is { } own
        ? [new DatasetFolder(own, options.Dataset ?? RunOptionsParser.FolderName(own))]
        : SampleFolders.Select(folder => new DatasetFolder(Path.Combine(RepositoryRoot.Find(), folder), Path.GetFileName(folder)));
}

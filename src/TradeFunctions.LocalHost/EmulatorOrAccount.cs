using System.Net.Sockets;
using Azure.Storage.Blobs;
using TradeFunctions.LocalHost.Azurite;
using TradeFunctions.LocalHost.CommandLine;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.LocalHost;

/// <summary>The storage of this run: a named account, an Azurite that is already running, or one started for the run.</summary>
internal sealed class EmulatorOrAccount(string connectionString, AzuriteProcess? started) : IAsyncDisposable
{
    private const string Emulator = "UseDevelopmentStorage=true";
    private static readonly int[] EmulatorPorts = [10000, 10001, 10002];

    public string ConnectionString => connectionString;

    /// <summary>Finds the storage, or starts it.</summary>
    /// <param name="options">The user's options, which win over the settings.</param>
    /// <param name="settings">The app's settings.</param>
    /// <param name="report">Receives lines for the user.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">The settings name an account that needs an identity, and the options name none.</exception>
    public static async Task<EmulatorOrAccount> OpenAsync(RunOptions options, IConfiguration settings, Action<string> report, CancellationToken cancellationToken)
    {
        if (options.InMemory) return await StartAsync(AzuriteOptions.InMemory with { Report = report }, cancellationToken);
        if (options.Connection is not null) return await ConnectAsync(options.Connection, cancellationToken);
        RefuseAddresses(settings.GetSection(TradeStorageOptions.SectionName));
        var setting = settings[TradeStorageOptions.SectionName];
        if (setting is not null && setting != Emulator) return await ConnectAsync(setting, cancellationToken);
        if (await ListensAsync(cancellationToken))
        {
            report(options.Data is null ? "Using the storage emulator that is already running." : "Using the storage emulator that is already running, so --data has no effect.");
            return new EmulatorOrAccount(Emulator, started: null);
        }
        return await StartAsync(AzuriteOptions.OnDisk(options.Data ?? Path.Combine(RepositoryRoot.Find(), ".azurite")) with { Report = report }, cancellationToken);
    }

    // Whoever set them means that account, and would look there for figures that had gone to an emulator.
    private static void RefuseAddresses(IConfigurationSection storage)
    {
        var addresses = storage.GetChildren()
            .Where(setting => setting.Key.EndsWith("ServiceUri", StringComparison.OrdinalIgnoreCase) && setting.Value is { Length: > 0 })
            .Select(setting => $"{storage.Key}__{setting.Key}")
            .ToList();
        if (addresses.Count == 0) return;
        throw new InvalidOperationException(
            $"{string.Join(", ", addresses)}: this host signs in to no account, it takes connection strings only. Name the account with --connection STRING, "
                + "or use an emulator with --in-memory, or remove the settings. The Functions host (func start) uses them, with an identity.");
    }

    public ValueTask DisposeAsync() => started?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<EmulatorOrAccount> StartAsync(AzuriteOptions options, CancellationToken cancellationToken)
    {
        var azurite = await AzuriteProcess.StartAsync(options, cancellationToken);
        return new EmulatorOrAccount(azurite.ConnectionString, azurite);
    }

    // Fails now if the account is out of reach: later each part of the service would retry for a minute and fail with a page of output.
    private static async Task<EmulatorOrAccount> ConnectAsync(string connectionString, CancellationToken cancellationToken)
    {
        var once = new BlobClientOptions { Retry = { MaxRetries = 0 } };
        await new BlobServiceClient(connectionString, once).GetBlobContainerClient("raw").ExistsAsync(cancellationToken);
        return new EmulatorOrAccount(connectionString, started: null);
    }

    private static async Task<bool> ListensAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var port in EmulatorPorts)
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", port, cancellationToken);
            }
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

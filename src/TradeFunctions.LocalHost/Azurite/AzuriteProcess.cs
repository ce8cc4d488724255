using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TradeFunctions.LocalHost.Azurite;

/// <summary>How to start an Azurite.</summary>
public sealed record AzuriteOptions
{
    /// <summary>Nothing on disk and free ports, for tests and <c>--in-memory</c>.</summary>
    public static AzuriteOptions InMemory { get; } = new();

    /// <summary>Where it keeps its files; null: nothing on disk.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>The blob service's port; 0: a free one. The other two ports work the same way.</summary>
    public int BlobPort { get; init; }

    public int QueuePort { get; init; }

    public int TablePort { get; init; }

    /// <summary>Receives a line before something slow, such as the installation; null: the line is dropped.</summary>
    public Action<string>? Report { get; init; }

    /// <summary>Files on disk, and the ports that <c>UseDevelopmentStorage=true</c> stands for.</summary>
    public static AzuriteOptions OnDisk(string directory) =>
        new() { DataDirectory = directory, BlobPort = 10000, QueuePort = 10001, TablePort = 10002 };
}

/// <summary>A running Azurite. It stops when this is disposed, or when this process ends in any way.</summary>
public sealed partial class AzuriteProcess : IAsyncDisposable
{
    // The emulator's well-known account and key: the same everywhere, and no secret.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly Dictionary<string, int> _ports = [];
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AzuriteProcess(Process process) => _process = process;

    /// <summary>The connection string of its blob, queue and table services.</summary>
    public string ConnectionString => string.Create(CultureInfo.InvariantCulture,
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};{Endpoint("Blob")}{Endpoint("Queue")}{Endpoint("Table")}");

    /// <summary>Starts an Azurite, installing it first if it is missing, and returns once all three services listen.</summary>
    /// <exception cref="InvalidOperationException">It could not be installed or did not start; the message has its output.</exception>
    public static async Task<AzuriteProcess> StartAsync(AzuriteOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var folder = await AzuriteInstallation.EnsureAsync(options.Report, cancellationToken);
        if (options.DataDirectory is not null) Directory.CreateDirectory(options.DataDirectory);
        var azurite = new AzuriteProcess(new Process { StartInfo = StartInfo(folder, options), EnableRaisingEvents = true });
        azurite.Start();
        try
        {
            await azurite._ready.Task.WaitAsync(StartLimit, cancellationToken);
            return azurite;
        }
        catch (Exception exception)
        {
            await azurite.DisposeAsync();
            if (exception is TimeoutException) throw new InvalidOperationException($"Azurite did not start:\n{azurite.Output}", exception);
            throw;
        }
    }

    /// <summary>Asks it to stop, and kills it and its children if it does not.</summary>
    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        try
        {
            // It exits when its standard input closes (tools/azurite/exit-with-parent.cjs).
            _process.StandardInput.Close();
            await _process.WaitForExitAsync().WaitAsync(StopLimit);
        }
        catch (TimeoutException)
        {
            Kill();
        }
        _process.Dispose();
    }

    private string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    private static ProcessStartInfo StartInfo(string folder, AzuriteOptions options)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            "-r", "./exit-with-parent.cjs", "node_modules/azurite/dist/src/azurite.js",
            "--silent", "--disableTelemetry", "--skipApiVersionCheck",
            "--blobPort", Text(options.BlobPort), "--queuePort", Text(options.QueuePort), "--tablePort", Text(options.TablePort),
            .. options.DataDirectory is null ? (string[])["--inMemoryPersistence"] : ["--location", Path.GetFullPath(options.DataDirectory)],
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Start()
    {
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _ready.TrySetException(new InvalidOperationException($"Azurite ended before it was ready:\n{Output}"));
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    // Azurite picks free ports itself and prints them, so nothing has to guess them beforehand.
    private void Read(string? line)
    {
        if (line is null) return;
        lock (_output)
        {
            if (_output.Length < 20_000) _output.AppendLine(line);
            var listening = Listening().Match(line);
            if (!listening.Success) return;
            _ports[listening.Groups["service"].Value] = int.Parse(listening.Groups["port"].Value, CultureInfo.InvariantCulture);
            if (_ports.Count == 3) _ready.TrySetResult();
        }
    }

    private string Endpoint(string service) =>
        string.Create(CultureInfo.InvariantCulture, $"{service}Endpoint=http://127.0.0.1:{_ports[service]}/{Account};");

    private void OnProcessExit(object? sender, EventArgs e) => Kill();

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It had already exited.
        }
    }

    [GeneratedRegex(@"^Azurite (?<service>Blob|Queue|Table) service is successfully listening at http://127\.0\.0\.1:(?<port>\d+)")]
    private static partial Regex Listening();
}

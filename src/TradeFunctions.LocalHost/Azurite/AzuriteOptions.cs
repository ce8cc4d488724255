namespace TradeFunctions.LocalHost.Azurite;

/// <summary>How an Azurite is to be started.</summary>
public sealed record AzuriteOptions
{
    /// <summary>Nothing on disk, and free ports: what tests and <c>--in-memory</c> use.</summary>
    public static AzuriteOptions InMemory { get; } = new();

    /// <summary>Where it keeps its files; null for nothing on disk.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>The port of the blob service; 0 for a free one. The queue and table services are alike.</summary>
    public int BlobPort { get; init; }

    /// <summary>The port of the queue service.</summary>
    public int QueuePort { get; init; }

    /// <summary>The port of the table service.</summary>
    public int TablePort { get; init; }

    /// <summary>Is told what takes long (an installation); null to be told nothing.</summary>
    public Action<string>? Report { get; init; }

    /// <summary>Files on disk, and the ports that <c>UseDevelopmentStorage=true</c> stands for.</summary>
    public static AzuriteOptions OnDisk(string directory) =>
        new() { DataDirectory = directory, BlobPort = 10000, QueuePort = 10001, TablePort = 10002 };
}

namespace TradeFunctions.LocalHost.CommandLine;

/// <summary>What the user asked for after <c>--</c>.</summary>
internal sealed record RunOptions
{
    /// <summary>The port unless another is named; the one of <c>func start</c>.</summary>
    public const int DefaultPort = 7071;

    /// <summary>A folder of raw files to load instead of the sample; null for the sample.</summary>
    public string? Load { get; init; }

    /// <summary>The dataset that the folder is loaded as; null for the folder's name.</summary>
    public string? Dataset { get; init; }

    /// <summary>Print the summary and exit.</summary>
    public bool Once { get; init; }

    /// <summary>The HTTP port; 0 for a free one, null for the default (a free one with <see cref="Once"/>).</summary>
    public int? Port { get; init; }

    /// <summary>Where Azurite keeps its files; null for the default folder.</summary>
    public string? Data { get; init; }

    /// <summary>Nothing on disk, free ports.</summary>
    public bool InMemory { get; init; }

    /// <summary>An existing storage account; null to use the settings, and Azurite where they say so.</summary>
    public string? Connection { get; init; }

    /// <summary>Print the help and exit.</summary>
    public bool Help { get; init; }
}

using Azure.Core.Pipeline;
using Microsoft.Extensions.Configuration;

namespace TradeFunctions.Storage.Tables;

/// <summary>
/// Where trade data is stored: the settings with prefix <c>TradeStorage</c>, either a connection string or the addresses of three services, used
/// with an identity. Independent of the host's own <c>AzureWebJobsStorage</c>.
/// </summary>
public sealed record TradeStorageOptions
{
    /// <summary>The name of the setting, and of the connection of queue triggers.</summary>
    public const string SectionName = "TradeStorage";

    /// <summary>A connection string; null if the addresses are used.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Address of the blob service, used with an identity.</summary>
    public Uri? BlobServiceUri { get; init; }

    /// <summary>Address of the queue service, used with an identity.</summary>
    public Uri? QueueServiceUri { get; init; }

    /// <summary>Address of the table service, used with an identity.</summary>
    public Uri? TableServiceUri { get; init; }

    /// <summary>Client id of a user-assigned managed identity; null for the system-assigned one, or for the developer's sign-in.</summary>
    public string? ClientId { get; init; }

    /// <summary><c>managedidentity</c> allows only a managed identity, as in the Functions host.</summary>
    public string? Credential { get; init; }

    /// <summary>The prefix of all container, queue and table names, so that several sets can share an account. Lower-case letters and digits, starting with a letter.</summary>
    public string NamePrefix { get; init; } = "";

    /// <summary>Added to every client's pipeline; each sees a logical request once. Tests count and break requests here.</summary>
    public IReadOnlyList<HttpPipelinePolicy> Policies { get; init; } = [];

    /// <summary>Reads <c>TradeStorage</c>, or <c>TradeStorage__blobServiceUri</c> and the like.</summary>
    public static TradeStorageOptions FromConfiguration(IConfiguration configuration)
    {
        var section = configuration.GetSection(SectionName);
        return new TradeStorageOptions
        {
            ConnectionString = section.Value,
            BlobServiceUri = Address(section, "blobServiceUri"),
            QueueServiceUri = Address(section, "queueServiceUri"),
            TableServiceUri = Address(section, "tableServiceUri"),
            ClientId = section["clientId"],
            Credential = section["credential"],
            NamePrefix = section["namePrefix"] ?? "",
        };
    }

    private static Uri? Address(IConfigurationSection section, string name) =>
        section[name] is { Length: > 0 } text ? new Uri(text) : null;
}

using Azure.Core.Pipeline;
using Microsoft.Extensions.Configuration;

namespace TradeFunctions.Storage.Tables;

/// <summary>
/// Where trade data is kept: the settings with prefix <c>TradeStorage</c>, either one connection string or the three
/// service addresses with an identity. Apart from the host's own <c>AzureWebJobsStorage</c>.
/// </summary>
public sealed record TradeStorageOptions
{
    /// <summary>The setting, and the connection name of the queue triggers.</summary>
    public const string SectionName = "TradeStorage";

    /// <summary>A connection string; null: the addresses are used.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Address of the blob service, used with an identity.</summary>
    public Uri? BlobServiceUri { get; init; }

    /// <summary>Address of the queue service, used with an identity.</summary>
    public Uri? QueueServiceUri { get; init; }

    /// <summary>Address of the table service, used with an identity.</summary>
    public Uri? TableServiceUri { get; init; }

    /// <summary>Client id of a user-assigned managed identity; null: the system's, or whatever the developer is signed in with.</summary>
    public string? ClientId { get; init; }

    /// <summary><c>managedidentity</c> allows nothing but a managed identity, as the Functions host reads it.</summary>
    public string? Credential { get; init; }

    /// <summary>Put before the name of every container, queue and table, so that several sets share one account. Lower-case letters and digits, a letter first.</summary>
    public string NamePrefix { get; init; } = "";

    /// <summary>Steps added to every client's pipeline; they see each logical request once. Tests count requests and break them here.</summary>
    public IReadOnlyList<HttpPipelinePolicy> Policies { get; init; } = [];

    /// <summary>Reads the settings <c>TradeStorage</c> or <c>TradeStorage__blobServiceUri</c> and so on.</summary>
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

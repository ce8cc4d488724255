using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace TradeFunctions.Storage.Tables;

/// <summary>Clients for the containers, the queue and the tables of trade data.</summary>
public sealed class TradeStorageClients
{
    /// <summary>The queue of recompute work; the queue trigger names it.</summary>
    public const string WorkQueueName = "trade-work";

    private readonly BlobServiceClient _blobs;
    private readonly TableServiceClient _tables;
    private readonly string _prefix;
    private Task? _created;

    public TradeStorageClients(TradeStorageOptions options)
    {
        _prefix = options.NamePrefix;
        var blobOptions = WithPolicies(new BlobClientOptions(), options.Policies);
        var tableOptions = WithPolicies(new TableClientOptions(), options.Policies);
        // The host's queue trigger decodes Base64, but the SDK does not encode by default: every message would become poison.
        var queueOptions = WithPolicies(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }, options.Policies);
        QueueServiceClient queues;
        if (options.ConnectionString is { Length: > 0 } connection)
        {
            _blobs = new BlobServiceClient(connection, blobOptions);
            _tables = new TableServiceClient(connection, tableOptions);
            queues = new QueueServiceClient(connection, queueOptions);
        }
        else
        {
            var credential = Identity(options);
            _blobs = new BlobServiceClient(Required(options.BlobServiceUri, "blobServiceUri"), credential, blobOptions);
            _tables = new TableServiceClient(Required(options.TableServiceUri, "tableServiceUri"), credential, tableOptions);
            queues = new QueueServiceClient(Required(options.QueueServiceUri, "queueServiceUri"), credential, queueOptions);
        }

        WorkQueue = queues.GetQueueClient(_prefix + WorkQueueName);
        Raw = Container("raw");
        Refined = Container("refined");
        Rejects = Container("rejects");
        Revisions = Container("revisions");
    }

    /// <summary>Raw files, <c>{dataset}/…</c>; the recompute never writes here.</summary>
    public BlobContainerClient Raw { get; }

    /// <summary>The cells of raw files: <c>{dataset}/{raw name}/{etag}.parquet</c>.</summary>
    public BlobContainerClient Refined { get; }

    /// <summary>The rejected rows of raw files: the refined blob's name, with <c>.csv</c>.</summary>
    public BlobContainerClient Rejects { get; }

    /// <summary>Full lists of the figures that a later file replaced.</summary>
    public BlobContainerClient Revisions { get; }

    /// <summary>The messages of recompute work.</summary>
    public QueueClient WorkQueue { get; }

    /// <summary>Pointers: one row per reporter.</summary>
    public TableClient PointerTable => Table("pointers");

    /// <summary>What later files replaced, by reporter.</summary>
    public TableClient RevisionTable => Table("revisions");

    /// <summary>The ledger: one row per raw file.</summary>
    public TableClient LedgerTable => Table("ledger");

    /// <summary>Runs, and one row per dataset.</summary>
    public TableClient RunTable => Table("runs");

    /// <summary>Work rows, by run.</summary>
    public TableClient WorkTable => Table("work");

    /// <summary>Clients for the settings with prefix <c>TradeStorage</c>.</summary>
    public static TradeStorageClients FromConfiguration(IConfiguration configuration, params HttpPipelinePolicy[] policies) =>
        new(TradeStorageOptions.FromConfiguration(configuration) with { Policies = policies });

    /// <summary>A table by its plain name.</summary>
    public TableClient Table(string name) => _tables.GetTableClient(_prefix + name);

    /// <summary>Creates whatever is missing, once per process unless that fails.</summary>
    public async Task EnsureCreatedAsync(CancellationToken cancellationToken = default)
    {
        var creation = _created;
        if (creation is null || creation.IsFaulted || creation.IsCanceled)
        {
            _created = creation = CreateAsync(cancellationToken);
        }

        await creation;
    }

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        foreach (var container in new[] { Raw, Refined, Rejects, Revisions })
        {
            await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }

        await WorkQueue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        foreach (var table in new[] { "pointers", "summaries", "series", "bycommodity", "bypartner", "revisions", "ledger", "runs", "work" })
        {
            await Table(table).CreateIfNotExistsAsync(cancellationToken);
        }
    }

    private BlobContainerClient Container(string name) => _blobs.GetBlobContainerClient(_prefix + name);

    private static TokenCredential Identity(TradeStorageOptions options)
    {
        if (!string.Equals(options.Credential, "managedidentity", StringComparison.OrdinalIgnoreCase))
        {
            return new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = options.ClientId });
        }

        var identity = options.ClientId is { Length: > 0 } client
            ? ManagedIdentityId.FromUserAssignedClientId(client)
            : ManagedIdentityId.SystemAssigned;
        return new ManagedIdentityCredential(identity);
    }

    private static Uri Required(Uri? address, string setting) =>
        address ?? throw new InvalidOperationException(
            $"Set {TradeStorageOptions.SectionName} to a connection string, or {TradeStorageOptions.SectionName}__{setting} to the service's address.");

    private static T WithPolicies<T>(T options, IReadOnlyList<HttpPipelinePolicy> policies)
        where T : ClientOptions
    {
        foreach (var policy in policies) options.AddPolicy(policy, HttpPipelinePosition.PerCall);
        return options;
    }
}

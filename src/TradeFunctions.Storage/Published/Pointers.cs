using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using TradeFunctions.Core.Slices;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Published;

/// <summary>The pointer rows.</summary>
public sealed class Pointers(TradeStorageClients clients)
{
    private readonly SharedTransactions _changes = new();

    private TableClient Table => clients.PointerTable;

    /// <summary>A reporter's pointer; null if the reporter was never published.</summary>
    public async Task<Pointer?> GetAsync(string dataset, int reporter, CancellationToken cancellationToken)
    {
        var found = await Table.GetEntityIfExistsAsync<TableEntity>(
            TableKeys.Dataset(dataset), TableKeys.Economy(reporter), cancellationToken: cancellationToken);
        return found.HasValue ? Read(found.Value!) : null;
    }

    /// <summary>The pointers of a dataset, withdrawn reporters included, by code.</summary>
    public Task<IReadOnlyList<Pointer>> ListAsync(string dataset, CancellationToken cancellationToken) =>
        ListAsync(dataset, null, Read, cancellationToken);

    /// <summary>The same without manifests.</summary>
    public Task<IReadOnlyList<PointerHead>> ListHeadsAsync(string dataset, CancellationToken cancellationToken) =>
        ListAsync(dataset, PointerColumns.OfHead, PointerColumns.Read, cancellationToken);

    /// <summary>The same with one part of the outlines.</summary>
    public async Task<IReadOnlyList<PointerOutline>> ListOutlinesAsync(string dataset, OutlinePart part, CancellationToken cancellationToken)
    {
        var rows = await ListAsync(
            dataset,
            PointerColumns.Of(part),
            entity => (Reporter: TableKeys.ParseEconomy(entity.RowKey), Outline: PointerColumns.ReadOutline(entity)),
            cancellationToken);
        var outlines = await Task.WhenAll(rows.Select(async row => row.Outline
            ?? (await GetAsync(dataset, row.Reporter, cancellationToken) is { } whole ? PointerOutline.Of(whole) : null)));
        return [.. outlines.OfType<PointerOutline>()];
    }

    /// <summary>Replaces the pointer unless it was replaced since it was read; false if it was, and has to be read again.</summary>
    public Task<bool> TryReplaceAsync(Pointer pointer, CancellationToken cancellationToken)
    {
        TableTransactionAction change = pointer.ETag is { } etag
            ? new(TableTransactionActionType.UpdateReplace, Write(pointer), etag)
            : new(TableTransactionActionType.Add, Write(pointer));
        return _changes.TryAsync(Table, change, cancellationToken);
    }

    private async Task<IReadOnlyList<T>> ListAsync<T>(
        string dataset, IEnumerable<string>? columns, Func<TableEntity, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Dataset(dataset)}");
        try
        {
            await foreach (var entity in Table.QueryAsync<TableEntity>(filter, select: columns, cancellationToken: cancellationToken))
            {
                rows.Add(read(entity));
            }
        }
        catch (RequestFailedException ex) when (ex.Status == 404)
        {
            // The table is not there yet: nothing was ever published.
        }

        return rows;
    }

    private static TableEntity Write(Pointer pointer)
    {
        var entity = new TableEntity(TableKeys.Dataset(pointer.Dataset), TableKeys.Economy(pointer.Reporter));
        PointerColumns.Write(entity, pointer);
        var content = new PointerContent(
            pointer.Manifest, pointer.Retired, pointer.Sources, pointer.Revisions, pointer.OtherFlows, pointer.GoodsAlone);
        BinaryProperties.Write(entity, "Content", PackedJson.Pack(content, PointerJson.Default.PointerContent));
        return entity;
    }

    private static Pointer Read(TableEntity entity)
    {
        var content = PackedJson.Unpack(BinaryProperties.Read(entity, "Content"), PointerJson.Default.PointerContent)
            ?? new PointerContent([], [], [], []);
        var head = PointerColumns.Read(entity);
        return new Pointer(head.Dataset, head.Reporter)
        {
            Version = head.Version,
            Published = head.Published,
            StaleSince = head.StaleSince,
            Coverage = PointerColumns.ReadCoverage(entity),
            Ignored = PointerColumns.ReadIgnored(entity),
            Manifest = content.Manifest,
            Retired = content.Retired,
            Sources = content.Sources,
            Revisions = content.Revisions,
            OtherFlows = content.OtherFlows ?? [],
            GoodsAlone = content.GoodsAlone ?? [],
            ETag = entity.ETag,
        };
    }
}

/// <summary>The packed part of a pointer row.</summary>
internal sealed record PointerContent(
    IReadOnlyList<ManifestSlot> Manifest,
    IReadOnlyList<RetiredSlice> Retired,
    IReadOnlyList<PublishSource> Sources,
    IReadOnlyList<PublishedRevision> Revisions,
    IReadOnlyList<OtherFlow>? OtherFlows = null,
    IReadOnlyList<PartnerWithoutTotal>? GoodsAlone = null);

/// <summary>The JSON of pointers and of slice indexes. Unknown properties are ignored: older code reads what newer code wrote.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(PeriodJsonConverter)])]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(PointerContent))]
[JsonSerializable(typeof(IReadOnlyList<IgnoredYear>))]
[JsonSerializable(typeof(IReadOnlyList<PartnerSince>))]
[JsonSerializable(typeof(IReadOnlyList<Publication>))]
[JsonSerializable(typeof(IReadOnlyList<RetiredSlice>))]
internal sealed partial class PointerJson : JsonSerializerContext;

using System.Globalization;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Streams;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Revisions;

/// <summary>
/// The figures that later files replaced: a row for each version of a reporter that replaced any, and the full list as Parquet. Both are written
/// before the pointer that makes the version visible; only versions that a pointer names count.
/// </summary>
public sealed class RevisionStore(TradeStorageClients clients)
{
    private const int Part = 0;

    /// <summary>The blob name of a version's full list.</summary>
    public static string BlobName(string dataset, int reporter, long version) =>
        string.Create(CultureInfo.InvariantCulture, $"{dataset}/{TableKeys.Economy(reporter)}/{version:D13}.parquet");

    /// <summary>Stores what a version replaced. Writing it again under the same version changes nothing.</summary>
    /// <param name="head">The version's row.</param>
    /// <param name="all">The full list; enumerated once.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task WriteAsync(RevisionRow head, IEnumerable<RevisionEntry> all, CancellationToken cancellationToken)
    {
        var name = BlobName(head.Dataset, head.Reporter, head.Version);
        await using (var parquet = TemporaryFile.OpenStream(FileOptions.Asynchronous))
        {
            await RevisionParquet.WriteAsync(all, parquet, cancellationToken);
            parquet.Position = 0;
            await clients.Revisions.GetBlobClient(name).UploadAsync(parquet, overwrite: true, cancellationToken);
        }

        await clients.RevisionTable.UpsertEntityAsync(Write(head with { Blob = name }), TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>What a version replaced; null if nothing.</summary>
    public async Task<RevisionRow?> GetAsync(string dataset, int reporter, long version, CancellationToken cancellationToken)
    {
        var found = await clients.RevisionTable.GetEntityIfExistsAsync<TableEntity>(
            TableKeys.Revisions(dataset, reporter), TableKeys.Revision(version, Part), cancellationToken: cancellationToken);
        return found.HasValue ? Read(dataset, reporter, found.Value!) : null;
    }

    private static TableEntity Write(RevisionRow row)
    {
        var entity = new TableEntity(TableKeys.Revisions(row.Dataset, row.Reporter), TableKeys.Revision(row.Version, Part))
        {
            ["Version"] = row.Version,
            ["Published"] = row.Published,
            ["Count"] = row.Count,
            ["OldSum"] = row.OldSum,
            ["NewSum"] = row.NewSum,
            ["Blob"] = row.Blob,
        };
        BinaryProperties.Write(entity, "Pairs", PackedJson.Pack(row.Pairs, RevisionJson.Default.IReadOnlyListRevisionPair));
        BinaryProperties.Write(entity, "Largest", PackedJson.Pack(row.Largest, RevisionJson.Default.IReadOnlyListRevisionEntry));
        return entity;
    }

    private static RevisionRow Read(string dataset, int reporter, TableEntity entity) =>
        new(dataset, reporter, entity.GetInt64("Version") ?? 0)
        {
            Published = entity.GetDateTimeOffset("Published") ?? DateTimeOffset.MinValue,
            Count = entity.GetInt64("Count") ?? 0,
            OldSum = entity.GetString("OldSum"),
            NewSum = entity.GetString("NewSum"),
            Blob = entity.GetString("Blob"),
            Pairs = PackedJson.Unpack(BinaryProperties.Read(entity, "Pairs"), RevisionJson.Default.IReadOnlyListRevisionPair) ?? [],
            Largest = PackedJson.Unpack(BinaryProperties.Read(entity, "Largest"), RevisionJson.Default.IReadOnlyListRevisionEntry) ?? [],
        };
}

/// <summary>The JSON of revisions. Unknown properties are ignored: older code reads what newer code wrote.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(PeriodJsonConverter)])]
[JsonSerializable(typeof(IReadOnlyList<RevisionEntry>))]
[JsonSerializable(typeof(IReadOnlyList<RevisionPair>))]
internal sealed partial class RevisionJson : JsonSerializerContext;

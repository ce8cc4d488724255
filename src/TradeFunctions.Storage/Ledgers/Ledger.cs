using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Slices;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Ledgers;

/// <summary>The ledger: one row per raw file, which says which version of it is in the figures.</summary>
public sealed class Ledger(TradeStorageClients clients)
{
    // The rest of a row (counts, reasons, older versions) takes a few kilobytes each at most.
    private const int MaxIndex = BinaryProperties.MaxContent - (32 * 1024);

    // Every run reads all rows of a dataset.
    private const int MaxNames = 2 * 1024;

    private TableClient Table => clients.LedgerTable;

    /// <summary>Every file of a dataset that was ever read, removed ones included, by name.</summary>
    public async Task<IReadOnlyList<LedgerRow>> ListAsync(string dataset, CancellationToken cancellationToken)
    {
        var rows = new List<LedgerRow>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Dataset(dataset)}");
        await foreach (var entity in Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            rows.Add(Read(entity));
        }

        rows.Sort((a, b) => string.CompareOrdinal(a.Blob, b.Blob));
        return rows;
    }

    /// <summary>
    /// Stores rows of one dataset in few requests, in place of those they name; returns which were stored. A row that was changed meanwhile is
    /// read and replaced by itself, and is not stored if a newer run stored one.
    /// </summary>
    public async Task<IReadOnlyList<bool>> PutAsync(IReadOnlyList<LedgerRow> rows, CancellationToken cancellationToken)
    {
        var stored = (await EntityBatches.TrySubmitAsync(Table, [.. rows.Select(Change)], cancellationToken)).ToArray();
        for (var i = 0; i < rows.Count; i++) stored[i] = stored[i] || await PutAsync(rows[i], cancellationToken);
        return stored;
    }

    /// <summary>Stores a row, unless a newer run stored one; false if it did.</summary>
    public async Task<bool> PutAsync(LedgerRow row, CancellationToken cancellationToken)
    {
        while (true)
        {
            var stored = await GetAsync(row.Dataset, row.Blob, cancellationToken);
            if (stored is not null && stored.Version > row.Version) return false;
            try
            {
                if (stored is null) await Table.AddEntityAsync(Write(row), cancellationToken);
                else await Table.UpdateEntityAsync(Write(row with { Old = Old(ReplacedRow.Of(stored), row) }), stored.RowETag!.Value, TableUpdateMode.Replace, cancellationToken);
                return true;
            }
            catch (RequestFailedException ex) when (ex.Status is 409 or 412)
            {
                // 409: inserted, 412: replaced by another worker since it was read. Read again.
            }
        }
    }

    /// <summary>Whether the index of a refined file fits into a row.</summary>
    public static bool Fits(RefinedIndex index) => PackedJson.PackBytes(index.ToJson()).Length <= MaxIndex;

    /// <summary>Whether the codes and names learnt from a file fit into its row, as JSON.</summary>
    public static bool FitsNames(byte[] json) => PackedJson.PackBytes(json).Length <= MaxNames;

    /// <summary>One file's row; null if the file was never read.</summary>
    public async Task<LedgerRow?> GetAsync(string dataset, string blob, CancellationToken cancellationToken)
    {
        var found = await Table.GetEntityIfExistsAsync<TableEntity>(
            TableKeys.Dataset(dataset), TableKeys.Blob(blob), cancellationToken: cancellationToken);
        return found.HasValue ? Read(found.Value!) : null;
    }

    /// <summary>Removes deleted refined blobs from a row, unless the row changed meanwhile.</summary>
    public async Task RemoveOldAsync(LedgerRow row, IReadOnlyCollection<OldRefined> deleted, CancellationToken cancellationToken)
    {
        try
        {
            var kept = row with { Old = [.. row.Old.Except(deleted)] };
            await Table.UpdateEntityAsync(Write(kept), row.RowETag!.Value, TableUpdateMode.Replace, cancellationToken);
        }
        catch (RequestFailedException ex) when (ex.Status is 404 or 412)
        {
            // Replaced since it was read: a later run removes them.
        }
    }

    private static IReadOnlyList<TableTransactionAction> Change(LedgerRow row) => row.Replaces is { } before
        ? [new(TableTransactionActionType.UpdateReplace, Write(row with { Old = Old(before, row) }), new ETag(before.RowETag))]
        : [new(TableTransactionActionType.Add, Write(row))];

    // A version that comes back is no longer old.
    private static List<OldRefined> Old(ReplacedRow before, LedgerRow now)
    {
        List<OldRefined> old = [.. before.Old.Where(refined => now.Index is null || refined.ETag != now.ETag)];
        if (before.Refined is { } etag && (now.Index is null || etag != now.ETag)) old.Add(new OldRefined(etag, now.Recorded));
        return old;
    }

    private static TableEntity Write(LedgerRow row)
    {
        var entity = new TableEntity(TableKeys.Dataset(row.Dataset), TableKeys.Blob(row.Blob))
        {
            ["Blob"] = row.Blob,
            ["BlobETag"] = row.ETag,
            ["Status"] = row.Status.ToString(),
            ["Version"] = row.Version,
            ["Format"] = row.Format,
            ["KnownLayouts"] = row.KnownLayouts,
            ["Recorded"] = row.Recorded,
            ["Length"] = row.Length,
            ["LastModified"] = row.LastModified,
            ["Released"] = row.ReleasedText,
            ["Layout"] = row.Layout,
            ["SumsAreTotals"] = row.SumsAreTotals,
            ["Commodities"] = row.Commodities,
            ["Rejects"] = row.Rejects,
        };
        BinaryProperties.Write(entity, "Counts", PackedJson.Pack(row.Counts, LedgerJson.Default.ReadCounts));
        if (row.Reasons.Count > 0)
            BinaryProperties.Write(entity, "Reasons", PackedJson.Pack(row.Reasons, LedgerJson.Default.IReadOnlyListRejectReason));
        if (row.Notes.Count > 0) BinaryProperties.Write(entity, "Notes", PackedJson.Pack(row.Notes, LedgerJson.Default.IReadOnlyListFileNote));
        if (row.Refusal is { } refusal) BinaryProperties.Write(entity, "Refusal", PackedJson.Pack(refusal, LedgerJson.Default.FileRefusal));
        if (row.Old.Count > 0) BinaryProperties.Write(entity, "Old", PackedJson.Pack(row.Old, LedgerJson.Default.IReadOnlyListOldRefined));
        if (row.Names is { } names) BinaryProperties.Write(entity, "Names", PackedJson.PackBytes(names));
        if (row.Index is { } index) BinaryProperties.Write(entity, "Index", PackedJson.PackBytes(index.ToJson()));
        return entity;
    }

    private static LedgerRow Read(TableEntity entity) =>
        new(TableKeys.ParseDataset(entity.PartitionKey), entity.GetString("Blob"), entity.GetString("BlobETag"))
        {
            Status = Enum.Parse<LedgerStatus>(entity.GetString("Status")),
            Version = entity.GetInt64("Version") ?? 0,
            Format = entity.GetInt32("Format") ?? 0,
            KnownLayouts = entity.GetString("KnownLayouts"),
            Recorded = entity.GetDateTimeOffset("Recorded") ?? DateTimeOffset.MinValue,
            Length = entity.GetInt64("Length") ?? 0,
            LastModified = entity.GetDateTimeOffset("LastModified") ?? DateTimeOffset.MinValue,
            ReleasedText = entity.GetString("Released"),
            Layout = entity.GetString("Layout"),
            SumsAreTotals = entity.GetBoolean("SumsAreTotals") ?? false,
            Commodities = entity.GetInt32("Commodities") ?? 0,
            Rejects = entity.GetInt64("Rejects") ?? 0,
            Counts = PackedJson.Unpack(BinaryProperties.Read(entity, "Counts"), LedgerJson.Default.ReadCounts) ?? ReadCounts.None,
            Reasons = PackedJson.Unpack(BinaryProperties.Read(entity, "Reasons"), LedgerJson.Default.IReadOnlyListRejectReason) ?? [],
            Notes = PackedJson.Unpack(BinaryProperties.Read(entity, "Notes"), LedgerJson.Default.IReadOnlyListFileNote) ?? [],
            Refusal = PackedJson.Unpack(BinaryProperties.Read(entity, "Refusal"), LedgerJson.Default.FileRefusal),
            Names = BinaryProperties.Read(entity, "Names") is { } names ? PackedJson.UnpackBytes(names, content => content.ToArray()) : null,
            Index = BinaryProperties.Read(entity, "Index") is { } packed ? PackedJson.UnpackBytes(packed, RefinedIndex.FromJson) : null,
            Old = PackedJson.Unpack(BinaryProperties.Read(entity, "Old"), LedgerJson.Default.IReadOnlyListOldRefined) ?? [],
            RowETag = entity.ETag,
        };
}

/// <summary>The JSON of the ledger. Unknown properties are ignored: older code reads what newer code wrote.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(PeriodJsonConverter)])]
[JsonSerializable(typeof(ReadCounts))]
[JsonSerializable(typeof(FileRefusal))]
[JsonSerializable(typeof(IReadOnlyList<FileNote>))]
[JsonSerializable(typeof(IReadOnlyList<RejectReason>))]
[JsonSerializable(typeof(IReadOnlyList<OldRefined>))]
internal sealed partial class LedgerJson : JsonSerializerContext;

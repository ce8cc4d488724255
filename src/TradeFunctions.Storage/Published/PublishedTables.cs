using System.Net;
using Azure;
using Azure.Data.Tables;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Published;

/// <summary>
/// The tables of slices. A slice is written once, under its version, and what is written is never changed. A slice of goods has an index: one more
/// entity, at a known key, with the names of the others. It is written first and deleted last, so that the leftovers of a dead run can be found.
/// Later versions may add to the rows of a slice of commodities: each in properties of its own, which readers of an earlier pointer do not look at.
/// </summary>
public sealed class PublishedTables(TradeStorageClients clients)
{
    private const string Content = "Content";

    /// <summary>Writes slices from a buffer under a version. Writing them again under the same version changes nothing, not even what later
    /// versions have added meanwhile: a worker that was thought dead may wake up at any time.</summary>
    /// <exception cref="RowsLostException">A row that was to be added to is not there. Published again, all rows are written anew.</exception>
    public async Task WriteAsync(
        string dataset, int reporter, long version, SliceBuffer buffer, IEnumerable<string> slots, CancellationToken cancellationToken)
    {
        List<IGrouping<string, string>> tables = [.. slots.Where(slot => buffer[slot].Entities.Count > 0).GroupBy(TableOf, StringComparer.Ordinal)];
        // A small slice of one partition and its index are all or nothing: they go out together.
        var together = tables.SelectMany(table => table).Where(slot => IsOneTransaction(slot, buffer[slot])).ToHashSet(StringComparer.Ordinal);
        await EntityBatches.SubmitAsync(
            tables.Select(table => (clients.Table(table.Key), table.Where(slot => IsIndexed(slot) && !together.Contains(slot)).Select(IndexOf))),
            cancellationToken);
        try
        {
            await EntityBatches.SubmitAsync(tables.Select(table => (clients.Table(table.Key), table.SelectMany(Entities))), cancellationToken);
        }
        catch (RequestFailedException gone) when (gone.Status == (int)HttpStatusCode.NotFound)
        {
            // A row that was to be added to is lost: without their index the rows are not added to again, but written anew.
            var added = tables.SelectMany(table => table).Where(slot => buffer[slot].Rows is not null);
            await Task.WhenAll(added.Select(slot => EntityBatches.DeleteAsync(
                clients.Table(TableOf(slot)), [(TableKeys.Slice(dataset, reporter, slot, buffer[slot].Rows!.Version), TableKeys.SliceIndex)], cancellationToken)));
            throw new RowsLostException($"A published row of dataset '{dataset}', reporter {reporter} is lost.", gone);
        }

        TableTransactionAction IndexOf(string slot) => Index(dataset, reporter, version, slot, buffer[slot]);

        IEnumerable<TableTransactionAction> Entities(string slot)
        {
            var entities = buffer[slot].Rows is { } rows
                ? Added(dataset, reporter, version, slot, rows, buffer)
                : buffer[slot].Entities.Select(entity => Begin(slot, Entity(dataset, reporter, version, slot, entity, buffer)));
            return together.Contains(slot) ? entities.Prepend(IndexOf(slot)) : entities;
        }
    }

    // Its keys decide about partitions, and a tenth of the limit leaves room for what the encoding adds.
    private static bool IsOneTransaction(string slot, BufferedSlice slice) => CommoditySlots.TryParsePartnerSlot(slot, out _)
        && slice.Entities.Count < EntityBatches.MaxOperations
        && slice.Entities.Sum(entity => (long)entity.Length) < EntityBatches.MaxBytes / 10;

    /// <summary>One entity's packed content, by its exact key; null if it is missing.</summary>
    public async Task<byte[]?> ReadAsync(
        string dataset, int reporter, ManifestSlot slot, string name, CancellationToken cancellationToken)
    {
        var (partition, row) = TableKeys.SliceEntity(dataset, reporter, slot.Slot, slot.Version, name);
        var found = await clients.Table(TableOf(slot.Slot)).GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellationToken);
        return found.HasValue ? BinaryProperties.Read(found.Value!, Content) : null;
    }

    /// <summary>What each version of a slice of commodities wrote to a row, oldest first; empty if there is nothing.</summary>
    public async Task<IReadOnlyList<byte[]>> ReadPartsAsync(
        string dataset, int reporter, ManifestSlot slot, string commodity, CancellationToken cancellationToken)
    {
        var (partition, row) = TableKeys.SliceEntity(dataset, reporter, slot.Slot, slot.RowVersion(), commodity);
        var found = await clients.Table(TableOf(slot.Slot)).GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellationToken);
        if (!found.HasValue) return [];
        var properties = slot.Versions().Skip(1).Select(version => TableKeys.VersionProperty(Content, version)).Prepend(Content);
        return [.. properties.Select(property => BinaryProperties.Read(found.Value!, property)).OfType<byte[]>()];
    }

    /// <summary>The names of the entities of a slice of goods by partner; null if the slice is missing.</summary>
    public async Task<IReadOnlyList<string>?> ReadIndexAsync(
        string dataset, int reporter, string slot, long version, CancellationToken cancellationToken) =>
        await IndexAsync(dataset, reporter, slot, version, cancellationToken) is { } index
            ? PackedJson.Unpack(BinaryProperties.Read(index, Content), PointerJson.Default.IReadOnlyListString)
            : null;

    /// <summary>The rows of a slice of commodities; null if the slice is missing.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="reporter">The reporter.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="version">The version that began the rows.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<CommodityRows?> ReadRowsAsync(string dataset, int reporter, string slot, long version, CancellationToken cancellationToken) =>
        await IndexAsync(dataset, reporter, slot, version, cancellationToken) is { } index ? CommodityRows.Read(index, version) : null;

    /// <summary>Deletes a slice by its keys; entities that are already gone are ignored.</summary>
    public async Task DeleteAsync(string dataset, int reporter, RetiredSlice slice, CancellationToken cancellationToken)
    {
        var table = clients.Table(TableOf(slice.Slot));
        var indexed = IsIndexed(slice.Slot);
        IReadOnlyList<string> names = !indexed ? [.. slice.Partners.Select(TableKeys.Economy)]
            : IsOfCommodities(slice.Slot) ? (await ReadRowsAsync(dataset, reporter, slice.Slot, slice.Version, cancellationToken))?.AllNames ?? []
            : await ReadIndexAsync(dataset, reporter, slice.Slot, slice.Version, cancellationToken) ?? [];
        if (names.Count == 0) return;
        await EntityBatches.DeleteAsync(
            table, names.Select(name => TableKeys.SliceEntity(dataset, reporter, slice.Slot, slice.Version, name)), cancellationToken);
        if (!indexed) return;
        var partition = TableKeys.Slice(dataset, reporter, slice.Slot, slice.Version);
        await EntityBatches.DeleteAsync(table, [(partition, TableKeys.SliceIndex)], cancellationToken);
    }

    /// <summary>The table of a slot.</summary>
    public static string TableOf(string slot) =>
        slot == SlotInputs.SeriesSlot ? "series"
        : SlotInputs.TryParseSummarySlot(slot, out _) ? "summaries"
        : IsOfCommodities(slot) ? "bycommodity"
        : CommoditySlots.TryParsePartnerSlot(slot, out _) ? "bypartner"
        : throw new ArgumentException($"There is no slot '{slot}'.", nameof(slot));

    /// <summary>Whether a slot's slice has an index; otherwise its entities are the partners in the manifest.</summary>
    public static bool IsIndexed(string slot) => TableOf(slot) is "bycommodity" or "bypartner";

    /// <summary>Whether a slot is one of commodities, whose slice later versions may add to.</summary>
    public static bool IsOfCommodities(string slot) => CommoditySlot.TryParse(slot, out _);

    private async Task<TableEntity?> IndexAsync(string dataset, int reporter, string slot, long version, CancellationToken cancellationToken)
    {
        var found = await clients.Table(TableOf(slot)).GetEntityIfExistsAsync<TableEntity>(
            TableKeys.Slice(dataset, reporter, slot, version), TableKeys.SliceIndex, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    // Later versions add to rows of commodities.
    private static TableTransactionAction Begin(string slot, TableEntity entity) =>
        new(IsOfCommodities(slot) ? TableTransactionActionType.UpsertMerge : TableTransactionActionType.UpsertReplace, entity);

    // A row that is to be there is not begun again: a run that was overtaken must not leave parts of rows that were deleted meanwhile.
    private static TableTransactionAction Merge(TableEntity entity, bool isThere) => isThere
        ? new(TableTransactionActionType.UpdateMerge, entity, ETag.All)
        : new(TableTransactionActionType.UpsertMerge, entity);

    private static TableTransactionAction Index(string dataset, int reporter, long version, string slot, BufferedSlice slice)
    {
        var entity = new TableEntity(TableKeys.Slice(dataset, reporter, slot, slice.Rows?.Version ?? version), TableKeys.SliceIndex);
        IReadOnlyList<string> names = [.. slice.Entities.Select(part => part.Name)];
        if (!IsOfCommodities(slot))
        {
            BinaryProperties.Write(entity, Content, PackedJson.Pack(names, PointerJson.Default.IReadOnlyListString));
            return Begin(slot, entity);
        }

        if (slice.Rows is { } rows) names = [.. names.Except(rows.NamesOf(rows.Live), StringComparer.Ordinal)];
        var part = new CommodityRowsPart(version, names, slice.Digest, slice.Entities.Max(content => content.Length));
        CommodityRows.Write(entity, part, isBegun: slice.Rows is null);
        return slice.Rows is null ? Begin(slot, entity) : Merge(entity, isThere: true);
    }

    // What a version adds to rows, in properties of its own.
    private static IEnumerable<TableTransactionAction> Added(
        string dataset, int reporter, long version, string slot, CommodityRows rows, SliceBuffer buffer)
    {
        var names = rows.NamesOf(rows.Live);
        foreach (var content in buffer[slot].Entities)
        {
            var (partition, row) = TableKeys.SliceEntity(dataset, reporter, slot, rows.Version, content.Name);
            var entity = new TableEntity(partition, row);
            BinaryProperties.Write(entity, TableKeys.VersionProperty(Content, version), buffer.Read(content));
            yield return Merge(entity, names.Contains(content.Name));
        }
    }

    private static TableEntity Entity(string dataset, int reporter, long version, string slot, BufferedEntity content, SliceBuffer buffer)
    {
        var (partition, row) = TableKeys.SliceEntity(dataset, reporter, slot, version, content.Name);
        var entity = new TableEntity(partition, row);
        foreach (var (name, value) in content.Columns ?? new Dictionary<string, object>()) entity[name] = value;
        BinaryProperties.Write(entity, Content, buffer.Read(content));
        return entity;
    }
}

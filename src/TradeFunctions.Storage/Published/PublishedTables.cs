using Azure.Data.Tables;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Published;

/// <summary>
/// The tables of slices. A slice is written once, under its version, and never changed. A slice of goods has an index: one more entity, at a
/// known key, with the names of the others. It is written first and deleted last, so that the leftovers of a dead run can be found.
/// </summary>
public sealed class PublishedTables(TradeStorageClients clients)
{
    private const string Content = "Content";

    /// <summary>Writes slices from a buffer under a version. Writing them again under the same version changes nothing.</summary>
    public async Task WriteAsync(
        string dataset, int reporter, long version, SliceBuffer buffer, IEnumerable<string> slots, CancellationToken cancellationToken)
    {
        List<IGrouping<string, string>> tables = [.. slots.Where(slot => buffer[slot].Entities.Count > 0).GroupBy(TableOf, StringComparer.Ordinal)];
        // A small slice of one partition and its index are all or nothing: they go out together.
        var together = tables.SelectMany(table => table).Where(slot => IsOneTransaction(slot, buffer[slot])).ToHashSet(StringComparer.Ordinal);
        await EntityBatches.SubmitAsync(
            tables.Select(table => (clients.Table(table.Key), table.Where(slot => IsIndexed(slot) && !together.Contains(slot)).Select(IndexOf).Select(Upsert))),
            cancellationToken);
        await EntityBatches.SubmitAsync(tables.Select(table => (clients.Table(table.Key), table.SelectMany(Entities).Select(Upsert))), cancellationToken);

        TableEntity IndexOf(string slot) => Index(dataset, reporter, version, slot, buffer[slot]);

        IEnumerable<TableEntity> Entities(string slot)
        {
            var entities = buffer[slot].Entities.Select(entity => Entity(dataset, reporter, version, slot, entity, buffer));
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

    /// <summary>The names of the entities of a slice of goods; null if the slice is missing.</summary>
    public async Task<IReadOnlyList<string>?> ReadIndexAsync(
        string dataset, int reporter, string slot, long version, CancellationToken cancellationToken)
    {
        var found = await clients.Table(TableOf(slot)).GetEntityIfExistsAsync<TableEntity>(
            TableKeys.Slice(dataset, reporter, slot, version), TableKeys.SliceIndex, cancellationToken: cancellationToken);
        return found.HasValue
            ? PackedJson.Unpack(BinaryProperties.Read(found.Value!, Content), PointerJson.Default.IReadOnlyListString)
            : null;
    }

    /// <summary>Deletes a slice by its keys; entities that are already gone are ignored.</summary>
    public async Task DeleteAsync(string dataset, int reporter, RetiredSlice slice, CancellationToken cancellationToken)
    {
        var table = clients.Table(TableOf(slice.Slot));
        var indexed = IsIndexed(slice.Slot);
        IReadOnlyList<string> names = indexed
            ? await ReadIndexAsync(dataset, reporter, slice.Slot, slice.Version, cancellationToken) ?? []
            : [.. slice.Partners.Select(TableKeys.Economy)];
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
        : CommoditySlot.TryParse(slot, out _) ? "bycommodity"
        : CommoditySlots.TryParsePartnerSlot(slot, out _) ? "bypartner"
        : throw new ArgumentException($"There is no slot '{slot}'.", nameof(slot));

    /// <summary>Whether a slot's slice has an index; otherwise its entities are the partners in the manifest.</summary>
    public static bool IsIndexed(string slot) => TableOf(slot) is "bycommodity" or "bypartner";

    private static TableTransactionAction Upsert(TableEntity entity) => new(TableTransactionActionType.UpsertReplace, entity);

    private static TableEntity Index(string dataset, int reporter, long version, string slot, BufferedSlice slice)
    {
        var entity = new TableEntity(TableKeys.Slice(dataset, reporter, slot, version), TableKeys.SliceIndex);
        IReadOnlyList<string> names = [.. slice.Entities.Select(part => part.Name)];
        BinaryProperties.Write(entity, Content, PackedJson.Pack(names, PointerJson.Default.IReadOnlyListString));
        return entity;
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

using Azure.Data.Tables;
using TradeFunctions.Core.Metrics;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Published;

/// <summary>The tables of slices. A slice is written once under its version and never changed.</summary>
public sealed class PublishedTables(TradeStorageClients clients)
{
    private const string Content = "Content";

    /// <summary>Writes slices under a version; written again with the same version they are the same.</summary>
    public async Task WriteAsync(
        string dataset, int reporter, long version, IEnumerable<Slice> slices, CancellationToken cancellationToken)
    {
        foreach (var table in slices.GroupBy(slice => TableOf(slice.Slot), StringComparer.Ordinal))
        {
            var actions = table.SelectMany(slice => Entities(dataset, reporter, version, slice));
            await EntityBatches.SubmitAsync(clients.Table(table.Key), actions, cancellationToken);
        }
    }

    /// <summary>One entity's packed content by its exact key; null: it is not there.</summary>
    public async Task<byte[]?> ReadAsync(
        string dataset, int reporter, ManifestSlot slot, int partner, CancellationToken cancellationToken)
    {
        var found = await clients.Table(TableOf(slot.Slot)).GetEntityIfExistsAsync<TableEntity>(
            TableKeys.Slice(dataset, reporter, slot.Slot, slot.Version), TableKeys.Economy(partner), cancellationToken: cancellationToken);
        return found.HasValue ? BinaryProperties.Read(found.Value!, Content) : null;
    }

    /// <summary>Deletes a slice by its known keys; what is gone already does not matter.</summary>
    public Task DeleteAsync(string dataset, int reporter, RetiredSlice slice, CancellationToken cancellationToken)
    {
        var partition = TableKeys.Slice(dataset, reporter, slice.Slot, slice.Version);
        return EntityDeletion.DeleteAsync(
            clients.Table(TableOf(slice.Slot)), slice.Partners.Select(partner => (partition, TableKeys.Economy(partner))), cancellationToken);
    }

    /// <summary>The table that a slot is of; throws when there is no such slot.</summary>
    public static string TableOf(string slot) =>
        slot == SlotInputs.SeriesSlot ? "series"
        : SlotInputs.TryParseSummarySlot(slot, out _) ? "summaries"
        : throw new ArgumentException($"There is no slot '{slot}'.", nameof(slot));

    private static IEnumerable<TableTransactionAction> Entities(string dataset, int reporter, long version, Slice slice)
    {
        if (slice.Entities.Count > Slice.MaxEntities)
        {
            throw new InvalidOperationException($"Slot {slice.Slot} of {reporter} has {slice.Entities.Count} entities; a partition is kept under a thousand.");
        }

        var partition = TableKeys.Slice(dataset, reporter, slice.Slot, version);
        foreach (var content in slice.Entities)
        {
            var entity = new TableEntity(partition, TableKeys.Economy(content.Partner));
            foreach (var (name, value) in content.Columns) entity[name] = value;
            BinaryProperties.Write(entity, Content, content.Packed);
            yield return new TableTransactionAction(TableTransactionActionType.UpsertReplace, entity);
        }
    }
}
